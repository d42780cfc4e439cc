"""Two figures of one thing whose digits have changed places: "£420,000" above and "£240,000" below.

In a million words of edited text ten pairs of figures are each other's digits, and of those only three are said of things that are alike:
so that the words round the two need to share little.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Match, Related, Scope, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, content_stems, stem
from pelican_newslint.rules.numbers._beside import apart, names, near, whole
from pelican_newslint.rules.numbers._figures import after, before
from pelican_newslint.rules.numbers._person_nouns import names_people

_HEAD: frozenset[Scope] = frozenset({"headline", "summary", "caption"})
_PLAIN: frozenset[Scope] = frozenset({"headline", "summary", "caption", "paragraph"})
_LONG, _VERY_LONG = 3, 5
"""Digits: two of two digits are often each other's by chance, two of five never."""
_SENTENCE = 3
"""Words that the sentences of two short figures share."""
_REST = (98.0, 101.0)
"""Two shares of one vote."""
_MORE = re.compile(
    r"\b(?:another|further|more|additional|others?|again|now|then|than|including|among them|"
    r"each|every|per|average of|previous) (?:\w+ )?$"
)
_OTHERS = re.compile(
    r"^(?: [\w'’-]{1,20}){0,2} (?:more|others?|of them|of whom|of those|of these|each|(?:a|per) (?:day|week|month|year))\b"
)
_YEAR = re.compile(
    r"^(?: [\w'’-]{1,20}){0,3} (?:(?:in|since|from|during) (?:\w+ )?(?:19|20)\d\d|last (?:year|month|week|season)|(?:a|\w+) (?:year|month|week)s? "
    r"(?:ago|earlier|before))\b"
)
_IN_YEAR = re.compile(
    r"(?:\b(?:in|since|from|by|during) (?:\w+ )?(?:19|20)\d\d|\blast (?:year|month|week|season)),? [^.;]{0,25}$", re.IGNORECASE
)
_MENDED = re.compile(
    r"\b(?:correct\w*|records? show|in fact|actually|should have|mistake|wrong\w*|amended|revised|updated|later)\b", re.IGNORECASE
)
"""A correction tells both."""
_OTHER = re.compile(r"\b(?:predecessors?|successors?|rivals?|neighbou?rs?|by contrast|in contrast|unlike|elsewhere)\b", re.IGNORECASE)
"""In a sentence: its figures are somebody else's."""
_ADDRESS = re.compile(
    r"^,? (?:[A-Z][\w.'’-]+ ){1,3}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Close|"
    r"Square|Place|Court|Terrace|Way|Row|Hill|Crescent|Gardens|Park|St|Ave|Rd|Blvd|"
    r"Dr|Ln)\b"
)
"""A house's number."""
_FAR = 300
_DEFINITE = re.compile(r"\b(?:the|its|their|this) $")
_A_NEW = re.compile(r"\b(?:an?|another) [a-z]+ of $", re.IGNORECASE)


def transposed(article: Article, figures: Sequence[Quantity]) -> Iterator[Match]:
    by_digits: dict[str, list[Quantity]] = {}
    for each in figures:
        digits = "".join(filter(str.isdigit, article.slice(each.number)))
        if not each.in_words and len(digits.rstrip("0")) > 1:
            by_digits.setdefault("".join(sorted(digits)), []).append(each)
    for alike in by_digits.values():
        for at, second in enumerate(alike):
            if len({each.low for each in alike}) < 2 or any(each.low == second.low for each in alike[:at]):
                continue
            first = next((each for each in alike[:at] if _slip(article, each, second) and not told_apart(article, each, second)), None)
            if first is None or abs(first.low - second.low) in {each.low for each in figures}:
                continue  # a sum and one of its parts
            if severity := _same_thing(article, first, second):
                noun = f" {article.slice(second.noun_span)}" if second.noun_span and first.noun == second.noun else ""
                written = f"“{article.slice(second.number)}”{noun} here, “{article.slice(first.number)}” elsewhere"
                related = (Related(first.span, "here"),)
                yield Match(second.span, f"{written}: two digits have changed places.", related=related, severity=severity)


def _slip(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether two neighbouring digits have changed places, and nothing else is another."""
    if first.sentence == second.sentence or first.unit != second.unit or first.scale != second.scale or first.step != second.step:
        return False
    one, other = (article.slice(each.number).replace(",", "") for each in (first, second))
    if len(one) != len(other):
        return False
    differ = [at for at, (left, right) in enumerate(zip(one.replace(".", ""), other.replace(".", ""), strict=True)) if left != right]
    return len(differ) == 2 and differ[1] == differ[0] + 1


def told_apart(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether the two are two rows of a list, two shares, of two times, a mistake and its correction, or each of somebody of its own."""
    if not {article.blocks[each.block].scope for each in (first, second)} <= _PLAIN:
        return True
    if any(each.years in {first.low, second.low} for each in article.ages):
        return True  # "Driver, 34, jailed" over a woman of 43
    if any(_MORE.search(before(article, each)) or _OTHERS.match(after(article, each)) for each in (first, second)):
        return True
    sentences = [{each.low for each in article.quantities if each.sentence == at} for at in (first.sentence, second.sentence)]
    if any({first.low, second.low} <= each for each in sentences) or (
        _A_NEW.search(before(article, second)) and article.blocks[first.block].scope == "paragraph"
    ):
        return True
    if _OTHER.search(article.slice(article.sentences[second.sentence].span)):
        return True
    if any(_other_time(article, each) for each in (first, second)):
        return True
    if any(_ADDRESS.match(article.text[each.span.end : each.span.end + 60]) for each in (first, second)):
        return True
    if first.unit == "percent" and _REST[0] <= first.low + second.low <= _REST[1]:
        return True
    if second.span.start - first.span.end < _FAR and _MENDED.search(article.text, first.span.start, second.span.end):
        return True
    return apart(names(article, whole(first)), names(article, whole(second))) and len(_round(article, first) & _round(article, second)) < 2


def _other_time(article: Article, figure: Quantity) -> bool:
    """Whether it's said of a year: "214 branches in 2019"; not of "the 121-metre bridge, built in 2009"."""
    if figure.hyphenated:
        return False
    return bool(_YEAR.match(after(article, figure, 60)) or _IN_YEAR.search(before(article, figure, 60)))


def _same_thing(article: Article, first: Quantity, second: Quantity) -> Severity | None:
    """How sure it is that both are said of one thing."""
    digits = sum(map(str.isdigit, article.slice(first.number)))
    head = article.blocks[first.block].scope in _HEAD or article.blocks[second.block].scope in _HEAD
    close = len(_round(article, first) & _round(article, second))
    noun = first.noun is not None and first.noun == second.noun
    if first.unit is None and not noun:
        people = all(each.noun is not None and names_people(each.noun) for each in (first, second))
        if people:
            return "warning" if digits >= _LONG or close else None
        if first.noun is not None and second.noun is not None:
            return "warning" if digits >= _VERY_LONG and close else None
        shared = _sentences(article, first, second)
        if close > 1 or (close and (shared > _SENTENCE or digits >= _LONG)) or digits >= _VERY_LONG:
            return "error" if close > 1 and head and digits >= _LONG else "warning"
        return None
    if noun and first.unit is None:
        if digits >= _LONG or head or close > 1:
            return "error" if close > (0 if head else 1) and digits >= _LONG else "warning"
        return None
    if digits >= _LONG and (head or close):
        return "error" if head and close else "warning"
    if any(each.hyphenated and _DEFINITE.search(before(article, each)) for each in (first, second)) and close:
        return "warning"
    return "warning" if close and (head or _sentences(article, first, second) > _SENTENCE) else None


def _sentences(article: Article, first: Quantity, second: Quantity) -> int:
    one, other = (content_stems(article, article.sentences[each.sentence].span) for each in (first, second))
    return len(one & other)


def _round(article: Article, figure: Quantity) -> frozenset[str]:
    """Stems of the words beside it, its noun left out."""
    words = article.words
    taken = words.in_(whole(figure))
    beside = (at for at in words.in_(near(article, whole(figure))) if at not in taken)
    return frozenset(stem(words.lower[at]) for at in beside if words.lower[at] not in SMALL and not words.lower[at][0].isdigit())
