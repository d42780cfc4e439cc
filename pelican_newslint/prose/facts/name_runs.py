"""Runs of capitalised words: what may be a name, before it's told what it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from pelican_newslint.model import Block, Scope
from pelican_newslint.prose.facts.calendar_words import CalendarWords
from pelican_newslint.prose.facts.name_tables import NameTables
from pelican_newslint.prose.facts.plurals import looks_plural
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.letters import plain

_HEADS: frozenset[Scope] = frozenset({"headline", "heading"})
_OPENING = frozenset("\"“„‘'«*•[")
"""A word behind one has its capital for that, perhaps."""
_LEADS = frozenset({": ", "— ", "– "})
"""Behind a colon or the dash of a dateline too."""
_BODIES = frozenset("administration agency authority board bureau commission committee council department ministry office service".split())
_THIRD = 4
"""Letters of a verb in the third person, more than those of "this" and "has"."""
_LEADING = frozenset({"van", "von", "de", "bin", "ibn", "al", "der", "di", "del", "dos", "da"})
"""Particles that may open a name: "bin Laden"."""


_SPEAKS = frozenset({"said", "says", "told", "added"})
"""Behind a word in “-ed” that opens a sentence: a participle doesn't speak."""


class NameRuns:
    """Cuts the runs of one article."""

    def __init__(
        self, words: Words, sentences: Sequence[Sentence], tables: NameTables, calendar: CalendarWords, claimed: Collection[int]
    ) -> None:
        self._words = words
        self._sentences = sentences
        self._tables = tables
        self._claimed = claimed
        self._never = tables.functions | calendar.full - calendar.doubtful | {name for name in calendar.weekdays if len(name) > 5}
        self.firsts: set[int] = {sentence.first_word for sentence in sentences}
        self.firsts |= {at for at, gap in enumerate(words.gaps) if gap != " " and (gap[-1:] in _OPENING or gap[-2:] in _LEADS)}
        self._pairs: set[tuple[str, str]] = set()

    def capitals(self) -> list[int]:
        """Positions of the words with a capital that may be of a name, ascending."""
        forms, words = self._words.forms, self._words
        never, claimed = self._never, self._claimed
        found = [
            at
            for text, places in forms.items()
            if not text.islower() and not text[0].isdigit() and (text.isalpha() or not any(map(str.isdigit, text)))
            and (words.lower[places[0]].partition("'")[0] not in never or (len(text) > 1 and text.isupper()))
            for at in places
        ]  # fmt: skip
        found += [at for at in forms.get("A", ()) if self._middle(at) or self._initial(at)]
        found += [at for at in forms.get("I", ()) if "i" in never and self._initial(at)]
        return sorted(at for at in found if at not in claimed) if claimed else sorted(found)

    def _middle(self, at: int) -> bool:
        """Whether "A" stands for a name behind a given one: "Maria A. Costa"."""
        words = self._words
        if not 0 < at < len(words) - 1 or words.gaps[at] != " " or words.gaps[at + 1] not in {". ", " "} or at + 1 in self.firsts:
            return False
        given, behind = words.texts[at - 1], words.texts[at + 1]
        return given[:1].isupper() and words.lower[at - 1] in self._tables.given and behind[:1].isupper() and len(behind) > 1

    def _initial(self, at: int) -> bool:
        """Whether "A" or "I" is an initial: "A. K. Thevar", "R. A. Lund"."""
        words = self._words
        if at + 1 >= len(words) or at + 1 in self.firsts:
            return False
        if words.gaps[at + 1] == " " and words.texts[at] == "A" and at not in self.firsts:  # "A P Lund", without stops
            behind = words.texts[at + 1 : at + 3]
            if at and words.texts[at - 1].isupper() and len(words.texts[at - 1]) == 1 and words.spaced(at):
                return behind[0].istitle()  # "M A Lund"
            return len(behind[0]) == 1 and behind[0].isupper() and len(behind) > 1 and behind[1].istitle() and words.spaced(at + 2)
        if words.gaps[at + 1] not in {". ", "."}:
            return False
        another = len(words.texts[at + 1]) == 1 or (at > 0 and len(words.texts[at - 1]) == 1 and words.gaps[at] in {". ", "."})
        return another and words.texts[at + 1][:1].isupper()

    def __iter__(self) -> Iterator[list[int]]:
        """Each run as the indexes of its words, particles and "of" included, in order."""
        capitals = self.capitals()
        words, firsts = self._words, self.firsts
        inside = {words.texts[at] for at in capitals if at not in firsts}
        inside.update(plain(text).title() for text in tuple(inside) if not text.isascii())  # "Aktas said" beside "Selin Aktaş"
        self._pairs = {
            (words.lower[one], words.lower[other]) for one, other in pairwise(capitals) if other == one + 1 and one not in firsts
        }
        run: list[int] = []
        for at in capitals:
            if run and (link := self._link(run, at)) is not None:
                run += link
            else:
                if run:
                    yield run
                run = self._leading(at)
            if run[0] == at and at in firsts and self._ordinary(at, inside):
                run = []
        if run:
            yield run

    def _leading(self, at: int) -> list[int]:
        """The word, with the particles before it."""
        words, first = self._words, at
        while first and at - first < 2 and words.lower[first - 1] in _LEADING and words.texts[first - 1].islower() and words.spaced(first):
            first -= 1
        return list(range(first, at + 1))

    def _ordinary(self, at: int, inside: Collection[str]) -> bool:
        """Whether the first word of a sentence is an ordinary word with its capital."""
        words, tables = self._words, self._tables
        word, text = words.lower[at], words.texts[at]
        follower = words.after(at)
        if word in tables.openers:
            return not ((word, follower) in self._pairs or f"{word} {follower}" in tables.places)
        if text.isupper() and len(text) > 1:
            return False
        if word in tables.heads or word in tables.given or word in tables.places or word in tables.nationalities:
            return False
        if text in inside:
            return False
        if word in words.forms and word.islower():
            return True
        if follower in tables.given and words.texts[at + 1][0].isupper():
            return not self._shorter(at)
        named = at + 1 < len(words) and words.spaced(at + 1) and not words.texts[at + 1].islower()
        ends = word.endswith(("ing", "ly")) or (word.endswith("ed") and follower not in _SPEAKS)  # "Halsted said"
        return not named and len(word) > 5 and (ends or (looks_plural(word) and not _does(follower)))

    def _shorter(self, at: int) -> bool:
        """Whether it stands right before the surname elsewhere: "Hedda Mary Falk", who was "Hedda Falk" before."""
        texts, places = self._words.texts, self._words.forms.get(self._words.texts[at], ())
        return any(texts[each + 1 : each + 2] == texts[at + 2 : at + 3] for each in places if each != at)

    def _link(self, run: list[int], at: int) -> list[int] | None:
        """What joins word `at` to the run: the words from behind the run to `at`; None where it begins a new one."""
        words, last = self._words, run[-1]
        distance = at - last
        if distance > 3 or words.ends[last] != words.bare_end(last):
            return None
        if distance == 1:
            return [at] if words.spaced(at) or self._abbreviated(last, at) or words.gaps[at] == " & " else None
        if not all(words.spaced(near) for near in range(last + 1, at + 1)):
            return None
        between = words.lower[last + 1 : at]
        tables = self._tables
        if all(word in tables.particles for word in between) and all(text.islower() for text in words.texts[last + 1 : at]):
            return list(range(last + 1, at + 1))
        if between == ("and",) and self._one_body(run, at):
            return [last + 1, at]
        if between in (("of",), ("of", "the")) and words.lower[last] in tables.of_heads:
            return list(range(last + 1, at + 1))
        return None

    def _one_body(self, run: list[int], at: int) -> bool:
        """Whether "and" joins the name of one body: "the Food and Drug Administration"."""
        words, tables = self._words, self._tables
        if words.before(run[0]) != "the" or any(words.lower[near] in tables.organisations or words.texts[near].isupper() for near in run):
            return False
        last = at
        while last + 1 < len(words) and last - at < 4 and words.spaced(last + 1) and words.texts[last + 1].istitle():
            last += 1
        return last > at and words.lower[last] in _BODIES

    def _abbreviated(self, last: int, at: int) -> bool:
        """Whether a stop between two words belongs to an initial, a title or "Jr."."""
        words = self._words
        gap = words.gaps[at]
        if gap in (", ", " ") and words.lower[at] in ("jr", "sr") and not words.texts[at].isupper():  # "A neighbour, JR Hale"
            return True
        if gap not in (". ", "."):
            return False
        if (
            len(words.texts[last]) > 1
            and not (words.lower[last] in self._tables.heads and len(words.lower[last]) < 5)
            and words.lower[last] != "st"
        ):
            return False
        return at not in self.firsts


def _does(follower: str) -> bool:
    """Whether one does it, so that the word before is no plural: "Hargreaves hails"."""
    return (
        len(follower) > _THIRD
        and follower.endswith("s")
        and not follower.endswith(("ss", "us", "is", "always", "across", "perhaps", "besides"))
    )


def shouted(text: str, block: Block) -> bool:
    """Whether a whole block stands in capitals."""
    return text[block.span.start : block.span.end].isupper()


def title_cased(words: Words, block: Block) -> bool:
    """Whether a headline or heading capitalises its ordinary words too, so that capitals say nothing."""
    if block.scope not in _HEADS:
        return False
    inside = words.in_(block.span)
    long = [words.texts[at] for at in inside if len(words.texts[at]) > 3 and words.texts[at][0].isalpha()]
    return len(long) > 1 and sum(text[0].isupper() for text in long) > 0.7 * len(long)
