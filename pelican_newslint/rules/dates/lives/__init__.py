"""Who was born when, how old people and things are said to be, and whose an age is."""
