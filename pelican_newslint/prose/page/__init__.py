"""The rendered page: from HTML to blocks of prose, each character with its place in the HTML."""
