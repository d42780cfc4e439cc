"""Lists of figures told side by side, and the whole that a colon, "a total of" or their nouns tie to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import was_then
from pelican_newslint.rules.numbers.reading.figures import Range, after, before, between, by_sentence, meant, scaled
from pelican_newslint.rules.numbers.reading.outline import ONE_BEFORE
from pelican_newslint.rules.numbers.reading.part_lists import part_of_part
from pelican_newslint.rules.numbers.reading.sums import BECOMES, listed_parts, rounded
from pelican_newslint.rules.numbers.wholes.sum_wholes import whole_by_nouns, whole_by_sum

_TOTAL = later(
    r"(?:[,;:(–—-] ?|^ ?)(?:making |for |with |bringing |or )?(?:the |an? |in )?(?:overall |grand |combined )?total"
    r"(?:l?ing| is| was| comes to| came to)?(?: of| to|:)? ?(?:about |nearly )?$"
    r"|\b(?:in all|altogether|making|which makes|adding up to),? (?:about |nearly )?$"
)
_IN_ALL = later(r"^(?: \w+){0,2},? (?:in all|in total|altogether|all told)\b")
_NEXT = later(r"^[^.;:()]{0,45}?(?:, and|,| and|, plus| plus|, as well as) (?:a further |another |about |some )?$")
_ONE = later(rf"(?:,|;| and) one (?:{ONE_BEFORE})\b")
"""A part of the list that is no figure: "two for the village, one for the island and two for the valley"."""
_COLON = later(r"^[^.;:()]{0,45}?(?: ?[:—–]| -) (?:about )?$")
_OPEN = later(r"\b(?:includ\w+|among|such as|at least|mostly|mainly|up to|more than|as many as|led by)\b")
_MORE = later(r"^[^.;:()]{0,40}(?:,| and|, and) (?:an?|one|another|several|some|many|others?|more) (?!total)")
"""The list goes on with a part that is no figure."""
_AND_THE = later(r"^[^.;:()]{0,50}(?:,| and|, and) (?:the|its|their|his|her) ")
"""It may: "three men and one woman from Britain and the pilot"."""
_AND_ONE = later(
    r" (?:[a-z-]+ )?[a-z-]+,? and (?P<one>an? (?!total|half|third|quarter|further|combined|grand|few|couple|pair|dozen|number|lot|handful|record)"
    r"[a-z-]{3,})(?=(?:,| –|—| —) ?(?:making |for |or )?(?:altogether|a|the|in) (?:grand |combined )?(?:total|all)?)"
)
_HALF = 0.51
_BESIDE = 2
"""Sentences between parts and their whole, within which nothing else can be meant."""
_CLOSE_WORDS = 40
"""Characters between the last part and "655 in all"."""

_OF_THE = later(r"\bof (?:the|its|their) $")
""" "$600,000 of the $4m in all": a part of it."""


def side_by_side(article: Article, woken: Sequence[Block], judged: set[int]) -> Iterator[Match | Right]:
    """`judged` are the starts of wholes that were judged already; those judged here are added."""
    for _, quantities in by_sentence(article, woken):
        plain = [each for each in quantities if each.low > 0 and not (each.ordinal or each.fraction or each.range or _marks(article, each))]
        for parts in _lists(article, plain):
            for whole, severity in _wholes_of(article, parts, plain):
                if whole.span.start not in judged:
                    judged.add(whole.span.start)
                    yield _judge(article, whole, parts, severity, _one_more(article, parts[-1], whole))


def _marks(article: Article, quantity: Quantity) -> bool:
    """Whether the figure marks an item of a list: "1) how to pay"."""
    return (
        quantity.unit is None
        and article.text[quantity.span.end : quantity.span.end + 1] == ")"
        and article.text[quantity.span.start - 1] != "("
    )


def _lists(article: Article, quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Runs of two or more figures of one unit that commas and "and" tie together."""
    run: list[Quantity] = []
    for quantity in quantities:
        if run and quantity.unit == run[-1].unit and _NEXT.match(between(article, run[-1], quantity)):
            if not part_of_part(article, run[0].span, quantity.span):
                run.append(quantity)
            continue
        yield from _whole_list(article, run)
        run = [quantity]
    yield from _whole_list(article, run)


def _whole_list(article: Article, run: list[Quantity]) -> Iterator[list[Quantity]]:
    if len(run) > 1 and not _ONE.search(article.text, run[0].span.end, article.sentences[run[-1].sentence].span.end):
        yield run


def _wholes_of(article: Article, parts: list[Quantity], sentence: Sequence[Quantity]) -> Iterator[tuple[Quantity, Severity]]:
    """The figure that these parts should make, if the text ties one to them."""
    if parts[0].unit in {"percent", "points"} or any(each.approximate for each in parts) or _OPEN.search(before(article, parts[0], 60)):
        return
    if _MORE.search(after(article, parts[-1], 80)) and not _AND_ONE.match(article.text, parts[-1].span.end):
        return
    at = sentence.index(parts[0])
    behind = sentence.index(parts[-1]) + 1
    most, total = max(each.low for each in parts), sum(each.low for each in parts)
    if any(each.low == total and each.unit == parts[0].unit for each in sentence[:at]):
        return
    if (
        at
        and sentence[at - 1].unit == parts[0].unit
        and sentence[at - 1].high > most
        and _COLON.match(between(article, sentence[at - 1], parts[0]))
        and not BECOMES.search(before(article, sentence[at - 1]))
        and not (total < sentence[at - 1].low and _AND_THE.match(after(article, parts[-1], 80)))
    ):
        yield sentence[at - 1], "error"
    elif behind < len(sentence) and sentence[behind].unit == parts[0].unit and _is_total(article, parts[-1], sentence[behind]):
        yield sentence[behind], "error"
    elif (whole := whole_by_nouns(article, parts) or whole_by_sum(article, parts)) and not (
        was_then(article, parts[0].span, whole.span) or (total < whole.low and _AND_THE.match(after(article, parts[-1], 80)))
    ):
        yield whole, "error" if parts[0].sentence - whole.sentence < _BESIDE and whole.approximate is None else "warning"


def _is_total(article: Article, last: Quantity, total: Quantity) -> bool:
    words = between(article, last, total)
    return not _OF_THE.search(words) and bool(_TOTAL.search(words) or (_IN_ALL.match(after(article, total)) and len(words) < _CLOSE_WORDS))


def _one_more(article: Article, last: Quantity, whole: Quantity) -> Span | None:
    """The one that an article tells between the last figure and the sum: "five shops and a mill, a total of 33"."""
    if last.unit is not None or last.noun is None or whole.span.start < last.span.end:
        return None
    found = _AND_ONE.match(article.text, last.span.end, whole.span.start)
    return Span.of(*found.span("one")) if found else None


def _judge(article: Article, whole: Quantity, parts: list[Quantity], severity: Severity, one: Span | None) -> Match | Right:
    exact = [rounded(each) for each in parts]
    ones = 0 if one is None else 1
    made = Range(sum(each.low for each in exact) + ones, sum(each.high for each in exact) + ones)
    written = listed_parts(article, parts)
    if one is not None:
        written = f"{written.replace(' and ', ', ')} and {article.slice(one)}"
    if made.meets(_told_as(whole, parts)):
        return Right(whole.span, f"{written} make {article.slice(whole.span)}.")
    total = sum(each.low for each in parts) + ones
    message = f"{written} make {_like(article, whole, total)}, not {_like(article, whole, whole.low)}."
    spans = [each.span for each in parts] if one is None else [*(each.span for each in parts), one]
    return Match(whole.span, message, related=tuple(Related(each, "a part") for each in spans), severity="warning" if one else severity)


def _told_as(whole: Quantity, parts: list[Quantity]) -> Range:
    """What the whole may stand for: "about 31 crore" before a list as exact as it is no more than 31."""
    step = min(each.step for each in parts)
    if whole.approximate != "about" or not step or whole.step != step or round(whole.low / step) % 5 == 0:
        return meant(whole)
    return Range(whole.low - step * _HALF, whole.low + step * _HALF)


def _like(article: Article, quantity: Quantity, value: float) -> str:
    """A value with the currency sign and the scale of a figure."""
    if in_scale := scaled(quantity, value, article.slice(quantity.span)):
        return in_scale
    sign = article.slice(quantity.span)[:1] if quantity.money and not article.slice(quantity.span)[0].isalnum() else ""
    return f"{sign}{value:,.2f}".removesuffix(".00")
