"""What was left behind: placeholders, desk notes, the CMS's own lines, markup that was never rendered."""
