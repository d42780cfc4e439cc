"""Statements of a derived quantity (a difference, a change, a share, a sum), held against the figures that they speak of, wherever these stand."""
