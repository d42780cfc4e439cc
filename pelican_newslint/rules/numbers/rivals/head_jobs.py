"""Jobs above and people below: "to cut 400 jobs" over a text in which the firm would "lay off 450 people"."""

from __future__ import annotations

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
_REDUNDANT = later(r"(?: [\w'’-]+){0,3}? (?:redundant|jobless|out of work)\b")
_CREATES = later(
    r"\b(?:create|creates|created|creating|add|adds|added|adding|bring|brings|bringing|offer|offers|offering) (?:up to |another )?$"
)
_HIRES = later(
    r"\b(?:hire|hires|hired|hiring|recruit|recruits|recruited|recruiting|employ|employing|take on|taking on|takes on|took on) (?:up to )?$"
)
_MADE = ("make", "makes", "made", "making")


def same_jobs(article: Article, head: Quantity, each: Quantity) -> bool:
    """Whether the one counts the jobs that the other's people lose, or get, and the two differ as one figure told twice does."""
    if head.noun not in _JOBS or each.noun not in _PEOPLE:
        return False
    above, below = before(article, head), before(article, each)
    behind = article.text[(each.noun_span or each.span).end :][:60]
    if _CUTS.search(above):
        told = _LAID_OFF.search(below) is not None and (
            not below.removesuffix("up to ").rstrip().endswith(_MADE) or _REDUNDANT.match(behind) is not None
        )
    else:
        told = _CREATES.search(above) is not None and _HIRES.search(below) is not None
    if not told or not comparable(article, head, replace(each, noun=head.noun)):
        return False
    people = {other.low for other in article.quantities if other.noun in _PEOPLE}
    return not any(head.low - one in people for one in people)  # "120 in Ayr and 100 in Bute"
