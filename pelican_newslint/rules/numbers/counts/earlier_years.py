"""What comes again, by its number, and the years of those before it: "the third cup, after those of 2001, 2009 and 2014"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS, ORDINALS
from pelican_newslint.prose.later import later

_NTH = {**{word: value for word, value in ORDINALS.items() if 1 < value <= 20}, "2nd": 2, "3rd": 3, **{f"{n}th": n for n in range(4, 21)}}
WORDS = tuple(_NTH)
_TITLE = (
    r"(?:title|cup|trophy|championship|crown|medal|gold|win|victory|triumph|success|final|promotion|award|oscar|pennant|flag|term|premiership|"
    r"discovery|find|strike|visit|flood|outbreak|drought|recession|closure|attack|eruption|merger|referendum|election|novel|album|film|edition|"
    r"expedition|attempt|operation|increase|rise|cut|loss|defeat|fire|collapse|festival|tour|record)"
)
_YEAR = r"(?:19|20)\d\d"
_BEFORE = later(
    rf"\b(?P<nth>{'|'.join(WORDS)})(?: [a-z'’-]{{2,20}}){{0,2}}? {_TITLE}\b(?P<gap>[^.;:()\d]{{0,70}}?),? (?:after|following|adding to|to add to|"
    r"to go with|besides) (?:(?:the|those|that|ones?|it|they|he|she|its|their|his|her|had|earlier|previous|wins?|won|winning|titles?|victories|"
    r"victory|triumphs?|success(?:es)?|gold|golds|lifted|took) ){0,4}(?:(?:of|in|from) )?"
    rf"(?P<years>{_YEAR}(?:(?:, and|,| and) (?:in )?{_YEAR}){{1,12}})(?![\d–/-]|,? (?:and|or|to|when|seasons?) )",
    re.IGNORECASE,
)
_ANOTHER = later(r"\b(?:since|in a row|straight|consecutive|successive|running|who|which|while)\b", re.IGNORECASE)
"""Then the number is of a run, or the years are somebody else's."""


def earlier_years(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each such title; where more came before than its number allows, it's proved."""
    for block in woken:
        text = article.slice(block.span).lower()
        if not any(each in text for each in (" after ", " following ", " adding to ", " add to ", " go with ", " besides ")):
            continue
        for found in _BEFORE.finditer(article.text, block.span.start, block.span.end):
            span, years = Span.of(*found.span("nth")), re.findall(_YEAR, found["years"])
            if span.start in done or _ANOTHER.search(found["gap"]) or years != sorted(set(years)):
                continue
            told, before = _NTH[found["nth"].lower()], [each for each in years if not _this_year(article, each)]
            done.add(span.start)
            if told == len(before) + 1:
                yield Right(span, f"{len(before)} came before.")
                continue
            name = next(word for word, value in CARDINALS.items() if value == len(before))
            message = f"“{found['nth']}”, but {name} are told that came before."
            related = (Related(Span.of(*found.span("years")), "before"),)
            yield Match(span, message, related=related, severity="error" if told <= len(before) else "warning")


def _this_year(article: Article, year: str) -> bool:
    return article.date is not None and article.date.year == int(year)
