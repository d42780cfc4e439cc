"""What stands in a post's header, against the site's own habit."""
