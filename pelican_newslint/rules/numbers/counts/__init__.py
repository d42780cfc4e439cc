"""What can be counted: lists beside the number of their items, ballots, and what happened to how many."""
