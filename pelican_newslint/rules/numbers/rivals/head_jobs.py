"""Jobs above and people below: "to cut 400 jobs" over a text in which the firm would "lay off 450 people", or "450 people would lose their jobs"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import before
from pelican_newslint.rules.numbers.rivals.head_and_text import comparable

_JOBS = frozenset("job post position role".split())
_PEOPLE = frozenset("person people worker employee staff staffer man woman miner engineer teacher nurse member journalist".split())
_CUTS = later(
    r"\b(?:cut|cuts|cutting|shed|sheds|shedding|axe|axes|axing|slash|slashes|slashing|lose|loses|losing|eliminate|eliminates|eliminating|scrap|scraps|"
    r"loss of|end of) (?:up to |around )?(?:its |another )?$"
)
_LAID_OFF = later(
    r"\b(?:lay|lays|laid|laying) off (?:up to |its )?$|\b(?:dismiss|dismisses|dismissed|dismissing|sack|sacks|sacked|sacking|fire|fires|fired|firing|"
    r"let go|let go of|letting go|letting go of|make|makes|made|making|shed|sheds|shedding|cut|cuts|cutting|retrench|retrenched) (?:up to )?$"
)
_TO_GO = later(
    r" (?:(?:are|is|were|was|will|would|could|may|might|now|be|set|due|likely|expected|to) ){0,4}(?:go|lost|cut|axed|shed|scrapped|"
    r"at risk|under threat|threatened|disappear)\b"
)
_LOSE = later(
    r"(?: [\w'’-]+){0,3}? (?:(?:lose|loses|losing|lost) (?:their |his |her )?(?:jobs?|posts?|work)\b|(?:(?:be|being|been|are|were|was) )+"
    r"(?:made redundant|laid off|dismissed|let go|sacked|out of (?:work|a job))\b|face (?:redundancy|the sack)\b)"
)
_REDUNDANT = later(r"(?: [\w'’-]+){0,3}? (?:redundant|jobless|out of work)\b")
_CREATES = later(
    r"\b(?:create|creates|created|creating|add|adds|added|adding|bring|brings|bringing|offer|offers|offering) (?:up to |another )?$"
)
_HIRES = later(
    r"\b(?:hire|hires|hired|hiring|recruit|recruits|recruited|recruiting|employ|employing|take on|taking on|takes on|took on) (?:up to )?$"
)
_BEFORE = later(r"\b(?:another|others?|rivals?|since|already|so far|last|earlier|previous\w*|further|more|ago|(?:19|20)\d\d)\b")
_MADE = ("make", "makes", "made", "making")


def same_jobs(article: Article, head: Quantity, each: Quantity) -> bool:
    """Whether the one counts the jobs that the other's people lose, or get, and the two differ as one figure told twice does."""
    if head.noun not in _JOBS or each.noun not in _PEOPLE:
        return False
    told = (
        _are_lost(article, each) if _go(article, head) else _CREATES.search(before(article, head)) and _HIRES.search(before(article, each))
    )
    if not told or not comparable(article, head, replace(each, noun=head.noun)):
        return False
    people = {other.low for other in article.quantities if other.noun in _PEOPLE or (other.noun is None and other.unit is None)}
    return not any(head.low - one in people for one in people)  # "120 people in Ayr and 100 in Bute"


def jobs_told(article: Article, figures: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Jobs that go in one sentence of the text and people who lose them in another, where each is told once."""
    jobs = [each for each in figures if each.noun in _JOBS and _go(article, each)]
    people = [each for each in figures if each.noun in _PEOPLE and _are_lost(article, each)] if jobs else []
    if len(jobs) != 1 or len(people) != 1 or jobs[0].sentence == people[0].sentence or not same_jobs(article, jobs[0], people[0]):
        return
    if not any(_BEFORE.search(article.slice(article.sentences[each.sentence].span)) for each in (jobs[0], people[0])):
        first, second = sorted((jobs[0], people[0]), key=lambda each: each.span.start)
        yield second, first


def _go(article: Article, jobs: Quantity) -> bool:
    behind = article.text[(jobs.noun_span or jobs.span).end :][:60]
    return _CUTS.search(before(article, jobs)) is not None or _TO_GO.match(behind) is not None


def _are_lost(article: Article, people: Quantity) -> bool:
    below, behind = before(article, people), article.text[(people.noun_span or people.span).end :][:60]
    if _LOSE.match(behind):
        return True
    made = below.removesuffix("up to ").rstrip().endswith(_MADE)
    return _LAID_OFF.search(below) is not None and (not made or _REDUNDANT.match(behind) is not None)
