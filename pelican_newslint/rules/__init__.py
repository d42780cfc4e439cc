"""What the house looks for: one file per rule, in folders as a desk is divided. Discovered, never listed."""
