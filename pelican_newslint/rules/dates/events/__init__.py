"""What happened, and whether two tellings are of one event."""
