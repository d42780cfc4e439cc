"""One point in time that is told as so long after or before another."""
