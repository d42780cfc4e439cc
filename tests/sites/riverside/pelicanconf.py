from note_reader import NoteReader

SITENAME = "Riverside"
SITEURL = "https://riverside.example"
PATH = "content"
OUTPUT_PATH = "output"
TIMEZONE = "Europe/London"
LOCALE = ["C"]
THEME = "simple"
DEFAULT_LANG = "en"
ARTICLE_PATHS = ["news"]
STATIC_PATHS = ["images"]
READERS = {"note": NoteReader}
FEED_ALL_ATOM = "feeds/all.atom.xml"
FEED_ALL_RSS = "feeds/all.rss.xml"
PLUGINS = ["pelican_newslint"]
NEWSLINT_LANGUAGETOOL = "off"
NEWSLINT_CACHE = False
