"""A paragraph stands once.

A paragraph that comes again was pasted twice, or is a pull quote that lost its frame. Readers think that they have lost their
line. Paragraphs in block quotations and captions may repeat the text; a refrain of a few words is no paragraph, nor is a line that
opens a list. What stands inside another paragraph already is a warning where a letter or a statement is printed in full between the
two: it may have been quoted from.

Bad:

    The bridge opens on Friday after two years of work, the county said in a statement.

    The ferry stops.

    The bridge opens on Friday after two years of work, the county said in a statement.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This stands in the text already.

Good:

    The bridge opens on Friday after two years of work, the county said in a statement.

    > The bridge opens on Friday after two years of work, the county said in a statement.

Bad:

    The mayor spoke. "It is a great day for the county and for everyone who crosses the river," she said, and left.

    It is a great day for the county and for everyone who crosses the river
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This stands in the text already.

Bad:

    The mayor left early. "We have given the old town its river back," she said before she went.

    We have given the old town its river back.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This stands in the text already.

Good:

    Nobody knew. The bridge opens.

    Nobody knew. The ferry stops.

Good:

    The bridge opens on Friday after two years of work, the county said in a statement.

    The tunnel opens on Monday after two years of work, the county said in a statement.

Good:

    Maps of the harbour:

    * The harbour board's map of all the quays, cranes and sheds, from the old mill to the light on the pier.

    Plans of the harbour:

    * The harbour board's map of all the quays, cranes and sheds, from the old mill to the light on the pier.

Good:

    All changes of the first part of the plan are listed here:

    https://example.org/town/plans/2024/first/changes/list.html

    The council adopted it, and again, all changes are here:

    https://example.org/town/plans/2024/first/changes/list.html

Good:

    The council passed the Harbour Noise and Night Rest Act of 2024 on Friday, nine votes to two.

    The Harbour Noise and Night Rest Act of 2024:

    * Bans cranes at night.

Evidence: 7 sentences of ten words or more twice in 2,218 edited articles, all repeated, four unwanted; whole paragraphs only here.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Set
from itertools import chain

import msgspec

from pelican_newslint.model import Block, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.form import Found, Rule
from pelican_newslint.rules.residue._rows import SENTENCE, Row, Told, repeated_rows, rows_of

RULE = Rule(kind="residue", severity="error", scopes=frozenset({"paragraph", "item"}))
"""Always awake: any paragraph may come again, and the comparison is one look-up in a dictionary each."""

_SHORTEST = 8
"""Words below which a repeat may be meant."""
_ITEM_SHORTEST = 15
_WORDS = 4
"""With fewer it is an address, whose parts are no words, and a link may be given twice."""
_PULL_SHORTEST = 45
"""Characters from which a paragraph that lies whole inside another is a pull quote that lost its frame."""
_NEAR = 12
"""Blocks beyond which a repeat may be meant: two parts of a manual say the same of two things. It is a warning then."""
_PULL_SHARE = 0.75
_CREDITED_SHARE = 0.6
"""What is enough where the rest only names somebody, as the foot of a pull quote does."""
_WORD = later(r"\w+")
_LETTER = later(r"[^\W\d_]{3}")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = list(map(_WORD.findall, article.lower_blocks))
    every = list(chain.from_iterable(words))
    repeated = repeated_rows(every, _SHORTEST)
    if not repeated:
        return
    paragraphs: dict[str, Span] = {}
    told = Told(every)
    order = {block.span.start: number for number, block in enumerate(article.blocks)}
    for block in woken:
        written = article.slice(block.span)
        plain = " ".join(words[order[block.span.start]])
        least = _SHORTEST if block.scope == "paragraph" else _ITEM_SHORTEST
        if block.quoted or not _LETTER.search(plain) or plain.count(" ") + 1 < least or len(written.split()) < _WORDS:
            continue
        whole = paragraphs.get(plain)
        if whole is not None and block.scope == "item" and _other_list(article, order[whole.start], order[block.span.start]):
            continue
        first = whole or (
            None if written.endswith(":") or not _holds(plain, repeated) else _pulled(article, plain, _sentences(article, block), told)
        )
        if first is not None and not _STEP.match(written):
            near = order[block.span.start] - order[first.start] <= _NEAR
            quoted = whole is None and _printed(article, order[first.start], order[block.span.start])
            severity: Severity | None = None if block.scope == "paragraph" and near and not quoted else "warning"
            yield Match(block.span, "This stands in the text already.", related=(Related(first, "first here"),), severity=severity)
        else:
            paragraphs[plain] = block.span
            told.add(plain, block.span)


_STEP = later(
    r"(?:(?:On|In|At|From|After|Under|Next|Then|Finally|Now|First)\b[^,.\n]{0,60}, )?(?:[Cc]lick|[Tt]ap"
    r"|[Ss]elect|[Nn]avigate|[Cc]hoose|[Oo]pen|[Pp]ress"
    r"|[Tt]ype|[Gg]o to|[Ee]nter|[Ss]croll|[Ll]aunch|[Rr]epeat|[Ii]nstall)\b"
)
"""A step of a manual comes again where two programs are alike."""


def _other_list(article: Article, first: int, last: int) -> bool:
    """Whether something else than items stands between two items: then two lists, each on its own subject, name one thing."""
    others = _others(article)
    return bisect_right(others, first) < bisect_left(others, last)


@once
def _others(article: Article) -> list[int]:
    """Numbers of the blocks that are no part of a list."""
    return [number for number, block in enumerate(article.blocks) if block.scope not in ("item", "alt", "caption")]


_DOCUMENT = later(r"Dear [^\n]{1,60}[:,]|[^\n]{0,200}\b(?:letter|statement|text|remarks|speech|memo|release)\b[^\n]{0,80}:")


def _printed(article: Article, first: int, last: int) -> bool:
    """Whether a document begins between the two blocks, from which the first may have quoted."""
    begins = _documents(article)
    return bisect_right(begins, first) < bisect_left(begins, last)


@once
def _documents(article: Article) -> list[int]:
    """Numbers of the blocks with which one begins."""
    return [number for number, block in enumerate(article.blocks) if _DOCUMENT.fullmatch(article.slice(block.span).strip())]


def _holds(plain: str, rows: Set[Row]) -> bool:
    return not rows.isdisjoint(rows_of(plain.split(), _SHORTEST))


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _sentences(article: Article, block: Block) -> list[str]:
    """The sentences of a paragraph, but for those of a word or two."""
    found = []
    for number in range(article.sentence_index(block.span.start), len(article.sentences)):
        sentence = article.sentences[number]
        if sentence.span.start >= block.span.end:
            break
        plain = _plain(article.slice(sentence.span))
        if plain.count(" ") + 1 >= SENTENCE:
            found.append(plain)
    return found


def _pulled(article: Article, plain: str, own: list[str], told: Told) -> Span | None:
    """The paragraph that nearly all of these sentences stand in: a pull quote that lost its frame, and who is said to say it."""
    held = [(sentence, holder) for sentence in own if (holder := told.holder(sentence)) is not None]
    if not any(sentence.count(" ") + 1 >= _SHORTEST for sentence, _ in held):
        return None
    rest = [sentence for sentence in own if told.holder(sentence) is None]
    share = _CREDITED_SHARE if len(rest) == 1 and own[-1] == rest[0] and rest[0].count(" ") < _CREDIT else _PULL_SHARE
    if sum(len(sentence) for sentence, _ in held) < share * len(plain):
        return None
    if len(plain) < _PULL_SHORTEST and not _spoken(article, *held[0]):
        return None
    return held[0][1]


_CREDIT = 6
"""Words of a name with its office."""


def _spoken(article: Article, sentence: str, holder: Span) -> bool:
    """Whether the paragraph has these words in quotation marks: even a short line is a pull quote then."""
    return any(holder.holds(each.span) and sentence in _plain(article.slice(each.inner)) for each in article.quotations)
