"""A quotation that opens also closes, with the mark that belongs to its first one.

Where the closing mark is missing readers can't tell where the speaker ends and the paper goes on: the paper's own words are put into
somebody's mouth. A quotation that goes on in the next paragraph opens again there and closes at its last one; that is right.

Bad:

    The mayor said, "The bridge is safe. She added that 40 bolts are new.
                    ^^^^ This quotation is never closed: readers can't tell where the speaker ends.

Bad:

    "The bridge is safe," the mayor said. "Forty bolts are new.
                                          ^^^^^^ This quotation is never closed: readers can't tell where the speaker ends.

Bad:

    The bridge is safe," the mayor said.
    ^^^^^^^^^^^^^^^^^^^^ This quotation is closed and was never opened.

Bad:

    “The bridge is safe,“ the mayor said.
                        ^ An opening mark closes this quotation.

Bad:

    'The bridge is safe, the mayor said. Forty bolts are new.
    ^^^^ This quotation is never closed: readers can't tell where the speaker ends.

Bad:

    The mayor called it “a bridge for all" and left.
                                         ^ “ opens this quotation and " closes it: use one kind of marks.

Bad:

    "The bridge is safe. Nobody need worry.'" said the mayor.
                                           ^^ This single mark closes a quotation that nothing opened: one mark too many.

Good:

    The mayor said, "The bridge is safe." She added that 40 bolts are new.

Good:

    "The bridge is safe," the mayor said.

    "Forty bolts are new.

    "And the rest will follow," she went on.

Good:

    Ray (6’2”, 195 lb) plays in goal. Colin is 6’4” tall. The beam is 6" thick, and the ’90s bolts were the workers' own. Don't ask the '68ers.

Good:

    The Wanderers led at the break. The ‘Derers have won four of their last five games at home this year.

Good:

    The "bridge for all" that she had called 'safe' holds.

Good:

    "He told me 'the bridge is safe' and that was the workers' own view," the mayor said.

Good:

    "The bridge is safe,"the mayor said, and the ferry would stay. "Forty bolts,"Mrs Cole went on, "are new."

Evidence: 302,000 words of edited news and government posts: 9 hits, 8 of them true (two never closed, two never opened, one with double
marks inside double ones, three that go on without a new opening mark); the false one was a program's data, which is left alone now. In
176,000 words that no rule was written from 14 hits: 12 true, 1 debatable, 1 false.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Edit, Fix, Match, Related, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.quotes._lone_single import lone_single
from pelican_newslint.rules.quotes._missing_close import closed_elsewhere, told_on, where_it_ends

RULE = Rule(
    kind="fact", severity="error", languages=("en",), wakes=Wakes(tokens=frozenset({"quotation"})), category="quote-unbalanced",
    guides=("AP", "Reuters"),
)  # fmt: skip

_SPEECH: frozenset[Scope] = frozenset({"paragraph", "item", "quotation"})
_UNCLOSED = "This quotation is never closed: readers can't tell where the speaker ends."
_UNOPENED = "This quotation is closed and was never opened."
_REOPENED = "This quotation goes on in the next paragraph: open it again there."
_DATA = later(r"[\"”]\s?:\s?[\"“{\[]")
"""Keys and values of a program's data."""
_SINGLE = later(r"(?:(?<=\s)|(?<![\s\S]))'(?!(?:Tis|Twas|Til|Till|Cause|Bout|Round|Em|Ere|Cos|Nother)\b)[A-Z][a-z]{0,20}(?= [a-z])")
"""A straight single mark before a capital: no apostrophe, unless it's one of those."""
_SPACED = later(r"\s'")
_INCHES = later(r"\d\"(?=[\s-])|\d ?[’'′] ?\d{1,2} ?[”\"″]")
"""Six inches may have closed the quotation before its time."""
_NESTED = "A quotation inside a quotation has single marks: double ones close the outer."
_LONGEST = 100
"""Code points of a related stretch that still points at something."""
_AHEAD = 8
"""Paragraphs within which a closing mark may belong to an opening one before."""
_SINGLE_FROM = 4
"""Words behind a lone ‘ from which it's no apostrophe turned the wrong way."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken:
        if block.quoted and block.scope != "paragraph":
            yield from _of_a_quotation(article, block)
        elif not _DATA.search(article.slice(block.span)):
            yield from _of_block(article, block)


def _of_a_quotation(article: Article, block: Block) -> Iterator[Match]:
    """What is set off as a quotation and has a mark at its beginning needs one at its end, too."""
    at = article.block_index(block.span.start)
    following = article.blocks[at + 1] if at + 1 < len(article.blocks) else None
    text = article.slice(block.span)
    if (following is not None and following.quoted) or text[0] not in '“"' or sum(map(text.count, '“”"')) > 1:
        return
    for each in article.quotations:
        if each.block == at and each.open and not each.single and each.span.start == block.span.start:
            yield Match(block.span, _UNCLOSED, severity="warning")


def _of_block(article: Article, block: Block) -> Iterator[Match]:
    here = [each for each in article.quotations if article.blocks[each.block] is block]
    strays = [each for each in article.stray_marks if block.span.holds(each)]
    open_ = [each for each in here if each.open and (not each.single or _long(article, each)) and not closed_elsewhere(article, each)]
    if open_ and strays and (inner := _inside(here, open_[0], strays[0])) is not None:
        if not _third(article, open_[0], inner):
            yield Match(inner.span, _NESTED, severity="warning")
        open_, strays = open_[1:], strays[1:]
    for quotation in open_:
        yield _unclosed(article, block, quotation)
    for quotation in here:
        if quotation.continued and told_on(article, quotation):
            yield _unclosed(article, block, quotation)
    for stray in strays:
        if _latin(article, stray) and not _INCHES.search(article.slice(block.span)) and not _closes_earlier(article, block):
            yield _unopened(article, block, stray)
    starts = {each.span.start for each in here}
    text = article.slice(block.span)
    single = text[:1] == "'" or _SPACED.search(text) is not None
    for found in _SINGLE.finditer(article.text, block.span.start, block.span.end) if single else ():
        if found.start() not in starts and not any(each.inner.start <= found.start() < each.inner.end for each in here):
            yield Match(Span.of(found.start(), found.end()), _UNCLOSED, severity="warning")
    for quotation in here:
        if not quotation.open and (match := _mixed(article, quotation) or lone_single(article, quotation)) is not None:
            yield match


def _long(article: Article, quotation: Quotation) -> bool:
    return len(article.words.within(quotation.inner)) >= _SINGLE_FROM and not _clipped(article, quotation)


def _clipped(article: Article, quotation: Quotation) -> bool:
    """Whether the mark stands for the beginning of a name that the text writes in full: the ‘Canes of the Hurricanes."""
    word = _CAPITAL.match(article.text, quotation.inner.start)
    return word is not None and re.search(rf"\b[A-Z][a-z]{{1,12}}{word[0].lower()}\b", article.text) is not None


_CAPITAL = later(r"[A-Z][a-z]{2,12}\b")


def _inside(here: list[Quotation], outer: Quotation, stray: Span) -> Quotation | None:
    """What stands in double marks between an opening mark and the closing one that nothing else opened."""
    between = (each for each in here if not each.open and not each.single and outer.span.start < each.span.start < stray.start)
    return next(between, None)


def _third(article: Article, outer: Quotation, inner: Quotation) -> bool:
    """Whether single marks stand round it, so that it is inside a quotation that is inside one: "He says, 'Who sang "Abide with Me"?'"."""
    between = article.text[outer.span.start + 1 : inner.span.start]
    opened = [found.start() for found in _OPENS_SINGLE.finditer(between)]
    behind = article.text[inner.span.end : article.blocks[inner.block].span.end]
    return bool(opened) and _CLOSES_SINGLE.search(between, opened[-1] + 1) is None and _CLOSES_SINGLE.search(behind) is not None


_OPENS_SINGLE = later(r"(?:(?<=\s)|(?<![\s\S]))['‘](?=[A-Z])")
_CLOSES_SINGLE = later(r"[.,!?]['’](?![a-zA-Z])")


def _unclosed(article: Article, block: Block, quotation: Quotation) -> Match:
    words = article.words
    first = words.at(quotation.inner.start)
    end = words.ends[first] if first < len(words) and words.ends[first] <= quotation.span.end else quotation.span.end
    related = where_it_ends(article, quotation, end)
    if _closed_later(article, quotation.block):
        return Match(Span.of(quotation.span.start, end), _REOPENED, severity="warning")
    sure = block.scope in _SPEECH and not quotation.single
    return Match(Span.of(quotation.span.start, end), _UNCLOSED, related=related, severity=None if sure else "warning")


def _unopened(article: Article, block: Block, stray: Span) -> Match:
    sentence = article.sentence_at(stray.start).span
    earlier = [each.span.end for each in article.quotations if sentence.start <= each.span.end <= stray.start]
    begin = max([sentence.start, *earlier, stray.end - _LONGEST])
    begin += len(article.text[begin : stray.start]) - len(article.text[begin : stray.start].lstrip())
    return Match(Span.of(begin, stray.end), _UNOPENED, severity=None if block.scope in _SPEECH else "warning")


def _closed_later(article: Article, block: int) -> bool:
    """Whether a mark that nothing opened closes it some paragraphs on: then it lacks opening marks, and is no riddle."""
    last = article.blocks[min(block + _AHEAD, len(article.blocks) - 1)].span.end
    return any(article.blocks[block].span.end <= stray.start < last for stray in article.stray_marks)


def _closes_earlier(article: Article, block: Block) -> bool:
    """Whether a quotation before was left open, which was then said of that one."""
    at = article.block_index(block.span.start)
    return any(each.open and not each.single and at - _AHEAD <= each.block < at for each in article.quotations)


def _latin(article: Article, stray: Span) -> bool:
    """Not behind words of another script, whose own marks are no matter of ours."""
    letters = [sign for sign in article.text[max(stray.start - 8, 0) : stray.start] if sign.isalpha()]
    return not letters or letters[-1] < "\u0250"


def _mixed(article: Article, quotation: Quotation) -> Match | None:
    opening, closing = article.text[quotation.span.start], article.text[quotation.span.end - 1]
    if quotation.marks != "mixed" and closing not in "“‘":
        return None
    at = Span.of(quotation.span.end - 1, quotation.span.end)
    right = {"“": "”", "‘": "’", '"': '"', "'": "'"}.get(opening)
    if opening in "”»":
        start = Span.of(quotation.span.start, quotation.span.start + 1)
        return Match(start, "A closing mark opens this quotation.", related=(Related(at, "its end"),))
    if right is None:
        return None
    fix = (Fix(f"Change to {right}", (Edit(at, right),)),)
    if closing in "“‘„" and opening in "“‘\"'":
        return Match(at, "An opening mark closes this quotation.", fix)
    return Match(at, f"{opening} opens this quotation and {closing} closes it: use one kind of marks.", fix, severity="warning")
