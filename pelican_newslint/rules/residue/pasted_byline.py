"""A byline stands in the header, not in the text.

"By Staff Reporter", "By Ana Ruiz, City Editor" or "Posted by admin" as a line of its own came along when the story was pasted. The site
prints the author from the post's own header; printed twice, or with the name of another paper's desk, it looks unread. Only a line that
is nothing but a byline counts, so a sentence that begins with "By" is safe, and so is a byline under a heading of a poem or an essay
that is quoted. The line of a desk, and one that names the author of the header again, are errors.

Bad:

    By Staff Reporter
    ^^^^^^^^^^^^^^^^^ A byline that was pasted into the text: the page prints the author.

    The bridge opens on Friday.

Bad:

    Author: Ana Ruiz

    By Ana Ruiz
    ^^^^^^^^^^^ A byline that was pasted into the text: the page prints the author.

    The bridge opens on Friday.

Bad:

    Our Correspondent, Oslo
    ^^^^^^^^^^^^^^^^^^^^^^^ A byline that was pasted into the text: the page prints the author.

    The bridge opens on Friday.

Bad:

    By Ana Ruiz, City Editor
    ^^^^^^^^^^^^^^^^^^^^^^^^ A byline that was pasted into the text: the page prints the author.

    The bridge opens on Friday.

Good:

    By Friday the bridge was open. By law, the county pays.

Good:

    The staff reporter left. Our correspondent, Ana Ruiz, saw the bridge, and "By Ana Ruiz" stands under her plan.

Good:

    By Royal Appointment

    The shop has closed.

Evidence: none in 303,000 words of news and government pages; 12 in 151,000 words of a mixed corpus of web text, all bylines at the top of
essays and stories (warnings now: the header had no author).
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="warning", scopes=frozenset({"paragraph"}), languages=("en",),
    wakes=Wakes.on(
        *("by reporter reporters correspondent correspondents desk bureau posted written author reported edited staff writer editor "
          "service network team").split(),
        tokens=("date",),
    ),
)  # fmt: skip

_LONGEST = 90
_ROLE = (
    r"(?:reporters?|correspondents?|writers?|desk|bureau|journalist|contributor|reporting team|news ?team|newsroom|editorial team|web team)"
)
_KIND = (
    r"(?:our|a|the|staff|special|senior|chief|own|own staff|sports?|political|city|district|city|crime|court|business|local|foreign|web|online|"
    r"digital|news|national|international|education|health|university|du|state|agency|news agency|editorial|input|night|parliamentary|legal|"
    r"diplomatic|economic|local democracy|features?|metro|trainee|guest|feature)"
)
_PLACE = r"(?: ?[,|:–—-] ?[A-Z][\w .’'-]{1,30}| in [A-Z][\w .’'-]{1,30}| \([A-Z][\w .’'-]{1,30}\))?"
_DESK = later(rf"(?i:(?:by )?{_KIND}(?: {_KIND}){{0,2}} {_ROLE}s?){_PLACE}")
_WORD = r"(?:[A-Z][\w’'.-]{0,20}|de|van|der|den|von|bin|bint|al|el|da|di|la|le|du|dos|ter)"
_AGENCY = later(
    r"(?:By )?(?:The )?(?:[A-Z][\w’'-]{1,20} ){1,4}"
    r"(?:News (?:Service|Network|Bureau|Desk|Staff)|"
    r"(?:Times|Herald|Post|News|Tribune|Gazette|Star|Standard|Mail|Express|Chronicle|Journal) (?:Staff|Team|Desk|Bureau))"
)
_PERSON = rf"{_WORD}(?: {_WORD}){{1,4}}"
_NAMED = later(
    rf"(?:By|BY|by|Text by|Words by|Story by|Report by) ?:? {_PERSON}(?:(?:,| and| &) {_PERSON}){{0,3}}(?: ?[,|•·/–—-] ?[A-Z][\w .,&’'-]{{1,50}})?"
)
_LABELLED = later(
    r"(?i:(?:posted|written|reported|published|edited|compiled|submitted|uploaded|authored|contributed) by|author|reporter|writer|byline"
    r"|news ?editor|editor)"
    rf" ?:? (?:{_PERSON}|(?i:admin|administrator|staff|editor|webmaster|editorial team|news ?desk))(?: ?[,|•·/–—-] ?[\w .,:&’'-]{{1,50}})?"
)
_DAY = r"(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4}|\d{1,2}/\d{1,2}/\d{2,4})"
_DATED = later(
    rf"(?:(?:[Ww]ritten |[Pp]osted )?[Bb]y )?{_PERSON} ?(?:[|•·/–—,-]|on"
    rf"|at)? ?{_DAY}(?:,? (?:at )?\d{{1,2}}[:.]\d\d ?(?:[AaPp]\.?[Mm]\.?)?)?(?: ?[|•·]? ?\d{{1,4}} [Cc]omments?)?"
    rf"|{_PERSON},? ?(?:[Ss]taff|[Ss]enior|[Ss]pecial|[Cc]hief) (?:[Ww]riter|[Rr]eporter|[Cc]orrespondent|[Ee]ditor)|Author, {_PERSON}"
)
_NOT = later(r"(?i)\bby (?:royal|order|popular|special|land|air|sea|the) ")
_MESSAGE = "A byline that was pasted into the text: the page prints the author."


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    body = [block for block in article.blocks if block.scope in BODY_SCOPES]
    for block in woken:
        text = article.slice(block.span).strip("*_()[]–—- ")
        if len(text) > _LONGEST or text.endswith((".", ":")) or _NOT.match(text):
            continue
        desk = _DESK.fullmatch(text)
        if (
            desk
            or _LABELLED.fullmatch(text)
            or _DATED.fullmatch(text)
            or _AGENCY.fullmatch(text)
            or (_NAMED.fullmatch(text) and not _credited(body, block))
        ):
            sure = bool(desk) or _of_the_header(article, text)
            yield Match(block.span, _MESSAGE, severity="error" if sure else None)


def _of_the_header(article: Article, text: str) -> bool:
    """Whether the line names the author whom the header has: the page then prints the name twice."""
    return any(author and author.lower() in text.lower() for author in article.metadata.authors)


def _credited(body: list[Block], block: Block) -> bool:
    """Whether it stands under a heading, a quotation or a picture, whose maker it may name."""
    at = next(number for number, each in enumerate(body) if each is block)
    return at > 0 and body[at - 1].scope in {"heading", "quotation", "caption", "alt", "item", "cell"}
