"""What went up or down, by how much, and how far two figures lie apart."""
