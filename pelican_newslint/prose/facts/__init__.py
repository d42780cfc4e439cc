"""What is found once in every article and shared by all rules: words, sentences, names, numbers, dates, quotations."""
