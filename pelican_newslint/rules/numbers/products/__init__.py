"""So much for each, so many times as much, and averages."""
