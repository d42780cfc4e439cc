"""Those who scored, and the score that they make: "won by 1-9 to 0-10", and scorers of 1-2, 0-4 and 0-2. Goals and points of Gaelic games."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later

_HEADING = later(r"\b[Ss]corers\b[^.:;\d\n]{0,40}:")
_FINAL = later(r"(?<![\d.,–-])(\d)[-–](\d{1,2}) to (\d)[-–](\d{1,2})(?![\d–-])")
_OWN = later(r"(?<![\d.,(–-])(\d)[-–](\d{1,2})(?![\d–-])")
_OPEN = later(r"\beach\b|\bown goal|\bo\.?g\.?\b|:|\d [-–]|\bincluding\b", re.IGNORECASE)
"""Then more stands there than one figure for each, or the other side."""
_LEAST, _NEAR, _GOAL = 3, 3, 3


def scorers(article: Article) -> Iterator[Match | Right]:
    """Each such list once, where the article has one score at the end."""
    if "corers" not in article.text:
        return
    finals = list(_FINAL.finditer(article.text))
    told = [each for each in finals if article.block_index(each.start()) in article.telling[:2]] or finals[:1]
    if not told or len({each.group(1, 2, 3, 4) for each in told if " lead" not in article.slice(_clause(article, each))}) != 1:
        return
    goals, points, theirs, others = map(int, told[0].groups())
    for heading in _HEADING.finditer(article.text):
        listed = _list(article, heading)
        text = article.slice(listed)
        each = list(_OWN.finditer(article.text, listed.start, listed.end))
        if len(each) < _LEAST or _OPEN.search(text):
            continue
        made = (sum(int(one[1]) for one in each), sum(int(one[2]) for one in each))
        last, says = Span.of(*each[-1].span()), f"{', '.join(one[0] for one in each[:-1])} and {each[-1][0]} make {made[0]}-{made[1]}"
        if made in {(goals, points), (theirs, others)}:
            yield Right(last, f"{says}.")
            continue
        near = min(((goals, points), (theirs, others)), key=lambda side: _apart(side, made))
        if _apart(near, made) <= _NEAR:
            related = (Related(Span.of(*told[0].span()), "the score"),)
            yield Match(last, f"{says}, not {near[0]}-{near[1]}.", related=related, severity="warning")


def _clause(article: Article, found: re.Match[str]) -> Span:
    """The few words before a score."""
    return Span.of(max(article.sentence_at(found.start()).span.start, found.start() - 25), found.start())


def _apart(one: tuple[int, int], other: tuple[int, int]) -> int:
    return _GOAL * abs(one[0] - other[0]) + abs(one[1] - other[1])


def _list(article: Article, heading: re.Match[str]) -> Span:
    """The rest of the block, or the items below where nothing is left of it."""
    at = article.block_index(heading.start())
    end = article.blocks[at].span.end
    if article.text[heading.end() : end].strip(" *_"):
        return Span.of(heading.end(), end)
    while at + 1 < len(article.blocks) and article.blocks[at + 1].scope == "item":
        at += 1
    return Span.of(heading.end(), article.blocks[at].span.end)
