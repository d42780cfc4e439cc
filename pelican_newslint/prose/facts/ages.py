"""Ages, and whose they are."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

Form = Literal["aged", "apposition", "year-old", "years old", "at age"]


class Age(Struct, frozen=True, gc=False):
    """An age as written: "aged 65", "Smith, 34,", "a 12-year-old boy", "58 years old"."""

    span: Span
    """The age's own words: "aged 65", "34", "12-year-old", "58 years old", "age of 65"."""
    years: float
    """In years: 0.5 for "six months old"."""
    form: Form
    block: int
    name: int | None = None
    """Index into `article.names` of whom it belongs to, where that is plain."""
    noun: str | None = None
    """Else the noun: "boy" in "a 12-year-old boy"; lower case."""
    in_words: bool = False


_HYPHENATED = later(r"(\d{1,3}|[a-z]+(?:-[a-z]+)?)-(year|month|week|day)s?-olds?")
_PARTS = {
    "year": 1.0,
    "years": 1.0,
    "month": 1 / 12,
    "months": 1 / 12,
    "week": 7 / 365.25,
    "weeks": 7 / 365.25,
    "day": 1 / 365.25,
    "days": 1 / 365.25,
}
_OLDEST = 125
_TURNS = frozenset({"is", "was", "turned", "turns", "who", "now"})


def find_ages(words: Words, names: Sequence[Name], claimed: Collection[int], block_starts: Sequence[int]) -> tuple[Age, ...]:
    """All in order; `claimed` are indexes of words that belong to dates and times."""
    return tuple(sorted(_Ages(words, names, claimed, block_starts).all(), key=lambda age: age.span))


class _Ages:
    def __init__(self, words: Words, names: Sequence[Name], claimed: Collection[int], block_starts: Sequence[int]) -> None:
        self._words = words
        self._names = names
        self._claimed = claimed
        self._block_starts = block_starts
        self._ends = {name.last_word: at for at, name in enumerate(names) if name.person is not False}
        self._firsts = [name.first_word for name in names]

    def all(self) -> Iterator[Age]:
        words, index = self._words, self._words.index
        for word in index:
            if "-old" in word and (match := _HYPHENATED.fullmatch(word)):
                years = _number(match[1])
                if years is not None:
                    for at in index[word]:
                        yield self._age(at, at, years * _PARTS[match[2]], "year-old", match[1].isalpha(), *self._owner(at, at))
        for word in ("aged", "age"):
            for at in index.get(word, ()):
                yield from self._aged(at)
        for word in ("old", "age"):
            for at in index.get(word, ()):
                yield from self._years_old(at, word)
        for at in words.figures:
            if at not in self._claimed:
                yield from self._apposition(at)

    def _aged(self, at: int) -> Iterator[Age]:
        """ "aged 65", "at age 65", "at the age of 65"."""
        words = self._words
        number = at + 2 if words.after(at) == "of" else at + 1
        if number >= len(words) or not words.spaced(number) or (number == at + 2 and words.lower[at] == "aged"):
            return
        years = _number(words.lower[number])
        if years is not None and words.after(number) not in ("million", "per", "percent"):
            form: Form = "aged" if words.lower[at] == "aged" else "at age"
            yield self._age(at, number, years, form, words.lower[number].isalpha(), self._name_before(at), None)

    def _years_old(self, at: int, word: str) -> Iterator[Age]:
        """ "58 years old", "58 years of age"."""
        words = self._words
        unit = at - 1 if word == "old" else at - 2 if words.before(at) == "of" else -1
        if unit < 1 or not words.spaced(at) or not words.spaced(unit) or not words.spaced(unit + 1):
            return
        years, part = _number(words.lower[unit - 1]), _PARTS.get(words.lower[unit])
        if years is not None and part is not None:
            before = words.before(unit - 1)
            owner = self._name_before(unit - 2) if before in _TURNS else self._name_before(unit - 1)
            yield self._age(unit - 1, at, years * part, "years old", words.lower[unit - 1].isalpha(), owner, None)

    def _apposition(self, at: int) -> Iterator[Age]:
        """ "John Smith, 34," and "John Smith (34)"."""
        words = self._words
        text = words.lower[at]
        if len(text) > 3 or not text.isdecimal() or not 0 < int(text) <= _OLDEST or words.gaps[at] not in (", ", " (", ", now ", ", then "):
            return
        behind = words.gaps[at + 1][:1]
        closed = behind == ")" if words.gaps[at] == " (" else behind in (",", ".", ";", ":", "", "\n", ")", "—", "–")
        owner = self._ends.get(at - 1)
        if closed and owner is not None and (not self._names[owner].lone or self._names[owner].person):
            yield self._age(at, at, float(text), "apposition", False, owner, None)

    def _owner(self, first: int, last: int) -> tuple[int | None, str | None]:
        """Whose a "34-year-old" is: the name behind it, the name before "a 34-year-old", or the noun behind."""
        words = self._words
        nearest = bisect_left(self._firsts, last + 1)
        if nearest < len(self._names) and self._firsts[nearest] == last + 1 and words.spaced(last + 1) and self._names[nearest].person:
            return nearest, None
        noun = words.after(last) or None
        if words.before(first) in ("a", "an", "the") and words.gaps[first - 1] == ", ":
            return self._ends.get(first - 2), noun
        return None, noun

    def _name_before(self, at: int) -> int | None:
        """The person whose name ends right before word `at`, or before "is", "was", "who is"."""
        words = self._words
        at -= 1
        while at > 0 and words.lower[at] in _TURNS:
            at -= 1
        return self._ends.get(at) if at >= 0 and words.gaps[at + 1] in (" ", ", ", " (") else None

    def _age(self, first: int, last: int, years: float, form: Form, in_words: bool, name: int | None, noun: str | None) -> Age:
        block = bisect_right(self._block_starts, self._words.starts[first]) - 1
        return Age(self._words.span(first, last), years, form, block, name, noun, in_words)


def _number(word: str) -> float | None:
    if word.isdecimal():
        return float(word) if len(word) < 4 and int(word) <= _OLDEST else None
    return float(CARDINALS[word]) if word in CARDINALS else None
