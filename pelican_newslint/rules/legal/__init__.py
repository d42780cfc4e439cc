"""What can hurt somebody, or bring the paper to court."""
