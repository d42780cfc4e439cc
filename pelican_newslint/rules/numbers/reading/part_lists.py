"""Runs of figures that can be parts of one whole: "£40,000 for boats, £35,000 for sails and £15,000 for wages"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import looks_plural, singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.figures import Range
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.parts_table import opposites, states
from pelican_newslint.rules.numbers.reading.person_nouns import names_people
from pelican_newslint.rules.numbers.reading.reckoned import COUNTED, in_brackets, like, words_between

_NEXT = later(
    r"^[^.:\"“”]{0,90}?(?:, and|,|\band|; and|;|\bwhile|\bbut|\bplus|\bwith|\bas well as)(?: (?!than\b|from\b|more\b|up\b|down\b|"
    r"against\b)(?!of (?:the|its|their|his|her|these|those|all|some|about|which|whom|them|an?)\b|of \(?$)[a-z0-9'’&-]+){0,6}(?: the #)? \(?$"
)
_SUM_OF = later(
    r"(?:, and|,|\band|; and|;|\bplus|\bwith)(?: [a-z'-]+){0,2} (?:fines?|costs?|surcharges?|compensation|fees?|damages|interest|tax|duty|grants?|"
    r"loans?|gifts?|donations?|payments?|sums?|bonus(?:es)?|profits?|sales|losses|debts?|bills?|savings?|cuts?|deposits?|awards?|prizes?|income|"
    r"charges?|expenses|legac(?:y|ies)|pledges?|investments?|shares?|instalments?) of $"
)
"""Before a sum: "a fine of £200 and costs of £80"."""
_CHANGE = later(r"\b(?:than|compared|(?:rose|fell)(?!,|;| and\b)|per|every|since|ago|aged|until|between|each)\b")
_CHANGE_LAST = later(r"\b(?:from|against|up|down|after|over|within|by|before|to)\b[^,;]*$")
"""Right before a figure: it's the other side of a change."""
_JOINT = later(r".*(?:[,;]|\b(?:and|while|but|plus|with)\b)", re.DOTALL)
_DISTANCE = later(r"^ (?:away|from|off|apart|north|south|east|west|long|wide|high|deep|tall|old|later|earlier)\b")
_STREET = later(r"^ (?:[a-z.'-]+ ){1,4}(?:street|avenue|road|lane|drive|boulevard|close|square|place|court|ave|rd)\b")
OF_THEM = later(r"^ of (?:them|these|those|whom|which)\b")
_OF_THESE = later(r"\bof (?:them|these|those|which|whom),? $")
_OF_IT = later(r"^ of (?:it|that|this)\b")
_COMPARED = later(
    r"^ (?:[a-z]+ )?(?:more|fewer|less) than (?:in|at|on|by|before|during|last|this|the (?:year|time|month)|a year|it|they|he|she|expected|planned|"
    r"usual|forecast|feared)\b|"
    r"^ the (?:year|season|month|week|day|night|time|summer|winter) (?:before|earlier)\b"
)
_SHARE_OF_IT = later(r", (?:or|that is|which is)(?: about| some| nearly| just| only)? $")
_OF_WHICH_DID = later(r"^ of (?:which|whom) (?:[a-z]+ed|came|went|were|was|had|are|have|is|fell|got) [^,;]*, and $")
CLOSER = later(r"\b(?:the|its|their) (?:other|others|remaining|rest|last|final|balance|remainder),? (?:of )?$")
VOTE = later(
    r"^(?: [a-z]+)?,? (?:voted |voting )?(?:for|in favou?r|in support|against|opposed|yes|no|abstain\w*|abstention|abstentions|spoil\w*|"
    r"blank|undecided)\b"
)
_AGAINST = later(r"against|opposed|no\b|abst|spoil|blank|undecided")
_AND_A = later(r"^(?: [a-z-]+){1,2},? and (?P<one>an?) (?P<noun>[a-z-]{3,20})\b")
_ARE = later(
    r"^ (?:of (?:them|whom|these|those|the (?:dead|injured|victims|killed|wounded|total)) )?"
    r"(?:are|were|was|is) (?P<noun>[a-z-]{3,20})(?=[,.;]| and\b|$)"
)
_ACCOUNT = (" for", " at", " number", " numbered", " made up", " make up")
_OPPOSED = 35
"""Characters behind a part in which its opposite is told."""
_SIDE = later(r"^ (?:long|wide|high|deep|tall|thick|broad|across|in (?:length|width|height|depth|diameter))\b")
_LEANS = later(
    r"^(?:[,;.)]| (?:[a-z]+ed )?(?:in|at|to|from|for|on|by|with|of|against|before|after|during|under|over|near|off|along|"
    r"across|without|behind|beyond|inside|outside|around|round|via|aboard|through|between|among|into|onto|up|down|were|was|are|is|will|went|came|have|had|live|work|stand|stood|remain|"
    r"need|belong|lie|lay|hold|held|go|took|take|voted|chose|sit|sat|stay|left|fell|rose|speak|face|serve|carry|died|sank|survived|lost|won|"
    r"joined|got|backed|opposed)\b|$| and | [\"“'‘])"
)
_PARTICIPLE = later(r"^ (?:had been |have been |has been |being )?(?P<word>[a-z-]{3,14})\b(?! of\b)")
_LONG = 90
"""Characters from one part to the next."""
_FAR = 0.35
"""How far parts may be from what is tied to them as their whole."""


def part_of_part(article: Article, first: Span, later: Span) -> bool:
    """Whether it is a part of the part before it: "22 have come, nine of them from the army", "12 run on gas, and eight of these are old"."""
    return _of_them(article, later) and not _of_them(article, first)


def _of_them(article: Article, figure: Span) -> bool:
    text = article.text
    return (
        OF_THEM.match(text[figure.end : figure.end + 12]) is not None
        or _OF_THESE.search(text, max(figure.start - 12, 0), figure.start) is not None
    )


class PartList(msgspec.Struct, frozen=True):
    """A run of figures, by their index in the sentence."""

    at: tuple[int, ...]
    figures: tuple[Figure, ...]

    @property
    def total(self) -> float:
        return sum(plain_value(each) for each in self.figures)

    def without_last(self) -> PartList:
        return PartList(self.at[:-1], self.figures[:-1])

    def tails(self) -> Iterator[PartList]:
        """The run without its first figures: they may be wholes."""
        for start in range(len(self.at) - 1):
            yield PartList(self.at[start:], self.figures[start:])


class Sum(msgspec.Struct, frozen=True):
    parts: PartList
    whole: Figure
    closed: bool
    """Whether the parts are all, so that too few are wrong too."""
    severity: Severity | None = None


def part_lists(sketch: Outline) -> Iterator[PartList]:
    """Runs of two figures or more that can be parts of one whole."""
    run: list[int] = []
    for at, figure in enumerate(sketch.figures):
        if figure.kind in "OT" or (figure.kind in "PF" and _aside(sketch, at)):
            continue
        if run and figure.kind == "N" and figure.noun and sketch.figures[run[-1]].kind == "M":
            continue  # "£90,000 for the two schools and £50,000 for roofs"
        if figure.kind in COUNTED and run and _goes_on(sketch, run[-1], at):
            run.append(at)
            continue
        if len(run) > 1:
            yield PartList(tuple(run), tuple(sketch.figures[each] for each in run))
        run = [at] if figure.kind in COUNTED else []
    if len(run) > 1:
        yield PartList(tuple(run), tuple(sketch.figures[each] for each in run))


def _aside(sketch: Outline, at: int) -> bool:
    """ "180 (40 per cent) are gone and 270 stand", "180, or 40 per cent, are gone and 270 stand"."""
    return in_brackets(sketch, at) or (_SHARE_OF_IT.search(sketch.gaps[at]) is not None and sketch.gaps[at + 1].startswith(","))


def _goes_on(sketch: Outline, last: int, at: int) -> bool:
    first, second = sketch.figures[last], sketch.figures[at]
    words = words_between(sketch, last, at)
    if CLOSER.search(sketch.gaps[last]):
        return False  # "the remaining 50 will be sold with 20 in another block"
    if first.kind == "U" and _SIDE.match(sketch.gaps[last + 1]) and _SIDE.match(sketch.gaps[at + 1]):
        return False  # length and height
    if _COMPARED.match(sketch.gaps[at + 1]):
        return False  # "four gold, six silver and four bronze, two more than in Paris"
    if _OF_IT.match(sketch.gaps[at + 1]):
        return False  # "£18,000, 10,000 of it from one concert"
    if OF_THEM.match(sketch.gaps[at + 1]) and not OF_THEM.match(sketch.gaps[last + 1]):
        return False  # "31 goals, 12 of them penalties"
    if _OF_WHICH_DID.match(words):
        return False  # "got 18 back to sea, six of which were lame, and ten died"
    if second.kind == "U" and first.kind == "N" and (first.noun or _DISTANCE.match(sketch.gaps[at + 1]) or not words.endswith("and ")):
        return False  # "19 to York and 12 to Leeds, five miles away"
    if words.count(")") != words.count("(") or _STREET.match(sketch.gaps[at + 1]):
        return False
    joined = _NEXT.match(words) or (second.kind == "M" and len(words) < _LONG and ":" not in words and _SUM_OF.search(words))
    return alike_parts(first, second) and bool(joined) and not _changes(words)


def _changes(words: str) -> bool:
    return _CHANGE.search(words) is not None or _CHANGE_LAST.search(_JOINT.sub("", words)) is not None


def alike_parts(first: Figure, second: Figure) -> bool:
    """Parts may count men and women, but not money and men; a bare figure may be of hours."""
    if {first.kind, second.kind} == {"N", "D"}:
        return (first if first.kind == "N" else second).noun is None
    return (first.kind == second.kind == "N") or like(first, second)


def plain_value(figure: Figure) -> float:
    """As written: hours as hours."""
    return figure.quantity.low if figure.kind == "D" and figure.quantity is not None else figure.value


def can_be(whole: Figure, parts: PartList, *, loose: bool = False) -> bool:
    """By unit and by size; `loose` where words tie them whatever they count."""
    if whole.quantity is not None and whole.quantity.hyphenated:
        return False
    if not all(alike_parts(whole, each) for each in parts.figures):
        return False
    if not loose and whole.kind == "N" and whole.noun is not None and all(each.noun not in (None, whole.noun) for each in parts.figures):
        return False
    value = plain_value(whole)
    return max(plain_value(each) for each in parts.figures) < value and abs(parts.total - value) <= _FAR * value


def voted(sketch: Outline, parts: PartList) -> bool:
    """Whether the parts are votes, some of them against."""
    found = [match[0] for at in parts.at if (match := VOTE.match(sketch.gaps[at + 1]))]
    return len(found) == len(parts.at) and any(_AGAINST.search(each) for each in found)


def with_one(run: PartList, sketch: Outline) -> PartList:
    """With the one that an article tells: "nine men, six women and a child"."""
    last = run.figures[-1]
    found = _AND_A.match(sketch.gaps[run.at[-1] + 1]) if last.kind == "N" and last.noun is not None else None
    if found is None or not names_people(found["noun"]):
        return run
    span = Span.of(last.span.end + found.start("one"), last.span.end + found.end())
    return PartList((*run.at, run.at[-1]), (*run.figures, Figure("N", 1.0, Range(1, 1), span, noun=found["noun"])))


def opposite(sketch: Outline, run: PartList) -> bool:
    """Whether two parts are what a thing is or is not, so that they are all and none is in both: "16 full-time and nine part-time"."""
    if len(run.at) != 2:
        return False
    one, two = (set(re.findall(r"[a-z-]+", sketch.gaps[at + 1][:_OPPOSED])) for at in run.at)
    if run.at[1] == run.at[0] + 1 and sketch.gaps[run.at[1]].rstrip().endswith(_ACCOUNT):  # "men account for 90 and women for 80"
        one, two = (set(re.findall(r"[a-z-]+", sketch.gaps[at][-_OPPOSED:])) for at in run.at)
    return any((first in one and second in two) or (second in one and first in two) for first, second in opposites())


def with_nouns(run: PartList, sketch: Outline) -> PartList:
    """With the people that a verb tells of: "12 are girls and nine boys"."""
    if run.figures[0].kind != "N" or all(each.noun for each in run.figures):
        return run
    figures = tuple(each if each.noun else _named(each, sketch.gaps[at + 1]) for at, each in zip(run.at, run.figures, strict=True))
    return PartList(run.at, figures)


def _named(figure: Figure, behind: str) -> Figure:
    found = _ARE.match(behind)
    noun = singular(found["noun"]) if found is not None and looks_plural(found["noun"]) else None
    return msgspec.structs.replace(figure, noun=noun) if noun is not None and names_people(noun) else figure


def elliptic(sketch: Outline, run: PartList) -> bool:
    """Whether the parts lean on a noun told before: "33 to Holborn, 14 to Brixton"."""
    return all(_LEANS.match(sketch.gaps[at + 1]) or _is_state(sketch.gaps[at + 1]) for at in run.at)


def _is_state(behind: str) -> bool:
    """ "26 had been bought, 14 given and nine intact"."""
    found = _PARTICIPLE.match(behind)
    return found is not None and (found["word"] in _states() or found["word"].endswith("ed"))


@cache
def _states() -> frozenset[str]:
    participles = (form for verb in inflections.verbs().values() for form in verb.participle if verb.mainly)
    return states().union(participles)
