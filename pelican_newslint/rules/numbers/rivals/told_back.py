"""A figure that comes back with "the", "its" or "all" right before its noun or the thing it measures: "the four men", "the $35m project"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import after, before, meant
from pelican_newslint.rules.numbers.reading.reckoned import sized, within
from pelican_newslint.rules.numbers.rivals.all_meant import just_named, of_both
from pelican_newslint.rules.numbers.rivals.told_again import of_a_part
from pelican_newslint.rules.numbers.rivals.told_alike import BACK

_PART = later(
    r"^ (?:whom?|that|which|of|in|from|on|with|under|before|after|since|until|aged|involved|accused|charged|concerned|where|whose|remaining|left|at|"
    r"and|or|asked|polled|surveyed|tested|inspected|checked|examined|screened|sampled|searched|assessed|questioned|counted|studied|visited)\b"
)
_REACH, _NEAR = 60, 2
"""Sentences before, for what is counted and for what is measured."""
_FACTOR = 2.2
_GONE = later(
    r"\b(?:one|two|another|others?|some|the first) (?:of them |had |has |have )?(?:was|were|been|turned|left|joined|withdrew|died|escaped|sank|"
    r"retired|crashed)\b",
    re.IGNORECASE,
)
_ALL_BUT = later(
    r"\bthe (?:only|sole) (?:one|[a-z]{3,14}) (?:not |who (?:did|does|was|is|will|has) not |to (?:lose|drop|miss|leave|fail)\b)"
)
""" "She is the only one not to move on": so there was one more."""
_SOON = 250
_TIMES = frozenset({"second", "minute", "hour", "day", "week", "month", "year"})
_SIZE = "magnitude"
_OF_SIZE = later(r"\bmagnitude (?:of )?(?:about )?$")
_FROM_SIZE = later(r"\b(?:above|over|below|under|than|least|exceeding|beyond) (?:a )?magnitude (?:of )?$")
""" "Nine of the aftershocks were above magnitude 4": a limit."""
_OTHER_QUAKE = later(r" (?:aftershock|foreshock|[a-z]+ (?:of|in|on|that|which|last)\b)")
_OF_MORE = later(r" (?:for|to|between|against|over) ")
_AFTER_A = later(r"\b(?:after|following|ends|ended) (?:an?|what was an?) $")
""" "After a 13-day trial": before a length with a hyphen as good as "the"."""
_JAIL = frozenset({"jail", "gaol", "impr", "pris", "sent", "bars"})
_SAID_AS = {
    "sent": _JAIL, "jail": _JAIL, "pris": _JAIL, "term": _JAIL, "ban": frozenset({"ban", "bann", "susp"}), "susp": frozenset({"susp", "bann"}),
    "jour": frozenset({"jour", "trav", "trip", "driv", "took", "take"}), "trip": frozenset({"trip", "jour", "trav", "driv"}),
    "cont": frozenset({"cont", "sign"}), "deal": frozenset({"deal", "sign"}), "care": frozenset({"care", "play", "work"}),
    "sitt": frozenset({"sitt", "sat", "sit"}), "flig": frozenset({"flig", "flew", "fly", "took"}), "meet": frozenset({"meet", "met"}),
}  # fmt: skip
"""First letters of what lasts, and of the words that say so elsewhere."""


def told_back(article: Article, figures: list[Quantity], starts: frozenset[int]) -> Iterator[Match]:
    for at, figure in enumerate(figures):
        if article.blocks[figure.block].span.start in starts and _comes_back(article, figure):
            yield from _compare(article, figure, figures[:at], figures)


def _comes_back(article: Article, figure: Quantity) -> bool:
    lead = before(article, figure)
    if _FROM_SIZE.search(lead):
        return False
    if _OF_SIZE.search(lead) or _dimension(lead):
        return article.text.startswith(_THE_QUAKE, article.sentences[figure.sentence].span.start) or bool(_dimension(lead))
    return bool(BACK.search(lead) or (figure.hyphenated and figure.unit in _TIMES and _AFTER_A.search(lead)))


_ASKED = later(r" [a-z]+(?:ed|en|ght)\b")
""" "The 4.2% rise hoped for by others"."""
_THE_QUAKE = ("The quake", "The earthquake", "The tremor")
_LONG: dict[str, tuple[str, ...]] = {"length": ("long",), "height": ("high", "tall"), "width": ("wide",), "depth": ("deep",)}
_ITS = later(r"\b(?:its|their) (?:total |full |whole )?(?P<what>length|height|width|depth) (?:is|was|will be) (?:about )?$")


def _dimension(lead: str) -> str:
    """ "Its length is": what comes back is how long the thing is."""
    found = _ITS.search(lead)
    return found["what"] if found else ""


def _compare(article: Article, figure: Quantity, earlier: list[Quantity], figures: list[Quantity]) -> Iterator[Match]:
    if figure.approximate or of_a_part(article, figure) or _PART.match(_behind_noun(article, figure)):
        return
    if any(each.low == figure.low for each in figures if each is not figure and each.span.start < figure.span.start):
        return
    alike = [each for each in earlier if _alike(article, figure, each)]
    if len({each.low for each in alike}) != 1 or any(each.approximate for each in alike):
        return
    told = alike[-1]
    if of_a_part(article, told):
        return
    reach = _REACH if figure.unit is None or figure.money else _NEAR
    near = figure.sentence - told.sentence <= reach and figure.sentence != told.sentence
    between = article.text[told.span.end : figure.span.start]
    if _GONE.search(between[:_SOON]) or _ALL_BUT.search(between) or just_named(article, figure) or of_both(article, figure, told):
        return
    size = max(told.low, 1)
    if (
        near
        and (figure.hyphenated or not BACK.search(before(article, told)))
        and (sized(figure.low, size, _FACTOR) if figure.money else within(figure.low, size, _FACTOR))
        and (
            not meant(figure).meets(meant(told)) or (figure.unit == "percent" and abs(figure.low - told.low) >= max(figure.step, told.step))
        )
    ):
        yield same_told(article, figure.span, told)


def _alike(article: Article, figure: Quantity, told: Quantity) -> bool:
    """Whether both count one noun, or measure what stands behind the later one: "cost $30m" and "the $30m project"."""
    if told.shared:
        return False
    if figure.noun == _SIZE or _OF_SIZE.search(before(article, figure)):
        behind = article.text[figure.span.end : figure.span.end + 40]
        return _OTHER_QUAKE.match(behind) is None and (told.noun == _SIZE or _OF_SIZE.search(before(article, told)) is not None)
    if figure.unit != told.unit:
        return False
    if figure.unit is None:
        return figure.noun is not None and figure.noun == told.noun and figure.low > 1
    if dimension := _dimension(before(article, figure)):
        return told.hyphenated or after(article, told)[1:].startswith(_LONG[dimension])
    words = article.words
    at = words.at(figure.span.end)
    if (
        at >= len(words)
        or not article.text[figure.span.end : words.starts[at]].isspace()
        or words.lower[at] in SMALL
        or words.lower[at].endswith(("ed",) if figure.hyphenated else ("ed", "ing"))
        or figure.unit == "points"
        or (figure.unit in _TIMES and not figure.hyphenated)
    ):
        return False
    if _PART.match(article.text[words.ends[at] : words.ends[at] + 40].lower()) or _OF_MORE.match(article.text, words.ends[at]):
        return False  # "a six-year sentence for another theft"
    thing = words.lower[at][:4]
    if figure.unit == "percent":  # "a 6% pay offer" or "an offer of 6%", "its 5% offer"
        of = before(article, told).removesuffix(" of ").split()[-1:]
        asked = thing == "rate" or _ASKED.match(article.text, words.ends[at])
        return thing in {each[:4] for each in (*after(article, told).split()[:2], *(() if asked else of))}
    sentence = article.sentences[told.sentence].span
    return not _SAID_AS.get(thing, frozenset({thing})).isdisjoint(words.lower[near][:4] for near in words.in_(sentence))


def _behind_noun(article: Article, figure: Quantity) -> str:
    if figure.noun_span is not None and figure.unit is None:
        return article.text[figure.noun_span.end : figure.noun_span.end + 40].lower()
    return after(article, figure)


def same_told(article: Article, span: Span, told: Quantity) -> Match:
    message = f"“{article.slice(span)}” here, “{article.slice(told.span)}” before, for what reads like the same."
    return Match(span, message, related=(Related(told.span, "here"),))
