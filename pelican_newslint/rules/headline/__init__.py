"""What stands over the piece."""
