"""What the words say of figures that nearly make another: that they're its parts, or that each is of something else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Outline, sketches
from pelican_newslint.rules.numbers.reading.own_verbs import PREPOSITIONS, VERB_BEFORE
from pelican_newslint.rules.numbers.reading.parts_table import wholes as known_wholes
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.wholes.nearly_made import Kind, Place

LIST = later(r"^[^.;]{0,90}?(?::| –)(?: [a-z'’-]+){0,5} [£$€]?$")
_OF_WHICH = later(r"\b(?:of|from) (?:which|whom|these|those|them|that|this)\b")
_SPLIT = later(
    r"\b(?:made up of|consist\w* of|compris\w+|split|divid\w+|broken down|namely|composed of|shared|"
    r"(?:paid for|funded|financed|met|borne|covered|put up) by|(?:the|its|their) dead (?:were|are))\b"
)
_OF_LEAD = later(
    r"(?:^|[,;:–“\"(] |\b(?:and|but|that|while) )(?:of|from|out of) (?:the|its|their|his|her|our|all|those|these|some|a total of|[a-z]+'s)?"
    r"(?: [a-z'-]+){0,2} ?$"
)
_TOTAL = later(
    r"\b(?:total(?: of)?|in all,?|altogether,?|together|making|(?:that|which|this|it) (?:makes?|made)|adds? up to|"
    r"added up to|combined [a-z ]{0,30}(?:had|have|of|be)|"
    r"(?:bring|brought|brings|bringing|takes|took|taking)\b[^.;]{0,40} to)(?: some| about| a)? $"
)
_IN_ALL = later(r"^(?: [a-z-]+){0,3}? (?:in (?:all|total)|altogether|together|combined|overall)\b")
_CLOSER = later(r"\b(?:the|its|their) (?:others?|remaining|rest|remainder|balance),? (?:of )?(?:the )?$")
_OF = later(r"^(?: [a-z'’-]+){0,3} (?:out )?of (?:the |its |his |her |their |all |all the |my |our )?$")
"""Between two figures: "12 of her 18 matches"."""
_TO = later(r"^(?: votes?)? (?:to|against) $")
_AIM = later(
    r"\b(?:plan\w*|hop(?:e|es|ed|ing)|want\w*|target\w*|goals?|aim\w*|expect\w*|needs?|needed|intend\w*|forecast\w*|predict\w*|booked|"
    r"critics|rival\w*|limit|capacity|record|best|worst|average|usual\w*|normal\w*)\b"
)
_NAMED = later(r"^[^.;]{0,45}?\b(?:among (?:them|others)|alone|included|and so on|or so)\b")
_ONE_MORE = later(r"\b(?:a|an|the|another|one) (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|other|more)\b")
_SEVERAL = later(r"(?:,|\band|\bplus) (?:an? (?:pair|couple|handful|group|family|number|few)|several|some|others|many)\b")
_A_ONE = later(r"(?:,|and(?<=\band)|plus(?<=\bplus)) an? (?!(?:grand |combined )?total\b)[a-z]")
_TRAIL = later(r"^ (?:of (?:them|these|those|which|whom) )?(?:[a-z]+ed |came |went |is |are |was |were )?(?P<by>[a-z]+)\b")
_BY = PREPOSITIONS | {"as"}


def tied(article: Article, kind: Kind, parts: Sequence[int], at: int) -> bool:
    """Whether words make the figure at `at` of the kind the whole of the parts: a colon, "of the 17", "in all", "the other nine"."""
    every = sketches(article)
    whole, run = kind.places[at], [kind.places[part] for part in parts]
    sketch, last = every[whole.sentence], every[run[-1].sentence]
    if _CLOSER.search(last.gaps[run[-1].at][-60:]) or (len(run) == 2 and _voted(article, (whole, *run))):
        return True
    if whole.head:
        return len(parts) > 2
    start, end = whole.figure.span.end, run[0].figure.span.start
    if start <= end:
        between = article.text[start:end].lower()
        if LIST.match(between) or _OF_WHICH.search(between) or _SPLIT.search(between):
            return True
        return whole.sentence == run[0].sentence and _OF_LEAD.search(sketch.gaps[whole.at]) is not None
    return _TOTAL.search(sketch.gaps[whole.at][-60:]) is not None or _IN_ALL.match(sketch.gaps[whole.at + 1]) is not None


def _voted(article: Article, three: Sequence[Place]) -> bool:
    """Whether two of the three are told as the sides of a vote: "113 votes to 102, by nine"."""
    spans = sorted((each.figure.span for each in three), key=lambda each: each.start)
    near = article.slice(article.sentence_at(spans[0].start).span).lower()
    return "vote" in near and any(_TO.match(article.text[one.end : other.start]) for one, other in pairwise(spans))


def apart(article: Article, kind: Kind, parts: Sequence[int], at: int) -> bool:
    """Whether they can't belong together, or one and the same may be counted in two parts, or one is missing."""
    every = sketches(article)
    whole, run = kind.places[at], [kind.places[part] for part in parts]
    values = [kind.values[part] for part in parts]
    few = sum(values) < whole.figure.value
    sentence = article.sentences[run[-1].sentence].span
    behind = article.text[run[-1].figure.span.end : sentence.end].lower()
    return (
        any(_of_its_own(every[each.sentence], each, whole) for each in run)
        or any(VERB_BEFORE.search(every[each.sentence].gaps[each.at]) and each.sentence == whole.sentence for each in run[1:])
        or (len(values) > 2 and values[0] == sum(values[1:]))
        or (few and (_NAMED.match(behind) is not None or _ONE_MORE.search(behind) is not None))
        or (few and _uncounted(article, [each.figure.span for each in run], whole.figure.value - sum(values)))
        or (not few and len(run) == 2 and _overlap(every, run))
        or _aimed(every, whole, run)
    )  # fmt: skip


def _uncounted(article: Article, parts: Sequence[Span], left: float) -> bool:
    """Whether what is left is told without a figure: "34 men, 11 women and a pair of twins", "nine helpers and a driver"."""
    end = article.sentence_at(parts[-1].start).span.end
    listed = article.text[parts[0].start : end].lower()
    return _SEVERAL.search(listed) is not None or len(_A_ONE.findall(listed)) == left


def _of_its_own(sketch: Outline, part: Place, whole: Place) -> bool:
    """Whether a part is told as one of another whole: "seven of nine on grass"."""
    behind = part.at + 1
    if behind >= len(sketch.figures) or not _OF.match(sketch.gaps[behind]):
        return False
    return sketch.figures[behind] is not whole.figure


def other_nouns(run: Sequence[Place], whole: Place) -> bool:
    """Whether a part counts what the whole doesn't: "300 oaks, 250 birches and 120 hazels"."""
    own = whole.figure.noun
    nouns = {each.figure.noun for each in run} - {None, own}
    if whole.figure.kind != "N" or own is None or not nouns or whole.head:
        return False
    if names_people(own) and all(noun and names_people(noun) for noun in nouns):
        return False
    return not any(own in each.nouns and nouns <= each.parts for each in known_wholes())


def _overlap(every: Sequence[Outline], run: Sequence[Place]) -> bool:
    """ "Nine at home and six in the rain"."""
    ways = [_TRAIL.match(every[each.sentence].gaps[each.at + 1]) for each in run]
    return any(one and other and one["by"] != other["by"] and {one["by"], other["by"]} <= _BY for one, other in pairwise(ways))


def _aimed(every: Sequence[Outline], whole: Place, run: Sequence[Place]) -> bool:
    """Whether one is a plan or somebody's guess, and the others are not: "14 and 17. It had planned 40"."""
    aims = [_AIM.search(every[each.sentence].gaps[each.at][-60:]) is not None for each in (whole, *run)]
    return any(aims) and not all(aims)
