"""Two figures of one thing whose digits have changed places: "£420,000" above and "£240,000" below.

In a million words of edited text ten pairs of figures are each other's digits, and of those only three are said of things that are alike:
so that the words round the two need to share little.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Match, Related, Scope, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import before
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.rivals.bound import bound
from pelican_newslint.rules.numbers.rivals.rival_pairs import digits as digits_of
from pelican_newslint.rules.numbers.rivals.told_apart import told_apart, words_beside

_HEAD: frozenset[Scope] = frozenset({"headline", "summary", "caption"})
_LONG, _VERY_LONG = 3, 5
"""Digits: two of two digits are often each other's by chance, two of five never."""
_SENTENCE = 3
"""Words that the sentences of two short figures share."""
_IF_SO = later(r"\bwould (?:drop|fall|rise|go|be|have \w+)[^.;]{0,20} from $")
_REST = later(r"\b(?:other|another|further|remaining|additional|more|extra) $")
"""Before a figure that is told beside another of the same things."""
_DIFFERENCE = later(r"(?: [a-z]+){0,2} (?:fewer|more|less|short|above|below|over|under)\b")
"""Behind what two others differ by."""
_DEFINITE = later(r"\b(?:the|its|their|this) $")


def transposed(article: Article, figures: Sequence[Quantity]) -> Iterator[Match]:
    by_digits: dict[str, list[Quantity]] = {}
    for each in figures:
        digits = digits_of(article, each)
        if len(digits.rstrip("0")) > 1:
            by_digits.setdefault("".join(sorted(digits)), []).append(each)
    for alike in by_digits.values():
        for at, second in enumerate(alike):
            if len({each.low for each in alike}) < 2 or any(each.low == second.low for each in alike[:at]):
                continue
            first = next((each for each in alike[:at] if _slip(article, each, second)), None)
            if first is not None and any(_apart(article, each, second) for each in _like(first, figures)):
                continue
            if first is None or bound(article, first, second) or any(_is_part(each, first, second) for each in figures):
                continue
            if severity := "error" if _restated(article, first, second, figures) else _same_thing(article, first, second):
                noun = f" {article.slice(second.noun_span)}" if second.noun_span and first.noun == second.noun else ""
                written = f"“{article.slice(second.number)}”{noun} here, “{article.slice(first.number)}” elsewhere"
                related = (Related(first.span, "here"),)
                yield Match(second.span, f"{written}: two digits have changed places.", related=related, severity=severity)


def _like(first: Quantity, alike: Sequence[Quantity]) -> Iterator[Quantity]:
    """Wherever the first figure stands, as a headline seldom says of when and of where it is."""
    return (each for each in alike if (each.low, each.unit, each.noun) == (first.low, first.unit, first.noun))


def _slip(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether two neighbouring digits have changed places, and nothing else is another."""
    if first.sentence == second.sentence or first.unit != second.unit or first.scale != second.scale:
        return False
    if first.in_words == second.in_words and first.step != second.step:
        return False
    if _IF_SO.search(article.text, article.sentences[second.sentence].span.start, second.span.start):
        return False  # "the total would drop from 51 to 17"
    if any(_beside_others(article, each) for each in (first, second)):
        return False
    one, other = (digits_of(article, each) for each in (first, second))
    if len(one) != len(other) or (first.in_words and second.in_words):
        return False
    differ = [at for at, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    return len(differ) == 2 and differ[1] == differ[0] + 1


def _beside_others(article: Article, figure: Quantity) -> bool:
    """ "The other 14", "14 people fewer than were aboard": a part or a difference, not the figure told again."""
    before_it = article.text[max(figure.span.start - 12, 0) : figure.span.start]
    return _REST.search(before_it) is not None or _DIFFERENCE.match(article.text, figure.span.end) is not None


def _apart(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether words tell the two apart; of a long figure above, or of a count of things, other names in the text do not."""
    thing = first.unit is None and first.noun == second.noun is not None and not names_people(first.noun or "")
    by_names = not (_above(article, first, second) and (thing or len(digits_of(article, first)) > _LONG))
    return told_apart(article, first, second, by_names=by_names)


def _above(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether one of the two stands in headline, summary or caption, which restate the text."""
    return article.blocks[first.block].scope in _HEAD or article.blocks[second.block].scope in _HEAD


def _is_part(each: Quantity, first: Quantity, second: Quantity) -> bool:
    """Whether a figure beside them is what two others differ by: one of them is a sum, and it a part."""
    if min(abs(each.sentence - other.sentence) for other in (first, second)) > 1:
        return False
    return each.low == abs(first.low - second.low) and each.unit == second.unit and each.noun in {None, first.noun, second.noun}


def _restated(article: Article, first: Quantity, second: Quantity, figures: Sequence[Quantity]) -> bool:
    """Whether the one above stands nowhere in the text, and both count one noun or have one unit, or most of five digits."""
    above, below = (first, second) if article.blocks[first.block].scope in _HEAD else (second, first)
    if not _above(article, first, second) or any(
        each.low == above.low and article.blocks[each.block].scope not in _HEAD for each in figures
    ):
        return False
    if above.approximate or below.approximate:
        return False
    if first.unit is not None:
        shared = len(words_beside(article, first) & words_beside(article, second)) or _sentences(article, first, second) > 1
        return bool(shared)
    return first.noun == second.noun is not None or len(digits_of(article, first)) > _LONG


def _same_thing(article: Article, first: Quantity, second: Quantity) -> Severity | None:
    """How sure it is that both are said of one thing."""
    digits = len(digits_of(article, first))
    head = _above(article, first, second)
    close = len(words_beside(article, first) & words_beside(article, second))
    noun = first.noun is not None and first.noun == second.noun
    if first.unit is None and not noun:
        people = all(each.noun is not None and names_people(each.noun) for each in (first, second))
        if people:
            return "warning" if digits >= _VERY_LONG or close else "suggestion" if digits >= _LONG else None
        if first.noun is not None and second.noun is not None:
            return "warning" if digits >= _VERY_LONG and close else None
        shared = _sentences(article, first, second)
        if close > 1 or (close and (shared > _SENTENCE or digits >= _LONG)) or (digits >= _VERY_LONG and (close or head)):
            return "error" if close > 1 and head and digits >= _LONG else "warning"
        return None
    if noun and first.unit is None:
        if digits >= _LONG or head or close > 1 or (close and _DEFINITE.search(before(article, second))):
            return "error" if close > (0 if head else 1) and digits >= _LONG else "warning"
        return None
    if digits >= _LONG and (head or close):
        return "error" if head and close else "warning" if close else "suggestion"
    if any(each.hyphenated and _DEFINITE.search(before(article, each)) for each in (first, second)) and close:
        return "warning"
    return "warning" if close and (head or _sentences(article, first, second) > _SENTENCE) else None


def _sentences(article: Article, first: Quantity, second: Quantity) -> int:
    one, other = (content_stems(article, article.sentences[each.sentence].span) for each in (first, second))
    return len(one & other)
