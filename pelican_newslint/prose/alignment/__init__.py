"""The way back: which word of the text is which word of the source, and how sure that is."""
