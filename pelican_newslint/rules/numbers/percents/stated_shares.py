"""A part, its whole and the percentage in one sentence: "40 of the 80, or 50 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found
from pelican_newslint.rules.numbers.reading.figures import Range, after, before, between, meant, said

_OF = later(
    r"^ (?:[\w'’-]+ ){0,3}?(?:out )?of (?:the |its |their |his |her |all |some |about |nearly |a total of |our |those |these ){0,2}$"
)
_OUT_OF = later(r"\b(?:out )?of (?:the |its |their |all |a total of |some |about |nearly ){0,2}$")
_OR = later(
    r"^[^.;:()]{0,45}?(?:, or |, that is |, which is |, equal to | \(|, i\.e\. |—|–| - )"
    r"(?:about |around |nearly |almost |just over |just under |some |only ){0,2}$"
)
_KNOWN = later(r"\b(?:the|all|its|their|his|her|these|those|all the|other) $")
_WITH = later(r"^,? (?:with|as|after|when|since|meaning|or|:)[^.;:]{0,30}$")
_ELSEWHERE = later(r" (?:of (?:the |all )?[a-z-]+'s\b|(?:more|fewer|less|higher|lower|up|down|above|below)\b)")
"""The percentage is of something else, or a change."""
_PERCENT_OF = later(r"^ of (?:the |its |their |all |all the |some |about |a total of ){0,2}$")
_TURNOUT = later(r"\b(?:turnout|share|proportion|rate) (?:was|of|is|stood at|reached|came to) (?:about |around |nearly |almost )?$")


class _Share(msgspec.Struct, frozen=True):
    part: Quantity
    whole: Quantity
    percent: Quantity


def stated_shares(article: Article, all_: list[Quantity]) -> Iterator[_Share]:
    """Part, whole and percentage, where the words between the figures tie the three together."""
    plain = [each for each in all_ if not each.ordinal and not each.range and each.unit != "points" and (not each.fraction or each.unit)]
    for at, (first, second, third) in enumerate(zip(plain, plain[1:], plain[2:], strict=False)):
        units = [each.unit == "percent" for each in (first, second, third)]
        if units == [False, False, True]:
            yield from _percent_last(article, first, second, third)
        elif units == [True, False, False]:
            tied = _TURNOUT.search(before(article, first)) and _WITH.match(between(article, first, second))
            if tied and _comparable(second, third) and _OF.match(between(article, second, third)):
                yield _Share(second, third, first)
        elif units == [False, True, False] and _OR.match(between(article, first, second)):
            yield from _of_whole(article, plain[: at + 1], second, third)


def _percent_last(article: Article, first: Quantity, second: Quantity, percent: Quantity) -> Iterator[_Share]:
    """ "31 of its 52 jobs, or about 60%" and "of 20 people, five (25%)"."""
    tie = between(article, second, percent)
    if (
        _comparable(first, second)
        and _OF.match(between(article, first, second))
        and _OR.match(tie)
        and not _ELSEWHERE.match(after(article, percent))
    ):
        yield _Share(first, second, percent)
    elif _comparable(second, first) and _OUT_OF.search(before(article, first)) and _aside(tie):
        yield _Share(second, first, percent)


def _of_whole(article: Article, parts: list[Quantity], percent: Quantity, whole: Quantity) -> Iterator[_Share]:
    """ "1,200 people use the four routes, or 25 per cent of the 4,800": the part is a figure before that introduces something."""
    if not _PERCENT_OF.match(between(article, percent, whole)):
        return
    shares = [_Share(part, whole, percent) for part in parts if _comparable(part, whole)]
    if right := [share for share in shares if _agrees(share)]:
        yield right[0]
        return
    new = [share for share in shares if not _KNOWN.search(before(article, share.part))]
    if len(new) == 1:
        yield new[0]


def _aside(words: str) -> bool:
    """The percentage stands in brackets right behind its part, or after "or"."""
    return bool(
        re.fullmatch(r" ?(?:[\w'’-]{1,20} ){0,2}\((?:about |around |nearly |almost |or )?|,? or (?:about |around |nearly |almost )?", words)
    )


def _comparable(part: Quantity, whole: Quantity) -> bool:
    return part.unit == whole.unit and 0 < part.low <= whole.low


def _agrees(share: _Share) -> bool:
    part, whole = meant(share.part), meant(share.whole)
    return meant(share.percent).meets(Range(100 * part.low / whole.high, 100 * part.high / whole.low))


def judge_share(article: Article, share: _Share) -> Found:
    exact = 100 * share.part.low / share.whole.low
    written = f"{_number(article, share.part)} of {_number(article, share.whole)}"
    if _agrees(share):
        yield Right(share.percent.span, f"{written} is {article.slice(share.percent.span)}.")
        return
    related = (Related(share.part.span, "the part"), Related(share.whole.span, "the whole"))
    message = f"{written} is {said(exact, share.percent)} per cent, not {article.slice(share.percent.number)}."
    yield Match(share.percent.span, message, related=related)


def _number(article: Article, quantity: Quantity) -> str:
    return article.slice(quantity.span)
