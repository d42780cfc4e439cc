"""Whether a year belongs to what a government did: the clause round "the X administration", read by its words."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.rules.names._deeds import DEEDS, MEETS, participle

BREAKERS = frozenset(
    "which that who whom whose where when as after before since because while if than like unlike although though until under despite "
    "about whether how why what".split()
)
"""Words that open another clause or another time: what stands behind them isn't the government's own deed."""

_OPENERS = frozenset("but and back".split())
_SMALL = frozenset("however meanwhile too also alone though for example instance".split())
_NOT_YET = frozenset(
    "yet ended end ends would will later future incoming left over gone begin began took taken successor predecessor".split()
)
_PREPOSITIONS = frozenset("of against to with from for about over on at into among between without".split())
_BE = frozenset("was were is are been being be".split())
_ADVERBS = frozenset("also then again still never once already not reportedly".split())
_AFTER_YEAR = frozenset("due because over for by to after when as and with on but while despite".split())


_EVENTS = frozenset(
    "election elections annexation invasion war crisis attack attacks coup killing killings death deaths bombing bombings shooting "
    "shootings disaster collapse decision deal agreement accord treaty vote referendum interference riots protests massacre crash flood "
    "floods earthquake hurricane fire scandal uprising revolution campaign summit pandemic outbreak recession raid raids murder "
    "assassination strike strikes levels level rates rate report reports speech olympics games budget law act fraud".split()
)


class When(Struct, frozen=True):
    """A time that the clause gives for the government. `strict`: nothing else in the sentence could own it."""

    year: int
    first: date
    last: date
    strict: bool


class _Time(Struct, frozen=True):
    start: int
    end: int
    """Word indexes, inclusive."""
    first: date
    last: date


def times_of(article: Article, first: int, at: int) -> Iterator[When]:
    """The times that belong to the government named by the words `first` to `at` ("the Trump administration")."""
    words = article.words
    sentence = words.in_(article.sentence_at(words.starts[first]).span)
    if words.lower[first] != "the" or words.ends[at] > words.bare_end(at):
        return
    for time in _times(article, sentence):
        strict = _fronted(words, sentence, time, first, at)
        if strict is None:
            own = _adjacent(words, time, at) or _at_the_end(words, sentence, time, first, at) or _done_by(words, sentence, time, first)
            strict = True if own else False if _before_agent(words, sentence, time, first) else None
        if strict is not None:
            yield When(time.first.year, time.first, time.last, strict)


def held_times(article: Article, first: int, at: int, *, now: bool) -> Iterator[When]:
    """The times at which the text has a person in office, named with the title by the words `first` to `at`: "In 2018[,] President X signed",
    "President X signed it in 2018", "by President X in 2018".

    `now`: the person holds the office when the text is written, so that the title may be today's: only deeds of an office count then.
    """
    words = article.words
    sentence = words.in_(article.sentence_at(words.starts[first]).span)
    behind = _past_country(words, sentence, at)
    verb = words.lower[behind] if behind < sentence.stop and not words.gaps[behind].strip() else ""
    acts = verb in DEEDS or (not now and verb in MEETS)
    agent = words.lower[first - 1] in {"by", "under", "through"} if first > sentence.start else False
    for time in _times(article, sentence):
        fronted = _fronted(words, sentence, time, first, at)
        if (fronted and acts) or (fronted is not None and agent):
            yield When(time.first.year, time.first, time.last, True)
        elif _adjacent(words, time, at) and (not now or (agent and _closed(words, sentence, time.end))):
            yield When(time.first.year, time.first, time.last, agent)
        elif _at_the_end(words, sentence, time, first, at) or _done_by(words, sentence, time, first) or (not now and _who(words, time, at)):
            yield When(time.first.year, time.first, time.last, True)
        elif agent and _before_agent(words, sentence, time, first):
            yield When(time.first.year, time.first, time.last, False)


def _past_country(words: Words, sentence: range, at: int) -> int:
    """The word behind the name `at` and the "of the Philippines" that may follow it."""
    if at + 2 >= sentence.stop or words.lower[at + 1] != "of":
        return at + 1
    last = at + 2 + (words.lower[at + 2] == "the")
    while last < sentence.stop and words.texts[last][:1].isupper() and not words.gaps[last].strip():
        last += 1
    return last if last > at + 2 else at + 1


def _done_by(words: Words, sentence: range, time: _Time, first: int) -> bool:
    """ "the order placed in 2014 by the X government": participle, time and agent in a row."""
    by = time.end + 1
    in_a_row = by == first - 1 and words.lower[by] == "by" and not words.gaps[by].strip(" ") and time.start - 2 >= sentence.start
    return in_a_row and words.lower[time.start - 1] in {"in", "on"} and participle(words.lower[time.start - 2])


def _who(words: Words, time: _Time, at: int) -> bool:
    """ "President X, who [first] signed it in 2014," and ", who was in the province in 2014": the clause has one verb, a deed of an office."""
    verb = at + 2
    if (
        verb >= time.start
        or words.lower[at + 1] != "who"
        or words.gaps[at + 1].strip() != ","
        or words.lower[time.start - 1] not in {"in", "on"}
    ):
        return False
    while verb < time.start - 1 and (words.lower[verb] in _ADVERBS | {"first", "had"} or words.lower[verb].endswith("ly")):
        verb += 1
    between = words.lower[verb + 1 : time.start - 1]
    stays = words.lower[verb] == "was" and bool(between) and between[0] in {"in", "at", "there"}
    inside = any(set(gap) & set(",;:()—–") for gap in words.gaps[verb : time.end + 1])
    plain = BREAKERS.isdisjoint(between) and not any(map(participle, between)) and not (between and between[-1] in _EVENTS)
    return plain and not inside and (stays or words.lower[verb] in DEEDS | MEETS)


def _before_agent(words: Words, sentence: range, time: _Time, first: int) -> bool:
    """ "was bought in 2018 under President X": the time right before the agent, in a clause with its own auxiliary."""
    if time.end + 2 != first or words.gaps[first - 1].strip() or words.lower[first - 1] not in {"by", "under", "through"}:
        return False
    return words.lower[first - 1] == "under" or bool(_BE.intersection(words.lower[max(time.start - 8, sentence.start) : time.start]))


def _times(article: Article, sentence: range) -> Iterator[_Time]:
    words = article.words
    start, end = words.starts[sentence.start], words.ends[sentence.stop - 1]
    for year in article.years:
        if start <= year.span.start < end and year.form == "year" and year.preposition == "in":
            at = words.at(year.span.start)
            yield _Time(at, at, date(year.year, 1, 1), date(year.year, 12, 31))
    for mention in article.dates:
        if start <= mention.span.start < end and mention.year and mention.year_span and mention.month and mention.valid:
            last_day = mention.day or calendar.monthrange(mention.year, mention.month)[1]
            yield _Time(
                words.at(mention.span.start), words.in_(mention.span).stop - 1,
                date(mention.year, mention.month, mention.day or 1), date(mention.year, mention.month, last_day),
            )  # fmt: skip


def _fronted(words: Words, sentence: range, time: _Time, first: int, at: int) -> bool | None:
    """ "In 2016[, …] the X administration": True strict, False likely, None where the year isn't its own."""
    opener = sentence.start + (words.lower[sentence.start] in _OPENERS)
    if time.start - 1 != opener or words.lower[opener] not in {"in", "on"} or time.end >= first:
        return None
    between = words.lower[time.end + 1 : first]
    behind = words.lower[at + 1 : min(at + 7, sentence.stop)]
    inner = between[:-1] if between and between[-1] == "under" else between
    if _NOT_YET.intersection(behind) or _NOT_YET.intersection(between) or BREAKERS.intersection(inner) or len(between) > 20:
        return None
    if not between or _SMALL.issuperset(between):
        return True
    if between[-1] in {"by", "under"}:
        return _passive(between)
    if between[-1] in _PREPOSITIONS or any(participle(word) for word in between) or words.gaps[first].strip() != ",":
        return None
    return False


def _passive(between: tuple[str, ...]) -> bool | None:
    """ "… were taxed by" and, less surely, "… has changed from one system to another by": the last participle has its auxiliary."""
    places = [at for at, word in enumerate(between) if participle(word)]
    if not places or "by" in between[:-1] or not (_BE | {"has", "have", "had"}).intersection(between[max(places[-1] - 2, 0) : places[-1]]):
        return None
    return places[-1] == len(between) - 2


def _adjacent(words: Words, time: _Time, at: int) -> bool:
    """ "the X administration in 2016", ended by a stop or a comma or followed by its verb."""
    if time.start - 2 != at or words.lower[at + 1] not in {"in", "on"} or not words.spaced(at + 1):
        return False
    return not _NOT_YET.intersection(words.lower[time.end + 1 : time.end + 6])


def _at_the_end(words: Words, sentence: range, time: _Time, first: int, at: int) -> bool:
    """ "The X administration [did not] offer … in 2016" in one clause, with nothing between that could have a year of its own."""
    opens = first == sentence.start or words.lower[first - 1] in {"that", "but", "and"}
    preposition = time.start - 1
    if (
        not opens
        or not at < preposition < at + 15
        or words.lower[preposition] not in {"in", "on"}
        or not _closed(words, sentence, time.end)
    ):
        return False
    verb = at + 1
    while verb < preposition and (words.lower[verb] in _ADVERBS | {"did", "had", "has", "have"} or words.lower[verb].endswith("ly")):
        verb += 1
    if words.lower[verb] not in DEEDS or verb >= preposition or any("," in gap or ";" in gap for gap in words.gaps[at + 1 : time.end + 1]):
        return False
    between = words.lower[verb + 1 : preposition]
    if BREAKERS.intersection(between) or any(participle(word) for word in between):
        return False
    return not between or not (between[-1] in _EVENTS or _definite_deed(between))


def _definite_deed(between: tuple[str, ...]) -> bool:
    """ "the annexation", "its involvement": a definite noun of doing right before the year may carry it."""
    noun = between[-1]
    definite = {"the", "its", "their", "his", "her", "this", "that"}.intersection(between[-4:-1])
    return bool(definite) and noun.endswith(("tion", "sion", "ment", "ence", "ance", "ing", "ings", "tions", "sions", "ments"))


def _closed(words: Words, sentence: range, end: int) -> bool:
    """Whether the year ends its phrase: "in 2016 dollars" doesn't."""
    if end + 1 >= sentence.stop or words.gaps[end + 1].strip():
        return True
    return words.lower[end + 1] in _AFTER_YEAR
