"""Whether a told change, multiple or share is of another thing than the figures beside it: "to 1,500 members, and fees rose by 20 per cent"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pelican_newslint.model import Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.moves import FALLS, RISES
from pelican_newslint.rules.numbers.reading.person_nouns import counts_everybody, names_people
from pelican_newslint.rules.numbers.reading.told_there import told_at
from pelican_newslint.rules.numbers.wholes.far_wholes import VOTERS

_CLAUSE = later(
    r"(?:[,;(–—]|\s-\s|[.!?][\"”]?\s|\b(?:and|but|while|whereas|though|although|as|when|where|after|before|(?:in|during) which|whose)\b)"
)
_TURN = later(r"(?:;|\b(?:and|but|while|whereas|though|although)\b)")
_THOSE = later(r"^ ?(?:(?:and|but|while) )?(?:that|those) (?:of|at|in|for|from|on) ")
_PERCENT = later(r"\bper ?cent\b|%")
"""Between the figures and the percentage: they have one of their own."""
_BACK = later(
    r"^ ?(?:or|so|thus|therefore|hence|which|this|that|these|making|meaning|that's|it's|up|down|by|equal|equivalent|representing|marking|"
    r"an? (?:[a-z]+ )?(?:profit|return|mark-up|markup) of)\b"
)
"""What such a clause begins with speaks of the figures before."""
_PERSON = later(
    r"a (?:third|fourth|fifth)(?:, (?:who|a |an )|$|[.;]| (?:last|this|in (?:19|20|[A-Z])|on|at|was|is|has|had|by|yesterday|today)\b)"
)
"""One more, after two: "and a third, who is ill"."""
_FEW = 12
"""Of more, nobody says "and a third"."""
_SOFT = later(r"\b(?:or|about|roughly|nearly|almost|around|only|just|over|under|than|is|by|barely|some) $")
"""Before a share, hardly before a person."""
_LISTED = later(r"^ (?:more|less|fewer|higher|lower|up|down) (?:in|on|at|for)\b[^.;]*\band\b")
_BESIDE = later(
    r"\b(?:as|while|whereas|although|because|and|but) (?:the|its|their|his|her|an?) (?:(?:cost|price|number|value|amount) of )?([a-z]+)"
)
""" "As the price of zinc, which nobody foresaw, climbed by 35 per cent": a subject of its own, however far its verb is."""
_AGED = later(r"\b(?:aged (?:from |between )?|ages of )$")
"""Before the ends of an age group: "women aged from 40 to 50"."""
_WHERE = later(r"\b(?:where|whose)\b")
""" "In the north, where four in ten are lost": of what is there."""
_OF_WHICH = later(r" of wh(?:ich|om)\b")
_THEIRS = later(r"^(?: of)? (?:their|its|his|her) (?:own )?([a-z-]+)\b")
_OUT_OF = later(r"^(?: [a-z'’-]+){0,3} (?:out )?of(?: [a-z'’-]+){0,3} $")
_CLOSED = later(r"[a-z]+, $")
_GOES_ON = later(r"^ ?(?:have|has|had|is|are|was|were|will|would)\b")
"""Behind a comma: the sentence's own subject goes on."""
_MOVES = frozenset(
    "increase increased increasing rise rises rose risen rising fall falls fell fallen falling drop drops dropped dropping decline declined decrease "
    "decreased cut cuts reduction reduced gain gains gained growth grew grown growing jump jumped climb climbed surge surged soared leap leapt hike "
    "slump slumped plunged plunge save saves saving savings shrink shrinks shrank went gone going go goes come came put puts change changed "
    "difference loss lost lose saving saved raise raised "
    "discount markup rate turnout share proportion percentage ratio majority figure figures number numbers total capacity "
    "size amount sum average level representing year years month months week weeks quarter day days season decade ago earlier later previous last "
    "first second half about nearly almost roughly just exactly some well rounded annual yearly monthly overall net real sharp steep big "
    "overrun overspend underspend overshoot markup mark-up premium excess appreciation shrinkage budget estimate dive tumble "
    "large small weight volume quantity tonnage output result show shows showed shown showing mark marks marked marking nearly "
    "fully whole nominal further makes make making made meant means mean represents equals pay "
    "january february march april may june july august september october november december "
    "less more fewer higher lower larger smaller bigger dearer cheaper period spell space mere huge modest slight record therefore thus hence".split()
) - {"pay"}
_CHANGE = later(
    rf"[,(–—] ?(?:or |that is |which is |and so )?an? (?:[a-z]+ )?(?:{RISES}|{FALLS}) of (?:about |some |nearly |almost |over |just )?$"
)
""" "An escalation of 25 per cent", of the figures before it: of those nouns that stand for nothing else there."""
_A_RATE = later(r" (?:(?:an?|per|each|every) [a-z]|of (?:the|its|their|his|her|all) )")
_OF_PEOPLE = later(
    r"^ of (?:(?:the|its|their|all|his|her|our) ){1,2}(?:[a-z'’-]+ ){0,2}?"
    r"(workforce|staff|electorate|population|members|jobs|voters|workers|people)\b"
)
_POSTS = frozenset({"job", "post", "position", "role", "person", "vote", "ballot"})
_RELATIVE = later(r", (?:who|which|whose|where) [^,;:]*$")
_CLOSED_BEHIND = later(r"[^,;:.\d]{0,50}, (?:have|has|had|will|would|[a-z]+(?:ed|s|t)) ")
_ON_WITH_IT = later(r"(?: of [^,;.]{1,40})?, (?!or\b|and\b|that\b|which\b|with\b|thanks\b)[a-z]+ ")
_WORD = later(r"[a-z][a-z'’-]+")


def of_another(article: Article, told: Span, figures: Iterable[Span], *, turn: bool = False) -> bool:
    """Whether the clause of `told` has a subject of its own; with `turn` only where "and", "but" or a semicolon begin the clause."""
    spans = sorted(figures)
    if not spans:
        return False
    first, last = spans[0], spans[-1]
    if told.start >= last.end:
        gap, context = article.text[last.end : told.start].lower(), article.text[_start(article, first) : last.end].lower()
        gap = gap if _A_RATE.match(article.text, told.end) else _CHANGE.sub(", ", gap)
        return _own_subject(gap, context, turn=turn)
    if told.end <= first.start:
        gap = article.text[told.end : first.start].lower()
        turns = list(_TURN.finditer(gap))
        return bool(turns) and _own_subject(gap, "", turn=True)
    return False


def without_others(article: Article, found: Iterable[Match | Right], *, turn: bool = False) -> Iterator[Match | Right]:
    """What is found, less what tells of another thing."""
    for each in found:
        spans = [one.span for one in each.related] if isinstance(each, Match) else []
        if any(_AGED.search(article.text, max(span.start - 15, 0), span.start) for span in spans) or _of_each(article, each.span, spans):
            continue
        if not of_another(article, each.span, spans, turn=turn):
            yield each


def listed_behind(article: Article, found: Match) -> bool:
    """ "$31m in the first week, 58 per cent less in the second and $6m in the third": the last is of a third time."""
    last = max(each.span.start for each in found.related)
    return min(each.span.end for each in found.related) <= found.span.start < last and bool(
        _LISTED.search(article.text[found.span.end : last].lower())
    )


def of_things(article: Article, found: Match | Right) -> bool:
    """ "Three of the five towns voted; turnout was 55 per cent": towns make no turnout."""
    if isinstance(found, Match) and (_of_other_whole(article, found) or _behind_aside(article, found) or _is_aside(article, found)):
        return True
    if isinstance(found, Match) and _PERSON.match(article.text[found.span.start : found.span.end + 8]):
        few = all(each.low <= _FEW for each in told_at(article, [one.span for one in found.related]))
        return few and _SOFT.search(article.text[max(found.span.start - 16, 0) : found.span.start].lower()) is None
    if not isinstance(found, Match) or "turnout" not in article.text[max(found.span.start - 30, 0) : found.span.start].lower():
        return False
    spans = {each.span for each in found.related}
    nouns = {each.noun for each in told_at(article, spans)} - {None}
    return any(not (counts_everybody(noun) or noun in VOTERS or names_people(noun)) for noun in nouns if noun)


def _behind_aside(article: Article, found: Match) -> bool:
    """ "Of nine wells, five of which had run dry, 31 per cent was lost": the part stands in a clause that is closed."""
    asides = [each.span.end for each in found.related if _OF_WHICH.match(article.text, each.span.end)]
    return any(at < found.span.start and _CLOSED.search(article.text, at, found.span.start) is not None for at in asides)


def _is_aside(article: Article, found: Match) -> bool:
    """ "The largest owner, with 19 per cent, wants three of the nine seats": the share stands in an aside, and the sentence goes on."""
    told = found.span
    start = article.sentence_at(told.start).span.start
    first = min(each.span.start for each in found.related)
    if (
        start < told.start < first
        and _RELATIVE.search(article.text, start, told.start)
        and _CLOSED_BEHIND.match(article.text, told.end, first)
    ):
        return True  # "Farmers in the hills, who get 25 per cent less for their fields, have sold 4,000 of 31,000 cows"
    return (
        told.end < min(each.span.start for each in found.related)
        and article.text.endswith(
            (", with ", ", at ", ", with about ", ", who has ", ", who holds ", ", which has ", ", which holds "), 0, told.start
        )
        and _ON_WITH_IT.match(article.text, told.end) is not None
    )


def _of_other_whole(article: Article, found: Match) -> bool:
    """ "Two of its five plants, about one in six of its staff": the share says itself of what."""
    what = _OF_PEOPLE.match(article.text[found.span.end : found.span.end + 60].lower())
    spans = {each.span for each in found.related}
    nouns = {each.noun for each in told_at(article, spans)} - {None}
    return (
        what is not None
        and bool(nouns)
        and not any(noun and (names_people(noun) or noun in _POSTS or noun == what[1].rstrip("s")) for noun in nouns)
    )


def _of_each(article: Article, told: Span, figures: list[Span]) -> bool:
    """ "Nine of the 40 trees had shed half their leaves": each of the nine half of its own."""
    if len(figures) != 2 or told.start < max(each.end for each in figures):
        return False
    first, last = sorted(figures)
    owned = _THEIRS.match(article.text[told.end : told.end + 40].lower())
    return owned is not None and owned[1] not in _MOVES and _OUT_OF.match(article.text[first.end : last.start].lower()) is not None


def _start(article: Article, figure: Span) -> int:
    return article.sentence_at(figure.start).span.start


def _own_subject(gap: str, context: str, *, turn: bool) -> bool:
    found = list((_TURN if turn else _CLAUSE).finditer(gap))
    if not found:
        return False
    if _PERCENT.search(gap) or _WHERE.search(gap):
        return True
    if any(each[1] not in _MOVES and each[1] not in SMALL and stem(each[1]) not in context for each in _BESIDE.finditer(gap)):
        return True
    clause = gap[found[-1].end() :]
    turns = list(_TURN.finditer(gap))
    main = gap[turns[-1].end() :] if turns else clause
    if _THOSE.match(clause) or _THOSE.match(main):
        return True
    if _BACK.match(clause) or (not turns and _GOES_ON.match(clause)):
        return False
    clause = clause if _BACK.match(main) else main
    known = {stem(each) for each in _WORD.findall(context)}
    return any(
        each not in SMALL and each not in _MOVES and not each.endswith("ly") and stem(each) not in known for each in _WORD.findall(clause)
    )
