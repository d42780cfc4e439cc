"""Sums that everybody knows how to make: points from wins and draws, the first and so many others, a jury of twelve."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown

_BEFORE = {
    "win": later(r"\b(?:won|winning|wins?|beaten|beat)(?: (?:just|only|all|the first))? $"),
    "draw": later(r"\b(?:drew|drawn|drawing|draws?|tied|tying)(?: (?:just|only|the other))? $"),
    "loss": later(r"\b(?:lost|losing|loses?)(?: (?:just|only|the other))? $"),
}
_AFTER = {
    "win": later(r"^ (?:[a-z]+ )?(?:wins?|victor(?:y|ies)|triumphs?)\b"),
    "draw": later(r"^ (?:[a-z]+ )?(?:draws?|ties?|drawn)\b"),
    "loss": later(r"^ (?:[a-z]+ )?(?:loss(?:es)?|defeats?|reverses?)\b"),
}
_ROUNDS = later(
    r"\b(?:in|after|from|of|over|through) (?:the |their |its |his |her |all |first |these ){0,2}\[N(?P<n>\d+)\] (?:league |title |group |"
    r"ranking )?(?:rounds?|games?|matches|starts|fights|"
    r"bouts|fixtures|tests|outings|meetings|races)\b"
)
_SINGLE = {
    "win": later(r"\b(?:won|winning) (?:just |only )?one\b(?! of)|\bone (?:win|victory)\b"),
    "draw": later(r"\b(?:drew|drawn|drawing|tied) (?:just |only |the other )?one\b|\bone (?:draw|tie)\b"),
    "loss": later(r"\b(?:lost|losing) (?:just |only |the other )?one\b|\bone (?:loss|defeat)\b"),
}
_UNBEATEN = later(
    r"\b(?:did not lose|without (?:a |any )?(?:loss|defeat|losing)|unbeaten|undefeated|lost none|no (?:losses|defeats)|never lost|never beaten)\b"
)
_POINTS = later(r"^ points?\b(?! (?:ahead|behind|clear|adrift|off|from safety|above|below|more|fewer))")
_OTHERS = later(
    r"(?P<who>[^.;:()]{2,160}?),? and \[N(?P<n>\d+)\] others?,? (?:or |that is |making |a total of |"
    r"altogether )?\[N(?P<all>\d+)\](?P<what>(?: [a-z]+){0,2}) (?:in all|altogether|in total|all told|between them)"
)
_JURY = later(
    r"\bjury (?:of|made up of|consisting of|comprising) (?P<a>[a-z]+|\d{1,2}) (?:wo)?men and (?P<b>[a-z]+|\d{1,2}) (?:wo)?men\b",
    re.IGNORECASE,
)
_ALTERNATE = later(r"\b(?:alternates?|reserves?|grand jury|scotland|scottish|glasgow|edinburgh|aberdeen)\b", re.IGNORECASE)
_WORTH = "worth points"
"""What makes points is no part of them."""
_JURORS = 12
_NEAR = 3


def known_sums(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """`done` are the starts of wholes that were judged already."""
    for number, sketch in woken_sketches(article, woken):
        for found in (_points(article, number, sketch), _others(article, sketch), _rounds(article, sketch)):
            if found is not None and found.span.start not in done:
                done.add(found.span.start)
                yield found
    for block in woken:
        text = article.slice(block.span)
        jury = _JURY.search(text) if "jury" in text.lower() else None
        if jury and not _ALTERNATE.search(text) and (two := _two(jury)) and _JURORS < sum(two) < _JURORS + _NEAR:
            at = block.span.start
            yield Match(
                Span.of(at + jury.start("a"), at + jury.end()),
                f"{two[0]} and {two[1]} make {sum(two)}; a jury has twelve members.",
                severity="warning",
            )


def _two(jury: re.Match[str]) -> tuple[int, int] | None:
    one, two = (cardinal(each.lower()) for each in (jury["a"], jury["b"]))
    return (int(one), int(two)) if one is not None and two is not None else None


def _points(article: Article, number: int, sketch: Outline) -> Match | Right | None:
    """Football gives three points for a win or two, chess one and a half for a draw, rugby four and more."""
    record = _record(sketch, least=0)
    if record is None:
        return None
    counts = {name: (each.value, shown(article, each)) for name, each in record.items()}
    counts |= {name: (1.0, "one") for name, each in _SINGLE.items() if name not in counts and each.search(sketch.text)}
    if "win" not in counts or not ("draw" in counts or "loss" in counts):
        return None
    told = _told(sketch) or next((found for each in _beside(article, number) if (found := _told(each))), None)
    if told is None or told.quantity is None or told.quantity.approximate:
        return None
    wins, draws = counts["win"][0], counts["draw"][0] if "draw" in counts else 0.0
    made = {3 * wins + draws, 2 * wins + draws, wins + draws / 2, 4 * wins + 2 * draws, 2 * wins}
    if told.value in made:
        return Right(told.span, f"{counts['win'][1]} wins make {shown(article, told)} points.")
    near = min(sorted(made), key=lambda each: abs(each - told.value))
    if abs(near - told.value) >= _NEAR or (told.value > 4 * wins + 2 * draws) or "draw" not in counts:
        return None
    one, two = (f"{counts[name][1]} {name}{'s' * (counts[name][0] > 1)}" for name in ("win", "draw"))
    says = f"{one} and {two} make {near:g} points, not {shown(article, told)}."
    return Match(told.span, says, related=tuple(Related(each.span, _WORTH) for each in record.values()), severity="warning")


def _rounds(article: Article, sketch: Outline) -> Match | Right | None:
    """ "In ten rounds she won seven games and drew two, and did not lose"."""
    found = _ROUNDS.search(sketch.text)
    record = _record(sketch, least=0) if found is not None else None
    single = [name for name in _SINGLE if record is not None and name not in record and _SINGLE[name].search(sketch.text)]
    if record is None or len({*record, *single}) < len(_BEFORE) - (_UNBEATEN.search(sketch.text.lower()) is not None):
        return None
    whole = sketch.figures[int(found["n"])] if found is not None else None
    parts = list(record.values())
    if whole is None or whole in parts or (whole.quantity is not None and whole.quantity.approximate):
        return None
    total = sum(each.value for each in parts) + len(single)
    names = [*(shown(article, each) for each in parts), *("one" for _ in single)]
    says = f"{', '.join(names[:-1])} and {names[-1]} make {total:g}"
    if total == whole.value:
        return Right(whole.span, f"{says}.")
    if abs(total - whole.value) > _NEAR:
        return None
    related = tuple(Related(each.span, "a part") for each in parts)
    return Match(whole.span, f"{says}, not {shown(article, whole)}.", related=related, severity="error")


def _record(sketch: Outline, least: int = 2) -> dict[str, Figure] | None:
    found: dict[str, Figure] = {}
    for at, figure in enumerate(sketch.figures):
        name = next((name for name in _BEFORE if _BEFORE[name].search(sketch.gaps[at]) or _AFTER[name].match(sketch.gaps[at + 1])), None)
        if name is not None and figure.kind == "N" and figure.value < 60:
            if name in found:
                return None
            found[name] = figure
    return found if len(found) >= least else None


def _told(sketch: Outline) -> Figure | None:
    told = [
        each
        for at, each in enumerate(sketch.figures)
        if each.kind == "N" and (each.noun == "point" or _POINTS.match(sketch.gaps[at + 1])) and _POINTS.match(sketch.gaps[at + 1])
    ]
    return told[0] if len(told) == 1 else None


def _beside(article: Article, number: int) -> list[Outline]:
    every = sketches(article)
    block = every[number].block
    return [every[at] for at in (number + 1, number - 1) if 0 <= at < len(every) and every[at].block == block]


def _others(article: Article, sketch: Outline) -> Match | Right | None:
    """ "The mayor and 14 others, 16 people in all": one and so many."""
    found = _OTHERS.search(sketch.text) if " other" in sketch.text else None
    if found is None:
        return None
    others, told = sketch.figures[int(found["n"])], sketch.figures[int(found["all"])]
    named = _named(article.text[max(others.span.start - 120, 0) : others.span.start])
    if not named:
        return None
    total = others.value + named
    says = f"{named:g} and {shown(article, others)} make {total:g}"
    if told.value == total:
        return Right(told.span, f"{says}.")
    if told.value < others.value or abs(told.value - total) > _NEAR:
        return None
    return Match(told.span, f"{says}, not {shown(article, told)}.", related=(Related(others.span, "the others"),))


_NAME = r"(?:[A-Z][\w'’.-]+)(?: (?:of|the|de|van|[A-Z][\w'’.-]+)){0,7}"
_NAMED = later(
    rf"(?P<list>(?:{_NAME}, ){{0,4}}{_NAME}),? and (?:the |some )?$"
    r"|\b(?P<one>(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts) [a-z]+(?<!s)),? and (?:the |some )?$"
)


def _named(lead: str) -> int:
    """How many are named right before "and 14 others"."""
    found = _NAMED.search(lead.replace("\n", " "))
    return 0 if found is None else 1 if found["one"] else found["list"].count(", ") + 1
