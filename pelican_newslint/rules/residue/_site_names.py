"""What an agency set before a headline, and the site's name that a page's title has behind it."""

from __future__ import annotations

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_TAKES = later(
    r"(?:UPDATE|WRAPUP|WRAP-UP|REFILE|RPT|REPEAT|CORRECTED|RECAST|RECASTS|WRITETHRU|WRITE-THRU|FACTBOX|BRIEF|TABLE|SNAP|FLASH|URGENT|ADVISORY|LEAD|LD"
    r"|(?:1st|2nd|3rd|\dth) (?:LD|LEAD|Ld|Lead))(?: \d{1,2})?[-–—](?=[A-Z\d“\"‘'$£€])"
    r"|(?:UPDATE|WRAPUP|WRAP|LEAD|LD|WRITETHRU) \d{1,2} ?[-–—:] ?(?=\S)"
    r"|\((?:\d?(?:st|nd|rd|th)? ?(?:LD|LEAD|UPDATE)|WRITETHRU|RECASTS?)\)[ :]*(?=\S)"
)
"""How often a story was sent anew: "UPDATE 2-", "(2nd LD)"."""
_RETAKEN = later(r"(?:[-–—] ?|\()(?:\d(?:st|nd|rd|th) (?:LD|LEAD|[Ll]ead)|UPDATE(?: \d)?|[Uu]pdate \d|WRITETHRU|LEAD|RECASTS?)\)?$")
_PAPERS = (
    "Courier|Herald|Times|Post|News|Newspaper|Gazette|Tribune|Chronicle|Journal|Telegraph|Mirror|Mail|Express|Observer|Guardian|Independent|Echo"
    "|Argus|Examiner|Standard|Record|Sentinel|Press|Dispatch|Despatch|Reporter|Bulletin|Advertiser|Weekly|Daily|Globe|Register|Mercury|Messenger"
    "|Inquirer|Enquirer|Monitor|Nation|Voice|Online|Radio|TV|FM|Magazine|Review|Digest|Newswire|Media|Digital|Citizen|Daily News|Argus|Spectator"
)
_WORD = r"[A-ZÀ-Þ][\w’'&.-]{0,20}"
_SITE = later(
    rf" ?(?:[|»·•]|[-–—]{{1,2}}) (?P<site>(?:The )?(?:{_WORD} (?:of |and |& )?){{0,4}}(?:{_PAPERS})(?: (?:Online|Digital|{_WORD}))?"
    r"|(?:www\.)?[\w-]{3,30}\.(?:com|net|org|co\.\w\w|com\.\w\w|ie|in|ng|info|news|us|uk|au|nz|za))$"
)
_LONGEST = 60
_SURE = "|»"
_OWN = (" Online", " Digital", " Newspaper")


def sent_anew(text: str) -> tuple[int, int] | None:
    """Where an agency's mark stands in a headline."""
    found = _TAKES.match(text) or _RETAKEN.search(text, max(len(text) - _LONGEST, 0))
    return found.span() if found else None


def site_behind(article: Article, span: Span, text: str) -> tuple[int, int] | None:
    """Where the site's name stands behind a headline, if the story itself isn't about that paper."""
    found = _SITE.search(text, max(len(text) - _LONGEST, 0))
    if found is None or found.start() < _LONGEST // 4:
        return None
    site = found["site"].removeprefix("The ")
    piped = found[0].lstrip()[0] in _SURE
    address = "." in site
    named = " " in site and (piped or site.endswith(_OWN))  # "PM to quit – Daily Mail" says who says so
    told = site in article.text[span.end :]
    return found.span() if (named or address) and not told else None
