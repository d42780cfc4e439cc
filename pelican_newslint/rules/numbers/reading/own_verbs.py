"""Parts told with verbs of their own: "95 have been sold and 55 were let" may count some flats twice, and so do no sum."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Outline, sketches
from pelican_newslint.rules.numbers.reading.part_lists import OF_THEM, PartList, opposite, voted
from pelican_newslint.rules.numbers.reading.person_nouns import names_people

_BEHIND = later(
    r"^(?: [a-z'-]+){0,2}? (?:(?:have|has|had) been|were|was|are|is|will be|will|would|have|has|had|can|could|of (?:them|whom|which)) "
    r"(?P<what>[a-z-]+)"
)
_VERB = (
    r"(?:[a-z]{2,}ed|has|have|had|is|are|was|were|gets?|got|wins?|won|loses?|lost|sells?|sold|buys?|bought|takes?|took|gives?|gave|makes?|made|"
    r"pays?|paid|spends?|spent|finds?|found|holds?|held|puts?|sends?|sent|keeps?|kept|runs?|ran|builds?|built|owes?|needs?|wants?|asks?|farms?|"
    r"employs?|owns?|lets?|hits?|shot|cuts?|scores?|left|lent|led|saw|went|came|will|would|can|could|must|may|might)"
)
VERB_BEFORE = later(rf"(?:\b(?:and|but|while|then)\b|,) (?:(?:[a-z'-]+ ){{0,3}})?(?P<verb>{_VERB}) (?:[a-z'-]+ ){{0,2}}$")
_LEADS = later(rf"\b(?P<verb>{_VERB}) (?:[a-z'-]+ ){{0,3}}$")
_PAYING = frozenset(
    "give gives gave giving pay pays paid paying raise raises raised contribute contributes contributed provide provides provided find finds found "
    "put puts offer offers offered add adds added chip chipped fund funds funded lend lends lent invest invests invested".split()
)
_SAME = (
    {"has", "have", "had", "holds", "hold", "held", "own", "owns", "owned"},
    {"is", "are", "was", "were"},
    {"win", "wins", "won"},
    _PAYING,
)
_OVERLAPS = later(
    r"\b(?:before|after|already|also|later|once|then|now(?! (?:holds?|ha[sv]e?) )|since|until|by (?:the|now)|some of (?:them|which|whom)|both|too|"
    r"at the same time|concurrent\w*|or more|each of)\b"
)

_TRAIL = later(r"^ (?:of (?:them|whom|these|those|which) )?(?P<what>[a-z-]+)\b")
_DID_THE = later(
    r"^ (?:(?:have|has|had) )?(?:passed|failed|sat|attended|finished|completed|visited|read|saw|seen|watched|heard|learn(?:ed|t)|knew|used|joined|"
    r"played|tried|tested|reached|climbed|entered|met|cleared|won|missed|understood|speak|spoke|know|use|play|read|teach|taught) [a-z]"
)
"""What somebody may do to two things, unlike "eight took the train and six the bus"."""
_THE_OTHER = later(r"^ (?:the|its|their|his|her|an?) ")
_SETTING = later(r"# (?:of them )?(?:in|at) (?:the |an? |home|night|work|school|sea\b)")
PREPOSITIONS = frozenset("in at from to for on by with without under over after before during against since near".split())
_EXCLUDING = ({"before", "after"}, {"under", "over"}, {"with", "without"})
"""Where one is, the other can't be."""
_LITTLE = frozenset("in at from to for on by with of the a an as were are was is have had has and".split())
_CLAUSE = later(r"\b(?:and|but|while)\b|[,;]")
_SLIP = 1.15
_MODALS = frozenset("will would can could must may might".split())
_AUXILIARIES = frozenset("are is was were have has had".split())
_CONTRARY = later(
    r"\b(?:still|not|never|un(?!der\b|til\b|less\b|ion|it)[a-z]{3,}|empty|without|yet|vacant|free|remain\w*|no|idle|other\w*|rest)\b"
)


def contrary(sketch: Outline, parts: PartList) -> bool:
    """Whether the last part says what the others are not: "95 have been sold and 55 are still empty"."""
    before = _CLAUSE.split(sketch.gaps[parts.at[-1]])[-1]
    return _CONTRARY.search(before[-25:] + sketch.gaps[parts.at[-1] + 1][:40]) is not None


def counted_twice(article: Article, whole: Span, parts: Sequence[Span]) -> bool:
    """Whether one and the same may be in both of two parts, which make far more than the whole: "of 40 stops 26 have a roof and 31 are lit"."""
    sketch = sketches(article)[article.sentence_index(parts[0].start)]
    places = {each.span.start: at for at, each in enumerate(sketch.figures)}
    at = tuple(places[each.start] for each in parts if each.start in places)
    over = next(
        (each.value for each in sketches(article)[article.sentence_index(whole.start)].figures if each.span.start == whole.start), None
    )
    if over is None or len(at) != 2 or len(parts) != 2:
        return False
    run = PartList(at, tuple(sketch.figures[each] for each in at))
    return run.total > _SLIP * over and both_may(sketch, run)


def both_may(sketch: Outline, parts: PartList) -> bool:
    """The same, of two parts in one sentence, whatever they make."""
    apart = own_verbs(sketch, parts) or overlapping(sketch, parts) or _one_deed(sketch, parts) or elided(sketch, parts)
    return apart and not (voted(sketch, parts) or contrary(sketch, parts) or opposite(sketch, parts))


def _one_deed(sketch: Outline, parts: PartList) -> bool:
    """ "290 said they were short of water and 250 said they would plant less"."""
    one, two = (_TRAIL.match(sketch.gaps[at + 1]) for at in parts.at)
    return one is not None and two is not None and one["what"] == two["what"] and one["what"] in inflections.pasts()


def elided(sketch: Outline, parts: PartList) -> bool:
    """ "Nine passed the swimming test and four the rowing test": the verb of the first goes for the second, and one may do both."""
    one, two = (sketch.gaps[at + 1] for at in (parts.at[0], parts.at[-1]))
    return len(parts.at) == 2 and _DID_THE.match(one) is not None and _THE_OTHER.match(two) is not None


def overlapping(sketch: Outline, parts: PartList) -> bool:
    """Whether two parts tell two things that one and the same may do: "61 carry oil and 41 fly the flag of Panama"."""
    if len(parts.at) != 2:
        return False
    one, two = (_TRAIL.match(sketch.gaps[at + 1]) for at in parts.at)
    if not one or not two:
        return False
    first, second = one["what"], two["what"]
    if first in PREPOSITIONS and second in PREPOSITIONS:
        if {first, second} in _EXCLUDING:
            return False
        return first != second and not ({first, second} == {"in", "at"} and one_setting(sketch, parts))
    return first != second and all(map(_is_verb, (first, second)))


def _is_verb(word: str) -> bool:
    return word in _AUXILIARIES or word in inflections.verbs() or word in inflections.pasts()


def one_setting(sketch: Outline, parts: PartList) -> bool:
    """Whether "in" and "at" can both say where, as in "210 in Leeds and 240 at York", not "nine at home and six in the rain"."""
    return _SETTING.search("#".join(sketch.gaps[parts.at[0] :])) is None


def led_anew(sketch: Outline, parts: PartList) -> bool:
    """Whether the first is a part and a later one has a verb of its own: "36 arrests, 21 of them for theft, and issued 14 fines"."""
    of_them = OF_THEM.match(sketch.gaps[parts.at[0] + 1]) is not None
    return of_them and any(VERB_BEFORE.search(sketch.gaps[at]) for at in parts.at[1:])


def own_verbs(sketch: Outline, parts: PartList) -> bool:
    """Whether a part has another verb than the one before it, where both have one."""
    behind = [_BEHIND.match(sketch.gaps[at + 1]) for at in parts.at]
    for one, two in pairwise(behind):
        if (
            one
            and two
            and one["what"] != two["what"]
            and not _LITTLE & {one["what"], two["what"]}
            and not (names_people(singular(one["what"])) and names_people(singular(two["what"])))
        ):
            return True
    leads = [_LEADS.search(sketch.gaps[parts.at[0]]), *(VERB_BEFORE.search(sketch.gaps[at]) for at in parts.at[1:])]
    return any(lead and other and not _one(_main(lead), _main(other)) for lead, other in pairwise(leads))


def _main(lead: re.Match[str]) -> str:
    """The verb behind its auxiliary: "would pay" is "pay"."""
    words, verb = lead[0].split(), lead["verb"]
    behind = words[words.index(verb) + 1 :] if verb in _MODALS else []
    return behind[0] if behind else verb


def may_overlap(sketch: Outline, parts: PartList) -> bool:
    """Whether words of the sentence say that one and the same may be counted twice."""
    return _OVERLAPS.search("#".join(sketch.gaps[parts.at[0] :])) is not None


def _one(first: str, second: str) -> bool:
    return first == second or any({first, second} <= each for each in _SAME) or first.rstrip("s") == second.rstrip("s")
