"""How the rules of arithmetic read a sentence: its figures, what each counts, the words round them, and what a pattern ties together."""
