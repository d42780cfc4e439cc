"""Whether what a rule takes for wrong is right of another figure near: "It costs £4.5m. One pays £3m of that, the other £1.5m, or a third"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from pelican_newslint.model import Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.percents.percent_made import made_of
from pelican_newslint.rules.numbers.reading.outline import Figure, sketches
from pelican_newslint.rules.numbers.reading.part_lists import plain_value
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, like, timed

THE_TOTAL = "the total"
"""What a share "of the total" is of, where the article says "in all" beside it: then no other figure is."""
_BACK = 2
"""Sentences before the one of the told figure."""
_FAR_BACK, _PARTS = 4, 3
"""The same for a list of at least so many parts that goes over several sentences."""
_NEAR = 0.004
_CHANGING = COUNTED + "D"
_NO_COUNT = frozenset({"fold", "time"})
"""Seven times are no seven that each get something."""
_AND_THE = later(r"^ and (?:the|his|her|its|their|both|all|another|other|each of the) $")
""" "Fined the manager £2,500 and the two clerks, Roe and Low, £1,000 each": the whole is the manager's."""
_FINE = 0.2
"""A percentage that is told so exactly is no chance."""


def share_of_another(article: Article, found: Match | Right) -> bool:
    """Whether the told share is what the part makes of another whole of its sentence or those before."""
    if not isinstance(found, Match) or any(each.message == THE_TOTAL for each in found.related):
        return False
    at = article.sentence_index(found.span.start)
    near = list(_near(article, at, _BACK))
    told, used = _told(near, found), _used(near, found)
    if told is None or not used:
        return False
    part = min(used, key=lambda each: each.value)
    together = sum(each.value for each in used)
    both = len(used) == 2 and together > 0 and not _tied(article, told, used)
    if both and told.exact.low <= 100 * part.value / together <= told.exact.high:
        return True  # "Roe had 21,870 votes, or 54 per cent, and Hale 18,630, or 46": of both together
    wholes = (each for each in near if each.kind in COUNTED and each not in used and like(each, part) and each.value > part.value > 0)
    return any(told.exact.low <= 100 * part.value / each.value <= told.exact.high for each in wholes)


def _tied(article: Article, told: Figure, used: list[Figure]) -> bool:
    """Whether words say that the one is of the other: "of 720 pupils 180, or 20 per cent"."""
    part, whole = sorted(used, key=lambda each: each.value)
    before, after = article.text[max(whole.span.start - 20, 0) : whole.span.start], article.text[told.span.end : told.span.end + 20]
    lead = article.text[max(part.span.start - 20, 0) : part.span.start]
    return _OF.search(before) is not None or _OF_IT.match(after) is not None or _OF_IT.search(lead) is not None


_OF = later(r"\b(?:[Oo]f|[Ff]rom) (?:the |its |their |all |some |about )*$")
_OF_IT = later(
    r"(?:^|\b)[ ]?(?:[Oo]f|[Ff]rom) (?:it|them|these|those|that|which|whom|(?:the )?(?:whole|total|target))\b"
    r"|^(?: of)? (?:the|its|their) (?:total |usual |normal |ordinary |regular |full |old |former |previous )?"
    r"(?:number|figure|cost|price|bill|budget|strength|fleet|size|amount)\b"
)


def share_of_total(article: Article, found: Match | Right) -> bool:
    """Whether one of the two figures is this very share of a total told near: votes of three rivals, and behind them all ballots."""
    if not isinstance(found, Match):
        return False
    near = list(_near(article, article.sentence_index(found.span.start), _FAR_BACK, ahead=_FAR_BACK))
    told, used = _told(near, found), _used(near, found)
    if told is None or told.exact.high - told.exact.low > _FINE:
        return False
    wholes = [each for each in near if each.kind in COUNTED and each not in used]
    return any(
        part.value > 0 and each.kind == part.kind and told.exact.low <= 100 * part.value / each.value <= told.exact.high
        for part in used for each in wholes if each.value > part.value
    )  # fmt: skip


def has_its_ratio(article: Article, found: Match | Right) -> bool:
    """Whether another percentage of the sentence is what the two figures make: "by a quarter, from 620 to 465, and by a tenth in money"."""
    if not isinstance(found, Match):
        return False
    at = article.sentence_index(found.span.start)
    used = sorted(_used(list(_near(article, at, _BACK)), found), key=lambda each: each.value)
    if len(used) != 2 or used[0].kind not in COUNTED:
        return False
    made = [range_ for range_, _ in made_of(*used).values()]
    others = (each for each in sketches(article)[at].figures if each.kind in "PF" and each.span != found.span)
    return any(other.exact.meets(each) for other in others for each in made)


def change_of_others(article: Article, found: Match | Right) -> bool:
    """Whether the told change is what another pair of its sentence makes, or has a base of its own: "from 310 in 2009 to 586 last year,
    6 per cent more than in 2023".
    """
    if not isinstance(found, Match):
        return False
    sentence = article.sentence_at(found.span.start)
    near = list(_near(article, article.sentence_index(found.span.start), 0))
    told, used = _told(near, found), _used(near, found)
    if told is None or told.kind not in "PF":
        return False
    base = _OWN_BASE.match(article.text, found.span.end, sentence.span.end)
    if base and article.text.count(base["year"], sentence.span.start, sentence.span.end) == 1:
        return True
    pairs = combinations([each for each in near if each.kind in _CHANGING and each.value > 0], 2)
    return any(
        like(one, other)
        and any(told.exact.low <= 100 * abs(after.value - before.value) / each.value <= told.exact.high for each in (before, after))
        for one, other in pairs
        if not (one in used and other in used)
        for before, after in (timed(one, other),)  # "the 11 that are left will open for 32 hours rather than 40, a fifth less"
    )


def of_told_difference(article: Article, found: Match | Right) -> bool:
    """Whether one of the two figures is the change itself: "the difference, $1,000, is a saving of 40 per cent", beside $2,500."""
    if not isinstance(found, Match):
        return False
    near = list(_near(article, article.sentence_index(found.span.start), _BACK))
    told, used = _told(near, found), _used(near, found)
    if told is None or len(used) != 2:
        return False
    part, whole = sorted(used, key=lambda each: each.value)
    is_share = whole.value > 0 and told.exact.low <= 100 * part.value / whole.value <= told.exact.high
    return is_share and _DIFFERENCE.search(article.text[max(part.span.start - 30, 0) : part.span.start].lower()) is not None


_DIFFERENCE = later(r"\b(?:difference|gap|saving|discount|reduction|increase|rise|cut|fall|drop|gain|loss)s?,?(?: (?:of|is|was|at))? $")
_OWN_BASE = later(r" (?:more|fewer|less|higher|lower|better|worse) than (?:in |that of |the figure for )?(?P<year>(?:19|20)\d\d)\b")


def part_of_larger(article: Article, found: Match | Right) -> bool:
    """Whether the told figure and those listed with it are all of a larger one: "310 votes out of 700, against 240 and 150"."""
    if not isinstance(found, Match):
        return False
    at = article.sentence_index(found.span.start)
    every = list(_near(article, at, _FAR_BACK, ahead=1))
    told = _told(every, found)
    if told is None or told.kind not in COUNTED:
        return False
    listed = [told, *_used(every, found)]
    alike = [each for each in every if each.kind in COUNTED and like(each, told)]
    if len(listed) < _PARTS or not all(each in alike for each in listed):
        return False
    ends = [alike.index(each) for each in listed]
    wholes = {plain_value(each) for each in alike}
    for first in range(min(ends) + 1):
        for last in range(max(ends) + 1, len(alike) + 1):
            run = alike[first:last]
            total = sum(map(plain_value, run))
            if total in wholes or any(total - plain_value(each) == plain_value(each) for each in run if each not in listed):
                return True
    return False


def rest_of_share(article: Article, found: Match | Right) -> bool:
    """Whether it is what a told share leaves: "60 per cent of the price, or €1.2m, and the club the remaining €800,000", or what a share and
    a sum leave: "it cost €4m. The county paid half, the club €1m and fans the remaining €1m".
    """
    if not isinstance(found, Match):
        return False
    at = article.sentence_index(found.span.start)
    rates = [each.value / 100 for each in _near(article, at, 0) if each.kind in "PF"]
    near = list(_near(article, at, 1)) if rates else []
    told = _told(near, found)
    if told is None:
        return False
    used = [plain_value(each) for each in _used(near, found)]
    parts = [each + plain_value(told) for each in used]
    whole = max(used, default=0.0)
    return any(
        abs(each / part - rate) < _NEAR or (part < whole and abs(part / whole - (1 - rate)) < _NEAR)
        for each, part in zip(used, parts, strict=True) for rate in rates if part
    )  # fmt: skip


def share_beside(article: Article, found: Match | Right) -> bool:
    """Whether the share and the two figures are the parts of a whole told near: "of €4m the county paid half, the club €1.5m, fans €0.5m"."""
    if not isinstance(found, Match):
        return False
    near = list(_near(article, article.sentence_index(found.span.start), 1))
    told, used = _told(near, found), _used(near, found)
    if told is None or len(used) != 2:
        return False
    parts = sum(map(plain_value, used))
    wholes = (plain_value(each) for each in near if each not in used and each.kind == used[0].kind)
    return any(parts < whole and abs(parts / whole + told.value / 100 - 1) < _NEAR for whole in wholes)


def shared_by_others(article: Article, found: Match | Right) -> bool:
    """Whether the told sum for each, or for all, goes with another count of the piece, or the larger one is somebody else's alone."""
    if not isinstance(found, Match):
        return False
    every = [each for sketch in sketches(article) for each in sketch.figures]
    used = [each for each in every if each.span in {found.span, *(one.span for one in found.related)}]
    money = [each for each in used if each.kind == "M"]
    if any(_AND_THE.match(article.text[one.span.end : each.span.start]) for one in money for each in used if each.kind == "N"):
        return True
    if len(money) != 2 or not min(each.value for each in money) > 0:
        return False
    ratio = max(each.value for each in money) / min(each.value for each in money)
    return any(each.kind == "N" and each.value > 1 and each.noun not in _NO_COUNT and abs(each.value / ratio - 1) < _NEAR for each in every)


def _near(article: Article, at: int, back: int, *, ahead: int = 0) -> Iterator[Figure]:
    return (each for sketch in sketches(article)[max(at - back, 0) : at + 1 + ahead] for each in sketch.figures)


def _told(near: list[Figure], found: Match) -> Figure | None:
    return next((each for each in near if each.span == found.span), None)


def _used(near: list[Figure], found: Match) -> list[Figure]:
    starts = {each.span.start for each in found.related}
    return [each for each in near if each.span.start in starts]


def of_what_was(article: Article, found: Match | Right) -> bool:
    """Whether it is a share of what there was before: "900 members, up 300, or 50 per cent", "half as many again, 60 per cent"."""
    if not isinstance(found, Match):
        return False
    text, spans = article.text, [each.span for each in found.related]
    return any(_MOVED_BY.search(text, max(each.start - 40, 0), each.start) or _AGAIN.match(text, each.end) for each in spans)


_MOVED_BY = later(
    r"\b(?:(?<!make )(?<!makes )(?<!made )(?<!making )up|down|(?:increase|rise|gain|growth|jump|drop|fall|decline|loss) of|(?:rose|"
    r"grew|fell|shrank|rising|falling|growing) by)"
    r" (?:by |about |some |nearly |almost |around |roughly |more than |just over )?$"
)
_AGAIN = later(r" (?:as (?:much|many|\w+) (?:[\w’'-]+ ){0,2}?again|again as)\b")
