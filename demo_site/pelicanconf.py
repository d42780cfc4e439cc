"""The Marrowby Lantern as its writers build it: marks in every page, nothing published."""

SITENAME = "The Marrowby Lantern"
SITESUBTITLE = "News from the river and the fen"
SITEURL = ""
RELATIVE_URLS = True

PATH = "content"
OUTPUT_PATH = "output"
THEME = "theme"
TIMEZONE = "Europe/London"
DEFAULT_LANG = "en"
DEFAULT_DATE_FORMAT = "%-d %B %Y"
LOCALE = ["C"]

ARTICLE_PATHS = ["town", "culture", "world"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
DEFAULT_PAGINATION = 10
FEED_DOMAIN = "https://lantern.example"
FEED_ALL_ATOM = "feeds/all.atom.xml"

PLUGINS = ["pelican_newslint"]
NEWSLINT_FAIL_ON = "never"
NEWSLINT_ANNOTATE = "always"
NEWSLINT_REPORT = "newslint"
