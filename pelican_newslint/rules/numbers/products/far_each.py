"""So much for each, where the whole or the number of them stands further up: "40 buses for £8m", and behind it "each bus cost £250,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline, sketches
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, held, same_measure, sized, tally, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_SIGN = later(r"\b(?:each|every|apiece|average|a head|per head|per person|a person)\b")
_EACH_OF = later(r"\beach of (?:the |its |their |these |those |his |her |our )?(?:other )?$")
_DOES = later(r"^ (?!of\b)[a-z-]+(?: [a-z-]+){0,3}? (?:about |some |only |just |around )?$")
_APIECE = later(r"^(?: (?!and\b|or\b|but\b|for\b|from\b|in\b|to\b)[a-z-]+){0,2}? (?:each|apiece)(?=[.,;:)]|$| (?:and|but|on|in) )")
_HEAD = later(r"^ (?:a head|per head|a person|per person|each|apiece)(?=[.,;:)]|$| (?:and|but) )")
_AVERAGE = later(r"\b(?:an average of|averaging|averaged) (?:just |only )?$")
_EACH_NOUN = later(
    r"\b(?:each|every|one|an?) (?P<noun>[a-z-]{3,}) (?:will |would |has |had )?(?:costs?|costing|gets?|got|pays?|paid|receives?|received|earns?|"
    r"weighs?|carries|holds?|takes?|took|raised|brought in|is worth|made) (?:about |some |only |just |around )?$"
)
_WORTH = later(
    r"\b(?:worth|cost|costs|costing|for|at|spent?|spends|spend|paid|pays?|prize|price|bill|fund|sum|grant|budget|total|raised|valued|buy|bought|"
    r"project|deal|contract|investment)\b[^.;]{0,24}$"
)
_MORE = later(r"^ (?:more|less|fewer|extra|higher|lower|a year|a month|a week|a day|per|an hour)\b")
_DEED = later(r"\b(?:up to|at least|more than|between|from)\b[^.;]{0,12}$")
_THEY = ("they ", "all ", "these ", "together ", "the lot ")
_BACK, _FAR, _SLACK, _SOFT, _FEW = 4, 2.1, 0.02, 0.1, 1
_SPAN = 0.015
_TWO = 2


def far_each(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each told figure once; `done` are the starts of those judged already."""
    for number, sketch in woken_sketches(article, woken, 1):
        if not _SIGN.search(sketch.text):
            continue
        for at, told in enumerate(sketch.figures):
            if told.kind not in "NMU" or told.value <= 0 or told.span.start in done or (told.kind == "N" and told.noun is None):
                continue
            if _MORE.match(sketch.gaps[at + 1]) or _DEED.search(sketch.gaps[at]):
                continue
            found = _of_here(article, number, sketch, at) or _a_head(article, number, sketch, at) or _of_one(article, number, sketch, at)
            used = {each.span.start for each in found.related} if isinstance(found, Match) else set[int]()
            if found and done.isdisjoint(used):
                done.add(told.span.start)
                yield found


def _of_here(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "Each of the four countries will pay €150m"; "the 400 helpers planted an average of 50 trees each"; the whole stands before."""
    told = sketch.figures[at]
    if at and _EACH_OF.search(sketch.gaps[at - 1]) and _DOES.match(sketch.gaps[at]):
        count: Figure | None = sketch.figures[at - 1]
    elif _APIECE.match(sketch.gaps[at + 1]) or _AVERAGE.search(sketch.gaps[at]):
        counts = [each for each in sketch.figures[:at] if each.kind == "N" and each.noun not in (None, told.noun)]
        count = counts[0] if len(counts) == 1 else None
    else:
        return None
    if (
        count is None
        or count.kind != "N"
        or count.value <= _FEW
        or any(same_measure(each, told) for each in sketch.figures if each is not told)
    ):
        return None
    for other in _above(article, number):
        totals = [each for place, each in enumerate(other.figures) if same_measure(each, told) and _whole(other, place, told)]
        if totals:
            return _judge(article, told, totals[0], count) if len(totals) == 1 else None
    return None


def _a_head(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "The trip cost £9,000, or £400 a head": how many went stands before."""
    told = sketch.figures[at]
    totals = [each for each in sketch.figures[:at] if same_measure(each, told) and each.value > told.value]
    if (
        not _HEAD.match(sketch.gaps[at + 1])
        or len(totals) != 1
        or any(each.kind == "N" and each.value > _FEW for each in sketch.figures[:at])
    ):
        return None
    for other in earlier(article, number, back=_TWO):
        counts = [each for each in other.figures if each.kind == "N" and each.value > _FEW and each.noun and names_people(each.noun)]
        if counts:
            most = max(counts, key=lambda each: each.value)
            return _judge(article, told, totals[0], most)
    heads = [
        each for place, other in enumerate(sketches(article)[:number]) for each in other.figures
        if article.blocks[article.sentences[place].block].scope == "headline" and each.kind == "N" and each.noun and each.value > _FEW
    ]  # fmt: skip
    return _judge(article, told, totals[0], heads[0]) if len(heads) == 1 and sketch.text.startswith(_THEY) else None


def _of_one(article: Article, number: int, sketch: Outline, at: int) -> Match | Right | None:
    """ "Each drone costs $9 million": the article buys 40 of them for $320 million."""
    found, told = _EACH_NOUN.search(sketch.gaps[at]), sketch.figures[at]
    if (
        found is None
        or any(each.kind == "N" for each in sketch.figures[:at])
        or any(same_measure(e, told) for e in sketch.figures if e is not told)
    ):
        return None
    noun = singular(found["noun"])
    pairs: dict[tuple[float, float], tuple[Figure, Figure]] = {}
    for other in sketches(article)[:number]:
        for place, total in enumerate(other.figures):
            if not same_measure(total, told) or total.value <= told.value or not _WORTH.search(other.gaps[place]):
                continue
            near = [
                each for each in other.figures[:place] if each.kind == "N" and each.value > _FEW and _counts(article, each, total, noun)
            ]
            if len(near) == 1:
                pairs[total.value, near[0].value] = (total, near[0])
    return _judge(article, told, *next(iter(pairs.values()))) if len(pairs) == 1 else None


def _counts(article: Article, count: Figure, total: Figure, noun: str) -> bool:
    """Whether it counts them: "40 drones", "40 units of DX9 drones"."""
    if count.noun == noun:
        return True
    words = article.text[count.span.end : total.span.start].lower().split()[:5]
    return f"{noun}s" in words and count.noun in (None, "unit", "set", "copy", "piece")


def _whole(sketch: Outline, at: int, told: Figure) -> bool:
    each = sketch.figures[at]
    return each.value > told.value and not hedged(each) and (told.kind != "M" or _WORTH.search(sketch.gaps[at]) is not None)


def _above(article: Article, number: int) -> Iterator[Outline]:
    """The sentences before, nearest first, and then those over the text."""
    yield from earlier(article, number, back=_BACK)
    for at, sketch in enumerate(sketches(article)[:number]):
        if article.blocks[article.sentences[at].block].scope in {"headline", "summary"}:
            yield sketch


def _judge(article: Article, told: Figure, total: Figure, count: Figure) -> Match | Right | None:
    value = total.value / count.value
    soft = any(map(hedged, (told, total, count)))
    slack = (_SOFT if soft else _SLACK) * value + (0.5 if told.kind == "N" else 0.0)
    one = held(total).exact
    made = Range(one.low / count.value - slack, one.high / count.value + slack)
    told = held(told)
    if not made.meets(told.exact) and (not sized(told.value, value, _FAR) or _made_elsewhere(article, told, total, count)):
        return None
    says = f"{shown(article, total)} for {shown(article, count)} is {written(told, value, article)} each"
    return tally(article, told, made, says, ((total, "the whole"), (count, "how many")), "warning")


def _made_elsewhere(article: Article, told: Figure, total: Figure, count: Figure) -> bool:
    """Whether other figures of the article make it."""
    every = [each for sketch in sketches(article) for each in sketch.figures]
    totals = [each.value for each in every if each.kind == told.kind and each.unit == told.unit and each.span != told.span]
    counts = [each.value for each in every if each.kind == "N" and each.value > _FEW and each.span != count.span]
    pairs = ((one, many) for one in totals for many in counts if (one, many) != (total.value, count.value))
    return any(abs(one / many / told.value - 1) < _SPAN for one, many in pairs)
