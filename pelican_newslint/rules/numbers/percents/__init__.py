"""Shares and percentages beside the figures that they are of."""
