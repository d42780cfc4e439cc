"""What headline or summary count, the first paragraphs count alike.

"A clinic with 60 beds" over a text that begins with "a clinic with 80 beds": both sentences tell the same, and one figure is a slip. It is
told by the words round the two figures, by unit, noun, rate ("a day") and month, so that a figure which the text has of something else
doesn't hide it. Figures of others, of parts, of other months or other places are left alone, and so is what rounding explains.

Bad:

    Title: Clinic opens in Hull
    Date: 2024-03-05
    Summary: A clinic with 60 beds has opened in a car park.
                           ^^^^^^^ “60 beds” here, “80 beds” in the text, for what reads like the same.

    The army opened a clinic with 80 beds in the car park on Monday. Visitors may stay for 60 minutes.

Bad:

    Title: Town is dry
    Date: 2024-03-05
    Summary: From Monday each household may use 40 litres of water a day.
                                                ^^^^^^^^^ “40 litres” here, “50 litres” in the text, for what reads like the same.

    Households may use no more than 50 litres of water a day from Monday. Cows may have 40 per cent of it.

Bad:

    Title: Bus is back
    Date: 2024-03-05
    Summary: The bus from Selby to Goole runs again after seven months.
                                                          ^^^^^^^^^^^^ “seven months” here, “nine months” in the text, for what reads like the same.

    The bus from Selby to Goole runs again from Monday after a break of nine months.

Bad:

    Title: Bears move in
    Date: 2024-03-05
    Summary: The park for the bears has 14 hectares of forest.
                                        ^^^^^^^^^^^ “14 hectares” here, “12 hectares” in the text, for what reads like the same.

    Six bears came to Lom on Monday. The park cost €3m and has 12 hectares of forest.

Bad:

    Title: Whale in Skarvik
    Date: 2024-03-05
    Summary: The whale is 17 metres long.
                          ^^^^^^^^^ “17 metres” here, “14 metres” in the text, for what reads like the same.

    A dead whale was found on Sunday.

    The animal, a male, is 14 metres long.

Bad:

    Title: Greens take council
    Date: 2024-03-05
    Summary: The Greens won 22 of the 40 seats.
                            ^^^^^^^^^^^^^^^^^^ “22 of the 40 seats” here, “23 of the 40 seats” in the text, for what reads like the same.

    The Green party took the council of Westerby on Thursday, winning 23 of the 40 seats.

Bad:

    Title: Weekly notes #45
    Date: 2024-03-05

    Welcome to issue 44 of our notes on maps and tea.
                     ^^ “44” here, “45” in the headline, for what reads like the same issue.

Good:

    Title: Weekly notes #45
    Date: 2024-03-05

    Welcome to issue 45 of our notes. In issue 44 we wrote of tea.

Good:

    Title: Greens take council
    Date: 2024-03-05
    Summary: The Greens won 22 of the 40 seats. The hall is 17 metres long.

    Labour won 15 of the 40 seats. In 2011 a hall of the town was 14 metres long.

Good:

    Title: Clinic opens in Hull
    Date: 2024-03-05
    Summary: A clinic with 60 beds has opened in a car park.

    The army opened a clinic in the car park on Monday: 60 beds in two tents. A ward with 80 beds in a car park will open in May.

Good:

    Title: Town is dry
    Date: 2024-03-05
    Summary: Households may use 40 litres of water a day. The fund has £40m.

    Households may use 280 litres of water a week, and 30 litres of rain water a day in May. The fund has £40.4m, and another £30m in June.

Good:

    Title: Homes for Hull
    Date: 2024-03-05
    Summary: In March 150 homes were sold in the city.

    In April 180 homes were sold in the city. In Leeds 170 homes were sold, 20 more homes than in York, where 150 were sold.

Good:

    Title: A pill helps
    Date: 2024-03-05
    Summary: The pill was given to 3,000 people in 13 countries.

    A pill helped people in 13 countries in a trial with 6,000 people. Half of the patients took it and half did not.

Evidence: 0 in 680,000 words of edited text and in 1,395 posts with summaries of their own; a figure above must stand nowhere below.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations

import msgspec

from pelican_newslint.model import Block, Match, Related, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, content_stems, stem
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.form import starts as starts_of
from pelican_newslint.rules.numbers._beside import apart, has, names, near, times, was_then, whole
from pelican_newslint.rules.numbers._editions import editions
from pelican_newslint.rules.numbers._figures import after, before, meant
from pelican_newslint.rules.numbers._only_figure import only_figure
from pelican_newslint.rules.numbers._restated import restated
from pelican_newslint.rules.numbers._versions import other_version

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="number-inconsistency",
    wakes=Wakes.on(*"second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), tokens=("number", "percent", "money")),
)  # fmt: skip

_HEAD: frozenset[Scope] = frozenset({"headline", "summary"})
_TEXT: frozenset[Scope] = frozenset({"paragraph", "item", "caption"})
_LEAD = 3
"""Paragraphs."""
_FACTOR = 2.2
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_SAME_LENGTH = 0.1
"""Between durations: a month is four weeks to many."""
_HEDGED = 0.4
_HALF = re.compile(r"\b[Hh]alf\b")
_FAR = 400
_NAMED, _ALIKE, _PLAINLY = 2, 4, 3
"""Words that two sentences must share round a figure, in all for a duration, and round a figure which the text also has elsewhere."""
_OTHERS = re.compile(
    r"\b(?:another|others?|further|more|additional|including|among them|first|initially|last|next|past|previous|remaining|compared with|"
    r"compared to|than|from|every|average of|half of|like|extra|rest|nearest|up to|just|only|per) (?:\w+ )?$"
)
_OTHERS_BEHIND = re.compile(
    r"^(?: [\w'’-]{1,20}){0,2} (?:more|fewer|less|others?|of them|of whom|of which|ago|earlier|later|older|old|away|before|after|apart|"
    r"higher|lower|longer)\b"
)
_RATE = re.compile(r"^(?: [\w'’-]{1,20}){0,4}? (?:an?|per|each|every) (hour|day|night|week|month|year|head|person|share|tonne|home|kilo)\b")
_LONG_AGO = re.compile(r"last|(?!may)[a-z]+(?<!day)$|\d").match


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = starts_of(woken)
    done: set[int] = set()
    for found in restated(article):
        if other_version(article, found):
            continue
        done.add(found.span.start)
        yield found
    yield from editions(article)
    figures = [each for each in article.quantities if not (each.ordinal or each.range or each.malformed or each.fraction or each.shared)]
    heads = [each for each in figures if article.blocks[each.block].scope in _HEAD]
    if not heads:
        return
    paragraphs = [number for number, block in enumerate(article.blocks) if block.scope == "paragraph"][:_LEAD]
    lead = [each for each in figures if each.block in paragraphs]
    body = [each for each in article.quantities if article.blocks[each.block].scope not in _HEAD]
    counted = [each for each in figures if article.blocks[each.block].scope in _TEXT]
    for head in heads:
        if head.span.start in done:
            continue
        if article.blocks[head.block].span.start not in starts or _aside(article, head):
            continue
        alike = [each for each in lead if _comparable(article, head, each) and _enough(article, head, each)]
        alike = alike or [each for each in counted if only_figure(article, head, each, heads, counted) and _comparable(article, head, each)]
        told = {each.low for each in alike}
        if len(told) == 1 and not _hidden(article, head, alike[0], heads, body):
            match = _match(article, head, alike[0])
            if not other_version(article, match):
                yield match


def _comparable(article: Article, head: Quantity, each: Quantity) -> bool:
    """Whether the two tell one thing, and tell it differently."""
    if not _one_kind(head, each) or _may_equal(head, each) or not _close(article, head, each) or _aside(article, each):
        return False
    if each.unit not in _DAYS and before(article, each).endswith(" after "):
        return False
    if was_then(article, whole(each), head.span) or (has(article, each.span) and not has(article, head.span)):
        return False
    then, now = times(article, whole(each)), times(article, whole(head))
    if _rate(article, head) != _rate(article, each) or apart(now, then) or (not now and all(map(_LONG_AGO, then or {""}))):
        return False
    return not apart(names(article, whole(head)), names(article, whole(each)))


def _enough(article: Article, head: Quantity, each: Quantity) -> bool:
    """Whether the words round both figures, or both sentences where it's a length of time, are alike."""
    if head.unit in _DAYS:
        alone = all(
            sum(other.unit in _DAYS and other.sentence == one.sentence for other in article.quantities) == 1 for one in (head, each)
        )
        one, other = (content_stems(article, article.sentences[figure.sentence].span, without=figure.span) for figure in (head, each))
        return alone and len(one & other) >= _ALIKE and 2 * len(one & other) >= min(len(one), len(other))
    return len(_round(article, head) & _round(article, each)) >= _NAMED


def _one_kind(head: Quantity, each: Quantity) -> bool:
    if head.unit in _DAYS or each.unit in _DAYS:
        return head.unit in _DAYS and each.unit in _DAYS
    return head.unit == each.unit and (head.unit is not None or (head.noun is not None and head.noun == each.noun))


def _may_equal(head: Quantity, each: Quantity) -> bool:
    if head.unit in _DAYS:
        short, long = sorted(figure.low * _DAYS[figure.unit or "day"] for figure in (head, each))
        return long - short <= (_SAME_LENGTH if head.unit != each.unit else 0.0) * long
    for one, other in ((head, each), (each, head)):  # "more than 20" are 23, and "nearly 30" 27
        if (
            one.approximate in {"over", "under"}
            and 0 <= (other.low - one.low) * (1 if one.approximate == "over" else -1) < _HEDGED * one.low
        ):
            return True
    return meant(head).meets(meant(each)) or (head.step != each.step and abs(head.low - each.low) <= max(head.step, each.step))


def _close(article: Article, head: Quantity, each: Quantity) -> bool:
    """Whether they are near enough to be one figure, or have the same digits in another order."""
    factors = [_DAYS.get(figure.unit or "", 1.0) for figure in (head, each)]
    small, large = sorted((head.low * factors[0], each.low * factors[1]))
    one, other = (sorted(article.slice(figure.number)) for figure in (head, each))
    return small > 1 and (large <= _FACTOR * small or (one == other and len(one) > 2))


def _hidden(article: Article, head: Quantity, each: Quantity, heads: list[Quantity], body: list[Quantity]) -> bool:
    """Whether both figures are told above, or both below: then they are two facts."""
    if any(_one_kind(other, each) and _may_equal(other, each) for other in heads):
        return True
    equal = [other for other in body if other.low == head.low and (_one_kind(head, other) or (other.unit is None and other.noun is None))]
    if any(
        other.block == each.block or other.noun is None or len(_round(article, head) & _round(article, other)) >= _NAMED for other in equal
    ):
        return head.unit not in _DAYS or any(other.block == each.block for other in equal)
    if equal and head.unit not in _DAYS and len(_round(article, head) & _round(article, each)) < _PLAINLY:
        return True
    if each.low == 2 * head.low and _HALF.search(article.text[each.span.end : each.span.end + _FAR]):
        return True  # "half of the 6,000"
    beside = range(each.sentence - 1, each.sentence + 2)
    same = [
        other.low for other in body
        if other.unit == head.unit and (_one_kind(head, other) or (other.noun is None and other.sentence in beside))
    ][:16]  # fmt: skip
    return head.low in {round(value, 6) for one, two in combinations(same, 2) for value in (one + two, abs(one - two))}


def _aside(article: Article, figure: Quantity) -> bool:
    return bool(_OTHERS.search(before(article, figure)) or _OTHERS_BEHIND.match(after(article, figure)))


def _rate(article: Article, figure: Quantity) -> str | None:
    found = _RATE.match(after(article, figure, 70))
    return found[1] if found else None


def _round(article: Article, figure: Quantity) -> frozenset[str]:
    return _stems(article, figure) - {stem(figure.noun or "")}


@lru_cache(maxsize=256)
def _stems(article: Article, figure: Quantity) -> frozenset[str]:
    words = article.words
    taken = words.in_(figure.span)
    beside = (at for at in words.in_(near(article, whole(figure))) if at not in taken)
    return frozenset(stem(words.lower[at]) for at in beside if words.lower[at] not in SMALL and not words.lower[at][0].isdigit())


def _match(article: Article, head: Quantity, each: Quantity) -> Match:
    here, there = whole(head), whole(each)
    message = f"“{article.slice(here)}” here, “{article.slice(there)}” in the text, for what reads like the same."
    lead = next((number for number, block in enumerate(article.blocks) if block.scope == "paragraph"), None)
    exact = head.approximate is None and each.approximate is None and each.block == lead
    plain = exact and len(_round(article, head) & _round(article, each)) >= _PLAINLY
    return Match(here, message, related=(Related(there, "here"),), severity="error" if plain else None)
