"""Attributions: who is said to have said it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Link, Span
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.plurals import looks_plural
from pelican_newslint.prose.facts.quotations import Quotation
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.speech_verbs import speech_verbs
from pelican_newslint.prose.facts.words import Words

Form = Literal["verb", "according", "reported"]


class Attribution(Struct, frozen=True, gc=False):
    """ "according to NDTV", "Lavrov said", "told reporters"."""

    span: Span
    """Verb phrase: "according to", "said", "told reporters", "has said", "quoted by"."""
    speaker: Span | None
    """The words of the speaker: "NDTV", "a senior official", "the report", "he"."""
    name: int | None
    """Index into `article.names` where the speaker is or ends with a name."""
    verb: str
    """Lower case base form: "say", "tell", "claim"; "according to"; "quote" words as written before "by": "quoted"."""
    form: Form
    """`reported`: "quoted by X", "published by X"."""
    quotation: int | None
    """Index into `article.quotations` of the one it belongs to."""
    sentence: int
    """Index into `article.sentences`."""
    block: int
    link: bool
    """A link lies within the sentence."""


_AUXILIARIES = frozenset(
    "has have had was were is are also later then earlier previously repeatedly further recently reportedly would will often never always once "
    "simply just only even still".split()
)
_PASSIVE = frozenset("is are was were be been being".split())
_NOUNS = frozenset("claims reports notes states comments".split())
"""Forms that are nouns as often."""
_PRONOUNS = frozenset("he she they it we i you who".split())
_DETERMINERS = frozenset(
    "the a an one another his her its their our this that these those some several two three many most both each".split()
)
_STOPS = frozenset(
    "of in on at by to for from with and or but as than that which who whom when where while if because after before since until during is are "
    "was were be been has have had do did not what how why there so about over under against into them us me him "
    "whether".split()
)
_AFTER_TOLD = frozenset(
    "reporters journalists lawmakers parliament mps councillors investors delegates viewers supporters police jurors".split()
)
_CLOSING = "\"”’'»"
_REACH = 7
"""Words of a speaker that is no name."""
_NEAR = 80
"""Characters between an attribution and its quotation, at most."""


def find_attributions(
    words: Words, sentences: Sequence[Sentence], names: Sequence[Name], quotations: Sequence[Quotation], links: Sequence[Link]
) -> tuple[Attribution, ...]:
    """All in order."""
    return tuple(_Attributions(words, sentences, names, quotations, links).all())


class _Attributions:
    def __init__(
        self, words: Words, sentences: Sequence[Sentence], names: Sequence[Name], quotations: Sequence[Quotation], links: Sequence[Link]
    ) -> None:
        self._words = words
        self._verbs = speech_verbs()
        self._sentences = sentences
        self._sentence_words = [sentence.first_word for sentence in sentences]
        self._name_starts = {
            (name.first_word if name.title_span is None else words.at(name.title_span.start)): at for at, name in enumerate(names)
        }
        self._name_ends = {name.last_word: at for at, name in enumerate(names)}
        self._names = names
        self._speech = [at for at, quotation in enumerate(quotations) if quotation.depth == 0]
        self._quotations = quotations
        self._speech_starts = [quotations[at].span.start for at in self._speech]
        self._links = sorted(link.span.start for link in links)

    def all(self) -> Iterator[Attribution]:
        verbs, sources = self._verbs.forms, self._verbs.sources
        index = self._words.index
        triggers = [(at, verbs[word]) for word in index.keys() & verbs.keys() for at in index[word]]
        triggers += [(at, "according to") for at in index.get("according", ()) if self._words.after(at) == "to"]
        triggers += [(at, word) for word in index.keys() & sources for at in index[word] if self._words.after(at) == "by"]
        done = -1
        for at, verb in sorted(triggers):
            if at <= done or (verb in verbs.values() and not self._words.texts[at].islower() and not self._opens(at)):  # the United States
                continue
            led = verb == "according to" or (self._words.lower[at] in sources and self._words.after(at) == "by")
            found = self._led(at, verb) if led else self._said(at, verb)
            if found is not None:
                done = at
                yield found

    def _led(self, at: int, verb: str) -> Attribution | None:
        """ "according to X", "quoted by X"."""
        speaker, name = self._phrase_from(at + 2)
        form: Form = "according" if verb == "according to" else "reported"
        return self._made(at, at + 1, speaker, name, verb, form) if speaker is not None or form == "according" else None

    def _said(self, at: int, verb: str) -> Attribution | None:
        """ "X said", "X has told reporters", "said X"."""
        words = self._words
        first, last = at, at
        while first and words.spaced(first) and words.lower[first - 1] in _AUXILIARIES:
            first -= 1
        if verb == "tell" and words.after(at) in _AFTER_TOLD:
            last = at + 1
        if any(word in _PASSIVE for word in words.lower[first:at]) or words.before(first) in _PASSIVE:
            return None
        gap = words.gaps[first]
        speaker, name = self._phrase_to(first - 1) if words.spaced(first) else (None, None)
        if speaker is None and gap.startswith(","):
            speaker, name = self._before_comma(first)
        if speaker is None and "\n\n" not in gap and (any(mark in gap for mark in _CLOSING) or (verb == "say" and self._opens(first))):
            speaker, name = self._phrase_from(last + 1)
        if speaker is None:
            return None
        if words.lower[at] in _NOUNS and name is None and self._word_at(speaker) not in _PRONOUNS and words.after(at) != "that":
            return None
        made = self._made(first, last, speaker, name, verb, "verb")
        return made if verb not in self._verbs.weak or made.quotation is not None else None

    def _word_at(self, span: Span) -> str:
        return self._words.lower[self._words.at(span.start)]

    def _opens(self, at: int) -> bool:
        return self._sentences[self._sentence_of(at)].first_word == at

    def _phrase_from(self, at: int) -> tuple[Span | None, int | None]:
        """The speaker that begins with word `at`."""
        words = self._words
        if at >= len(words) or not (words.spaced(at) or words.gaps[at] in (" “", ' "', " ‘", " '")):
            return None, None
        start = at + 1 if words.lower[at] in ("the", "a", "an") and at + 1 < len(words) and words.spaced(at + 1) else at
        name = self._name_starts.get(start)
        if name is not None:
            last = self._names[name].last_word
            if self._names[name].possessive or self._names[name].known == "nationality":  # "Russia's foreign ministry"
                return self._open_phrase(at)[0], None
            return words.span(at, last), name
        if words.lower[at] in _PRONOUNS:
            return words.span(at), None
        return self._open_phrase(at)

    def _open_phrase(self, at: int) -> tuple[Span | None, int | None]:
        """From word `at` as far as a noun phrase plainly goes."""
        words = self._words
        last = at
        if words.lower[at] in _STOPS and words.lower[at] not in _DETERMINERS and not words.texts[at].isupper():
            return None, None
        while last + 1 < len(words) and last - at < _REACH and self._beside(last + 1) and words.lower[last + 1] not in _STOPS:
            if words.lower[last + 1] in self._verbs.sources:
                break
            last += 1
        if words.lower[last] in _DETERMINERS:
            return None, None
        named = self._name_ends.get(last)
        return Span.of(words.starts[at], words.bare_end(last)), named

    def _beside(self, at: int) -> bool:
        """Whether word `at` stands right behind the one before, or behind its plural's apostrophe."""
        words = self._words
        return words.spaced(at) or (words.gaps[at] in ("' ", "’ ") and words.lower[at - 1].endswith("s"))

    def _phrase_to(self, at: int) -> tuple[Span | None, int | None]:
        """The speaker that ends with word `at`."""
        words = self._words
        if at < 0 or words.lower[at] in ("to", "not", "that", "as", "and", "be", "what", "which"):
            return None, None
        name = self._name_ends.get(at)
        if name is not None:
            title = self._names[name].title_span
            start = title.start if title is not None else self._names[name].span.start
            return Span.of(start, words.bare_end(at)), name
        if words.lower[at] in _PRONOUNS:
            return words.span(at), None
        first = at
        lowest = max(self._sentences[self._sentence_of(at)].first_word, at - _REACH)
        while first > lowest and words.lower[first] not in _DETERMINERS and words.spaced(first) and words.lower[first - 1] not in _STOPS:
            first -= 1
        if words.lower[first] in _STOPS or words.lower[at] in _DETERMINERS or words.lower[at][0].isdigit():
            return None, None
        if (
            words.lower[first] not in _DETERMINERS
            and not looks_plural(words.lower[at])
            and all(map(str.islower, words.texts[first : at + 1]))
        ):
            return None, None
        return words.span(first, at), None

    def _before_comma(self, verb: int) -> tuple[Span | None, int | None]:
        """ "Lavrov, the foreign minister, said", "The foreign minister, Lavrov, said": the name before a comma before."""
        words = self._words
        lowest = max(self._sentences[self._sentence_of(verb)].first_word, verb - 16)
        for at in range(verb - 1, lowest, -1):
            if words.gaps[at].startswith(",") and at - 1 in self._name_ends and self._names[self._name_ends[at - 1]].known != "nationality":
                return self._phrase_to(at - 1)
        beside = self._name_ends.get(verb - 1)
        if beside is not None and self._names[beside].known is None and self._names[beside].person is not False:
            return self._phrase_to(verb - 1)
        return None, None

    def _sentence_of(self, word: int) -> int:
        return max(bisect_right(self._sentence_words, word) - 1, 0)

    def _made(self, first: int, last: int, speaker: Span | None, name: int | None, verb: str, form: Form) -> Attribution:
        number = self._sentence_of(first)
        sentence = self._sentences[number]
        span = self._words.span(first, last)
        near = bisect_left(self._links, sentence.span.start)
        link = near < len(self._links) and self._links[near] < sentence.span.end
        return Attribution(span, speaker, name, verb, form, self._quotation(span, speaker, sentence), number, sentence.block, link)

    def _quotation(self, span: Span, speaker: Span | None, sentence: Sentence) -> int | None:
        """The nearest quotation of the same block that the attribution leads, interrupts or follows."""
        start = min(span.start, speaker.start) if speaker else span.start
        end = max(span.end, speaker.end) if speaker else span.end
        at = bisect_right(self._speech_starts, start)
        best: tuple[int, int] | None = None
        for near in self._speech[max(at - 1, 0) : at + 1]:
            quotation = self._quotations[near]
            if quotation.block != sentence.block or quotation.span.holds(span):
                continue
            distance = max(quotation.span.start - end, start - quotation.span.end, 0)
            if distance <= _NEAR and (best is None or distance < best[0]) and quotation.span.touches(sentence.span):
                best = distance, near
        return best[1] if best else None
