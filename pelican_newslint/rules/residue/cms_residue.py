"""No line of the CMS is left in the text.

Text that was pasted from a page brings the page's own lines along: "Post a Comment", "Share this", "Published: 24 Aug". Readers
see at once that nobody read the piece. Only a block that consists of nothing else counts, so a sentence about comments is safe.
What a story may also say, a whole sentence with its stop, a line that is a link and an item of a list are warnings; but what a story may
also say is an error again as the last block, where readers expect the end of the story.

Bad:

    The bridge opens on Friday.

    Share Tweet WhatsApp Email
    ^^^^^^^^^^^^^^^^^^^^^^^^^^ “Share Tweet WhatsApp Email” is left over from the CMS.

    Sign up for our daily newsletter
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Sign up for our daily newsletter” is left over from the CMS.

    The ferry stops.

Bad:

    Title: Bridge opens
    Date: 2024-03-06

    Published: 6 Mar 2024, 04:30 PM
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Published: 6 Mar 2024, 04:30 PM” is left over from the CMS.

    The bridge opens on Friday.

    Post a Comment
    ^^^^^^^^^^^^^^ “Post a Comment” is left over from the CMS.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    Readers may post a comment below until the bridge opens.

Good:

    Share this news with your neighbours, the mayor said. Follow us on the way to the bridge, he added.

Good:

    Advertisement is not what pays for the paper.

Good:

    The bridge opens on Friday.

    Get the ferry, or walk: the latest plan of the county leaves no other way. Posted on the door was a map.

Bad:

    The bridge opens on Friday.

    Jump to comments
    ^^^^^^^^^^^^^^^^ “Jump to comments” is left over from the CMS.

    More from County Post
    ^^^^^^^^^^^^^^^^^^^^^ “More from County Post” is left over from the CMS.

    The ferry stops.

Bad:

    Updated as of 6:15 p.m. The bridge opens on Friday.
    ^^^^^^^^^^^^^^^^^^^^^^^ “Updated as of 6:15 p.m.” is left over from the CMS.

    Know more? Call our newsroom in confidence
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Know more? Call our newsroom in confidence” is left over from the CMS.

    The ferry stops.

    Teilen auf WhatsApp
    ^^^^^^^^^^^^^^^^^^^ “Teilen auf WhatsApp” is left over from the CMS.

Good:

    Watch the bridge open here.

    Call the county at noon

Good:

    Next: Oslo v Bergen, Friday

    Share prices of the county's bank

    Comments on the draft are due by Friday

Good:

    ## Comments

    The minister's comments were published on Friday.

Good:

    The bridge opens on Friday.

    Live: first trains

    See you all next week!

Good:

    ## In case you missed it

    - The county's bridge opened on Friday, after two years of work and many delays, to a brass band.

Good:

    ## Powered By

    The ferry runs on the wind alone, and so do the county's two mills and the lamp at the end of the quay.

Good:

    The bridge is open.

    <figure><img src="bridge.jpg" alt="The bridge"><figcaption>© Ana Ruiz</figcaption></figure>

Evidence: 15 lines in 10 of 146 scraped news pages, all left over; none in 2,072 BBC articles; 3 in 303,000 words of news and government
pages, two of them sentences and lines that were meant (warnings), one left over. In 176,000 words that no rule was written from 11 hits, 10
of them judged: 7 true, 3 false.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

import msgspec

from pelican_newslint.model import Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule
from pelican_newslint.rules.residue._furniture import STAMP, furniture

RULE = Rule(
    kind="residue", severity="error", scopes=frozenset({"paragraph", "item", "quotation", "cell", "heading", "caption"}), languages=("en",),
)  # fmt: skip
"""Always awake: what it looks at is the whole line, and one length test dismisses nearly all of them."""

_EDGES = re.compile(r"^[\W_]{1,10}|[\W_]{1,10}$")
_MARKS = "*_#>-–—•·|[]() "
_LONGEST = 180
_PROSE = 12
"""Words from which a paragraph is prose, and no button."""
_CREDIT = re.compile(r"©|\([cC]\)|\b(?:[Gg]etty|AFP|AP|Reuters|[Cc]opyright|[Ss]ource|[Pp]hoto|[Ii]mage)\b")
"""What names a picture's maker in its caption is no leftover."""
_CERTAIN = re.compile(
    r"©|(?i:all rights reserved|advert(?:isement)?s?\b.{0,30}\bcontinue|free articles|cookies|javascript|syndicated feed"
    r"|already a subscriber|your inbox"
    r"|sign up (?:for|to) our|third[- ]party|our newsletter|thanks for signing up)"
)
"""What a line is a page's own by, though it ends as a sentence does."""
_SAID = re.compile(r"\b(?:said|says|told|wrote|writes|asked|added|adds|according to)\b")


class _Lines(msgspec.Struct, frozen=True):
    sure: frozenset[str]
    doubtful: frozenset[str]
    sure_frames: tuple[str, ...]
    doubtful_frames: tuple[str, ...]
    hard: str
    soft: str
    small: str


class _Table(msgspec.Struct, frozen=True):
    sure: frozenset[str]
    doubtful: frozenset[str]
    sure_frame: re.Pattern[str]
    doubtful_frame: re.Pattern[str]
    hard: frozenset[str]
    soft: frozenset[str]
    small: frozenset[str]


@cache
def _table() -> _Table:
    data = msgspec.convert(tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf8")), _Lines)
    words = (frozenset(each.split()) for each in (data.hard, data.soft, data.small))
    return _Table(data.sure, data.doubtful, _joined(data.sure_frames), _joined(data.doubtful_frames), *words)


def _joined(frames: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{frame})" for frame in frames))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        if len(text) <= _LONGEST and "\n" not in text.strip():
            severity = _severity(text, last=block is article.blocks[-1])
            if severity and (
                (block.scope == "heading" and _own_section(article, block)) or (block.scope == "caption" and _CREDIT.search(text))
            ):
                continue
            called = block.scope == "item" or (text.rstrip().endswith(".") and not _CERTAIN.search(text))
            if severity and not (severity == "warning" and (called or block.scope == "heading")):
                called = called or _is_link(article, block)
                last = block is article.blocks[-1] and not called
                yield _match(
                    block.span, text, severity if severity == "suggestion" else "error" if last else "warning" if called else severity
                )
        elif block.scope == "paragraph":
            yield from _lines(block, text)
        if text[:1] in "(LUP" and (stamp := STAMP.match(text)) is not None:
            yield _match(Span.of(block.span.start, block.span.start + stamp.end(1)), stamp[1], "error")


def _is_link(article: Article, block: Block) -> bool:
    """Whether the whole line is a link, which somebody put there: what was pasted from a page has lost its own."""
    return any(link.span.start <= block.span.start and block.span.end <= link.span.end for link in article.links)


def _own_section(article: Article, heading: Block) -> bool:
    """Whether prose stands under a heading: then it is the story's own, whatever its words."""
    below = next((block for block in article.blocks if block.span.start > heading.span.end), None)
    return below is not None and below.scope in ("paragraph", "item") and len(article.slice(below.span).split()) >= _PROSE


def _lines(block: Block, text: str) -> Found:
    """Of a paragraph of several lines, those that are the CMS's beyond doubt."""
    start = 0
    for line in text.split("\n") if "\n" in text else ():
        if line.strip() and len(line) <= _LONGEST and _severity(line, last=False) == "error":
            yield _match(Span.of(block.span.start + start, block.span.start + start + len(line)), line, "error")
        start += len(line) + 1


def _match(span: Span, written: str, severity: Severity) -> Match:
    shown = f"{written[:57]}…" if len(written) > 60 else written
    return Match(span, f"“{shown}” is left over from the CMS.", severity=severity)


def _severity(written: str, *, last: bool) -> Severity | None:
    """What the line is worth; None for a line of the story."""
    table = _table()
    line = " ".join(written.lower().replace("’", "'").split())
    bare, stripped = _EDGES.sub("", line), line.strip(_MARKS)
    if bare in table.sure or (table.sure_frame.fullmatch(stripped) and not _SAID.search(stripped)):
        return "error"
    if bare in table.doubtful or (table.doubtful_frame.fullmatch(stripped) and not _SAID.search(stripped)):
        return "warning"
    return _of_its_words(written) or furniture(written, line, last=last)


_WORD = re.compile(r"[\w’'-]+")
_MOST = 14
_OPENERS = re.compile(
    r"(?:(?:also|more|read more|discover more|explore more|see more|find more) (?:on|from|in|at|by)|follow|subscribe to|join"
    r"|add|support|get)\b",
    re.IGNORECASE,
)


def _of_its_words(written: str) -> Severity | None:
    """What a line is worth whose words are all those of a page's buttons, but for the names of the site."""
    table = _table()
    words = _WORD.findall(written.replace("’", "'"))
    if not 2 <= len(words) <= _MOST or written.rstrip().endswith((".", ";", ",")) or "“" in written or '"' in written:
        return None
    known = table.hard | table.soft | table.small
    low = [word.lower().removesuffix("'s") for word in words]
    others = [word for word, lower in zip(words, low, strict=True) if lower not in known and not word.isdigit()]
    hard = not table.hard.isdisjoint(low)
    if not hard and written.rstrip().endswith("!"):
        return None  # a greeting: a button of such plain words doesn't shout
    if not others and (hard or not table.soft.isdisjoint(low)):
        return "error" if hard else None if low[0] in _ARTICLES else "warning"
    named = all(word[:1].isupper() for word in others) and not words[0][0].isdigit() and words[0] not in others
    opened = _OPENERS.match(written) is not None and len(others) <= _NAMES
    return "warning" if named and opened and (hard or not table.soft.isdisjoint(low)) else None


_ARTICLES = frozenset({"the", "a", "an"})
_NAMES = 4
"""Words that a site's name may have."""
