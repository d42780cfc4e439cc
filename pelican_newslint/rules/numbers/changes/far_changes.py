"""A change in per cent whose other figure stands elsewhere and is named: "a 50 per cent increase on the present wage", of which £30 was told above;
"the minimum is now £38, and the bill would raise it by 12 per cent", to the £45 of the headline.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.reckoned import hedged, held, like, tally, within, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_ON_BASE = later(
    r"^ (?:(?P<up>increase|rise|raise|jump|hike|uplift|more|higher|above)|(?P<down>decrease|cut|drop|fall|reduction|discount|less|lower|below))"
    r"(?: (?:on|over|from|to|in|than|of))? (?:the|its|their|his|her|what is the) (?:present|current|existing|old|previous|former|original|minimum|"
    r"first|last|earlier|normal|usual|regular|full|official) (?:[a-z]+ ){0,2}?(?P<noun>[a-z]{3,})(?=[,.;:)]|$| (?:and|but|of|for|a|per)\b)"
)
_WAS = later(
    r"\b(?:from|now|currently|at present|present|current|existing|old|previous|former|original|of|is|was|stands at|stood at)(?: just| only)? $"
)
_OF_BASE = later(r"\b(?:from|now|currently|present|current|existing|old|previous|former|original|minimum|last)\b")
_NOW = later(r"\b(?:now|currently|at present|at the moment|today)\b[^.;]{0,25}$|^ (?:now|at present|at the moment|today|currently)\b")
_WOULD = later(
    r"\b(?:(?P<up>raises?|raised|raising|increases?|increased|lifts?|lifted|boosts?|put(?:s|ting)? up|rises?|rising|go up|goes up)|"
    r"(?P<down>cuts?|cutting|"
    r"lowers?|reduces?|reduced|falls?|drops?|goes down|go down))(?: (?:it|that|this|them|pay|wages|(?:the|its|their) [a-z]+(?: [a-z]+)?))? by "
    r"(?:about |some |nearly )?$"
)
_TO_NEW = later(
    r"\b(?:raise|raising|raises|raised|increase[sd]?|increasing|lift(?:s|ed|ing)?|boost\w*|cut(?:s|ting)?|reduc\w+|lower\w*|put\w*|"
    r"rises?|rising|rose)\b[^.;]{0,60}\bto $"
)
_FAR, _SLACK = 3.2, 0.6
_NEAR_BASE = 70


def far_changes(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each once; `done` are the starts of percentages that were judged already."""
    for number, sketch in woken_sketches(article, woken):
        rates = [at for at, each in enumerate(sketch.figures) if each.kind in "PF"]
        if len(rates) == 1 and sketch.figures[rates[0]].span.start not in done:
            found = _on_base(article, number, sketch, rates[0]) or _to_new(article, sketch, rates[0])
            if found:
                done.add(found.span.start)
                yield found


def _on_base(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "It offered £60, which is a 50 per cent increase on the present wage"."""
    found, told = _ON_BASE.match(sketch.gaps[at + 1]), sketch.figures[at]
    new = [each for each in sketch.figures[:at] if each.kind in "MU"]
    if found is None or len(new) != 1 or len(sketch.gaps[at]) > _NEAR_BASE or hedged(new[0]):
        return None
    noun = stem(found["noun"])
    bases = {
        each.value: each for other in sketches(article)[:number] for place, each in enumerate(other.figures)
        if each.kind == new[0].kind and like(each, new[0]) and _WAS.search(other.gaps[place]) and _tells_base(other, place, noun)
    }  # fmt: skip
    if len(bases) != 1:
        return None
    return _judge(article, told, next(iter(bases.values())), new[0], up=bool(found["up"]))


def _tells_base(sketch: Outline, at: int, noun: str) -> bool:
    words = sketch.gaps[at][-_NEAR_BASE:]
    named = noun in {stem(each.strip(".,;:()'")) for each in f"{words} {sketch.gaps[at + 1][:30]}".replace("'", " ").split()}
    return named and _OF_BASE.search(words) is not None


def _to_new(article: Article, sketch: Outline, at: int) -> Match | Right | None:
    """ "The fare is now £38, and the plan would raise it by 12 per cent": to what, another sentence tells."""
    found, told = _WOULD.search(sketch.gaps[at]), sketch.figures[at]
    olds = [
        each for place, each in enumerate(sketch.figures[:at])
        if each.kind in "MU" and (_NOW.search(sketch.gaps[place]) or _NOW.match(sketch.gaps[place + 1]))
    ]  # fmt: skip
    if found is None or len(olds) != 1 or hedged(olds[0]) or any(each.kind == olds[0].kind for each in sketch.figures[at + 1 :]):
        return None
    if sum(each.kind == olds[0].kind for each in sketch.figures) != 1:
        return None
    news = {
        each.value: each for other in sketches(article) for place, each in enumerate(other.figures)
        if each.kind == olds[0].kind and each.value != olds[0].value and like(each, olds[0]) and _TO_NEW.search(other.gaps[place])
    }  # fmt: skip
    if len(news) != 1:
        return None
    return _judge(article, told, olds[0], next(iter(news.values())), up=bool(found["up"]))


def _judge(article: Article, told: Figure, old: Figure, new: Figure, *, up: bool) -> Match | Right | None:
    if old.value <= 0 or (new.value > old.value) != up:
        return None
    one, other = held(old).exact, held(new).exact
    value = 100 * abs(new.value / old.value - 1)
    ends = sorted(abs(100 * (end / start - 1)) for start in one for end in other)
    if not within(told.value, value, _FAR):
        return None
    kind = "an increase" if up else "a decrease"
    says = f"From {shown(article, old)} to {shown(article, new)} is {kind} of {written(told, value, article)}"
    return tally(article, told, Range(ends[0] - _SLACK, ends[-1] + _SLACK), says, ((old, "from"), (new, "to")), "warning")
