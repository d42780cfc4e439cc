"""Sentences: cut by nupunkt block by block, with the corrections that news needs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from pelican_newslint.model import Block, Scope, Span
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

_WHOLE: frozenset[Scope] = frozenset({"headline", "heading", "tag", "category", "author"})
"""Scopes that are one sentence, whatever stops they hold."""
_SHORT = (
    "Rs Lt Col Maj Cpl Pvt Cmdr Brig Supt Insp Det Hon Msgr Nos No approx ca cf viz vs incl Tk pp "
    "Mohd Moh Smt Kum Er Engr Ir Ing Dra Sra Mme Mlle Hj Alh Ald Cllr"
).split()
"""Abbreviations that never end a sentence: something always follows. The second line is what people are called by in many countries."""
_JOINS = later(rf"(?:^|[\s(“\"‘'])(?:{'|'.join(_SHORT)})\.$")
_JOIN_ENDS = tuple(f"{word}." for word in _SHORT)
_LOWER = later(r"[“\"‘'(\[]{0,2}[^\W\d_A-Z][^\WA-Z]")
"""A sentence doesn't go on in lower case unless with a name like iPhone."""
_ENDS = later(
    r"\b[Pp]er cent\. (?=[“\"‘']?[A-Z])"
    r"|\b(?:Plan|Grade|Vitamin|Hepatitis|Group|Appendix|Type|Category|Class|Block|Option|Phase|Serie|grade|vitamin|group|an?) "
    r"[A-Z]\. (?=[A-Z][a-z])"
    r"|\b(?:call|bank|park|hall|wall|book|stock|month|story|works|port|bed|bus|car|tax|yard|barn|horse|fish|hand|walk|depot|coal|wheat|wool|cliff|wheel"
    r"|parade|chaos|acres|reporter|galleries|holidays|talent|century|cancer|metro|sleep|south|west|hard|free|cold|low|found|sent|sick|drunk|ill|alike"
    r")\. (?=[A-Z][a-z])"
    r"|\b(?!approx|figs?\b)[a-z]{5,}\. (?=(?:That|This|It|He|She|They|The|But|And|We|There|When|After|His|Her|Its|Their|In|At|An?|If|No"
    r"|Some|Many|Most|Such|These|Those|One|On|For|With|By|As|To|From|Since|You|However|Although|While|Studies|Experts|Researchers|Scientists"
    r"|Officials|Police|People)\b)"
)
"""What ends a sentence though it looks shortened: "12 per cent. Then", a lone capital that is no initial, "Plan B. Then", and a whole word that
the model takes for a short one, "came ashore. That"."""
_LONE_CAPITAL = later(r" [A-Z]\. ")


class Sentence(Struct, frozen=True, gc=False):
    """One sentence. A headline, a heading, a tag, a category and an author are one sentence each."""

    span: Span
    """Without the white space around it; closing quotation marks and brackets are inside."""
    block: int
    """Index into `article.blocks`."""
    first_word: int
    """Index into `article.words`."""
    last_word: int
    """Index of its last word, inclusive; `first_word - 1` where it has none."""

    @property
    def words(self) -> range:
        return range(self.first_word, self.last_word + 1)


def find_sentences(text: str, blocks: Sequence[Block], words: Words) -> tuple[Sentence, ...]:
    """All sentences in order."""
    found: list[Sentence] = []
    starts, first = words.starts, 0
    for number, block in enumerate(blocks):
        for start, end in _cut(text[block.span.start : block.span.end], block.scope):
            begin, stop = block.span.start + start, block.span.start + end
            first = bisect_left(starts, begin, first)
            last = bisect_left(starts, stop, first)
            found.append(Sentence(Span.of(begin, stop), number, first, last - 1))
            first = last
    return tuple(found)


def _cut(text: str, scope: Scope) -> Iterator[tuple[int, int]]:
    """Bounds of the sentences of one block, trimmed."""
    if scope in _WHOLE:
        yield from _trimmed(text, 0, len(text))
        return
    from nupunkt import sent_spans  # here, for its model costs 35 ms and a build that knows every article needs none

    start, bounds, ends = 0, sent_spans(text), "er cent. " in text or _LONE_CAPITAL.search(text) is not None
    for at, (_, end) in enumerate(bounds):
        if at + 1 < len(bounds) and _goes_on(text, bounds[at][0], end):
            continue
        for match in _ENDS.finditer(text, start, end) if ends or text.find(". ", start, end - 2) >= 0 else ():
            yield from _trimmed(text, start, match.end())
            start = match.end()
        yield from _trimmed(text, start, end)
        start = end


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the cut at `end` is none."""
    if _LOWER.match(text, end):
        return True
    tail = text[max(start, end - 16) : end].rstrip()
    return tail.endswith(_JOIN_ENDS) and _JOINS.search(tail) is not None and end < len(text)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    part = text[start:end]
    bare = part.strip()
    if bare:
        lead = len(part) - len(part.lstrip())
        yield start + lead, start + lead + len(bare)
