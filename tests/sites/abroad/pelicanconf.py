SITENAME = "The Wexcombe Tide"
PATH = "content"
DEFAULT_LANG = "en-GB"
TIMEZONE = "Europe/London"
PLUGINS = ["pelican_newslint"]
NEWSLINT_CACHE = False
