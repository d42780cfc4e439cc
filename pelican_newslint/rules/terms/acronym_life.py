"""An acronym is introduced once, at its first use, and then used.

Four slips in its life: it is used before its words are given; its words are given twice; they are given in two ways; it is given in
brackets and never comes again, so that readers learn it for nothing. The last is a suggestion, as is the second; names that are
known by their letters keep them in brackets at will.

Bad:

    The NQRF sent two boats. The Northern Quay Rescue Force (NQRF) has 40 more; the NQRF said so.
        ^^^^ “NQRF” comes before its words, “Northern Quay Rescue Force”: give them here.

Bad:

    The Northern Quay Rescue Force (NQRF) left. The NQRF is in. The Northern Quay Rescue Force (NQRF) is out.
                                                                                                ^^^^ “NQRF” was introduced already: use it alone.

Bad:

    The Northern Quay Force (NQF) left. The National Quay Fleet (NQF) is out; the NQF is in.
                                                                 ^^^ “NQF” was “Northern Quay Force” above, here it is “National Quay Fleet”.

Bad:

    The Northern Quay Rescue Force (NQRF) sent two boats. It has 40 more.
                                    ^^^^ “NQRF” never comes again: leave it out.

Bad:

    The Northern Quay Force, or NQF, left. The Northern Quay Force (NQF) is out; the NQF is in.
                                                                    ^^^ “NQF” was introduced already: use it alone.

Bad:

    TARS (Northern Quay Force) sent two boats. The Northern Quay Force (TARS) has 40 more.
                                                                        ^^^^ “TARS” was introduced already: use it alone.

Bad:

    The Northern Quay Force (NQF) left. The NQF is in. The Northern Quay Force of Tarn (NQF) is out.
                                                                                        ^^^ “NQF” was introduced already: use it alone.

Good:

    The Northern Quay Rescue Force (NQRF) sent two boats. The NQRF has 40 more.

Good:

    The World Health Organization (WHO) said so in May. It has 40 more.

Good:

    "The NQRF is late," she said. The Northern Quay Rescue Force (NQRF) sent two boats; the NQRF has more.

Evidence: 5 in 67,000 words of edited news, all true (never used again); 33 in 37,000 words of government posts, 29 true; none in clean
practice news. In 176,000 words that no rule was written from 218 hits, 20 of them judged: 14 true, 6 debatable.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.knowledge import acronyms
from pelican_newslint.model import Block, Match, Related, Scope, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.acronyms import Acronym
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.rules.form import Found, Rule, Wakes

_SCOPES: frozenset[Scope] = frozenset({"paragraph", "item"})
RULE = Rule(
    kind="style", severity="suggestion", scopes=_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"bracket"})),
    category="acronym-life", guides=("Reuters", "Guardian"),
)  # fmt: skip

_BRACKET = 90
"""Letters of a bracket that is read."""
_FURTHER = 30
_LONGEST = 10
"""Words before a bracket that are marked with it."""
_BESIDE = 2
"""Words before two brackets by which both stand behind the same."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    uses: dict[str, list[Acronym]] = defaultdict(list)
    for use in article.acronyms:
        if article.blocks[use.block].scope in _SCOPES:
            uses[use.letters].append(use)
    everywhere = {letters: sum(use.letters == letters for use in article.acronyms) for letters in uses}
    for letters, places in uses.items():
        given = [use for use in places if use.defined_here and use.expansion]
        if given:
            yield from _life(article, places, given, everywhere[letters])
        else:
            yield from _twice(article, places)


def _life(article: Article, places: Sequence[Acronym], given: Sequence[Acronym], total: int) -> Iterator[Match]:
    first, words = given[0], given[0].expansion or ""
    related = (Related(first.span, "introduced here"),)
    known = first.letters in acronyms.known()
    if total == 1 and not known and _letters_alone(article, first):
        yield Match(first.span, f"“{first.text}” never comes again: leave it out.")
    early = next((use for use in places if use.span.start < first.span.start and _plainly(article, use)), None)
    if early is not None and (not known or _letters_alone(article, first)):
        severity: Severity = "suggestion" if known else "warning"
        yield Match(early.span, f"“{early.text}” comes before its words, “{words}”: give them here.", related=related, severity=severity)
    for again in places:
        longer = not again.defined_here and again.span.start > first.span.start and _letters_alone(article, again)
        if longer and _ends_in(article, again, words):
            yield Match(again.span, f"“{again.text}” was introduced already: use it alone.", related=related)
    for again in given[1:]:
        if _same(words, again.expansion or ""):
            yield Match(again.span, f"“{again.text}” was introduced already: use it alone.", related=related)
        elif article.slice(again.span) == article.slice(first.span):
            said = f"“{again.text}” was “{words}” above, here it is “{again.expansion}”."
            yield Match(again.span, said, related=related, severity="warning")


def _plainly(article: Article, use: Acronym) -> bool:
    """Whether it is the writer's own, and in no brackets."""
    return not article.quoted(use.span) and not _letters_alone(article, use)


def _twice(article: Article, places: Sequence[Acronym]) -> Iterator[Match]:
    """Two brackets behind the same words, whatever those have to do with the letters: "(EBITDA)" behind a list with commas."""
    yield from _turned(article, places)
    bracketed = [use for use in places if _letters_alone(article, use)]
    for again in bracketed[1:]:
        if _before(article, again, _BESIDE) == _before(article, bracketed[0], _BESIDE):
            related = (Related(bracketed[0].span, "introduced here"),)
            yield Match(_repeated(article, bracketed[0], again), f"“{again.text}” was introduced already: use it alone.", related=related)


def _turned(article: Article, places: Sequence[Acronym]) -> Iterator[Match]:
    """ "AFAD (Harbour and Relief Office)" and later "the Harbour and Relief Office (AFAD)", or that again: letters of another language."""
    inside: tuple[str, ...] = ()
    first: Acronym | None = None
    for use in places:
        behind = article.text[use.span.end : use.span.end + _BRACKET]
        held = behind[2:].partition(")")[0] if behind.startswith(" (") and ")" in behind else ""
        words = tuple(held.lower().split())
        if first is None and len(words) > 1:
            first, inside = use, words
        elif first is not None and (words == inside or (_letters_alone(article, use) and _before(article, use, len(inside)) == inside)):
            related = (Related(first.span, "introduced here"),)
            yield Match(use.span, f"“{use.text}” was introduced already: use it alone.", related=related)


def _before(article: Article, use: Acronym, count: int) -> tuple[str, ...]:
    """So many words before it."""
    at = article.words.at(use.span.start)
    return article.words.lower[max(at - count, 0) : at]


def _ends_in(article: Article, use: Acronym, words: str) -> bool:
    """Whether the words stand before the bracket with something behind them: "the Harbour Fund of Tarn (HF)"."""
    before = article.text[max(use.span.start - len(words) - _FURTHER, 0) : use.span.start].lower()
    at = before.rfind(words.lower())
    return at >= 0 and re.fullmatch(r" (?:of|for|in) [\w ]+\(", before[at + len(words) :]) is not None


def _repeated(article: Article, first: Acronym, again: Acronym) -> Span:
    """The words before the second bracket that stand before the first one too, with the acronym."""
    words = article.words
    one, two = words.at(first.span.start), words.at(again.span.start)
    length = 0
    while length < _LONGEST and min(one, two) > length and words.lower[one - length - 1] == words.lower[two - length - 1]:
        length += 1
    return Span.of(words.starts[two - length], again.span.end)


def _letters_alone(article: Article, use: Acronym) -> bool:
    """Whether it stands in brackets of its own, and not in a list of parties or results."""
    return article.text[use.span.start - 1 : use.span.start] == "(" and article.text[use.span.end : use.span.end + 1] == ")"


def _same(one: str, other: str) -> bool:
    return _content(one) == _content(other)


def _content(words: str) -> list[str]:
    return [word.rstrip("s") for word in words.lower().replace("-", " ").replace("z", "s").split() if word not in SMALL]
