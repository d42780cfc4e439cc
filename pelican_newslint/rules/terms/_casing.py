"""Where one article writes the same words with and without a capital."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from pelican_newslint.knowledge import words as known
from pelican_newslint.model import Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import TO_TWELVE
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.rules.terms._casing_places import INSIDE, Places
from pelican_newslint.rules.terms._casing_words import BOTH, GENERIC, TITLES

_DETERMINERS = frozenset({"the"})
_OPENING = frozenset("by of for to with from and between among".split())
"""Before the short name of a body that stands before a noun: "by Cabinet members"."""
_WITHOUT_ARTICLE = frozenset("government parliament cabinet council congress opposition".split())
"""Which some write as names: "an appeal to Government"."""
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth final last next opening".split())
_NUMBERS = frozenset(TO_TWELVE)


_PARTICLES = frozenset("van von der den ter del della dos das bin ibn mac".split())
"""Of names: "Piet van Tonder" is "Van Tonder" where no first name stands before it."""


class Clash(Struct, frozen=True):
    """Two casings of one term, in order of the text."""

    capital: Sequence[Span]
    lower: Sequence[Span]


def clashes(article: Article, scopes: frozenset[Scope]) -> Iterator[Clash]:
    """Each clash once."""
    lower, forms = article.words.lower, article.words.forms
    small = {lower[places[0]] for form, places in forms.items() if not form[0].isupper()}
    capital = {lower[places[0]] for places in article.words.capitalised.values()}
    linked = frozenset(at for link in article.links for at in article.words.in_(link.span))
    for word in sorted((capital & small) - SMALL - _NUMBERS):
        if len(word) < 3 or word in _PARTICLES:
            continue
        pair = _Pair(article, word, scopes, linked)
        if pair.capital and pair.lower:
            yield from pair.clashes()


class _Pair:
    """One word with a capital inside a sentence, and without. `word`: lower case."""

    def __init__(self, article: Article, word: str, scopes: frozenset[Scope], linked: frozenset[int]) -> None:
        self.words = article.words
        self.word = word
        self.places = Places(article, scopes, linked)
        places, texts = article.words.index[word], article.words.texts
        capital = [at for at in places if texts[at][0].isupper() and texts[at][1:].islower()]
        self.capital = [at for at in capital if not self.places.first(at) and self.places.own(at) and not self.places.listed(at)]
        self.lower = [at for at in places if texts[at].islower() and self.places.own(at)] if self.capital else []

    def clashes(self) -> Iterator[Clash]:
        ways = (
            self._before,
            self._behind,
            self._chain,
            self._phrase,
            self._short_name,
            self._same_noun,
            self._counted,
            self._numbered,
            self._alone,
        )
        found = next((clash for way in ways if (clash := way()) is not None), None)
        if found is not None:
            yield found

    def _before(self) -> Clash | None:
        return self._beside(-1)

    def _behind(self) -> Clash | None:
        return None if self.word in TITLES else self._beside(1)

    def _beside(self, step: int) -> Clash | None:
        """ "Water Study" and "Water study", "High School" and "high School": the neighbour has its capital both times."""
        lower: dict[str, list[int]] = defaultdict(list)
        for at in self.lower:
            other = at + step
            if (
                self.places.name_word(other)
                and self.places.joined(at, other)
                and not (self.places.first(other) and self.places.common(other))
            ):
                lower[self.words.texts[other]].append(at)
        capital = [at for at in self.capital if self.places.joined(at, at + step) and self.words.texts[at + step] in lower]
        capital = [at for at in capital if step > 0 or not (self.places.named(at) or self.places.titled(at - 1))]
        if step > 0:  # "Harbour AI Summit" is no longer form of "harbour AI"
            capital = [at for at in capital if not (self.words.texts[at + 1].isupper() and self.places.named(at + 1))]
        if not capital:
            return None
        beside = self.words.texts[capital[0] + step]
        mine = [at for at in capital if self.words.texts[at + step] == beside]
        return self._clash(mine, lower[beside], step)

    def _phrase(self) -> Clash | None:
        """ "Space Shuttle" and "space shuttle", both words, neither inside a longer name."""
        texts = self.words.texts
        for at in self.capital:
            if (
                not (self.places.name_word(at + 1) and self.places.joined(at, at + 1))
                or self.places.named(at + 1)
                or self.places.capital_before(at)
                or self.places.entitled(at + 1)
                or self.places.listed(at + 1)
            ):
                continue
            lower = [low for low in self.lower if self.places.joined(low, low + 1) and texts[low + 1] == texts[at + 1].lower()]
            if lower and texts[at + 1][1:].islower():
                capital = [each for each in self.capital if self.places.joined(each, each + 1) and texts[each + 1] == texts[at + 1]]
                return self._clash(
                    [each for each in capital if not self.places.named(each + 1) and not self.places.capital_before(each)], lower, 1
                )
        return None

    def _chain(self) -> Clash | None:
        """ "Man of the Match" and "man of the match"."""
        for at in self.capital:
            end = at + 1
            while self.places.joined(end - 1, end) and self.words.lower[end] in INSIDE:
                end += 1
            if (
                end == at + 1
                or not self.places.joined(end - 1, end)
                or not self.places.name_word(end)
                or self.places.capital_before(at)
                or self.places.named(end)
            ):
                continue
            wanted = self.words.lower[at : end + 1]
            lower = [low for low in self.lower if self.words.texts[low : low + end - at + 1] == wanted]
            if lower:
                return self._clash([at], lower, end - at)
        return None

    def _counted(self) -> Clash | None:
        """ "the first Test" and "the second test"."""
        capital = [at for at in self.capital if self.words.before(at) in _ORDINALS and self.places.lone(at)]
        lower = [at for at in self.lower if self.words.before(at) in _ORDINALS and self.places.lone(at)]
        return self._clash(capital, lower) if capital and lower else None

    def _numbered(self) -> Clash | None:
        """ "The Class 52 trains" and "each class 52"."""
        texts, last = self.words.texts, len(self.words) - 1
        for at in self.capital:
            if at < last and self.places.joined(at, at + 1) and texts[at + 1][0].isdigit():
                lower = [low for low in self.lower if low < last and self.places.joined(low, low + 1) and texts[low + 1] == texts[at + 1]]
                if lower:
                    return self._clash([each for each in self.capital if texts[min(each + 1, last)] == texts[at + 1]], lower, 1)
        return None

    def _short_name(self) -> Clash | None:
        """ "the Airport" and "the airport"."""
        if self.word not in GENERIC:
            return None
        bare = [at for at in self.capital if self.word in _WITHOUT_ARTICLE and self.words.before(at) in _OPENING and self.places.lone(at)]
        capital = [at for at in self.capital if self._short(at) and self.places.lone(at)]
        capital = sorted({*bare, *capital})
        lower = [at for at in self.lower if (bare or self._determined(at)) and self.places.lone(at)]
        return self._clash(capital, lower) if capital and lower else None

    def _short(self, at: int) -> bool:
        """ "the Trust", "the waterways Trust", "Cabinet members"."""
        before = self.words.before(at)
        if before in _DETERMINERS:
            return not (self.words.before(at - 1) == "of" and self.places.name_word(at - 3))  # "the Friends of the Library"
        if self.words.texts[at - 1].islower() and self.places.joined(at - 1, at) and self.words.before(at - 1) in _DETERMINERS:
            return not before.endswith(("ed", "ing"))
        behind = self.words.after(at)
        return before in _OPENING and self.places.joined(at, at + 1) and behind.endswith("s") and behind in known.nouns()

    def _same_noun(self) -> Clash | None:
        """ "the Health board" and "the health board"."""
        if self.word in TITLES or len(self.word) < 4:
            return None
        texts = self.words.texts
        for at in self.capital:
            noun = texts[at + 1] if self.places.joined(at, at + 1) else ""
            if noun not in known.nouns() or self.places.capital_before(at):
                continue
            lower = [low for low in self.lower if self.places.joined(low, low + 1) and texts[low + 1] == noun]
            if lower:
                return self._clash([each for each in self.capital if texts[min(each + 1, len(texts) - 1)] == noun], lower, 1)
        return None

    def _determined(self, at: int) -> bool:
        """ "the lido" and "the Fallowfield lido"."""
        if self.words.before(at) in _DETERMINERS:
            return True
        return self.places.name_word(at - 1) and self.places.joined(at - 1, at) and self.words.before(at - 1) in _DETERMINERS

    def _alone(self) -> Clash | None:
        """ "Iodine" and "iodine": a word that stands alone with its capital, always or before the same word as without it."""
        if self.word in BOTH or self.word in GENERIC or len(self.word) < 4:
            return None
        capital = [at for at in self.capital if self.places.lone(at) and not (self.places.capital_before(at) or self.places.entitled(at))]
        capital = [at for at in capital if self.words.before(at) not in _DETERMINERS]  # "the Plough", which is a pub
        if capital and len(capital) == len(self.capital) and (self.word in known.common() or self.word[1] == "-"):
            return self._clash(capital, self.lower)
        behind = {self.words.after(at) for at in self.lower} - SMALL - {""}
        capital = [at for at in capital if self.words.after(at) in behind]
        return self._clash(capital, self.lower) if capital else None

    def _clash(self, capital: Sequence[int], lower: Sequence[int], step: int = 0) -> Clash:
        return Clash([self._span(at, at + step) for at in capital], [self._span(at, at + step) for at in lower])

    def _span(self, one: int, other: int) -> Span:
        first, last = min(one, other), max(one, other)
        return Span.of(self.words.starts[first], self.words.bare_end(last))
