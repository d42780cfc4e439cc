"""Days, times and how they agree with each other, the calendar and the article's own date."""
