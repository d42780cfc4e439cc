"""Figures, sums, shares, units and money."""
