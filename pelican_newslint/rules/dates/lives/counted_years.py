"""Counts of years that a sentence ties to the years which it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import ORDINALS, cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.jubilees import JUBILEES, NAMES

_Y = r"(?:1[4-9]|20)\d\d"
_YEAR = later(_Y)
_BEGAN = (
    r"(?:founded|built|opened|established|formed|launched|created|started|set up|erected|completed|founding|incorporated|born|began|first held|"
    r"inaugurated|unveiled|signed|introduced|married|wed)"
)
_WORD = r"(?:[a-z]+(?:-[a-z]+)?|\d{1,3})"
_NTH = r"(?P<n>\d{1,3})(?:st|nd|rd|th)"
_ANNIVERSARY = rf"(?P<all>(?:{_NTH}|(?P<o>[a-z]+(?:-[a-z]+)?)) (?:wedding )?(?:anniversary|birthday))"
_SPAN = rf"(?P<all>(?P<n>{_WORD})[ -]years?)"
_GAP = r"[^.;:]{0,60}?"
_PLAIN_GAP = r"(?:(?!\b(?:and|but|that|which|who|when|of an?)\b)[^.;:]){0,60}?"
_MARKED = (
    r"(?:(?:celebrated|marked|turned|reached|had|held|kept|observed|passed|enjoyed) )?(?:(?:its|their|his|her|the) )?"
    r"(?P<all>(?:(?P<n>\d{1,3})(?:st|nd|rd|th)|(?P<o>[a-z]+(?:-[a-z]+)?)) (?:anniversary|birthday|year)|"
    rf"(?P<c>{NAMES})|"
    r"(?:turned|turns) (?P<w>[a-z]+(?:-[a-z]+)?|\d{1,3}))"
)
_NAMED = later(
    rf"\b(?:{_BEGAN}(?: (?-i:[A-Z])[\w'’.-]+){{0,3}} (?:back )?in|dat(?:es|ing) (?:back )?(?:from|"
    rf"to)) (?P<y>{_Y})\b(?P<between>[^:]{{0,160}}?)(?<=[ ]){_MARKED} (?:was |were )?(?:\w+ )?in (?P<z>{_Y})\b",
    re.IGNORECASE,
)
"""Both years are named: "was founded in 1950 and celebrated its 50th birthday in 2000", in one sentence or the next."""
_NOW = (
    later(rf"\b{_BEGAN} (?:back )?in (?P<y>{_Y})\b{_GAP}\b(?:its|their|the|his|her) {_ANNIVERSARY}\b(?! (?:in|next|of)\b)", re.IGNORECASE),
    later(
        rf"\b{_ANNIVERSARY} (?:this (?:year|month|week)|today|on \w+day)\b[^.:]{{0,60}}?\b{_BEGAN} (?:back )?in (?P<y>{_Y})\b",
        re.IGNORECASE,
    ),
    later(
        rf"\b(?P<all>(?P<n>\d{{2,3}})-year-old) (?!boy|girl|man|woman|son)(?:(?!replac|that\b|which\b|than\b|in\b)[\w-]+ ){{0,2}}?"
        rf"(?!one\b)[\w-]+,? (?:was |were |is )?{_BEGAN} in (?P<y>{_Y})\b"
    ),
    later(rf"\b(?:has|have)\b{_GAP}\bfor {_SPAN}, since (?P<y>{_Y})\b"),
)
"""The count ends with the article's own year."""
_BETWEEN = (
    later(
        rf"\b(?:for|lasted|spent|served|reigned|ruled|in) (?:a |about |the )?{_SPAN}\b(?! (?:later|ago|before|after)){_PLAIN_GAP},? "
        rf"(?:from|between) (?P<y>{_Y}) (?:to|until|till|and) (?P<z>{_Y})\b"
    ),
    later(rf"\b[Tt]he {_SPAN} (?:from|between) (?P<y>{_Y}) (?:to|until|till|and) (?P<z>{_Y})\b"),
    later(rf"\bfrom (?P<y>{_Y}) (?:to|until|till) (?P<z>{_Y}),? (?:a period of |a total of |for |or )?{_SPAN}(?=[,.]| in all| altogether)"),
    later(rf"\b{_SPAN} after the (?P<y>{_Y}) [\w ]{{2,30}}?, in (?P<z>{_Y})\b"),
    later(rf"\b[Ii]n (?P<z>{_Y}), {_SPAN} after (?:the |its |his |her )?(?:(?:[\w-]+ ){{0,3}}in )?(?P<y>{_Y})\b", re.IGNORECASE),
    later(
        rf"\bin (?P<z>{_Y}),? (?:just |only |exactly )?{_SPAN} after (?:it |they |he |she |being |the \w+ )?(?:was |were )?[\w ]{{3,30}}? "
        rf"in (?P<y>{_Y})\b"
    ),
)


_WORDS = ("year", "anniversary", "birthday", "turn", "centen", "jubilee", "half-century", " wedding")


class Counted(msgspec.Struct, frozen=True):
    """A count of years as it is told and as it is."""

    span: Span
    years: tuple[Span, ...]
    told: int
    real: int
    says: str
    slack: float


def counted_years(article: Article, woken: Sequence[Block], now: int) -> Iterator[Counted]:
    for block in woken:
        text = article.slice(block.span).lower()
        if not (_YEAR.search(text) and any(word in text for word in _WORDS)):
            continue
        taken: set[int] = set()
        for found in _NAMED.finditer(article.text, block.span.start, block.span.end):
            if (counted := _jubilee(found)) is not None:
                taken.add(counted.span.start)
                yield counted
        for pattern in (*_NOW, *_BETWEEN):
            for found in pattern.finditer(article.text, block.span.start, block.span.end):
                counted = _counted(article, found, now)
                if counted is not None and counted.span.start not in taken and counted.real >= 0:
                    taken.add(counted.span.start)
                    yield counted


_ELSEWHERE = later(r"\b(?:which|whose|another|his|founder|owner|daughter|son|mother|father|brother|sister|wife|husband|rival|neighbour)\b")


def _jubilee(found: re.Match[str]) -> Counted | None:
    """An anniversary that has a year of its own; nothing else may begin between the two."""
    written = (found["n"] or found["o"] or found["w"] or "").lower()
    told = JUBILEES.get((found["c"] or "").lower()) or (cardinal(written) or ORDINALS.get(written))
    between = found["between"]
    if not told or told < 5 or between.count(". ") > 1 or _ELSEWHERE.search(between) or re.search(_BEGAN, between):
        return None
    if found["w"] and ". " in between and not re.fullmatch(r"(?:It|They|The [a-z]+) ?", between.rpartition(". ")[2]):
        return None
    start, end = int(found["y"]), int(found["z"])
    years = tuple(Span.of(*found.span(group)) for group in ("y", "z"))
    return Counted(Span.of(*found.span("all")), years, told, end - start, f"From {start} to {end} are", 1.0 if told % 5 else 0.0)


_PUNISHED = later(r"\b(?:jailed|sentenced|imprisoned|banned|suspended|locked up|sent down|barred)\b[^.;:]{0,30}$")


def _counted(article: Article, found: re.Match[str], now: int) -> Counted | None:
    groups = found.groupdict()
    written = (groups.get("n") or groups.get("o") or "").lower()
    if _PUNISHED.search(article.text, max(found.start("all") - 50, 0), found.start("all")):
        return None
    told = cardinal(written) or ORDINALS.get(written)
    if not told:
        return None
    start = int(found["y"])
    end = int(groups["z"]) if groups.get("z") else now
    soft = re.search(
        r"\b(?:about|around|nearly|almost|some|more than|over) $", article.text[max(found.start("all") - 11, 0) : found.start("all")]
    )
    slack = max(1.0, 0.12 * (end - start)) if soft else 1.0
    years = tuple(Span.of(*found.span(group)) for group in ("y", "z") if groups.get(group))
    says = f"From {start} to {end} are"
    return Counted(Span.of(*found.span("all")), years, told, end - start, says, slack)
