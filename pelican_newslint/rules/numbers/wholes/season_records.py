"""What a side has won and lost, and the games that it has played: "18-7-1 after 26 games"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later

_THREE = r"(?P<record>\d{1,3}[-–]\d{1,3}[-–]\d{1,3})(?![\w–-]|[.,]\d)"
_TWO = r"(?P<pair>\d{1,3}[-–]\d{1,3})(?![\w–-]|[.,]\d)"
_GAMES = (
    r"(?P<games>\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?) (?:league |home |away |road |conference |regular-season |championship |opening )?"
    r"(?:games|matches|starts|outings|fixtures|contests|bouts|fights|meetings)\b"
)
_AFTER = (
    r"(?:,? (?:record|mark|start|overall|clip|run|season)){0,2} (?:after|through|in|over|from|across) "
    r"(?:the |their |its |his |her |a |first |last |opening |past |all |only |just ){0,3}"
)
_FORMS = (
    later(rf"(?<![\w.,–-]){_THREE}{_AFTER}{_GAMES}"),
    later(rf"\b(?:[Aa]fter|[Tt]hrough|[Ii]n|[Oo]ver|[Ww]ith) (?:their |its |his |her |the |first |last ){{0,2}}{_GAMES}"
          rf"(?: played| gone)?,? (?:[A-Za-z'’.]+ ){{1,5}}?(?:are|is|were|was|stand|stands|sit|sits|stood|sat) (?:at |now )?(?:a )?{_THREE}"),
    later(rf"\b(?:improved|fell|dropped|moved|slipped|went|gone|are|is|were|record of|to|has a|have a|had a|with a|their|its|his|her) (?:to |now )?"
          rf"{_TWO}(?: (?:record|mark|start|overall))?{_AFTER}{_GAMES}"),
)  # fmt: skip
_GOALS = later(r"\b(?:goals?|goal difference|aggregate|penalt\w+|sets?|runs|tries)\b")
_FORMATION = later(r"\b(?:play(?:s|ed|ing)?|line[sd]? up|set up|used|favou?r\w*|formation|shape)(?: (?:in|with|an?|the|of)){0,3} $")
_PAIR = later(r"\d[-–]\d")
_MOST = 3


def season_records(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each record once."""
    for block in woken:
        text = article.slice(block.span)
        if not _PAIR.search(text):
            continue
        for form in _FORMS:
            for found in form.finditer(text):
                yield from _judge(block.span.start, found, text)


def _judge(start: int, found: re.Match[str], text: str) -> Iterator[Match | Right]:
    games = float(found["games"]) if found["games"].isdecimal() else cardinal(found["games"])
    name = "record" if "record" in found.re.groupindex else "pair"
    parts = [int(each) for each in re.split("[-–]", found[name])]
    if (
        not games
        or _FORMATION.search(text, max(found.start() - 30, 0), found.start(name))
        or _GOALS.search(text, max(found.start() - 40, 0), found.end())
    ):
        return
    total, span = sum(parts), Span.of(start + found.start(name), start + found.end(name))
    says = f"{', '.join(map(str, parts[:-1]))} and {parts[-1]} make {total}"
    if total == games:
        yield Right(span, f"{says}.")
    elif abs(total - games) <= _MOST and (name == "record" or total > games):
        played = Span.of(start + found.start("games"), start + found.end("games"))
        yield Match(span, f"{says} games, not {found['games']}.", related=(Related(played, "games played"),), severity="warning")
