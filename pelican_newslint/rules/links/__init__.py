"""Where links lead."""
