"""How the rules of dates read a sentence: its points and lengths of time, and the tense that goes with them."""
