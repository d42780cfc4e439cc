"""The source as its writer typed it: what is prose in it, its header, its lines, and what it says is fine."""
