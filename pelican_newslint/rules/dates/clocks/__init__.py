"""Times of day: what lies between two of them, in which order they are told, and in which zone."""
