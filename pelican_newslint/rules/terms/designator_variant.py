"""A designator has one form in one article.

TB2 and TB-2, JAS 39E and JAS-39E, F-39 and F39, Covid19 and COVID-19: letters with a number are one name, and readers take two forms
for two things. Which form is right is for the maker or the house to say; here only that they agree.

Bad:

    The TB2 drone was sold in May. Two more TB-2 drones follow.
                                            ^^^^ “TB-2” here, “TB2” elsewhere: one form for one thing.

Bad:

    The JAS 39E flew first. The JAS-39E is new; a JAS 39E costs more.
                                ^^^^^^^ “JAS-39E” here, “JAS 39E” elsewhere: one form for one thing.

Good:

    The TB2 drone was sold in May. Two more TB2 drones follow.

Good:

    The F-16 and the F-15 flew over the A1; the TB2 stayed. On May 5 and 5 May they met.

Good:

    See example.org/tb-2 on the TB2.

Evidence: one in 104,000 words of edited news and government posts, true.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on(tokens=("number",)), category="designation")

_FORM = re.compile(r"([A-Z][A-Za-z]{0,9})[-‑–]?(\d{1,4}[A-Z]{0,2})")
_DIGIT = re.compile(r"\d")
_LETTERS = re.compile(r"[A-Z]{2,5}")
_NUMBER = re.compile(r"\d{1,4}[A-Z]{0,2}")
_NO_NAMES = frozenset("AD BC CE BCE AM PM US UK EU UN GMT UTC BST EST EDT PST CET NO USD GBP EUR INR CAD AUD".split())
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    found: dict[str, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for key, span in _designators(article):
        found[key][article.slice(span)].append(span)
    for forms in found.values():
        if len(forms) < 2:
            continue
        usual, *rare = sorted(forms.values(), key=lambda spans: (-len(spans), spans[0].start))
        for spans in rare:
            said = f"“{article.slice(spans[0])}” here, “{article.slice(usual[0])}” elsewhere: one form for one thing."
            yield Match(spans[0], said, related=(Related(usual[0], "the other way"),))


def _designators(article: Article) -> Iterator[tuple[str, Span]]:
    """Each with its letters and digits alone, in capitals."""
    words = article.words
    for at in _with_digit(article):
        span = Span.of(words.starts[at], words.bare_end(at))
        if article.block_at(span.start).scope not in PROSE_SCOPES or _address(article, span):
            continue
        written = article.slice(span)
        if (one := _FORM.fullmatch(written)) and one[1].upper() not in _NO_NAMES:
            yield (one[1] + one[2]).upper(), span
        elif at and words.gaps[at] == " " and _NUMBER.fullmatch(written) and not _YEAR.fullmatch(written):
            before = words.texts[at - 1]
            if _LETTERS.fullmatch(before) and before not in _NO_NAMES:
                yield (before + written).upper(), Span.of(words.starts[at - 1], span.end)


def _with_digit(article: Article) -> list[int]:
    """Positions of the words that hold a digit, in order."""
    index = article.words.index
    return sorted(at for word in index if _DIGIT.search(word) for at in index[word])


def _address(article: Article, span: Span) -> bool:
    """Part of an address, a handle or a path."""
    before, after = article.text[span.start - 1 : span.start], article.text[span.end : span.end + 1]
    return before in {"@", "/", ".", "#", "_", "-"} or after in {"@", "/", "_", "-"}
