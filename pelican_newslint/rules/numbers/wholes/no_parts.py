"""Whether the figures of a sum are no parts of one whole: averages, prices of so much, fees in brackets."""

from __future__ import annotations

import re
from math import isclose

from pelican_newslint.model import Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import sketches
from pelican_newslint.rules.numbers.reading.parts_table import both_sexes
from pelican_newslint.rules.numbers.reading.person_nouns import counts_everybody

_AVERAGE = ("average of ", "average of about ", "averaging ", "averages ", "averaged ")
_PER = later(
    r"\b(?:per|an?|each) (?:lit(?:re|er)|kilo(?:gram)?|tonne|ton|pound|gallon|pint|metre|mile|hour|head|night|dozen|bottle|copy|share|unit)\b",
    re.IGNORECASE,
)
_CAME = later(
    r"\b(?:[Hh]alf|[Aa] (?:third|quarter|fifth)|per cent|%) of [^,;]{1,30}? (?:came|comes|is|was|went|goes|will come) [^,;]{1,40}, (?:about )?$"
)
_ENDS_RANGE = later(r"(?<!from )(?<!\w)[£$€]\d[\d.,]*(?:m|bn|k)? to $")


def in_brackets(article: Article, found: Match | Right) -> bool:
    """Whether each figure stands in brackets of its own: a list of fees, "Roe (Hull, £2m), Day (Leeds, £3m)"."""
    text = article.text
    starts = [found.span.start, *(each.span.start for each in _related(found))]
    opened = {at for start in starts if (at := text.rfind("(", max(start - 60, 0), start)) > text.rfind(")", max(start - 60, 0), start)}
    return isinstance(found, Match) and len(opened) == len(starts)


def by_rate(article: Article, found: Match | Right) -> bool:
    """Whether a part is an average, or a price of so much: "an average of 140 a day, in seven tents with 180 stalls", "£6, or £12 a litre"."""
    if isinstance(found, Match) and any(_PER.search(article.slice(article.sentence_at(each.span.start).span)) for each in found.related):
        return all(article.text[each.span.start] in "£$€₹" for each in found.related)
    return any(article.text.endswith(_AVERAGE, 0, each.span.start) for each in _related(found))


def of_a_part(article: Article, found: Match | Right) -> bool:
    """Whether some of the parts are part of another, and the others make the whole: "35 were hit and 15 fell, among them two from one horse"."""
    if not isinstance(found, Match):
        return False
    spans = {each.span for each in found.related}
    figures = {each.span: each.value for sketch in sketches(article) for each in sketch.figures if each.span in spans | {found.span}}
    own = [span for span in spans if not _AMONG_THEM.search(article.text[max(span.start - 40, 0) : span.start])]
    if found.span not in figures or not spans <= figures.keys() or not 1 < len(own) < len(spans):
        return False
    return isclose(sum(figures[span] for span in own), figures[found.span])


_AMONG_THEM = later(r"[,(–] ?(?:among them|including|of (?:whom|which|them|these)|among (?:whom|which)) (?:at least |about |some )?$")


def half_told(article: Article, found: Match | Right) -> bool:
    """Whether a part beside them is told as a share ("half of it came from a fund, £200,000 from …"), or the whole is the end of an estimate."""
    if not isinstance(found, Match) or not found.related:
        return False
    first = min(each.span.start for each in found.related)
    start = article.sentence_at(first).span.start
    return (
        _CAME.search(article.text, start, first) is not None
        or _ENDS_RANGE.search(article.text, max(found.span.start - 24, 0), found.span.start) is not None
    )


def _related(found: Match | Right) -> tuple[Related, ...]:
    return found.related if isinstance(found, Match) else ()


_NEW_THING = later(r"\ban? (?:[a-z-]+ ){1,4}?(?:that|which) (?:had |has )?(?:cost|costs|took|raised|made) (?:\w+ )?$")


def of_a_new_thing(article: Article, found: Match | Right) -> bool:
    """Whether the whole is what something cost that the sentence of the parts doesn't know: "in debt after a fire that cost £70,000"."""
    if not isinstance(found, Match) or _NEW_THING.search(article.text[max(found.span.start - 60, 0) : found.span.start]) is None:
        return False
    here = article.sentence_index(found.span.start)
    return all(article.sentence_index(each.span.start) != here for each in found.related)


_KIN = "men|women|children|boys|girls|babies|infants|toddlers|teenagers"
_SIDE_BY_SIDE = later(rf" (?P<whole>[a-z]{{3,20}}), [\w,]{{1,12}} (?P<one>{_KIN}) and [\w,]{{1,12}} (?P<two>{_KIN})\b")


def three_groups(article: Article, found: Match | Right) -> bool:
    """ "25 singers, 12 women and 15 children" are three groups; "25 singers, 12 women and 13 men" may be one."""
    beside = _SIDE_BY_SIDE.match(article.text, found.span.end)
    if not isinstance(found, Match) or beside is None or counts_everybody(singular(beside["whole"])):
        return False
    return not both_sexes({singular(beside["one"]), singular(beside["two"])})
