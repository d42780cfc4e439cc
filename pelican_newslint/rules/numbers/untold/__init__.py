"""Figures that come back without having been told: what says that they come back, what would explain them, what they are a slip for."""
