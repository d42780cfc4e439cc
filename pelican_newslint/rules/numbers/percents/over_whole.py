"""A part that is more than its whole: "most of this sum ($4.9 million)" of $4.4 million, 5,000 people in a hall for 4,500."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import earlier, hedged, like, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown

_PART = later(
    r"\b(?:majority|most|bulk|part|share|portion|half|much|some|all but|nearly all|almost all|third|quarter|fraction|slice|chunk|remainder|rest) of "
    r"(?:(?:this|that|the|its|their|these|those) (?:[a-z]+ )?(?:amount|sum|total|money|figure|budget|number|cost|bill|debt|loan|grant|fund|"
    r"area|land|stock|load)|"
    r"it|them|these|those|that|this)(?:,| \(|:| –)? ?(?:about |some |or )?$"
)
_ROOM = later(
    r"\b(?:capacity (?:is|was|of)|capacity:|(?:seats|holds|room for|space for|licensed (?:for|to carry)|built for|designed for|"
    r"made for)(?: (?:only|just|up to))?) $"
)
_CROWD = later(
    r"^ (?:[a-z]+ ){0,2}?(?:people|fans|spectators|supporters|passengers|guests|prisoners|inmates|pupils|students|patients|visitors|"
    r"demonstrators|worshippers|"
    r"residents|men|women|children)\b(?: [a-z]+){0,3}? (?:filled|packed|fill|pack|crammed|watched|came|"
    r"(?:were )?witness(?:ed)?|were (?:in|inside|aboard|on board|held)|"
    r"are (?:in|held)|attended|"
    r"saw|witnessed|cheered|gathered|turned (?:up|out)|sat|squeezed|crowded|travelled|live in|stayed)\b"
)
_ALLOWED = later(
    r"\b(?:overcrowd\w*|over capacity|more than|exceed\w*|too many|despite|although|but|beyond|twice|double|times|turned away|outside|"
    r"games|matches|days|nights|shows|concerts|(?:semi|quarter)-finals|rounds|weekend|legs|performances|weeks?|season|"
    r"standing|over)\b"
)


def over_whole(article: Article, woken: Sequence[Block]) -> Iterator[Match]:
    """Each part once."""
    for number, sketch in woken_sketches(article, woken, 1):
        for at, part in enumerate(sketch.figures):
            whole = _whole(article, number, sketch, at)
            if whole is not None and part.exact.low > whole.exact.high:
                message = f"{shown(article, part)} can't be a part of {shown(article, whole)}."
                yield Match(part.span, message, related=(Related(whole.span, "the whole"),), severity="warning")


def _whole(article: Article, number: int, sketch: Outline, at: int) -> Figure | None:
    part = sketch.figures[at]
    if part.kind not in "NMU":
        return None
    before = next(earlier(article, number, back=1), None)
    if _PART.search(sketch.gaps[at]):
        near = [each for each in sketch.figures[:at] if like(each, part)] or [
            each for each in (before.figures if before else ()) if like(each, part)
        ]
        return near[0] if len(near) == 1 and not hedged(near[0]) and part.value < 10 * near[0].value else None
    if not _CROWD.match(sketch.gaps[at + 1]) or _ALLOWED.search(sketch.text):
        return None
    rooms = [
        each for other in (sketch, *([before] if before is not None else []))
        for place, each in enumerate(other.figures)
        if each.kind == "N" and each is not part and (_ROOM.search(other.gaps[place]) or _of_seats(article, each))
    ]  # fmt: skip
    return rooms[0] if len(rooms) == 1 and not hedged(rooms[0]) else None


def _of_seats(article: Article, figure: Figure) -> bool:
    """ "The 7,000-seat stadium"."""
    hyphened = figure.quantity is not None and figure.quantity.hyphenated
    return hyphened and article.text.startswith(_SEATS, figure.quantity.number.end if figure.quantity is not None else 0)


_SEATS = ("-seat ", "-seater ", "-capacity ", "-bed ", "-place ")
