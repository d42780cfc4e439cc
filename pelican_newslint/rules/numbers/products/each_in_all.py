"""So much for each of so many, and their totals in one sentence: "each of the four days … 190 flights and 28,000 guests, or 760 and 112,000"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure
from pelican_newslint.rules.numbers.reading.part_lists import plain_value
from pelican_newslint.rules.numbers.reading.reckoned import hedged, held, sized, tally, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown, written

_EACH_OF = later(r"\b(?:each|every one|every) of (?:the |its |their |these |those |his |her |our )?$")
_TOTALS = later(
    r"(?:,|;| –|\() ?(?:or|that is|which is|which makes|making|so(?: that)?(?: [a-z]+){0,4}|for|a total of|in all|"
    r"altogether|adding up to|i\.e\.|at an?(?: [a-z]+)? cost of)(?: a total of| some| about| in all)? $|"
    r"\b(?:in all|in total|altogether|together|a total of|(?:total|overall|combined) (?:cost|bill|outlay|sum|spend) of|"
    r"total(?:s|ling)?(?: of)?|makes?|making)(?: about| some)? $"
)
_IN_ALL = later(
    r"\b(?:in all|in total|altogether|all told|together|combined|overall|"
    r"(?:a|the) (?:[a-z]+ )?(?:total|cost|bill|outlay)(?: [a-z]+)? of)\b"
)
_FAR, _SLACK = 2.0, 0.02


def each_in_all(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each total once."""
    for _, sketch in woken_sketches(article, woken, 3):
        found = next((at for at in range(len(sketch.figures)) if _EACH_OF.search(sketch.gaps[at])), None)
        if found is None or sketch.figures[found].kind not in "ND" or plain_value(sketch.figures[found]) <= 1:
            continue
        begins = next((at for at in range(found + 2, len(sketch.figures)) if _TOTALS.search(sketch.gaps[at])), None)
        if begins is None or not (_IN_ALL.search(sketch.text) or ", or [" in sketch.text or ", or " in sketch.gaps[begins]):
            continue
        for told in sketch.figures[begins:]:
            rates = [each for each in sketch.figures[found + 1 : begins] if _alike(each, told)]
            if len(rates) == 1 and told.span.start not in done and (verdict := _judge(article, sketch.figures[found], rates[0], told)):
                done.add(told.span.start)
                yield verdict


def _alike(rate: Figure, told: Figure) -> bool:
    return rate.kind == told.kind and rate.unit == told.unit and rate.noun == told.noun and (told.unit or told.noun) is not None


def _judge(article: Article, count: Figure, rate: Figure, told: Figure) -> Match | Right | None:
    if hedged(count) or told.kind not in "NMUD":
        return None
    many, value = plain_value(count), plain_value(count) * plain_value(rate)
    if not sized(plain_value(told), value, _FAR):
        return None
    one, slack = held(rate).exact, _SLACK * value
    factor = rate.value / plain_value(rate) if plain_value(rate) else 1.0
    made = Range(many * one.low - slack * factor, many * one.high + slack * factor)
    says = f"{shown(article, count)} times {shown(article, rate)} is {written(told, value, article)}"
    return tally(article, told, made, says, ((count, "how many"), (rate, "each")), None)
