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

Bad:

    The bridge opens on Friday, and the ferry stops. Also read: Fares rise in May
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Also read: Fares rise in May” is left over from the CMS.

    Advertisement The ferry has carried cars since 1962. Lire aussi : Le pont est ouvert
    ^^^^^^^^^^^^^ “Advertisement” is left over from the CMS.
                                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “Lire aussi : Le pont est ouvert” is left over from the CMS.

Good:

    Write to ferry@county.example for a place on the last boat.

Good:

    Title: Bridge opens
    Date: 2024-03-06

    Readers may post a comment below until the bridge opens.

Good:

    Share this news with your neighbours, the mayor said. Follow us on the way to the bridge, he added.

Good:

    Advertisement is not what pays for the paper.

Evidence: 15 lines in 10 of 146 scraped news pages, all left over; none in 2,072 BBC articles; 3 in 303,000 words of news and government
pages, two of them sentences and lines that were meant (warnings), one left over. In 176,000 words that no rule was written from 11 hits, 10
of them judged: 7 true, 3 false.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule
from pelican_newslint.rules.residue._abroad import in_other_letters
from pelican_newslint.rules.residue._between import between
from pelican_newslint.rules.residue._furniture import STAMP
from pelican_newslint.rules.residue._page_lines import mail, worth
from pelican_newslint.rules.residue._page_tails import before, behind, shows, signs_off
from pelican_newslint.rules.residue._put_links import ends_in_a_link, has_link, is_link, leads_on, touches_link
from pelican_newslint.rules.residue._site_names import sent_anew, site_behind
from pelican_newslint.rules.residue._story_lines import own_section, told

RULE = Rule(
    kind="residue", severity="error", languages=("en",),
    scopes=frozenset({"headline", "paragraph", "item", "quotation", "cell", "heading", "caption"}),
)  # fmt: skip
"""Always awake: what it looks at is the whole line, and one length test dismisses nearly all of them."""

_LONGEST = 180
_CREDIT = later(r"©|\([cC]\)|\b(?:[Gg]etty|AFP|AP|Reuters|[Cc]opyright|[Ss]ource|[Pp]hoto|[Ii]mage)\b")
"""What names a picture's maker in its caption is no leftover."""
_RELEASE = later(r"(?:for )?immediate release\b", re.IGNORECASE)
_CERTAIN = later(
    r"©|(?i:all rights reserved|^\W{0,4}notes? (?:to|for) (?:the )?editors?\b|advert(?:isement)?s?\b.{0,30}\bcontinue"
    r"|free articles|cookies|javascript|syndicated feed"
    r"|already a subscriber|your inbox|^bookmark (?:this|our)|trust principles|appeared first on|first appeared on|print edition"
    r"|translated (?:automatically|with"
    r"|by (?:machine|google|deepl))|can make mistakes|all the .{0,30}news"
    r"|^this (?:article|story|post|report|page|text) (?:mentions|concerns|(?:was|is|has been) (?:\w+ )?(?:generated|compiled|adapted|taken))\b"
    r"|available in your (?:region|country)|sign up (?:for|to) our|third[- ]party|our newsletter|thanks for signing up)"
)
"""What a line is a page's own by, though it ends as a sentence does."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        text = article.slice(block.span)
        severity = None
        if block.scope == "headline":
            yield from _promised(article, block, text)
            yield from _set_beside(article, block, text)
            continue
        if len(text) <= _LONGEST and "\n" not in text.strip():
            severity = _worth(article, block, text)
            called = block.scope == "item" or (text.rstrip().endswith(".") and not _CERTAIN.search(text))
            if severity and block.scope == "item" and _goes_on(article, block):
                continue
            if severity and not (severity == "warning" and (called or block.scope == "heading")):
                put = is_link(article, block) or has_link(article, block)
                last = _at_the_end(article, block) and not called and not in_other_letters(text)
                weight: Severity = "error" if last else "warning" if called else severity
                yield _match(block.span, text, "suggestion" if put or severity == "suggestion" else weight)
        elif block.scope == "paragraph":
            yield from _lines(block, text)
        if block.scope == "paragraph" and not severity:
            yield from _beside(article, block, text)
        if text[:1] in "(LUP" and (stamp := STAMP.match(text)) is not None:
            yield _match(Span.of(block.span.start, block.span.start + stamp.end(1)), stamp[1], "error")


def _worth(article: Article, block: Block, text: str) -> Severity | None:
    """What the line is worth where it stands; None for a line of the story."""
    severity = worth(text, last=_at_the_end(article, block))
    if severity is None and block.scope == "paragraph" and in_other_letters(text) and _at_the_end(article, block):
        severity = "warning"
    if (
        severity is None
        or told(article, text)
        or _asked(article, block, text)
        or (text.rstrip("* _").endswith(":") and leads_on(article, block))
        or (_TO_READ.match(text) and ends_in_a_link(article, block))
    ):
        return None
    if severity == "error" and _UPDATED.fullmatch(text.strip("*_ ")):
        return "warning"
    if block.scope == "cell" and (severity != "error" or " " not in text.strip() or _COLUMN.fullmatch(text.strip("*_ "))):
        return None  # "Share", "Comments in 2023", "Related": what a table's columns and rows are called
    if (block.scope == "heading" and own_section(article, block)) or (block.scope == "caption" and _CREDIT.search(text)):
        return None
    opens = all(each.scope not in BODY_SCOPES for each in article.blocks[: article.block_index(block.span.start)])
    if opens and _RELEASE.match(text.strip("*_ ")):
        return "warning"  # who puts out a release may want its first line
    return severity


def _promised(article: Article, block: Block, text: str) -> Found:
    """A label of what the page shows, of which the page has nothing."""
    if (label := shows(text)) is not None and not article.images and not _SHOWS.search(article.document.source):
        yield _match(Span.of(block.span.start + label[0], block.span.start + label[1]), text[slice(*label)], "error")


def _set_beside(article: Article, block: Block, text: str) -> Found:
    """What an agency or a page's title has beside the headline."""
    for part in (sent_anew(text), site_behind(article, block.span, text)):
        if part is not None:
            yield _match(Span.of(block.span.start + part[0], block.span.start + part[1]), text[slice(*part)].strip(), "error")


_SHOWS = later(
    r"<(?:iframe|video|img|embed|object|figure)\b|youtu\.?be|vimeo|!\[|\b(?:Image|Cover|Photo|Gallery|Thumbnail): ", re.IGNORECASE
)


def _at_the_end(article: Article, block: Block) -> bool:
    """Whether no sentence of the story comes behind it, only other short lines: a desk's mark, initials, an address."""
    rest = article.blocks[article.block_index(block.span.start) + 1 :]
    foot = [article.slice(each.span) for each in rest if each.scope == "paragraph"] if len(rest) <= _LINES else []
    return len(foot) == len(rest) and all(len(line) <= _FOOT and not line.endswith(_STOPS) for line in foot)


_LINES, _FOOT, _STOPS = 6, 60, (".", "!", "?", "”", '"')
"""How many such lines there may be, code points of one at most; how a sentence ends, which it doesn't."""


_COLUMN = later(r"\w+ (?:in|of|at|per|for|since|before|after) [\w ’'-]{1,30}")
_UPDATED = later(r"(?i:(?:last )?updated|corrected):? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? \d{4}\.?")
"""A day without an hour: a desk's note as often as a page's own."""
_TO_READ = later(r"To (?:read|see|view|find|check|search) (?!our\b|more\b|on\b).{8,80}: ?\S", re.IGNORECASE)


def _asked(article: Article, block: Block, text: str) -> bool:
    """Whether it is one of the questions of an interview, with its answer below: "What's next?"."""
    if not text.endswith("?") or block is article.blocks[-1]:
        return False
    questions = [each for each in article.blocks if each.scope == block.scope and article.slice(each.span).endswith("?")]
    return sum(len(article.slice(each.span)) <= _QUESTION for each in questions) >= _INTERVIEW


_QUESTION, _INTERVIEW = 120, 3
"""Code points of a question at most; how many of them make an interview."""


def _beside(article: Article, block: Block, text: str) -> Found:
    """What stands behind the last sentence of a paragraph, before its first, or between two."""
    lines = list(between(text, block))
    if (tail := behind(text, block)) is not None and not (lines and lines[-1][1] > tail[0]):
        at, severity = tail
        span = Span.of(block.span.start + at, block.span.end)
        if not article.quoted(span) and not touches_link(article, span):
            yield _match(span, text[at:], severity)
    if (start := before(text)) > 0:
        yield _match(Span.of(block.span.start, block.span.start + start - 1), text[: start - 1], "error")
    for begin, end, known in lines:
        span = Span.of(block.span.start + begin, block.span.start + end)
        if article.quoted(span) or touches_link(article, span):
            continue
        yield _match(span, text[begin:end], "error") if known else Match(span, _NO_SENTENCE, severity="warning")


_NO_SENTENCE = "This runs into the next sentence: is it left over, or is a stop missing?"


def _goes_on(article: Article, block: Block) -> bool:
    """Whether the line before its list runs on into it, and it has no link: "they will likely: - leave your website"."""
    at = article.block_index(block.span.start)
    before = next((each for each in reversed(article.blocks[:at]) if each.scope != "item"), None)
    runs_on = before is not None and before.scope == "paragraph" and _RUNS_ON.search(article.slice(before.span)) is not None
    return runs_on and not any(block.span.holds(link.span) for link in article.links)


_RUNS_ON = later(r"\b(?:will|can|may|could|must|should|to|they|you|likely|often)(?: \w+)?:\s*$")


def _lines(block: Block, text: str) -> Found:
    """Of a paragraph of several lines, those that are the CMS's beyond doubt."""
    start = 0
    for line in text.split("\n") if "\n" in text else ():
        sure = len(line) <= _LONGEST and (worth(line, last=False) == "error" or signs_off(line.strip()) or mail(line))
        if line.strip() and sure:
            yield _match(Span.of(block.span.start + start, block.span.start + start + len(line)), line, "error")
        start += len(line) + 1


def _match(span: Span, written: str, severity: Severity) -> Match:
    shown = f"{written[:57]}…" if len(written) > 60 else written
    return Match(span, f"“{shown}” is left over from the CMS.", severity=severity)
