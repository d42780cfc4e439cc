"""What the whole site knows: one Record of facts per article, and look-ups over all of them."""
