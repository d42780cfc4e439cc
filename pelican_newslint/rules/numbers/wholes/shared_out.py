"""Parts round their whole: "31 of the 50 fell, 17 rose and three stood still", "Labour (31), the Greens (8) and others (3) hold 44"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.part_lists import part_lists, plain_value
from pelican_newslint.rules.numbers.reading.reckoned import hedged, like, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written
from pelican_newslint.rules.numbers.wholes.list_ends import ends

_OF = later(r"^(?: [a-z'-]+)? (?:out )?of (?:the |its |their |all |a total of )?(?:[a-z]+ )?$")
_OPEN = later(
    r"\b(?:includ\w+|among|at least|mostly|mainly|up to|more than|some of|both|also|too|each|every|per|average|or|last year|compared|than|another|"
    r"had|have|has|used?|owned?|named|mentioned|cited|wanted|said)\b"
)
_HOLD = later(
    r"^[^()]{0,3}\) (?:together |between them |now |would |will |then |jointly |,)*(?:ha[sd]|have|hold|holds|held|won|command|control|muster|"
    r"makes?|made|share|get|gets|got|took|scored|won)(?: (?:together|between them|up|a total of|only|just|a combined|all|the))* $"
)
_BRACKET = later(r"\($")
_NEAR, _SMALL = 0.13, 2
_KINDS = "NMU"


def shared_out(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each whole once; `done` are the starts of those judged already."""
    for _, sketch in woken_sketches(article, woken, 3):
        for whole, parts, severity in (*_fell_and_rose(sketch), *_bracketed(sketch)):
            if whole.span.start not in done and (found := _judge(article, whole, parts, severity)):
                done.add(whole.span.start)
                yield found


def _fell_and_rose(sketch: Outline) -> Iterator[tuple[Figure, Sequence[Figure], Severity]]:
    for run in part_lists(sketch):
        first = run.at[0]
        if not first or not _OF.match(sketch.gaps[first]) or _OPEN.search(" ".join(sketch.gaps[first + 1 :])):
            continue
        own, whole = sketch.figures[first - 1], run.figures[0]
        parts = (own, *run.figures[1:])
        nouns = {each.noun for each in parts if each.kind == "N"} - {None, whole.noun}
        if own.kind not in _KINDS or not like(own, whole) or nouns or max(map(plain_value, parts)) >= plain_value(whole):
            continue
        total = sum(map(plain_value, parts))
        if total > plain_value(whole) and (len(parts) > 2 or ends(sketch, run)):
            yield whole, parts, "error" if len(parts) > 2 else "warning"
        elif len(parts) > 2 and ends(sketch, run) and " and" in sketch.gaps[run.at[-1]]:
            yield whole, parts, "warning"


def _bracketed(sketch: Outline) -> Iterator[tuple[Figure, Sequence[Figure], Severity]]:
    for at in range(2, len(sketch.figures)):
        told = sketch.figures[at]
        if told.kind != "N" or not _HOLD.match(sketch.gaps[at]):
            continue
        first = at
        while first and _BRACKET.search(sketch.gaps[first - 1]) and sketch.figures[first - 1].kind == "N":
            first -= 1
        parts = sketch.figures[first:at]
        if len(parts) > 1 and max(each.value for each in parts) < told.value:
            yield told, parts, "error" if len(parts) > 2 else "warning"


def _judge(article: Article, whole: Figure, parts: Sequence[Figure], severity: Severity) -> Match | Right | None:
    total, value = sum(map(plain_value, parts)), plain_value(whole)
    names = [shown(article, each) for each in parts]
    says = f"{', '.join(names[:-1])} and {names[-1]} make {written(whole, total, article)}"
    if abs(total - value) < 1e-6 * value:
        return Right(whole.span, f"{says}.")
    if any(map(hedged, (whole, *parts))) or abs(total - value) > max(_NEAR * value, min(_SMALL, value / 4)):
        return None
    steps = [each.quantity.step for each in (*parts, whole) if each.quantity is not None and whole.kind != "N"]
    if abs(total - value) <= len(parts) * max(steps, default=0.0) / 2:
        return None
    related = tuple(Related(each.span, "a part") for each in parts)
    return Match(whole.span, f"{says}, not {shown(article, whole)}.", related=related, severity=severity)
