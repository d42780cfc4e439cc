"""Names: sequences of capitalised words with their particles, initials and titles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.facts.calendar_words import calendar_words
from pelican_newslint.prose.facts.name_kinds import Known, NameKinds
from pelican_newslint.prose.facts.name_runs import NameRuns, shouted, title_cased
from pelican_newslint.prose.facts.name_tables import NameTables, name_tables
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.titles import Titles
from pelican_newslint.prose.facts.words import Words


class Name(Struct, frozen=True, gc=False):
    """A name of a person, place or organisation, as one mention."""

    span: Span
    """Without its title and without the possessive 's."""
    text: str
    parts: tuple[str, ...]
    """Its words as written, without possessive: ("S.", "Jaishankar"), ("Ursula", "von", "der", "Leyen"). Initials keep their stop."""
    given: str | None
    """Of a person: the first given name; None for an initial or a lone word."""
    surname: str | None
    """Of a person or a name that may be one: the last part with its particles ("von der Leyen"); the word itself for a lone word."""
    initials: str | None
    """Letters alone: "S", "JK"; None without initials."""
    initials_text: str | None
    """As written: "S.", "S", "J.K.", "J. K."."""
    title: str | None
    """As written before it: "Foreign Minister", "Gov.", "Mr", "President"."""
    title_span: Span | None
    possessive: bool
    sentence_start: bool
    """Its first word opens a sentence or a quotation or follows a colon, so its capital says little."""
    block: int
    sentence: int
    """Index into `article.sentences`."""
    first_word: int
    last_word: int
    """Indexes into `article.words`, inclusive."""
    person: bool | None
    """True: it has a title, initials or a known given name, or does what only people do. False: a place, a nationality, an organisation.
    None: can't be told."""
    known: Known | None = None
    """What small tables say of it; None mostly."""

    @property
    def lone(self) -> bool:
        return len(self.parts) == 1


def find_names(
    text: str, words: Words, blocks: Sequence[Block], sentences: Sequence[Sentence], claimed: Collection[int], language: str
) -> tuple[Name, ...]:
    """All in order. `claimed` are indexes of words that belong to dates. In German, where every noun has its capital, people alone."""
    tables = name_tables()
    runs = NameRuns(words, sentences, tables, calendar_words(language), claimed)
    reader = _Reader(text, words, sentences, tables, runs.firsts)
    headed = {number for number, block in enumerate(blocks) if title_cased(words, block)}
    silent = {number for number, block in enumerate(blocks) if shouted(text, block)}
    found: list[Name] = []
    doubtful: list[Name] = []
    for run in runs:
        sentence = reader.sentence_of(run[0])
        block = sentences[sentence].block if sentence >= 0 else 0
        if block in silent:
            continue
        (doubtful if block in headed else found).extend(reader.read(run, sentence, block))
    known = {part for name in found if not name.sentence_start for part in name.parts}
    found += (name for whole in doubtful for name in reader.within(whole, known))
    surnames = {name.surname for name in found if name.person and not name.lone}
    found = [replace(name, person=True) if name.person is None and name.text in surnames else name for name in found]
    if language.partition("-")[0] == "de":
        found = [name for name in found if name.person]
    return tuple(sorted(found, key=lambda name: name.span.start))


class _Reader:
    """Tells what a run is: titles before it, parts, initials, person or not."""

    def __init__(self, text: str, words: Words, sentences: Sequence[Sentence], tables: NameTables, firsts: Collection[int]) -> None:
        self._text = text
        self._words = words
        self._tables = tables
        self._titles = Titles(words, tables)
        self._kinds = NameKinds(words, tables)
        self._firsts = firsts
        self._first_words = [sentence.first_word for sentence in sentences]

    def sentence_of(self, word: int) -> int:
        return bisect_right(self._first_words, word) - 1

    def read(self, run: list[int], sentence: int, block: int) -> Iterator[Name]:
        """The names of one run: mostly one; a nationality and what stands before a title are names of their own."""
        lower, tables = self._words.lower, self._tables
        if (
            len(run) > 1
            and lower[run[0]] in tables.nationalities
            and (lower[run[1]] in tables.given or self._titles.end(run[1:]) is not None)
        ):
            yield self._name(run[:1], None, sentence, block)
            run = run[1:]
        if office := self._titles.of_office(run):
            first, of, behind = office
            if lower[run[behind - 1]] not in tables.modifiers:
                yield self._name(run[of:behind], None, sentence, block)
            yield self._name(run[behind:], (first, run[behind - 1]), sentence, block)
            return
        end = self._titles.end(run)
        if end is None:
            if not self._titles.only(run) and not self._acronym(run):
                yield self._name(run, self._titles.small(run[0]), sentence, block)
            return
        start = self._titles.start(run, end)
        if start and not self._titles.only(run[:start]) and not self._acronym(run[:start]):
            yield self._name(run[:start], None, sentence, block)
        yield self._name(run[end + 1 :], (run[start], run[end]), sentence, block)

    def within(self, whole: Name, known: Collection[str]) -> Iterator[Name]:
        """The parts of a name of a title-cased heading that the body knows as names."""
        run: list[int] = []
        for at in [*range(whole.first_word, whole.last_word + 1), -1]:
            if at >= 0 and self._part(at) in known:
                run.append(at)
            elif run:
                yield self._name(run, None, whole.sentence, whole.block)
                run = []

    def _acronym(self, run: list[int]) -> bool:
        """A lone word in capitals: `article.acronyms` has it."""
        text = self._words.texts[run[0]]
        return len(run) == 1 and not text[1:2].islower() and text.replace("’s", "").replace("'s", "").replace(".", "").isupper()

    def _part(self, at: int) -> str:
        """A word as a part of a name: without possessive, an initial with its stop."""
        start, end = self._words.starts[at], self._words.bare_end(at)
        stop = end - start == 1 and self._text[end : end + 1] == "." and self._text[start].isupper()
        return self._text[start : end + stop]

    def _name(self, run: list[int], title: tuple[int, int] | None, sentence: int, block: int) -> Name:
        words = self._words
        first, last = run[0], run[-1]
        start, end = words.starts[first], words.bare_end(last)
        parts = tuple(map(self._part, run))
        text = self._text[start:end]
        possessive = end < words.ends[last] or (text.endswith("s") and self._text[end : end + 2] in ("' ", "’ "))
        initials = self._initials(parts, run)
        person, known = self._kinds.kind(text, parts, run, title is not None, initials)
        given, surname = self._given_and_surname(parts, initials) if person is not False else (None, None)
        return Name(
            span=Span.of(start, end), text=text, parts=parts, given=given, surname=surname,
            initials="".join(filter(str.isalpha, "".join(parts[:initials]))) or None if initials else None,
            initials_text=self._text[start : words.starts[run[initials]]].rstrip() if initials else None,
            title=self._text[words.starts[title[0]] : words.ends[title[1]]] + self._stop(title[1]) if title else None,
            title_span=Span.of(words.starts[title[0]], words.ends[title[1]] + len(self._stop(title[1]))) if title else None,
            possessive=possessive, sentence_start=first in self._firsts, block=block, sentence=max(sentence, 0),
            first_word=first, last_word=last, person=person, known=known,
        )  # fmt: skip

    def _stop(self, at: int) -> str:
        """The stop of an abbreviated title."""
        words = self._words
        return "." if len(words.lower[at]) < 5 and words.gaps[at + 1].startswith(". ") else ""

    def _initials(self, parts: tuple[str, ...], run: list[int]) -> int:
        """How many of the first parts are initials."""
        if len(parts) < 2:
            return 0
        count = 0
        for part in parts[:-1]:
            bare = part.replace(".", "")
            if len(bare) == 1 or ("." in part and bare.isupper() and len(bare) < 4 and bare not in self._tables.acronyms):
                count += 1
            else:
                break
        if (
            not count
            and len(parts[0]) == 2
            and parts[0].isupper()
            and parts[0] not in self._tables.acronyms
            and len(parts) < 4
            and not parts[1].isupper()
        ):
            following = self._words.lower[run[1]]
            tables = self._tables
            taken = (
                following in tables.organisations
                or following in tables.heads
                or following in tables.modifiers
                or following in tables.nationalities
            )
            return 0 if taken else 1
        return count

    def _given_and_surname(self, parts: tuple[str, ...], initials: int) -> tuple[str | None, str | None]:
        tables = self._tables
        last = len(parts) - 1
        while last > 0 and parts[last].lower().rstrip(".") in tables.suffixes:
            last -= 1
        start = last
        while start > max(initials, 1) and parts[start - 1].lower() in tables.particles:
            start -= 1
        if start == 1 and parts[0].islower():  # "bin Laden"
            start = 0
        given = parts[0] if start > 0 and not initials else None
        return given, " ".join(parts[start : last + 1])
