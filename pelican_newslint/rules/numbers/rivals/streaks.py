"""How long a run of wins or defeats is: "its seventh win in a row", "the sixth straight victory", "have lost four on the trot"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import cardinal
from pelican_newslint.prose.later import later

_WAKES = frozenset("row straight successive consecutive trot running bounce unbeaten streak winning losing".split())
_ORDINALS = {word: at + 2 for at, word in enumerate("second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split())}
_N = r"(?P<n>[a-z]{3,9}|\d{1,2})(?:st|nd|rd|th)?"
_WON, _LOST = "wins?|won|victor(?:y|ies)|triumphs?|success(?:es)?", "defeats?|loss(?:es)?|lost|losing|beaten"
_GAMES = r"games?|match(?:es)?|league games?|outings?|starts?|rounds?|fixtures?|tests?"
_ROW = (
    later(rf"\b{_N}(?: (?:{_WON}|{_LOST}|{_GAMES}|draws?|titles?|gold(?: medals?)?|crowns?|time|year|season|month|day|night|week|quarter))? "
          r"(?:in a row|running|on the trot|on the bounce)\b"),
    later(rf"\b{_N} (?:straight|successive|consecutive) (?:[a-z]+ )?(?:{_WON}|{_LOST}|{_GAMES}|draws?|titles?|crowns?)\b"),
    later(rf"\b(?:winning|losing) (?:run|streak|sequence)(?: [a-z]+)? (?:to|of|at|is|reaches|stretches to|stands at|stood at|now) (?:now )?{_N} "
          rf"(?:{_WON}|{_LOST}|{_GAMES})\b"),
    later(rf"\b{_N}[- ](?:game|match|race|test|fight)[- ](?:winning|losing) (?:run|streak|sequence)\b"),
)  # fmt: skip
_ROW_WORDS = (
    ("in a row", "running", "on the trot", "on the bounce"),
    ("straight", "successive", "consecutive"),
    *(("winning ", "losing "),) * 2,
)
_WAY = {"win": later(rf"\b(?:{_WON}|winning|beat|beats|beating|unbeaten)\b"), "loss": later(rf"\b(?:{_LOST}|lose|loses|went down)\b")}
_OVER = later(
    r"\b(?:end(?:s|ed|ing)?|snap(?:s|ped|ping)?|halt(?:s|ed)?|after|had|previous(?:ly)?|record|last season|once|when|until|before)\b"
)
"""A run that is over, or somebody else's."""
_NEAR = 40


class Streak(NamedTuple):
    of: str
    value: float
    span: Span
    number: Span
    sentence: int
    block: int


def streaks(article: Article) -> Iterator[Streak]:
    """In the order of the text; of wins, of defeats, or of what isn't told."""
    if _WAKES.isdisjoint(article.words.index):
        return
    for at, sentence in enumerate(article.sentences):
        text = article.slice(sentence.span).lower()
        signs = (any(word in text for word in words) for words in _ROW_WORDS)
        found = next((found for row, sign in zip(_ROW, signs, strict=True) if sign and (found := row.search(text))), None)
        value = None if found is None else _ORDINALS.get(found["n"]) or cardinal(found["n"])
        if found is None or not value or _OVER.search(text[max(found.start() - _NEAR, 0) : found.start()]):
            continue
        ways = [way for way, told in _WAY.items() if told.search(found[0])] or [way for way, told in _WAY.items() if told.search(text)]
        start = sentence.span.start
        number = Span.of(start + found.start("n"), start + found.end("n"))
        yield Streak(
            ways[0] if len(ways) == 1 else "", float(value), Span.of(start + found.start(), start + found.end()), number, at, sentence.block
        )
