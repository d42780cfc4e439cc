"""Single words and set phrases: what can be said plainer, shorter, without judging and without wounding."""
