"""Parts, the whole that they make, and what is left of it."""
