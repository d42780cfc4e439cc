"""Who said what, in whose words, and where it can be read."""
