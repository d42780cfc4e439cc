"""Parts and wholes: the sums that a pattern ties together (relations.toml), of what is part of what (parts.toml)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range, meant
from pelican_newslint.rules.numbers.reading.outline import Figure
from pelican_newslint.rules.numbers.reading.part_lists import OF_THEM
from pelican_newslint.rules.numbers.reading.parts_table import both_sexes, wholes
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.relations import Tie, alike, ties, written

_ROUND = 0.06
"""A sum of money that is written "$3 million" isn't $3.4 million in a sum."""
_WRITTEN_FOR = frozenset({"seat", "member", "strong", "person", "man", "bed", "room", "piece", "page", "team", "nation", "country"})
_BEFORE = frozenset(
    {"jury", "panel", "crew", "team", "group", "squad", "cast", "committee", "party", "class", "board", "staff", "court", "bench"}
)

BECOMES = later(r"\b(?:become|becomes|became|down to|up to|reduced to|cut to|left with|merged? into) $")
"""What is left after a change: the figures behind it tell of what changes."""

_MORE = later(
    r"\b(?:and|while|but) (?:the|its|their|his|her|an?|another|one|others?|some|several|\d+) (?:[a-z]+ ){0,2}"
    r"(?:did|was|were|had|has|is|are|stayed|abstained)\b"
)
"""One more part behind the list: "and the speaker did not vote", "and 14 were away"."""


def rounded(quantity: Quantity) -> Range:
    """What a figure may stand for in a sum."""
    exact = meant(quantity)
    if quantity.approximate is not None:
        return exact
    slack = quantity.low * _ROUND
    return Range(max(exact.low, quantity.low - slack), min(exact.high, quantity.high + slack))


def noun_of(article: Article, quantity: Quantity) -> str | None:
    """What it counts; where no plural says it, the next word: "four gold", "five crew"."""
    if quantity.noun is not None:
        return quantity.noun
    words = article.words
    at = words.at(quantity.span.end - 1) + 1
    return singular(words.lower[at]) if at < len(words) and words.spaced(at) else None


def tied_sums(article: Article, woken: Sequence[Block], told: set[int]) -> Iterator[Match | Right]:
    """Sums that patterns tie; `told` are the starts of wholes that were judged already."""
    for tie in ties(article, woken, "sum"):
        whole = tie.figures["told"]
        if whole.span.start in told or len(tie.parts) < 2 or not _fits(article, tie, whole):
            continue
        told.add(whole.span.start)
        if found := _judged(article, tie, whole):
            yield found


def _fits(article: Article, tie: Tie, whole: Figure) -> bool:
    """Whether the nouns of parts and whole allow the sum."""
    quantities = [each.quantity for each in tie.parts]
    if any(article.text[each.span.end : each.span.end + 1] == ")" and article.text[each.span.start - 1] != "(" for each in tie.parts):
        return False  # 1) and 2) mark the items of a list
    if any(OF_THEM.match(article.text[each.span.end : each.span.end + 12].lower()) for each in tie.parts[1:]):
        return False  # "212 finished, 19 of them late, and 128 gave up": a part of a part
    if whole.kind == "N" and BECOMES.search(article.text[max(whole.span.start - 30, 0) : whole.span.start].lower()):
        return False
    if whole.kind == "N" and max(each.value for each in tie.parts) >= whole.value:
        return False
    between = article.text[min(whole.span.start, tie.parts[0].span.start) : max(whole.span.end, tie.parts[-1].span.end)]
    if between.count("(") > between.count(")") + 1 or between.find(")") < between.find("(") or between.find("(") < 0 <= between.find(")"):
        return False
    if whole.quantity is None or any(each is None or each.approximate for each in quantities):
        return False
    if tie.entry.hyphened and article.slice(whole.span).rpartition("-")[2] not in _WRITTEN_FOR:
        return False
    if len({each.unit for each in (whole, *tie.parts)}) > 1 or (whole.kind == "M" and not alike(whole, *tie.parts)):
        return False
    if not tie.entry.kinds:
        return True
    nouns = {noun_of(article, each) for each in quantities if each is not None}
    behind = article.text[whole.span.end : whole.span.end + 20].lower().split()[:2]
    names = {
        noun_of(article, whole.quantity),
        *behind,
        *article.text[max(whole.span.start - 20, 0) : whole.span.start].lower().split()[-2:-1],
    }
    return any(
        nouns <= each.parts
        and not each.parts & set(behind)
        and len(nouns) == len(quantities)
        and (names & (each.nouns | _BEFORE) or (both_sexes(nouns) and whole.noun is not None and names_people(whole.noun)))
        for each in wholes()
    )


def _judged(article: Article, tie: Tie, whole: Figure) -> Match | Right | None:
    exact = [rounded(each.quantity) for each in tie.parts if each.quantity is not None]
    made = Range(sum(each.low for each in exact), sum(each.high for each in exact))
    shown = listed_parts(article, [each.quantity for each in tie.parts if each.quantity is not None])
    fewer = tie.entry.most or (whole.quantity is not None and whole.quantity.approximate in {"over", "about"})
    meant_whole = rounded(whole.quantity) if whole.quantity is not None else whole.exact
    if made.meets(meant_whole):
        return Right(whole.span, f"{shown} make {article.slice(whole.span)}.")
    last = max(each.span.end for each in tie.parts)
    more = _MORE.search(article.text[min(each.span.start for each in tie.parts) : article.sentence_at(last).span.end].lower())
    if (fewer or more) and made.high < meant_whole.low:
        return None
    total = sum(each.value for each in tie.parts)
    if any(sum(each.value for each in tie.parts[start:]) == whole.value for start in range(1, len(tie.parts) - 1)):
        return None  # "two sons, seven grandchildren and 11 great-grandchildren, 18 in all who can swim"
    if _of_another(article, tie, whole, total) or _goes_on(article, tie, whole, total):
        return None
    message = f"{shown} make {written(whole, total, article)}, not {article.slice(whole.span)}."
    return Match(whole.span, message, related=tuple(Related(each.span, "a part") for each in tie.parts), severity=tie.severity)


def _of_another(article: Article, tie: Tie, whole: Figure, total: float) -> bool:
    """Whether the parts are of another figure of the sentence: "on 14 of 17 counts: 11 of fraud, two of theft and one of arson"."""
    last = max(each.span.end for each in tie.parts)
    sentence = article.sentence_at(last)
    more = _AND_ONE.search(article.text, last, sentence.span.end) is not None
    used = {each.span.start for each in (whole, *tie.parts)}
    return any(
        each.low == total + more and sentence.span.start <= each.span.start < whole.span.start and each.span.start not in used
        for each in article.quantities
    )


_AND_ONE = later(r",? and (?:one|an?|the other) ")


def _goes_on(article: Article, tie: Tie, whole: Figure, total: float) -> bool:
    """Whether the sentence has the missing part, too: "Of the 90, 50 were for, 30 against and ten had no view"."""
    last = tie.parts[-1].quantity
    used = {each.span.start for each in (whole, *tie.parts)}
    rest = [
        each.low
        for each in article.quantities
        if last is not None
        and each.sentence == last.sentence
        and each.unit in (last.unit, each.unit if last.unit is None else None)
        and each.span.start not in used
        and not each.ordinal
    ]
    return whole.value in {total + each for each in rest} or whole.value == total + sum(rest)


def listed_parts(article: Article, parts: Sequence[Quantity]) -> str:
    """ "six, four and 12"."""
    listed = [article.slice(each.span if each.money or each.scale else each.number) for each in parts]
    return f"{', '.join(listed[:-1])} and {listed[-1]}"
