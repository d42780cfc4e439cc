"""Parts told one after the other, by whatever verbs, of which the last says that it is the last, against the whole before them: "It cost £41m.
A bank lent £18m, the county gave £11m and the members put in the last £14m".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.form import starts
from pelican_newslint.rules.numbers.derived.placed import Placed, comparable, placed
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import sketches
from pelican_newslint.rules.numbers.reading.reckoned import held, one_voice, tally
from pelican_newslint.rules.numbers.reading.relations import shown, written

_LAST = later(r"\b(?:the|its|their) (?:remaining|other|others|last|rest,?|remainder,?|balance,?)(?: of| was| were)? $")
_PLACE = later(r"^ (from|for|on|in|to|at|by) ")
_ONE = later(r"\b(?:one|both|half|each|apiece|per|an?other|average)\b")
_REACH, _BACK = 2, 12
_FEW = range(3, 7)
_OFF = 0.2


@once
def closed_starts(article: Article) -> frozenset[int]:
    """Where what is found here stands, for rules that know less of it."""
    return frozenset(each.span.start for each in closed_parts(article, article.blocks, set()))


def closed_parts(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each last part once; `done` are the starts of those judged already."""
    begun = starts(woken)
    every = placed(article)
    for place, last in enumerate(every):
        if last.figure.kind not in "NMU" or last.start in done or last.head or last.compound or not _LAST.search(last.lead):
            continue
        if article.block_at(last.start).span.start not in begun:
            continue
        before = [
            each for each in every[max(place - _BACK, 0) : place]
            if last.sentence - each.sentence <= _REACH and not each.head and not each.compound and comparable(each.figure, last.figure)
        ]  # fmt: skip
        if before and (found := _judge(article, before, last)):
            done.add(last.start)
            yield found


def _judge(article: Article, before: Sequence[Placed], last: Placed) -> Match | Right | None:
    whole = max(before, key=lambda each: each.figure.value)
    parts = [*(each for each in before if each.start > whole.start and comparable(each.figure, whole.figure)), last]
    between = article.text[whole.figure.span.end : last.start].lower()
    if len(parts) not in _FEW or _ONE.search(between) or not one_voice(article, whole.figure, last.figure):
        return None
    own, first = _PLACE.match(whole.trail), _PLACE.match(parts[0].trail)
    if own and first and own[1] == first[1] and whole.sentence == parts[0].sentence:
        return None  # "£140m from fares and £71m from parking": it is one of the list
    rates = (each for one in sketches(article)[whole.sentence : last.sentence + 1] for each in one.figures if each.kind in "PF")
    if any(whole.start < each.span.start < last.start for each in rates):
        return None  # a share is a part, too
    total = sum(each.figure.value for each in parts)
    exact = [held(each.figure).exact for each in parts]
    made = Range(sum(each.low for each in exact), sum(each.high for each in exact))
    off = abs(total - whole.figure.value)
    if off > _OFF * whole.figure.value or any(abs(each.figure.value - off) < 1e-6 for each in parts[:-1]):
        return None
    names = [shown(article, each.figure) for each in parts]
    says = f"{', '.join(names[:-1])} and {names[-1]} make {written(whole.figure, total, article)}"
    related = [(each.figure, "a part") for each in parts]
    return tally(article, whole.figure, made, says, related, "warning")
