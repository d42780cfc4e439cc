"""Shares that a sentence tells beside part and whole, in whatever words: "30 of the 37 came back, a return rate of 81 per cent"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.percents.shares_of_votes import of_votes
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import (
    COUNTED,
    PRONOUN,
    earlier,
    hedged,
    held,
    like,
    tally,
    within,
    woken_sketches,
    words_between,
)
from pelican_newslint.rules.numbers.reading.relations import shown, written

_RATE = later(
    r"(?:[,(:;–]| or| with| and| at) ?(?:or |that is |which is |giving |meaning |making |representing |for |with )?(?:an? |the |its |their )?"
    r"(?:[a-z'-]+ ){0,3}(?:rate|turnout|share|proportion|ratio|percentage|majority|minority|level|portion|margin) of $"
)
_OR = later(
    r"(?:[,(–;:]| -)? ?\b(?:or|that is|that's|i\.e\.,?|which is|equal to|equivalent to|amounting to|representing|accounting for|meaning) "
    r"(?:(?:as (?:much|many|high|low|little|few) as|no (?:more|less|fewer) than|some|a mere) )?$|"
    r"[,;–] (?:it is|it makes|this is|this makes|that makes|which makes) (?:about |some |only |just )?$"
)
_LEAVING = later(r"\b(?:leaving|which leaves|that leaves|which left) (?:about |only |just |nearly |almost )?$")
_COMMA = later(r"(?:,|\(| –|:) ?$")
_OF = later(
    r"^(?P<of>[^.;:()]{0,60}?) ?(?:out )?of (?:(?:the|its|their|his|her|our|all|those|these|some|a total of|an estimated|"
    r"[a-z'-]+'s?) (?:[a-z'-]+ ){0,3})?$"
)
_OR_SO = later(r"^(?: [a-z'-]+){0,2},? or (?:about |some |just |only )?$")
_OF_THESE = later(r"\b(?:of|among) (?:these|those|them|whom|which),? (?:about |some |only |just )?$")
_SHUT = later(r"^(?:[.;)]|, (?!but |and )|$)")
_NEAR = 4.0
_NOT_OF = later(
    r"\b(?:died|made|consist\w*|built|compos\w+|worth|cost|costs|total|rate|average|maximum|minimum|population|weight|value|price|prize|fine|"
    r"loss|increase|rise|drop|gain|fall|cut|saving|return|surplus|deficit|profits?|markup|discount|"
    r"sum|fee|bill|budget|profit|target|record|majority|length|height|number) of|"
    r"\b(?:and|but|while|who|that|because|if|as) "
)
_OF_LEAD = later(
    r"(?:^|[,;:–(\"“] ?|\b(?:and|but|that) )(?:out )?of (?:(?:the|its|their|his|her|our|all|those|these|some|[a-z'-]+'s?) (?:[a-z'-]+ ){0,2})?$"
)
_OF_THEM = later(r"^ of (?:them|these|those|whom|which)\b")
_OF_WHICH = later(r"\b(?:of|among) (?:which|whom|these|those|them),? (?:[a-z'-]+ ){0,4}$")
_AFTER_IT = later(
    r"^(?:[,.;:)!?\"”–]| –| (?:and|but|while|were|was|are|is|had|have|has|came|went|voted|said|raised|backed|supported|opposed|rejected|signed|"
    r"died|left|did)\b)"
)
_ENDS = later(
    r"^(?: (?:in favou?r|against|overall|in all|of the (?:vote|votes|total|whole|time)|so far|respectively)\b|[.,;:)!?\"”–]| –|$| and | but | while )"
)
_SHRINK = later(
    r"\b(?:shrink|cut|reduce|reduces|reducing|increase|increases|raise|grow|expand|swell|lose)s? (?:its|the|"
    r"their) (?:[a-z]+ )?(?:workforce|staff|headcount|payroll|fleet|membership) by $"
)
_STAFF = frozenset("person people worker employee staff member post job bus ship plane car vehicle".split())
_GENERIC = frozenset(
    "total whole workforce staff chamber seats house parliament membership fleet population electorate members jobs service all entire number "
    "force vote votes sum places".split()
)


def told_shares(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each share once; `done` are the starts of percentages that were judged already."""
    for number, sketch in woken_sketches(article, woken):
        for at, told in enumerate(sketch.figures):
            if told.kind in "PF" and told.span.start not in done and (found := _judge(article, number, sketch, at)):
                done.add(told.span.start)
                yield found


def _judge(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    told = sketch.figures[at]
    firm = _RATE.search(sketch.gaps[at]) or _OR.search(sketch.gaps[at])
    trail = sketch.gaps[at + 1]
    if not firm and not any(each.search(sketch.gaps[at]) for each in (_COMMA, _SHRINK, _LEAVING)):
        return None
    if firm and (found := of_votes(article, sketch, at)):
        return found
    beside = sketch.gaps[at] == " or "
    if _LEAVING.search(sketch.gaps[at]):
        return _left(article, sketch, at)
    pair = _part_and_whole(sketch, at) if (beside or _ENDS.match(trail) or trail.startswith(" of ")) else None
    if pair is not None:
        part, whole = pair
        if trail.startswith(" of ") and not _of_the_whole(article, trail, whole, firm=bool(firm)):
            return None
        return _share(article, told, part, whole, same=True)
    if (
        (_OR_SO.search(sketch.gaps[at]) or _RATE.search(sketch.gaps[at]))
        and _SHUT.match(trail)
        and (found := _of_the_other(article, sketch, at))
    ):
        return found
    if firm and at and _SHUT.match(trail) and _OF_THESE.search(sketch.gaps[at - 1]):
        return _of_what_was_told(article, number, sketch, at)
    if (
        at
        and _SHUT.match(trail)
        and (found_them := _OF_THEM.match(sketch.gaps[at]))
        and (firm or found_them.end() + 2 >= len(sketch.gaps[at]))
    ):
        return _of_what_was_told(article, number, sketch, at)
    pronoun = PRONOUN.match(trail)
    if firm and pronoun and _AFTER_IT.match(trail[pronoun.end() :] or "."):
        return _of_what_was_told(article, number, sketch, at)
    return _of_the_named(article, sketch, at) if trail.startswith(" of ") else _shrinking(article, number, sketch, at)


def _left(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "Has filled 36 of its 48 posts, leaving a quarter of them empty"."""
    pair = _part_and_whole(sketch, at)
    if pair is None or pair[0].value == pair[1].value:
        return None
    (part, whole), told = pair, sketch.figures[at]
    one, all_ = held(part).exact, held(whole).exact
    made = Range(100 - 100 * one.high / all_.low, 100 - 100 * one.low / all_.high)
    if told.exact.meets(Range(100 - made.high, 100 - made.low)):
        return None
    says = f"{shown(article, part)} of {shown(article, whole)} leaves {written(told, 100 - 100 * part.value / whole.value, article)}"
    return tally(article, told, made, says, ((part, "what is taken"), (whole, "the whole")), None)


def _of_the_other(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "Made 2,050 visits and found 41 faults, or 5 per cent": of the only other count there is."""
    part = sketch.figures[at - 1] if at else None
    counts = [each for each in sketch.figures if each.kind == "N"]
    if part is None or part.kind != "N" or len(counts) != 2 or sum(each.kind in "PFMUB" for each in sketch.figures) != 1:
        return None
    whole = counts[0]
    if whole is part or not 0 < part.value < whole.value or hedged(part) or hedged(whole):
        return None
    value, told = 100 * part.value / whole.value, sketch.figures[at].value
    near = within(told, value, _NEAR) and abs(100 - value - told) > 1
    return _share(article, sketch.figures[at], part, whole, same=True) if near else None


def _of_the_named(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "It cost £412,000 and took £103,000, a quarter of its costs": the whole is the one figure beside "cost"."""
    near = [each for each in sketch.figures[:at] if each.kind in COUNTED]
    wholes = [
        each for each in near[:-1] if like(each, near[-1]) and _of_the_whole(article, sketch.gaps[at + 1], each, firm=False, named=True)
    ]
    if len(wholes) != 1 or wholes[0].value < near[-1].value:
        return None
    return _share(article, sketch.figures[at], near[-1], wholes[0], same=True)


def _shrinking(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "It employs 6,000 people. Losing 240 posts would cut its workforce by 4 per cent"."""
    near = [each for each in sketch.figures[:at] if each.kind == "N"]
    if not _SHRINK.search(sketch.gaps[at]) or len(near) != 1:
        return None
    for other in earlier(article, number):
        wholes = [each for each in other.figures if each.kind == "N" and each.value > near[0].value and each.noun in _STAFF]
        if wholes:
            return _share(article, sketch.figures[at], near[0], wholes[0], same=False) if len(wholes) == 1 else None
    return None


def _part_and_whole(sketch: Outline, at: int) -> tuple[Figure, Figure] | None:
    """The two figures before a share, where "of" ties them."""
    before = [each for each in range(at) if sketch.figures[each].kind in COUNTED]
    if len(before) < 2 or len(sketch.gaps[at]) > 90 or words_between(sketch, before[-1], at).count("#"):
        return None
    first, second = before[-2:]
    one, two = sketch.figures[first], sketch.figures[second]
    between, behind = words_between(sketch, first, second), sketch.gaps[second + 1]
    if _OF.match(between) and not _NOT_OF.search(between):
        return _ordered(one, two)
    if _OF_LEAD.search(sketch.gaps[first]) or _OF_THEM.match(behind) or _OF_WHICH.search(between):
        return _ordered(two, one)
    return None


def _ordered(part: Figure, whole: Figure) -> tuple[Figure, Figure] | None:
    """Part and whole where they can be that."""
    if not (part.kind == whole.kind == "N" or like(part, whole)) or not 0 < part.value <= whole.value:
        return None
    return part, whole


def _of_the_whole(article: Article, trail: str, whole: Figure, *, firm: bool, named: bool = False) -> bool:
    """Whether "a third of its costs" is of what the whole counts."""
    if PRONOUN.match(trail):
        return firm
    words = re.findall(r"[a-z]+", trail[:40])[1:5]
    if not words or words[0] not in {"the", "its", "their", "all", "his", "her", "our"}:
        return False
    near = article.text[max(whole.span.start - 40, 0) : whole.span.end + 30].lower()
    stems = {stem(each) for each in re.findall(r"[a-z]+", near) if len(each) > 3}
    return any((each in _GENERIC and not named) or (len(each) > 3 and stem(each) in stems) for each in words[1:3])


def _of_what_was_told(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "It would save $640,000, or half of it": the whole is the one like figure before."""
    told, near = sketch.figures[at], [each for each in sketch.figures[:at] if each.kind in COUNTED]
    if not near:
        return None
    part = near[-1]
    wholes = [each for each in near[:-1] if like(part, each)]
    same = bool(wholes)
    for other in () if wholes else earlier(article, number, back=1):
        wholes = [each for each in other.figures if each.kind in COUNTED and like(part, each) and each.value >= part.value]
    if len(wholes) != 1 or wholes[0].value < part.value:
        return None
    return _share(article, told, part, wholes[0], same=same)


def _share(article: Article, told: Figure, part: Figure, whole: Figure, *, same: bool) -> Match | Right:
    loose = Range(100 * part.exact.low / whole.exact.high, 100 * part.exact.high / max(whole.exact.low, 1e-9))
    one, all_ = held(part).exact, held(whole).exact
    made = Range(100 * one.low / all_.high, 100 * one.high / max(all_.low, 1e-9))
    same = same and not told.exact.meets(loose)
    these = _OF_THESE.search(article.text[max(part.span.start - 20, 0) : part.span.start].lower()) is not None
    if these or any(PRONOUN.match(article.text[each.span.end : each.span.end + 20].lower()) for each in (part, told)):
        same = not told.exact.meets(loose) and not hedged(part) and not hedged(whole)
    says = f"{shown(article, part)} of {shown(article, whole)} is {written(told, 100 * part.value / whole.value, article)}"
    return tally(article, told, made, says, ((part, "the part"), (whole, "the whole")), None if same else "warning")
