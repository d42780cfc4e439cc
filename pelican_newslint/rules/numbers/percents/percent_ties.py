"""What the words say of a percentage and two figures that nearly make it: that they're of each other, or that it's of something else."""

from __future__ import annotations

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.percents.trials import of_trials
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import TO_ONE

_OF = later(
    r"^(?: (?!(?:and|but|while|case|box|set)\b)[a-z'’-]+){0,4}? (?:out )?of (?:the |its |his |her |their |all |about |some |a total of |"
    r"[a-z]+['’]s ){0,3}$"
)
_OF_WHOM = later(r"\b(?:of|from) (?:which|whom|these|those|them)\b")
_OF_LEAD = later(
    r"(?:^|[.,;:–“\"(] |\b(?:and|but|that|while) )(?:of|from|out of) (?:the |its |their |all |some |[a-z]+['’]s ){0,2}(?:[a-z]+ )?$"
)
_OF_IT = later(r"^ of (?:it|them|these|those|that|the total|the whole|all)\b")
_OF_WHOLE = later(r"^ of (?:the |its |their |all |all the |some |about |a total of |what were )?$")
_LEVEL = later(r"\b(?:to|at|against) (?:about |just |some |only )?$")
_IN_TIME = later(r"^ (?:in|over|within|during|for) (?:the |just |only )?(?:last |past |next |first )?$")
_ON_PART = later(r"^ (?:on|in|at|for) (?:the |its |his |her |their )?$")
_OF_THEM = later(
    r" of (?:them|these|those|whom|which) (?:with|in|from|at|on|under|over|thanks|because|due|by|for|to|through|after|since|owing|[a-z]+ing)\b"
)
"""What follows is told of the part: "1,500, 40 per cent of them with gardens"."""
_SUM_UP = later(r"(?:\b(?:or|is|are|that's|i\.e\.|which is|making)|[,;:(–]) ?(?:about |only |just |nearly |roughly )?$")
_COMPARED = later(
    r"\b(?:from|against|compared|than|before|earlier|last|previous\w*|ago|now|then|was|were|had been|after|until|used to|others?)\b"
)


_TURN = later(
    r"(?:;|\b(?:and|but|while|whereas)\b) (?!(?:is|was|are|were|has|had|now|then|last|this|in|by|those|others?|the (?:others?|final|first|old|new|"
    r"actual|real))\b)[a-z]"
)
"""Between the figures: the second is of something else."""


def no_share(sketch: Outline, at: int) -> bool:
    """Whether it is one side of a split ("60 per cent to 40"), a share of the part, half of "a year and a half", a change "to one", or told of
    a part: "lost 70 per cent on six of his 22 fields"."""
    trail = sketch.gaps[at + 1]
    return (
        trail.startswith((" to ", "-", " each"))
        or (_ON_PART.match(trail) is not None and at + 2 < len(sketch.gaps) and _OF.match(sketch.gaps[at + 2]) is not None)
        or _OF_THEM.match(trail) is not None
        or (sketch.figures[at].kind == "F" and sketch.gaps[at].endswith(" and "))
        or TO_ONE.search(sketch.text) is not None
    )


def turned(article: Article, told: Span, low: Figure, high: Figure) -> bool:
    """Whether it stands between the two, and of something else than the first: "eggs went up to $5, and ham is up by a quarter, at $8"."""
    first, second = sorted((low.span, high.span), key=lambda each: each.start)
    return first.end <= told.start < second.start and _turns(article, first.end, told.start)


def _turns(article: Article, start: int, end: int) -> bool:
    """Whether a turn stands between the two; from a headline far down into a long text there always is one, and it isn't sought."""
    return end - start > _FAR or _TURN.search(article.text[start:end].lower()) is not None


_FAR = 3000


def before_both(article: Article, told: Span, low: Figure, high: Figure) -> bool:
    """Whether it stands before the two in a clause of its own: "two thirds were against it, and 40 of the 90 came from the north"."""
    first = min(low.span.start, high.span.start)
    return told.end < first and ", and " in article.text[told.end : first]


def is_level(sketch: Outline, at: int) -> bool:
    """Whether it is where a rate stands, or a share of it, and so no change: "fell to 24.8 per cent and 43 seats", "95 per cent of it"."""
    return _LEVEL.search(sketch.gaps[at]) is not None or _OF_IT.match(sketch.gaps[at + 1]) is not None


def in_time(sketch: Outline, at: int, low: Figure, high: Figure) -> bool:
    """ "Rose by 60 per cent in four years": the years are when, and no figure of it."""
    behind = sketch.figures[at + 1] if at + 1 < len(sketch.figures) else None
    return behind is not None and behind.kind == "D" and behind in (low, high) and _IN_TIME.match(sketch.gaps[at + 1]) is not None


def as_much(trail: str) -> bool:
    """ "Half as much", "half full"."""
    return trail.startswith((" as ", " full"))


def of_other(trail: str) -> bool:
    """Whether what follows may say that it's of another thing: "a third of passengers", "two thirds of what it costs"."""
    return trail.startswith(" of ") and _OF_IT.match(trail) is None


def of_whole_before_part(sketch: Outline, at: int, low: Figure, high: Figure) -> bool:
    """ "Half of the 60 flats have been sold; 24 are empty": the part of the 60 is what the percentage tells."""
    return (
        at + 1 < len(sketch.figures)
        and sketch.figures[at + 1] is high
        and _OF_WHOLE.match(sketch.gaps[at + 1]) is not None
        and (low.span.start > high.span.end or not _SUM_UP.search(sketch.gaps[at][-40:]))
    )


def share_tied(article: Article, sketch: Outline, at: int, low: Figure, high: Figure) -> bool:
    """Whether words make the one a part of the other: "31 of its 52", "of 1,250 starters 1,125", "or 40 per cent of the 2,000"."""
    trail = sketch.gaps[at + 1]
    if at + 1 < len(sketch.figures) and sketch.figures[at + 1] is high:
        return _OF_WHOLE.match(trail) is not None
    if article.sentence_index(low.span.start) != article.sentence_index(high.span.start):
        return False
    if low.span.start < high.span.start:
        between = article.text[low.span.end : high.span.start].lower()
        return _OF.match(between) is not None or of_trials(low, high, between)
    start = article.sentence_at(high.span.start).span.start
    lead, between = article.text[start : high.span.start].lower(), article.text[high.span.end : low.span.start].lower()
    return (
        _OF_WHOM.search(between + article.text[low.span.end : low.span.end + 12].lower()) is not None or _OF_LEAD.search(lead) is not None
    )


def change_tied(article: Article, told: Span, sense: str | None, relation: str, low: Figure, high: Figure) -> bool:
    """Whether a word of change stands beside the percentage, and the words between the figures set one against the other."""
    if sense not in {relation, "either"}:
        return False
    first, second = sorted((low, high), key=lambda each: each.span.start)
    near = article.text[max(0, first.span.start - 12, article.sentence_at(first.span.start).span.start) : first.span.start]
    end = told.start if told.start > second.span.end else second.span.start
    if _turns(article, first.span.end, end):
        return False
    return _COMPARED.search(f"{near} {article.text[first.span.end : end]}".lower()) is not None
