"""What rules see of an article: its text and the facts found in it, each once and only when asked for."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import chain, pairwise
from typing import Any, Protocol

from pelican_newslint.config.model import House
from pelican_newslint.model import Block, Image, Link, Metadata, Span
from pelican_newslint.prose.document import Document
from pelican_newslint.prose.facts.acronyms import Acronym, find_acronyms
from pelican_newslint.prose.facts.ages import Age, find_ages
from pelican_newslint.prose.facts.attributions import Attribution, find_attributions
from pelican_newslint.prose.facts.datelines import behind_datelines
from pelican_newslint.prose.facts.dates import DateMention, DateRange, find_dates
from pelican_newslint.prose.facts.designators import Designator, find_designators
from pelican_newslint.prose.facts.lengths import Length, find_lengths
from pelican_newslint.prose.facts.names import Name, find_names
from pelican_newslint.prose.facts.pairs import find_pairs
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.quantity_reading import find_quantities
from pelican_newslint.prose.facts.quotations import Quotation, find_quotations
from pelican_newslint.prose.facts.relatives import Relative, find_relatives
from pelican_newslint.prose.facts.sentences import Sentence, find_sentences
from pelican_newslint.prose.facts.telling import find_telling
from pelican_newslint.prose.facts.times import ClockTime, find_times
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.facts.years import YearMention, find_years
from pelican_newslint.prose.letters import small

_CORRECTS = re.compile(r"\b(?:corrections?|clarifications?|errat(?:um|a))\b", re.IGNORECASE)
"""In a headline: a column that repeats what was wrong."""


class Spanned(Protocol):
    @property
    def span(self) -> Span: ...


class Article:
    """A document with its facts. Every fact is a tuple in the order of the text; all spans are into `text`.

    Facts never reach over the end of a block. They are found when first asked for and kept.
    """

    def __init__(self, document: Document, house: House | None = None) -> None:
        self._document = document
        self.house = house or House()
        """The house's own style file: names, terms and offices that it knows."""
        self.text: str = document.text
        self.blocks: tuple[Block, ...] = document.blocks
        self.links: tuple[Link, ...] = document.links
        self.images: tuple[Image, ...] = document.images
        self.masks: tuple[Span, ...] = document.masks
        self.language: str = document.language
        self.modified: str | None = document.metadata.modified
        self.kept: dict[Callable[[Article], Any], tuple[Any, bool]] = {}
        """What was found by way of `once`, and whether that took more than the text."""
        self.asked = False
        """Whether somebody asked for more than the text, its days and its language: what then was found may change with any of the rest."""

    @property
    def document(self) -> Document:
        self.asked = True
        return self._document

    @property
    def metadata(self) -> Metadata:
        self.asked = True
        return self._document.metadata

    @cached_property
    def date(self) -> date | None:
        """The article's own date; None where it is missing, unreadable or the year 9999."""
        written = self._document.metadata.date
        if written is None:
            return None
        try:
            day = date.fromisoformat(written[:10])
        except ValueError:
            return None
        return day if day.year < 9999 else None

    @cached_property
    def corrects(self) -> bool:
        """Whether the piece corrects others: what it tells as wrong is what they said."""
        return any(_CORRECTS.search(self.slice(block.span)) for block in self.blocks if block.scope == "headline")

    @cached_property
    def words(self) -> Words:
        return Words(self.text)

    @cached_property
    def word_ranges(self) -> Mapping[Span, range]:
        """For the span of each block the indexes of its words."""
        return {block.span: self.words.in_(block.span) for block in self.blocks}

    @cached_property
    def vocabularies(self) -> tuple[frozenset[str], ...]:
        """For each block its lower-case words: what wakes rules and patterns."""
        lower, ranges = self.words.lower, self.word_ranges
        return tuple(frozenset(lower[inside.start : inside.stop]) for inside in (ranges[block.span] for block in self.blocks))

    @cached_property
    def pairs(self) -> tuple[frozenset[str], ...]:
        """For each block its neighbouring lower-case words, a space between, whatever stands between them in the text."""
        return find_pairs(self.words, [self.word_ranges[block.span] for block in self.blocks])

    @cached_property
    def telling(self) -> tuple[int, ...]:
        """Indexes of the paragraphs that tell something: a line such as "Updated: 22 April, 9:05 pm" above the first isn't the lead."""
        return find_telling(self.text, self.blocks, self.word_ranges)

    @cached_property
    def lower_blocks(self) -> tuple[str, ...]:
        """The text of each block in small letters, to look for words in; its offsets are those of the text."""
        return tuple(small(self.text[block.span.start : block.span.end]) for block in self.blocks)

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        return find_sentences(self.text, self.blocks, self.words)

    @cached_property
    def sentence_of_word(self) -> Sequence[int]:
        """For each word the index of its sentence; -1 before the first."""
        firsts = [sentence.first_word for sentence in self.sentences]
        bounds = pairwise((0, *firsts, len(self.words)))
        return [number for number, (first, end) in enumerate(bounds, -1) for _ in range(first, end)]

    @cached_property
    def openers(self) -> frozenset[int]:
        """Indexes of the words that begin a sentence, or the report behind a dateline."""
        return frozenset(sentence.first_word for sentence in self.sentences).union(behind_datelines(self.words, self.sentences))

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        return self._quotations[0]

    @cached_property
    def stray_marks(self) -> tuple[Span, ...]:
        """Closing double quotation marks that nothing opened."""
        return self._quotations[1]

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        claimed = self._words_of(self.dates, self.times, self.years, self.ages)
        return find_quantities(self.text, self.words, claimed, self._block_starts, self._sentence_starts, self.language)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        return self._dates[0]

    @cached_property
    def date_ranges(self) -> tuple[DateRange, ...]:
        return self._dates[1]

    @cached_property
    def years(self) -> tuple[YearMention, ...]:
        """Years that are no part of a date in `dates`."""
        return find_years(self.words, self._words_of(self.dates, self.times), self._block_starts)

    @cached_property
    def times(self) -> tuple[ClockTime, ...]:
        return find_times(self.words, self._words_of(self.dates), self._block_starts)

    @cached_property
    def relatives(self) -> tuple[Relative, ...]:
        return find_relatives(self.words, self._words_of(self.dates), self._block_starts, self.language)

    @cached_property
    def ages(self) -> tuple[Age, ...]:
        return find_ages(self.words, self.names, self._words_of(self.dates, self.times), self._block_starts)

    @cached_property
    def lengths(self) -> tuple[Length, ...]:
        return find_lengths(self.words, self._words_of(self.dates, self.times), self._block_starts)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        return find_names(self.text, self.words, self.blocks, self.sentences, self._words_of(self.dates), self.language)

    @cached_property
    def acronyms(self) -> tuple[Acronym, ...]:
        return find_acronyms(self.text, self.words, self.blocks, self._block_starts)

    @cached_property
    def designators(self) -> tuple[Designator, ...]:
        return find_designators(self.text, self.words)

    @cached_property
    def attributions(self) -> tuple[Attribution, ...]:
        return find_attributions(self.words, self.sentences, self.names, self.quotations, self.links)

    @cached_property
    def _dates(self) -> tuple[tuple[DateMention, ...], tuple[DateRange, ...]]:
        return find_dates(self.text, self.words, self._block_starts, self.language)

    def _words_of(self, *facts: Iterable[Spanned]) -> frozenset[int]:
        """Indexes of the words that `facts` are made of: they are spoken for."""
        words = self.words
        return frozenset(at for fact in chain(*facts) for at in range(words.at(fact.span.start), bisect_left(words.starts, fact.span.end)))

    @cached_property
    def _quotations(self) -> tuple[tuple[Quotation, ...], tuple[Span, ...]]:
        return find_quotations(self.text, self.blocks)

    @cached_property
    def _quoted(self) -> tuple[Sequence[int], Sequence[int]]:
        """Starts and ends of the outer quotations."""
        outer = [quotation.span for quotation in self.quotations if quotation.depth == 0]
        return [span.start for span in outer], [span.end for span in outer]

    @cached_property
    def _block_starts(self) -> Sequence[int]:
        return [block.span.start for block in self.blocks]

    @cached_property
    def _sentence_starts(self) -> Sequence[int]:
        return [sentence.span.start for sentence in self.sentences]

    def slice(self, span: Span) -> str:
        """The words that stand at `span`."""
        return self.text[span.start : span.end]

    def block_index(self, offset: int) -> int:
        """Index of the block that holds `offset`, or of the last one that begins before it."""
        return max(bisect_right(self._block_starts, offset) - 1, 0)

    def block_at(self, offset: int) -> Block:
        return self.blocks[self.block_index(offset)]

    def sentence_index(self, offset: int) -> int:
        """Index of the sentence that holds `offset`, or of the last one that begins before it."""
        return max(bisect_right(self._sentence_starts, offset) - 1, 0)

    def sentence_at(self, offset: int) -> Sentence:
        return self.sentences[self.sentence_index(offset)]

    def quoted(self, span: Span) -> bool:
        """Whether it lies inside quotation marks or a block quotation: somebody else's words."""
        starts, ends = self._quoted
        nearest = bisect_right(starts, span.start) - 1
        if nearest >= 0 and span.end <= ends[nearest]:
            return True
        block = self.block_at(span.start) if self.blocks else None
        return block is not None and (block.quoted or block.scope == "quotation") and block.span.holds(span)
