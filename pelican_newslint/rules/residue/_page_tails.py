"""What a page or a desk left behind the last sentence of a paragraph, or before its first."""

from __future__ import annotations

from pelican_newslint.model import Block, Severity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.residue._abroad import abroad
from pelican_newslint.rules.residue._desk_lines import whole_line
from pelican_newslint.rules.residue._page_lines import worth

_LONGEST = 160
_BREAK = later(r"[.!?…][”\"’)\]]{0,2}[ \n]{1,2}(?=[^\s])|\) (?=[A-ZÀ-Þ][\w ]{2,20} ?[:|])")
_STOPPED = later(
    r"(?i:(?:[^.!?]{0,60}\b)?all rights reserved|(?:please )?(?:click|tap) here (?:to|for)\b[^.!?]{3,60}"
    r"|(?:sign up|subscribe)(?: here| now)? (?:to|for) our\b[^.!?]{3,60}"
    r"|(?:follow|like) us on (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube)\b[^.!?]{0,60}"
    r"|[^.!?]{0,40}\bsyndicated feed|(?:read|also read|see also|lire aussi) ?: [^.!?]{5,100}"
    r"|(?:©|\(c\)|copyright) [^.!?]{0,50}\b(?:19|20)\d\d[^.!?]{0,30}"
    r"|join our (?:whatsapp|telegram|viber|facebook)\b[^.!?]{0,60})[.!]?"
)
"""What is a page's own though it ends as a sentence does."""
_LABEL = later(
    r"(?:READ MORE|READ ALSO|ALSO READ|SEE ALSO|READ NEXT|MUST READ|RELATED|WATCH|DON'T MISS|Read [Mm]ore|Read [Aa]lso|Also [Rr]ead"
    r"|Read [Nn]ext|Must [Rr]ead"
    r"|Related(?: [Ss]tory| [Aa]rticle| [Nn]ews)?|See [Aa]lso|Recommended|Don[’']t [Mm]iss|You may also like|More on this(?: story)?) ?[:|] ?\S"
)
_BEFORE = later(
    r"(?:(?:A(?:dvertisement|DVERTISEMENT)|Sponsored|SPONSORED|Promoted|Scroll to continue|(?:Article|Story) continues (?:below"
    r"|after (?:this )?(?:ad|advertisement)))"
    r"(?: ?[-–—|:])?) (?=(?:The|A|An|In|It|He|She|They|We|But|And|On|At|When|After|For|As|Mr|Mrs|Ms|Dr)\b|[“\"])"
)
_BRACKETED = later(
    r"(?i)[(\[](?:more|to be continued|end|ends|more follows|more to follow|continued|contd?\.?|copy ends|ends here|30|advertisement|tbc)[)\]]\.?"
)
_MARKED = later(
    r"(?i)(?:[-–—*#/=~<]{1,4} ?(?:ends?|endit|more|30|eom|fin|continued) ?[-–—*#/=~>]{0,4}"
    r"|(?:ends?|endit) ?[-*#/=~]{1,4}|ENDS?|ENDIT|MORE|EOM|NNNN)\.?"
)
_LOUD = later(r"[-–—*#/=~<>]|[A-Z]{3}")


def signs_off(line: str) -> bool:
    """ "(END)", "-30-": a line with which a desk closes."""
    return _BRACKETED.fullmatch(line) is not None or (_MARKED.fullmatch(line) is not None and _LOUD.search(line) is not None)


def behind(text: str, block: Block) -> tuple[int, Severity] | None:
    """Where it begins and what it is worth."""
    if text[-1:] in ".!?":
        end = text[-_LONGEST:].lower()
        if not any(map(end.__contains__, _STOPPED_HINTS)):
            return _of_the_page(text) if any(map(end.__contains__, _PAGES_OWN)) else None
    at = 0
    for found in _BREAK.finditer(text, max(len(text) - _LONGEST, 0)):
        at = found.end()
        if _LABEL.match(text, at) or _STOPPED.fullmatch(text, at):
            break
    if not at:
        return None
    tail = text[at:]
    if _STOPPED.fullmatch(tail) or _LABEL.match(tail) or signs_off(tail):
        return at, "error"
    if tail[-1] in '.!?”"' or tail[0] == "(":
        return None
    line = tail.lower().strip("*_#>–—-/|•· ()[]")
    if abroad(line) or ((len(line.split()) > 1 or line in _BUTTONS) and worth(tail, last=False) == "error"):
        return at, "error"
    return (at, "error") if whole_line(tail, block) == "error" else None


def _of_the_page(text: str) -> tuple[int, Severity] | None:
    """A last sentence with its stop that is one of a page's own whatever stands before it: "Please enable JavaScript to view this content."."""
    at = max((found.end() for found in _BREAK.finditer(text, max(len(text) - _LONGEST, 0))), default=0)
    tail = text[at:]
    own = len(tail.split()) >= _WORDS and any(map(tail.lower().__contains__, _PAGES_OWN))
    return (at, "error") if at and own and worth(tail, last=False) == "error" else None


_WORDS = 4
_PAGES_OWN = (
    "subscribers", "subscribe", "sign up", "browser", "javascript", "this video", "free article", "names in this", "work of fiction", "fictional",
    "syndicated", "our staff", "for updates", "this content", "cookies", "below is the text", "below is the article", "has been updated",
)  # fmt: skip
"""One of these stands in the sentences that a page says of itself."""


_BUTTONS = frozenset(("advertisement", "advertisements", "advert", "ad", "tweet", "permalink", "sponsored", "readmore"))
_STOPPED_HINTS = (
    "reserved", "click", "tap here", "our news", "our daily", "our week", "our whats", "our tele", "our viber", "our face", "us on ", "feed",
    "read:", "read :", "also:", "also :", "aussi", "(more", "[more", "(to be", "[to be", "(end", "[end", "(cont", "[cont",
    "-end", "#end", "*end", "/end", "=end", "nnnn", "copyright", "©", "(c)",
)  # fmt: skip


_SHOWN = later(
    r"[^\n]{0,200}?[\w”\"’)!?](?<! in)(?<! of)(?<! on)(?<! as)(?<! the)(?<! with)\W{1,3}(?<![-/&])"
    r"(?P<label>(?:\+ ?)?(?:PHOTOS?|VIDEOS?|PICS|PICTURES|GALLERY|FOTO|PHOTO ?(?:GALLERY|STORY|REPORT))"
    r"(?: ?(?:[/+&,]|AND) ?(?:PHOTOS?|VIDEOS?|PICS|PICTURES|FOTO))?)[)\]]?"
)


def shows(headline: str) -> tuple[int, int] | None:
    """Where a headline promises at its end in capitals what the page shows: "The road is open. PHOTO", "Fans mob the team (VIDEO + PHOTOS)"."""
    if not headline.rstrip(")] ")[-2:].isupper() or headline.isupper():
        return None
    found = _SHOWN.fullmatch(headline)
    return found.span("label") if found else None


def labelled(line: str) -> bool:
    """Whether it points at another page: "READ MORE | Mayor resigns"."""
    return _LABEL.match(line) is not None


def before(text: str) -> int:
    """Where the story itself begins; 0 where nothing stands before it."""
    found = _BEFORE.match(text) if text[:1] in "ASP" else None
    return found.end() if found else 0
