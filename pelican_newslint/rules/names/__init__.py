"""People, places and organisations: one form each, and the right one."""
