"""Two figures of one thing: headline, summary, caption and text, told again with a slip."""
