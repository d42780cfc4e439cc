"""Totals that stand behind their parts, in whatever words: "together $75 million", "a haul of 34", "taking the workforce to 1,400"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import prod

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.part_lists import part_lists, plain_value
from pelican_newslint.rules.numbers.reading.parts_table import wholes
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written
from pelican_newslint.rules.numbers.wholes.parts_above import adds, first_of, of_both, of_one_thing, of_two

_THING = (
    r"(?:total|sum|bill|cost|haul|tally|toll|count|number|figure|fleet|workforce|staff|membership|attendance|turnout|debt|price|prize|"
    r"purse|fine|sales|takings|profits|turnover|output|catch|harvest|crop|production|stock|herd|flock|payroll|headcount|circulation|"
    r"budget|spending|investment|capacity|population|amount|score|crowd|audience|income|take|takings|payment|payout|aid|loan|collection|majority|"
    r"chain|group|network|estate|portfolio|stable|squad|empire|league|roster|line-up|supply|reserve|backlog|queue|intake|pool|deal|package|loss|saving|outlay)"
)
_LED = later(
    r"(?:\b(?:together|altogether|combined|jointly|collectively|in all|in total|all told|between them|all in all|overall)"
    r",?(?: (?:they|it|he|she|we|that|which|worth|about|some|have|has|had|is|are|was|were|raised|won|took|paid|makes?|cost|came to|come to|of)){0,4}"
    rf"|\b(?:a|the) (?:combined |grand |overall |joint |final |new |full )?{_THING}(?: [a-z]+){{0,3}}? of(?: some)?"
    r"|\b(?:making|makes|made|giving|gives|brings?|bringing|brought|takes?|taking|took|lifts?|lifting|raises?|raising|pushes|pushing|puts?|putting)"
    rf"(?: (?!out\b|up\b)[a-z'-]+){{0,2}}? (?:{_THING}|him|her|them|it|us)(?: (?!by\b|from\b|down\b)[a-z'-]+){{0,3}}?(?: to| of| at)?"
    r"|\b(?:making|makes|totall?ing|totals|adds? up to|adding up to|amounts? to|amounting to|com(?:es?|ing) to|came to|equals?)"
    r"|\b(?:so|and so|so that|then|thus|therefore) (?:[a-z]+ ){0,4}?(?:owes?|has|have|will have|there (?:will be|are|were|is)|pays?|costs?|"
    r"gets?|needs?)"
    r"|\b(?:there will (?:then )?be|takes? home|walks? away with|ends? up with|must pay|(?:gives|giving) the [a-z]+(?: [a-z]+)?|number(?:ed|s|ing))"
    rf"|\bfor (?:a|an) (?:[a-z]+ )?{_THING} of"
    rf"|\b{_THING}(?: of [a-z]+(?: [a-z]+)?)? (?:(?:will|would|to|is to) )?"
    r"(?:grows?|grew|rises?|rose|increased?|swells?|goes up|went up|climbs?) to) (?:only |just |exactly |about |nearly )?$"
)
_ENDS_WITH = later(
    r"\b(?:to|and|before) (?:finish|finished|finishing|end|ended|ending|close|closed|wind up|wound up) (?:up )?(?:with|on) $"
)
"""Of points and strokes: "17 in the first half and 12 in the second to finish with 29"."""
_SUMS_UP = later(
    r"^[\"“]?(?:and |so )?(?:(?:in total|in all|altogether|all told|overall|all in all|between them|combined|together|taken together),? "
    r"(?:(?:they|the|those|these|some|about|it|she|he|we|that|both|two|three|four|five) ){0,3}"
    r"(?:[a-z]+ ){0,3}?|(?:the|that|this|their|its|his|her) (?:combined |grand |overall )?(?:total|sum|bill|tally|haul) "
    r"(?:is|was|of|came to|comes to|stands at|stood at) )$"
)
_SURE = later(r"\b(?:together|altogether|in all|in total|all told|total of|total to|totall?ing|combined|between them|making)\b")
"""Words that leave no doubt of what the figure is."""
_WITH = later(r"^(?:with|adding|counting|added to|together with)\b")
_COUNTS = later(
    r"^(?: [a-z]+){0,4},? (?:the|it|they|he|she|this|that|its|their)(?: [a-z]+){0,3} (?:has|have|had|is|are|was|were|holds?|counts?|"
    r"stands? at|comes? to|reach\w*) $"
)
_TRAILED = later(
    r"^(?: an? (?:day|week|month|year))?(?: (?!of\b|from\b)[a-z'-]+){0,3}?,? (?:in all|in total|altogether|all told|between them|combined|"
    r"all in all|over the (?:two|three|four|whole|"
    r"[a-z]+ (?:years|months|weeks|days|seasons))|in (?:two|three|four|five|six|both) (?:days|weeks|months|years|seasons|games|matches|races|"
    r"rounds|nights|stages)|for the (?:two|three|pair|lot))\b"
)
_OR = later(r"(?:[,:(–;] ?|\bor |\band )(?:or |that is |which is |which makes |making )?(?:about |some )?$")
_ADDS = later(
    r"\b(?:more|another|a second|a third|before|extra|further|additional|bonus|added|adding|plus|with (?:the|a)|on top|as well|also|"
    r"join\w*|again|already|has|have|had|and)\b"
)
_APART = later(
    r"\b(?:than|from(?! then| now)|against|compared|instead|was to have|last year|less|minus|fell|down|cut(?! off)|lost|lose|sold|sells?|worst|best|"
    r"biggest|since|of the|"
    r"out of|per|each|every|average|only|(?<!\] )half|twice|double|times|above|below|previous|again\w+)\b"
)
_MORE = later(r"\b(?:another|further|extra|additional|adds?|added|adding|hire[sd]?|hiring|by) (?:some )?$")
_MORE_BEHIND = later(
    r"^ (?:more|new|extra|further|others?|additional) [^.;:]{0,70}"
    r"\b(?:taking|bringing|raising|lifting|pushing|took|brought|raised|lifted|pushed|takes|brings)"
    r" (?:the|its|their|his|her) [a-z' -]{2,40} from $"
)
_FURTHER = later(r"\b(?:a |and )?(?:further|another|more|then|plus|on top)\b")
_STARTING = later(
    r"\bfrom (?=(?:next |this )?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|"
    r"month|year|the start|\[O))"
)
_TO_ONE = later(r"(?: votes?)? (?:to|against) (?:one\b|none\b|$)")
"""Before a second figure: a vote, "a majority of eight to three", is no whole."""
_NEAR = 0.27
_COMPOUND = 0.16
"""Points by which a rise on a rise may be more than the two."""
_MOST = 5
_EVERYBODY = frozenset({"person", "people", "victim", "casualty", "death", "body"})
_KINDS = "NMU"


def told_totals(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each total once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        if len(sketch.figures) == 1 and not _SUMS_UP.match(sketch.gaps[0]):
            continue
        for at, told in enumerate(sketch.figures):
            if told.kind not in _kinds(sketch, at) or told.span.start in done or not (_is_total(sketch, at) or _is_grown(sketch, at)):
                continue
            if found := _judge(article, number, sketch, at) or _grown(article, sketch, at):
                done.add(told.span.start)
                yield found


def _kinds(sketch: Outline, at: int) -> str:
    """Rates only where one is told on top of another: "2 per cent in May and a further 1.5 in July, together 3.5 per cent"."""
    further = _FURTHER.search(sketch.text) or (at == 0 and _SUMS_UP.match(sketch.gaps[0]))
    return _KINDS if sketch.figures[at].kind != "P" else "P" if further else ""


def _is_total(sketch: Outline, at: int) -> bool:
    lead = sketch.gaps[at][-90:]
    if _TO_ONE.match(sketch.gaps[at + 1]):
        return False
    if (at == 0 and _SUMS_UP.match(sketch.gaps[0])) or (at == 1 and of_two(sketch)):
        return True
    if _WITH.match(sketch.text) and _COUNTS.search(lead):
        return True
    if _ENDS_WITH.search(lead):
        return of_one_thing(sketch.figures[:at], sketch.figures[at])
    return _LED.search(lead) is not None or (_TRAILED.match(sketch.gaps[at + 1]) is not None and _OR.search(lead) is not None)


def _judge(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    told, words = sketch.figures[at], _words_before(sketch, at)
    lead = _LED.search(words[-90:])
    own = words[: len(words[:-90]) + lead.start()] if lead else words
    here, parts = _parts(article, number, sketch, at)
    value, values = plain_value(told), [plain_value(each) for each in parts]
    if not parts or not _possible(values, value) or _explained(values, value):
        return None
    if told.kind == "P" and abs(100 * prod(1 + each / 100 for each in values) - 100 - value) < _COMPOUND:
        return None
    sums = [parts[start:] for start in range(len(parts) - 1)]
    right = next((each for each in sums if abs(sum(map(plain_value, each)) - value) < 1e-6 * value), None)
    listed = right or parts
    total = sum(map(plain_value, listed))
    names = [shown(article, each) for each in listed]
    says = f"{', '.join(names[:-1])} and {names[-1]} make {written(told, total, article)}"
    if right is not None:
        return Right(told.span, f"{says}.")
    if any(map(hedged, (*parts, told))) or _APART.search(own) or abs(total - value) <= _slack(parts, told) or len(parts) > _MOST:
        return None
    if value <= max(values) or abs(total - value) > _NEAR * total:
        return None
    related = tuple(Related(each.span, "a part") for each in parts)
    sure = (
        len(here) == len(parts)
        and len({each.kind for each in (*parts, told)}) == 1
        and _SURE.search(sketch.gaps[at] + sketch.gaps[at + 1][:25])
    )
    return Match(told.span, f"{says}, not {shown(article, told)}.", related=related, severity=None if sure else "warning")


def _parts(article: Article, number: int, sketch: Outline, at: int) -> tuple[list[Figure], list[Figure]]:
    """What the figure `at` sums up: that of its own sentence, and all of it; nothing where there are no two parts."""
    told, kinds = sketch.figures[at], _kinds(sketch, at)
    here = [each for place, each in enumerate(sketch.figures[:at]) if each.kind in kinds and adds(each, told) and not _aside(sketch, place)]
    here = [] if at == 1 and of_two(sketch) else here
    parts = here = [*first_of(article, number, sketch, told), *here] if len(here) > 1 else here
    if len(here) < 2:
        before = next(earlier(article, number, back=1), None)
        behind = [each for each in before.figures if each.kind in _KINDS and adds(each, told)] if before is not None else []
        smaller = [each for each in behind if plain_value(each) < plain_value(told)]
        behind = smaller if _WITH.match(sketch.text) and len(smaller) == 1 else behind
        listed_before = _summed_up(sketch, at, before) if before is not None and not here else ()
        listed_before = listed_before or (of_both(article, number, sketch, at) if not here else ())
        if not listed_before and (len(behind) != 1 or len(here) != 1 or not _ADDS.search(_words_before(sketch, at))):
            return [], []
        parts = [*listed_before] or [*behind, *here]
    return here, parts


def _words_before(sketch: Outline, at: int) -> str:
    """The words of the sentence up to the figure `at`."""
    return _STARTING.sub("", sketch.text[: sketch.text.find(f"[{sketch.figures[at].kind}{at}]")])


def _summed_up(sketch: Outline, at: int, before: Outline) -> Sequence[Figure]:
    """The list that the sentence before is, where this one begins by summing it up: "In all 65 animals were lost"."""
    told = sketch.figures[at]
    if at or not _SUMS_UP.match(sketch.gaps[0]) or _TO_ONE.match(sketch.gaps[1]) or before.block != sketch.block:
        return ()
    if told.kind == "P":
        shares = [each for each in before.figures if each.kind in "PF"]
        return shares if len(shares) > 1 and all(each.kind == "P" for each in shares) else ()
    own = [each for each in before.figures if each.kind != "O"]
    lists = list(part_lists(before))
    if len(lists) != 1 or len(lists[0].figures) != len(own) or not all(adds(each, told) for each in own):
        return ()
    nouns = {each.noun for each in own if each.kind == "N"} - {None}
    known = any(told.noun in each.nouns and nouns <= each.parts for each in wholes())
    return own if of_one_thing(own, told) or known or (told.noun in _EVERYBODY and all(map(names_people, nouns))) else ()


def _aside(sketch: Outline, at: int) -> bool:
    """Whether a clause in brackets tells the figure: "11 Greens (they had ten before)"."""
    return re.search(r"\([^()]*[a-z][^()]*$", sketch.gaps[at]) is not None


def _is_grown(sketch: Outline, at: int) -> bool:
    return (
        at > 1
        and sketch.gaps[at] == " to "
        and sketch.gaps[at - 1].endswith(" from ")
        and (_MORE.search(sketch.gaps[at - 2][-30:]) is not None or _MORE_BEHIND.match(sketch.gaps[at - 1]) is not None)
    )


def _grown(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "A further 90 were hired, taking the payroll from 640 to 740"."""
    if not _is_grown(sketch, at):
        return None
    more, old, new = sketch.figures[at - 2 : at + 1]
    gap, told = plain_value(new) - plain_value(old), plain_value(more)
    if not (adds(more, new) and adds(old, new)) or any(map(hedged, (more, old, new))) or gap <= 0:
        return None
    says = f"{shown(article, old)} and {shown(article, more)} make {written(new, plain_value(old) + told, article)}"
    if abs(gap - told) <= _slack((more, old), new):
        return Right(new.span, f"{says}.")
    if abs(gap - told) > 0.5 * gap:
        return None
    related = (Related(old.span, "before"), Related(more.span, "more"))
    return Match(new.span, f"{says}, not {shown(article, new)}.", related=related, severity="warning")


def _possible(values: Sequence[float], value: float) -> bool:
    return min(values) > 0 and max(values) < 60 * min(values) and value > min(values)


def _explained(values: Sequence[float], value: float) -> bool:
    """Whether the figure is the difference or the product of two."""
    pairs = [(one, two) for at, one in enumerate(values) for two in values[at + 1 :]]
    return any(abs(made - value) < 0.02 * value for one, two in pairs for made in (one * two, abs(one - two)))


def _slack(parts: Sequence[Figure], told: Figure) -> float:
    """What rounding explains."""
    if told.kind == "N" and told.quantity is not None and told.quantity.scale is None:
        return 0.0
    steps = [each.quantity.step for each in (*parts, told) if each.quantity is not None and each.quantity.step]
    return len(parts) * min(steps, default=0.0) / 2
