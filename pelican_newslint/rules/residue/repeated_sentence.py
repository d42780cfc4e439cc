"""A sentence is said once.

When a story grows over a day, a sentence of the first version often stays below, nearly word for word. The later one names the
earlier; a whole paragraph twice is another rule's, but one that was pasted and then mended in a word is an error of this one;
refrains in speech and in verse are left alone, and so are sentences with other figures or other names in them.

Bad:

    The names of the dead were not known on Friday evening, the police said.

    A neighbour called for help at noon.

    The names of the dead were not known yet.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This was said already, nearly word for word.

Good:

    The names of the dead were not known on Friday evening, the police said.

    A neighbour called for help at noon.

    The names of the injured were published on Saturday.

Bad:

    Eleven boats were lost in the gale. A total of 11 boats were lost in the gale.
                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This was said already, in other words.

Bad:

    The mill has been empty since 2009, and the owner lives in Oslo.

    A neighbour called for help at noon.

    The mill has stood empty since 2009, and the owner lives in Oslo.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This was said already, nearly word for word.

Good:

    The driver was not hurt. Its driver was hurt. In Saltmarsh 12 houses fell; in Marlow 14 houses fell.

Good:

    In Saltmarsh 12 houses were destroyed by the flood.

    In Marlow 14 houses were destroyed by the flood.

Bad:

    The launch at 7:05 p.m. came after a wait of six minutes, caused by a hawk on the tower.

    The crew has trained for a year.

    The launch had been held for six minutes because of a hawk on the tower.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This was said already, in other words.

Bad:

    Two men were treated for smoke after the blaze at the Mill Lane laundry.

    The street was shut.

    A pair of men were given treatment for smoke following the laundry fire.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This was said already, in other words.

Bad:

    The old mill has been shut for years, and the old mill has been shut for years.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This was said already, word for word.

Evidence: 5 in 37,000 words of public service writing (4 a desk would cut), 0 in 67,000 of news; on texts that nobody tuned on 4 in 44,000
(4) and 11 in 154,000 of news (7; the others are interviews). In 176,000 words that no rule was written from 10 hits: 2 true, 3 debatable, 5
false.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set

import msgspec

from pelican_newslint.archive.archive import Archive
from pelican_newslint.archive.record import paragraph_hash
from pelican_newslint.model import Block, Candidate, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule
from pelican_newslint.rules.residue._clause_again import clauses_again
from pelican_newslint.rules.residue._same_again import ASKS, said_again
from pelican_newslint.rules.residue._word_for_word import RUN, Before, Said, close, known_stems, nearly

RULE = Rule(
    kind="residue",
    severity="suggestion",
    scopes=frozenset({"paragraph"}),
    languages=("en",),
    category="near-duplicate",
    confidence="medium",
)
"""Always awake: any sentence may come again, and the comparison is one look-up for each run of words."""

_WORDS = 6
_SHORT = 4
_A_WORD = 3
"""Words in quotation marks that are no speech yet: what is set off, or doubted."""
_LONGEST = 120
_SPOKEN = frozenset("i i'm i've i'd i'll me my you your you're".split())
"""What only a speaker says, and people repeat themselves."""
_TEMPLATE = 3
"""Posts with the same paragraph, from which it is no slip."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    stems = known_stems()
    alike = _alike(article, list(map(stems.__getitem__, article.words.lower)))
    starts = {block.span.start for block in woken if not block.quoted}
    speech = {at for each in article.quotations if len(article.words.in_(each.span)) > _A_WORD for at in _touched(article, each.span)}
    found = list(_word_for_word(article, alike, starts, speech, stems)) if len(alike) > 1 else []
    yield from found
    marked = {each.span.start for each in found}
    for number, first in said_again(article, starts, speech):
        sentence = article.sentences[number]
        if sentence.span.start not in marked:
            marked.add(sentence.span.start)
            yield _told(article, sentence.span, sentence.block, article.sentences[first].span, "This was said already, in other words.")
    for span, before in clauses_again(article):
        if article.sentence_index(span.start) not in speech and article.block_at(span.start).span.start in starts:
            yield _told(article, span, article.block_index(span.start), before, "This was said already, word for word.")
    for number, first in _short_ones(article, starts, speech):
        sentence = article.sentences[number]
        if sentence.span.start not in marked:
            yield _told(article, sentence.span, sentence.block, article.sentences[first].span, "This was said already, word for word.")


def _short_ones(article: Article, starts: Set[int], speech: Set[int]) -> Iterator[tuple[int, int]]:
    """Sentences of four words and more with a name in them, that are equal to one before: "Mrs Hale was unmoved." """
    seen: dict[tuple[str, ...], int] = {}
    named = {name.sentence for name in article.names}
    for number in sorted(named):
        sentence = article.sentences[number]
        said = article.words.lower[sentence.first_word : sentence.last_word + 1]
        if not _SHORT <= len(said) <= _WORDS or number in speech or article.blocks[sentence.block].span.start not in starts:
            continue
        text = article.slice(sentence.span)
        if text[-1:] != "." or ":" in text or "((" in text or "\ufffc" in text or said[0] in ASKS or not _SPOKEN.isdisjoint(said):
            continue
        if said in seen:
            yield number, seen[said]
        seen.setdefault(said, number)


def _word_for_word(article: Article, alike: Sequence[int], starts: Set[int], speech: Set[int], stems: Mapping[str, str]) -> Iterator[Match]:
    before = Before()
    again: dict[int, list[tuple[Said, Said]]] = {}
    equal: set[int] = set()
    for index in alike:
        sentence = article.sentences[index]
        if index in speech or article.blocks[sentence.block].span.start not in starts or not _whole(article, sentence.span):
            continue
        said = Said(article, sentence.span, sentence.block, stems)
        first = before.first_alike(said)
        if first is not None:
            again.setdefault(sentence.block, []).append((said, first))
            if first.stems == said.stems:
                equal.add(index)
        before.add(said)
    known = speech | equal
    for block, pairs in again.items():
        if _fresh(article, block, known):
            whole = not _fresh(article, block, {article.sentence_index(said.span.start) for said, _ in pairs})
            severity: Severity | None = "error" if whole and all(map(nearly, pairs)) else None
            yield from (_finding(article, said, first, severity) for said, first in pairs if whole or close(said, first))


def _alike(article: Article, stems: Sequence[str]) -> list[int]:
    """Indexes of the sentences in which a row of words stands that stands elsewhere too: few are, and only they are compared."""
    often = {each: count > 1 for each, count in Counter(stems).items()}
    first: dict[tuple[str, ...], int] = {}
    found: set[int] = set()
    for run in _OFTEN.finditer(bytes(map(often.__getitem__, stems))):  # only where each of the words comes twice
        part = stems[run.start() : run.end()]
        for at, row in enumerate(zip(*(part[step:] for step in range(RUN)), strict=False), run.start()):
            if row in first:
                found |= {first[row], at}
            else:
                first[row] = at
    return sorted({article.sentence_of_word[at] for at in found})


_OFTEN = re.compile(rb"\x01{%d,}" % RUN)


def _fresh(article: Article, block: int, known: Set[int]) -> bool:
    """Whether a sentence of the block says what none before it says in the same words."""
    first = article.sentence_index(article.blocks[block].span.start)
    for index in range(first, len(article.sentences)):
        sentence = article.sentences[index]
        if sentence.block > block:
            break
        if sentence.block == block and index not in known and _whole(article, sentence.span):
            return True
    return False


def _touched(article: Article, span: Span) -> range:
    """Indexes of the sentences that a quotation touches."""
    return range(article.sentence_index(span.start), article.sentence_index(span.end - 1) + 1)


def confirm(found: Candidate, archive: Archive, options: msgspec.Struct) -> Candidate | None:
    """Left alone where the paragraph stands in several posts: a template says it."""
    return None if archive.paragraphs[found.key] > _TEMPLATE else found


def _finding(article: Article, said: Said, first: Said, severity: Severity | None) -> Match:
    return _told(article, said.span, said.block, first.span, "This was said already, nearly word for word.", severity)


def _told(article: Article, span: Span, block: int, first: Span, message: str, severity: Severity | None = None) -> Match:
    key = paragraph_hash(article, article.blocks[block])
    marked = span.cut(_LONGEST)
    return Match(marked, message, related=(Related(first, "said here"),), key=key, severity=severity)


def _whole(article: Article, span: Span) -> bool:
    """Whether it is a sentence and no label or credit, nor a question or an answer of an interview."""
    text = article.slice(span)
    said = article.words.within(span)
    return (
        text[-1:] in ".!"
        and ":" not in text
        and "((" not in text
        and len(said) >= _WORDS
        and said[0] not in ASKS
        and _SPOKEN.isdisjoint(said)
    )
