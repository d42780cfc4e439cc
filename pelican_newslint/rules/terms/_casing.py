"""Where one article writes the same words with and without a capital."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from msgspec import Struct

from pelican_newslint.knowledge import words as known
from pelican_newslint.model import Block, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.rules.terms._casing_words import BOTH, GENERIC, TITLES

_DETERMINERS = frozenset({"the"})
_OPENING = frozenset("by of for to with from and between among".split())
"""Before the short name of a body that stands before a noun: "by Cabinet members"."""
_LINKS = frozenset({"of", "for", "and", "on", "&"})
_INSIDE = _LINKS | {"the", "in", "to", "at", "a"}
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth final last next opening".split())
_COURTESY = frozenset("mr mrs ms miss mme dr".split())
_NUMBERS = frozenset("one two three four five six seven eight nine ten eleven twelve".split())


_LABEL = 9
"""Words below which a paragraph without a stop is a button or a heading by its looks."""


def _is_label(article: Article, block: Block) -> bool:
    text = article.slice(block.span).rstrip()
    return text[-1:] == ":" or (text[-1:].isalnum() and text.count(" ") + 1 < _LABEL)


class Clash(Struct, frozen=True):
    """Two casings of one term, in order of the text."""

    capital: Sequence[Span]
    lower: Sequence[Span]


def clashes(article: Article, scopes: frozenset[Scope]) -> Iterator[Clash]:
    """Each clash once."""
    lower, forms = article.words.lower, article.words.forms
    small = {lower[places[0]] for form, places in forms.items() if not form[0].isupper()}
    capital = {lower[places[0]] for form, places in forms.items() if form[0].isupper() and form[1:].islower()}
    linked = frozenset(at for link in article.links for at in article.words.in_(link.span))
    for word in sorted((capital & small) - SMALL - _NUMBERS):
        if len(word) < 3:
            continue
        pair = _Pair(article, word, scopes, linked)
        if pair.capital and pair.lower:
            yield from pair.clashes()


class _Pair:
    """One word with a capital inside a sentence, and without. `word`: lower case."""

    def __init__(self, article: Article, word: str, scopes: frozenset[Scope], linked: frozenset[int]) -> None:
        self.article = article
        self.words = article.words
        self.word = word
        self.scopes = scopes
        self.linked = linked
        places, texts = article.words.index[word], article.words.texts
        capital = [at for at in places if texts[at][0].isupper() and texts[at][1:].islower()]
        self.capital = [at for at in capital if not self._first(at) and self._own(at) and not self._listed(at)]
        self.lower = [at for at in places if texts[at].islower() and self._own(at)] if self.capital else []

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
            if self._name_word(other) and self._joined(at, other) and not (self._first(other) and self._common(other)):
                lower[self.words.texts[other]].append(at)
        capital = [at for at in self.capital if self._joined(at, at + step) and self.words.texts[at + step] in lower]
        capital = [at for at in capital if step > 0 or not (self._named(at) or self._titled(at - 1))]
        if not capital:
            return None
        beside = self.words.texts[capital[0] + step]
        mine = [at for at in capital if self.words.texts[at + step] == beside]
        return self._clash(mine, lower[beside], step)

    def _phrase(self) -> Clash | None:
        """ "Space Shuttle" and "space shuttle", both words, neither inside a longer name."""
        texts = self.words.texts
        for at in self.capital:
            if not (self._name_word(at + 1) and self._joined(at, at + 1)) or self._named(at + 1) or self._capital_before(at):
                continue
            lower = [low for low in self.lower if self._joined(low, low + 1) and texts[low + 1] == texts[at + 1].lower()]
            if lower and texts[at + 1][1:].islower():
                capital = [each for each in self.capital if self._joined(each, each + 1) and texts[each + 1] == texts[at + 1]]
                return self._clash([each for each in capital if not self._named(each + 1) and not self._capital_before(each)], lower, 1)
        return None

    def _chain(self) -> Clash | None:
        """ "Man of the Match" and "man of the match"."""
        for at in self.capital:
            end = at + 1
            while self._joined(end - 1, end) and self.words.lower[end] in _INSIDE:
                end += 1
            if end == at + 1 or not self._joined(end - 1, end) or not self._name_word(end) or self._capital_before(at) or self._named(end):
                continue
            wanted = self.words.lower[at : end + 1]
            lower = [low for low in self.lower if self.words.texts[low : low + end - at + 1] == wanted]
            if lower:
                return self._clash([at], lower, end - at)
        return None

    def _counted(self) -> Clash | None:
        """ "the first Test" and "the second test"."""
        capital = [at for at in self.capital if self.words.before(at) in _ORDINALS and self._lone(at)]
        lower = [at for at in self.lower if self.words.before(at) in _ORDINALS and self._lone(at)]
        return self._clash(capital, lower) if capital and lower else None

    def _numbered(self) -> Clash | None:
        """ "The Class 52 trains" and "each class 52"."""
        texts, last = self.words.texts, len(self.words) - 1
        for at in self.capital:
            if at < last and self._joined(at, at + 1) and texts[at + 1][0].isdigit():
                lower = [low for low in self.lower if low < last and self._joined(low, low + 1) and texts[low + 1] == texts[at + 1]]
                if lower:
                    return self._clash([each for each in self.capital if texts[min(each + 1, last)] == texts[at + 1]], lower, 1)
        return None

    def _short_name(self) -> Clash | None:
        """ "the Airport" and "the airport"."""
        if self.word not in GENERIC:
            return None
        capital = [at for at in self.capital if self._short(at) and self._lone(at)]
        lower = [at for at in self.lower if self._determined(at) and self._lone(at)]
        return self._clash(capital, lower) if capital and lower else None

    def _short(self, at: int) -> bool:
        """ "the Trust", "the waterways Trust", "Cabinet members"."""
        before = self.words.before(at)
        if before in _DETERMINERS:
            return True
        if self.words.texts[at - 1].islower() and self._joined(at - 1, at) and self.words.before(at - 1) in _DETERMINERS:
            return not before.endswith(("ed", "ing"))
        behind = self.words.after(at)
        return before in _OPENING and self._joined(at, at + 1) and behind.endswith("s") and behind in known.nouns()

    def _same_noun(self) -> Clash | None:
        """ "the Health board" and "the health board"."""
        if self.word in TITLES or len(self.word) < 4:
            return None
        texts = self.words.texts
        for at in self.capital:
            noun = texts[at + 1] if self._joined(at, at + 1) else ""
            if noun not in known.nouns() or self._capital_before(at):
                continue
            lower = [low for low in self.lower if self._joined(low, low + 1) and texts[low + 1] == noun]
            if lower:
                return self._clash([each for each in self.capital if texts[min(each + 1, len(texts) - 1)] == noun], lower, 1)
        return None

    def _determined(self, at: int) -> bool:
        """ "the lido" and "the Fallowfield lido"."""
        if self.words.before(at) in _DETERMINERS:
            return True
        return self._name_word(at - 1) and self._joined(at - 1, at) and self.words.before(at - 1) in _DETERMINERS

    def _alone(self) -> Clash | None:
        """ "Iodine" and "iodine": a word that stands alone with its capital, always or before the same word as without it."""
        if self.word in BOTH or self.word in GENERIC or len(self.word) < 4:
            return None
        capital = [at for at in self.capital if self._lone(at) and not self._capital_before(at)]
        capital = [at for at in capital if self.words.before(at) not in _DETERMINERS]  # "the Plough", which is a pub
        if capital and len(capital) == len(self.capital) and self.word in known.common():
            return self._clash(capital, self.lower)
        behind = {self.words.after(at) for at in self.lower} - SMALL - {""}
        capital = [at for at in capital if self.words.after(at) in behind]
        return self._clash(capital, self.lower) if capital else None

    def _clash(self, capital: Sequence[int], lower: Sequence[int], step: int = 0) -> Clash:
        return Clash([self._span(at, at + step) for at in capital], [self._span(at, at + step) for at in lower])

    def _span(self, one: int, other: int) -> Span:
        first, last = min(one, other), max(one, other)
        return Span.of(self.words.starts[first], self.words.bare_end(last))

    def _own(self, at: int) -> bool:
        """The writer's own words, in running text."""
        span = self.words.span(at)
        block = self.article.block_at(span.start)
        if at in self.linked or block.scope not in self.scopes or "." in (self._gap(at), self._gap(at + 1)):
            return False  # a dot without a space is an address's
        return not self.article.quoted(span) and not _is_label(self.article, block)

    def _listed(self, at: int) -> bool:
        """Whether a capital is one of a list's, or opens what a colon follows: "the Ports, Trade, and Finance Committees"."""
        if self._gap(at + 1).startswith(":"):
            return True
        if self._gap(at + 1) != ", ":
            return False
        behind = self._name_word(at + 1 + (self.words.lower[at + 1] in _LINKS))
        return behind and (self._gap(at + 2) == ", " or (self._gap(at) == ", " and self._name_word(at - 1)))

    def _gap(self, at: int) -> str:
        """What stands right before a word."""
        return self.words.gaps[at] if at < len(self.words) else ""

    def _first(self, at: int) -> bool:
        """Whether a capital may only open a sentence, a line or a list behind a colon."""
        if at >= len(self.words) or at < 0:
            return True
        if self.words.gaps[at] != " " and self.words.gaps[at].strip(" ") not in {"", ",", "(", "-"}:
            return True
        return self.article.sentence_at(self.words.starts[at]).first_word == at

    def _name_word(self, at: int) -> bool:
        text = self.words.texts[at] if 0 <= at < len(self.words) else ""
        return len(text) > 1 and text[0].isupper()

    def _common(self, at: int) -> bool:
        return self.words.lower[at] in known.common()

    def _joined(self, one: int, other: int) -> bool:
        """Whether two neighbours stand in one phrase of one sentence."""
        last = max(one, other)
        return min(one, other) >= 0 and last < len(self.words) and self.words.gaps[last] == " "

    def _titled(self, at: int) -> bool:
        """Whether it goes on with a name behind "of": "the Voice of Harbour Workers"."""
        return self._joined(at - 1, at) and self.words.lower[at - 1] == "of" and self._joined(at - 2, at - 1) and self._name_word(at - 2)

    def _capital_before(self, at: int) -> bool:
        """Whether it ends a longer name: "Harbour Study", "Court of Appeals", "Science and Technology"."""
        if self.words.gaps[at] == " & " or (at and self.words.texts[at - 1][0].isdigit()):
            return True
        before = at - 1
        while self._joined(before, before + 1) and self.words.lower[before] in _INSIDE and at - before < 3:
            before -= 1
        return self._joined(before, before + 1) and self._name_word(before) and not (self._first(before) and self._common(before))

    def _named(self, at: int) -> bool:
        """Whether a name goes on behind it: "Minister Ann Ross", "Bank of England", "Study 2"."""
        behind = at + 1
        if not self._joined(at, behind):
            return behind < len(self.words) and self.words.gaps[behind] in {" & ", "-"}
        if self.words.texts[at].endswith(("'s", "’s")) or self.words.lower[behind] in _COURTESY:
            return False  # "the trust's 14 theatres", "the chair of the union Mr Hale"
        text = self.words.texts[behind]
        if text[0].isupper() or text[0].isdigit():
            return True
        return (
            self.words.lower[behind] in _LINKS
            and self._joined(behind, behind + 1)
            and any(self._name_word(behind + step) for step in (1, 2) if behind + step < len(self.words))
        )

    def _lone(self, at: int) -> bool:
        return not self._named(at)
