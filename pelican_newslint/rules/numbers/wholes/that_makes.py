"""A sentence that adds up what the one before told: "That makes 2,200 votes", "Together they cost £40,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.part_lists import plain_value
from pelican_newslint.rules.numbers.reading.part_rounding import in_unit, slipped
from pelican_newslint.rules.numbers.reading.reckoned import hedged, like, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_CUE = later(
    r"^[\"“]?(?:and |so )?(?:(?:that|this|these|they|it|which|the (?:two|three|four|five|lot|pair))(?: together| all| now| would| will)? "
    r"(?:makes?|adds? up to|comes? to|came to|gives?|made|totals?|amounts? to|brings? (?:the|its|their|his|her) [a-z]+ to|works? out at)"
    r"|(?:together|altogether|combined|in all|in total|all told|all in all|between them|the (?:grand |combined |final |overall )?total"
    r"(?:,| is| was| comes to| came to)|(?:a|the) (?:combined |grand )?total of|"
    r"added (?:up|together)),?|the (?:combined|merged|joint|enlarged|united) [a-z]+(?: would| will)?)(?: [a-z'-]+){0,5}? (?:of |"
    r"a total of |some |about )?$"
)
_AWAY = later(r"\b(?:from|since|last year|compared|than|less|minus|per|each|every|average|only|of which|of them|of whom|times|saved)\b")
_MERGED = later(r"The (?:combined|merged|joint|enlarged|united) ")
_NEAR, _BACK, _MOST = 0.12, 3, 6
_KINDS = "NMUD"


def that_makes(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each such total once; `done` are the starts of those judged already."""
    every = sketches(article)
    for number, sketch in woken_sketches(article, woken, 1):
        told = sketch.figures[0]
        if told.kind not in _KINDS or told.span.start in done or hedged(told) or not _CUE.match(sketch.gaps[0]):
            continue
        parts: list[Figure] = []
        sums: list[list[Figure]] = []
        for back in range(1, _BACK + 1):
            before = every[number - back] if number >= back else None
            if before is None or not _goes_on(article, before.block, sketch.block) or _AWAY.search(before.text):
                break
            found = [each for each in (in_unit(one, told) for one in before.figures) if each.kind in _KINDS and _adds(each, told)]
            parts = [*found, *parts]
            if 1 < len(parts) <= _MOST:
                sums += [parts[start:] for start in range(len(parts) - 1)]
        if sums and (verdict := _judge(article, told, sums)):
            done.add(told.span.start)
            yield verdict


def _goes_on(article: Article, before: int, start: int) -> bool:
    """Whether both begin one paragraph, or a paragraph and the next."""
    block = article.block_index(start)
    return before in {start, article.blocks[block - 1].span.start} and article.blocks[article.block_index(before)].scope == "paragraph"


def _adds(part: Figure, told: Figure) -> bool:
    nouns = {part.noun, told.noun} - {None}
    return like(part, told) or (part.kind == told.kind == "N" and len(nouns) < 2)


def _judge(article: Article, told: Figure, sums: list[list[Figure]]) -> Match | Right | None:
    value = plain_value(told)
    for parts in sums:
        if abs(sum(map(plain_value, parts)) - value) < 1e-6 * value:
            return Right(told.span, f"{_listed(article, parts)} make {shown(article, told)}.")
    longest = max(map(len, sums))
    every = [each for each in sums if len(each) in (longest, max(longest - 1, _BACK))]  # "of the four ports, one had 2,300": not the four
    parts = min(every, key=lambda each: abs(sum(map(plain_value, each)) - value))
    total = sum(map(plain_value, parts))
    few = (
        len(parts) < _BACK
        and not slipped(told.kind, total, value)
        and not _MERGED.match(article.slice(article.sentence_at(told.span.start).span))
    )
    if few or any(map(hedged, parts)) or abs(total - value) > _NEAR * value or max(map(plain_value, parts)) >= value:
        return None
    steps = [each.quantity.step for each in (*parts, told) if each.quantity is not None]
    if told.kind != "N" and abs(total - value) <= len(parts) * max(steps, default=0.0) / 2:
        return None
    related = tuple(Related(each.span, "a part") for each in parts)
    says = f"{_listed(article, parts)} make {written(told, total, article)}, not {shown(article, told)}."
    slip = slipped(told.kind, total, value)
    severity: Severity = "error" if len(parts) >= _BACK and slip else "warning"
    if article.sentence_at(parts[0].span.start).block != article.sentence_at(told.span.start).block:
        if total < value and not slip:
            return None  # another may be left out where the total begins a paragraph of its own
        severity = "suggestion"
    return Match(told.span, says, related=related, severity=severity)


def _listed(article: Article, parts: Sequence[Figure]) -> str:
    names = [shown(article, each) for each in parts]
    return f"{', '.join(names[:-1])} and {names[-1]}"
