"""Medals told by their metal, with or without the word: "nine medals … three gold, four silver and five bronze"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import apart
from pelican_newslint.rules.numbers.reading.figures import after, before
from pelican_newslint.rules.numbers.reading.same_event import other_event

_METALS = ("gold", "silver", "bronze")
_METAL = later(
    r" (?:(?:more |were |was |are |is |in |of (?:them|which|those) |medals? (?:were|was|in) )){0,2}(?P<metal>gold|silver|bronze)s?(?: medals?)?\b"
    r"(?! (?:standard|mine|rush|coins?|bars?|leaf|age|medall?ists?|winners?|statues?))",
    re.IGNORECASE,
)
_SINGLE = later(
    r"\b(?:an?|one|single) (?P<metal>gold|silver|bronze)(?: medal)?(?=[,.;:)]| (?:and|in|for|from|on|at|to|with|by|this|after|–|—)|$)",
    re.IGNORECASE,
)
_MEDALS = later(r" (?:[a-z-]+ ){0,2}medals?\b", re.IGNORECASE)
_SUMS = later(r" (?:in all|in total|altogether|all told|overall)\b", re.IGNORECASE)
_HAUL = later(r"\b(?:total|haul|tally|count|collection) of $")
_LISTED = later(
    r"[^.;]{0,60}?(?:[:(–—]| - |, | with | and )(?:(?:including|comprising|made up of|consisting of|among them|of which|of them|with|they were|"
    r"split into|broken down as|winning|taking) ?)?$",
    re.IGNORECASE,
)
"""From the medals to the first metal, in one sentence."""
_OTHERS = later(
    r"\b(?:more|another|other|fewer|than|last|previous\w*|record|since|after|before|ago|best|target\w*|of (?:the|its|their|his|her|our)|"
    r"(?:19|20)\d\d|average|every|each|at least|over|first|second|third) (?:[a-z]+ )?$"
)
_PAST = later(r"[^,.;]{0,25}?\b(?:more|fewer|than|last (?:year|time)|ago|earlier|a year|each|every|since)\b")
_ELSEWHEN = later(r"\b(?:last|next|previous\w*|earlier|another|(?:19|20)\d\d|ago|then)\b")
""" "In 2019 it took three gold": no headline is of that."""
_SHARE = later(r" (?:[a-z-]+ )?of (?:the|its|their|his|her|our)\b")


class _Part(msgspec.Struct, frozen=True):
    span: Span
    metal: str
    value: float


def medals(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each list of metals once, against the medals of its sentence, the one beside it, headline and summary."""
    vocabulary = article.words.index
    if not ("bronze" in vocabulary or "bronzes" in vocabulary):
        return
    starts = {block.span.start for block in woken}
    for number, sentence in enumerate(article.sentences):
        if article.blocks[sentence.block].span.start not in starts:
            continue
        parts = _parts(article, number)
        if sorted(each.metal for each in parts) == sorted(_METALS) and (found := _judge(article, number, parts)):
            yield found


def _parts(article: Article, number: int) -> list[_Part]:
    span = article.sentences[number].span
    told = [
        _Part(each.span, found["metal"].lower(), each.low)
        for each in article.quantities
        if each.sentence == number and each.unit is None and not (each.ordinal or each.range or each.fraction)
        if (found := _METAL.match(article.text, each.span.end, span.end))
    ]
    single = (
        _Part(Span.of(*found.span()), found["metal"].lower(), 1.0)
        for found in _SINGLE.finditer(article.text, span.start, span.end)
        if not any(each.span.touches(Span.of(*found.span())) for each in told)
    )
    return sorted((*told, *single), key=lambda each: each.span.start)


def _judge(article: Article, number: int, parts: list[_Part]) -> Match | Right | None:
    total = sum(each.value for each in parts)
    wholes = [each for each in article.quantities if _counts_medals(article, each, parts)]
    listed = [article.slice(each.span) for each in parts]
    says = f"{', '.join(listed[:-1])} and {listed[-1]} make {total:.0f}"
    if same := next((each for each in wholes if each.low == total), None):
        return Right(same.span, f"{says}.")
    near = [(each, severity) for each in wholes if (severity := _tied(article, number, parts, each))]
    if len({each.low for each, _ in near}) != 1:
        return None
    whole, severity = min(near, key=lambda each: (abs(each[0].sentence - number), each[0].span.start))
    related = tuple(Related(each.span, "a part") for each in parts)
    return Match(whole.span, f"{says}, not {article.slice(whole.span)}.", related=related, severity=severity)


def _counts_medals(article: Article, each: Quantity, parts: list[_Part]) -> bool:
    if each.ordinal or each.range or each.unit is not None or any(each.span.touches(part.span) for part in parts):
        return False
    if each.low <= max(part.value for part in parts) or _METAL.match(article.text, each.span.end):
        return False
    if _MEDALS.match(article.text, each.span.end) is not None:
        return True
    same = article.sentence_index(parts[0].span.start) == each.sentence
    return same and bool(_SUMS.match(article.text, each.span.end) or _HAUL.search(before(article, each)))


def _tied(article: Article, number: int, parts: list[_Part], whole: Quantity) -> Severity | None:
    """How surely the medals are those that the metals tell; None where they are of another time, of another side or a share."""
    lead = before(article, whole)
    if whole.approximate is not None or _OTHERS.search(lead) or _SHARE.match(article.text, whole.span.end):
        return None
    if _PAST.match(after(article, whole)):
        return None
    if whole.sentence == number:
        if whole.span.start > parts[-1].span.start:
            return "error" if _HAUL.search(lead) or _SUMS.search(after(article, whole)) else "warning"
        return "error" if _LISTED.match(article.text, whole.span.end, parts[0].span.start) else "warning"
    if _of_others(article, number, whole):
        return None
    there, here = (article.slice(article.sentences[each].span).lower() for each in (whole.sentence, number))
    if article.blocks[whole.block].scope in {"headline", "summary"}:
        return None if _ELSEWHEN.search(here) else "warning"
    beside = abs(whole.sentence - number) == 1 and whole.block == article.sentences[number].block
    return "warning" if beside and not other_event(there, here) else None


def _of_others(article: Article, number: int, whole: Quantity) -> bool:
    """Whether the medals of the other sentence have metals of their own, or are somebody else's: "nine, four of them gold. Sweden has three"."""
    span = article.sentences[whole.sentence].span
    told = any(_METAL.match(article.text, each.span.end, span.end) for each in article.quantities if each.sentence == whole.sentence)
    here, there = ({article.slice(each.span) for each in article.names if each.sentence == at} for at in (number, whole.sentence))
    return told or apart(frozenset(here), frozenset(there))
