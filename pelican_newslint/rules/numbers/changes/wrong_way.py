"""A rise that falls: "€31 million, down from €29 million", "rose from 90 to 70", "15 cents, unchanged from 12 cents"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Figure, Outline
from pelican_newslint.rules.numbers.reading.reckoned import hedged, like, woken_sketches
from pelican_newslint.rules.numbers.reading.relations import shown

_UP = (
    r"up|ris(?:e|es|en|ing)|rose|gr[eo]w|grown|growing|grows|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|soar(?:s|ed|ing)?|"
    r"surg(?:e|es|ed|ing)|"
    r"rais(?:e|es|ed|ing)|swell(?:s|ed|ing)?|swollen|more|higher|larger|bigger|leapt|lifted|boosted|dearer|expanded|went up|gone up|go up|goes up"
)
_DOWN = (
    r"down|f[ae]ll|falls|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|cut|cuts|cutting|reduc(?:e|es|ed|ing)|"
    r"shr[aiu]nk|"
    r"shrinking|slump(?:s|ed|ing)?|plung(?:e|es|ed|ing)|slid|slipped|lowered|fewer|less|lower|smaller|slashed|trimmed|cheaper|dwindled|tumbled|sank|"
    r"went down|gone down|go down|goes down"
)
_SAME = r"unchanged|the same as|no change|flat"
_AFTER = later(
    rf"^(?: (?!and\b|but\b|while\b|who\b|that\b|which\b)[a-z'-]+){{0,4}}?(?:,| –|;)? ?\(?(?:and |which is |an? )?(?:(?P<up>up|a rise|"
    rf"an increase|higher|more)|"
    rf"(?P<down>down|a fall|a drop|a decrease|a decline|lower|reduced|cut|less|fewer)|(?P<same>{_SAME}))"
    r",? (?:(?:from|on|than)(?: (?:the|its|their|his|her|last|previous|year's|year|years|month's|season's|week's|a|earlier|old|original|about|"
    r"only|just|some|nearly|"
    r"figure|total|of|for)){0,5} )?$"
)
_MORE = later(r"\b(?:more|less|fewer)\b")
""" "More than" compares; "more from" takes."""
_VERB = later(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:,? (?!and\b|but\b|by\b|to\b|at\b|of\b|than\b)[a-z'-]+){{0,6}}?,? from (?:about |only |just |"
    rf"some |nearly |an? )?$"
)
_VERB_TO = later(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:to|back to)) (?:about |only |just |some |nearly |an? )?$")
_FROM = later(
    r"^(?: (?!and\b|but\b|by\b|than\b)[a-z'-]+){0,3}?,? (?:from|against|compared (?:with|to))(?: (?:the|its|their|about|only|just|a|last|year's))* ?$"
)
_TO = later(
    r"^(?: (?!and\b|but\b|by\b|than\b)[a-z'-]+){0,5}?,? (?:to|and is now|and are now)(?: (?:about|only|just|some|nearly|an?|the))? ?$"
)
_RANK = later(
    r"\b(?:rank\w*|place[sd]?|position\w*|seed\w*|number|table|league|chart\w*|list|percentile|odds|handicap|not|never|no|instead|rather|could|"
    r"if|or)\b"
)
_SLOWED = later(
    r"\b(?:increases?|rises?|growth|gains?|inflation|falls?|declines?|drops?)\b[^,;]{0,20}\b(?:slow\w*|eas\w+|cool\w*|narrow\w*|halv\w+|tapered)"
)
"""A rise that gets smaller: "the rise has eased, from 18 per cent to 7"."""
_WAY = later(r"^ (?:long|high|wide|deep|tall|thick|away)\b")
"""What stands there for good: "a lane that is 140 miles long, down from 35"."""
_FAR = 8.0


def wrong_way(article: Article, woken: Sequence[Block], done: set[int]) -> Iterator[Match | Right]:
    """Each once; `done` are the starts of figures that were judged already."""
    for _, sketch in woken_sketches(article, woken):
        for at in range(len(sketch.figures) - 1):
            found = _down_from(article, sketch, at) or _from_to(article, sketch, at) or _to_from(article, sketch, at)
            if found and found.span.start not in done:
                done.add(found.span.start)
                yield found


def _down_from(article: Article, sketch: Outline, at: int) -> Match | None:
    """The new figure first."""
    found = _AFTER.match(sketch.gaps[at + 1])
    if found is None or (
        not found[0].rstrip().endswith(("from", "on", "than", "of", "as", "with")) and "from" not in found[0] and "same as" not in found[0]
    ):
        return None
    if _MORE.search(found[0]) and "than" not in found[0]:
        return None  # "needed 112 more from 138 balls"
    new, old = sketch.figures[at : at + 2]
    return _judge(article, sketch, old, new, "up" if found["up"] else "down" if found["down"] else "same")


def _to_from(article: Article, sketch: Outline, at: int) -> Match | None:
    """ "Dropped to 9,000 from 7,500"."""
    found = _VERB_TO.search(sketch.gaps[at][-70:])
    if found is None or not _FROM.match(sketch.gaps[at + 1]):
        return None
    return _judge(article, sketch, sketch.figures[at + 1], sketch.figures[at], "up" if found["up"] else "down")


def _from_to(article: Article, sketch: Outline, at: int) -> Match | None:
    found = _VERB.search(sketch.gaps[at][-90:])
    if found is None:
        return None
    behind = at + 1
    if sketch.figures[behind].kind == "O" and behind + 1 < len(sketch.figures):
        if not re.search(r"(?:\bto|\bnow) $", sketch.gaps[behind + 1]):
            return None  # "down from 40 in May and 60 in June": two to compare with
        behind += 1
    elif not _TO.match(sketch.gaps[behind]):
        return None
    return _judge(article, sketch, sketch.figures[at], sketch.figures[behind], "up" if found["up"] else "down")


def _judge(article: Article, sketch: Outline, old: Figure, new: Figure, way: str) -> Match | None:
    if old.kind not in "NMUP" or new.kind not in "NMUP" or not like(old, new) or hedged(old) or hedged(new) or _RANK.search(sketch.text):
        return None
    if _SLOWED.search(sketch.text) or any(_WAY.match(sketch.gaps[sketch.figures.index(each) + 1]) for each in (old, new)):
        return None
    if old.kind == "N" and (old.noun or new.noun) is None and max(old.value, new.value) < 100:
        return None
    low, high = sorted((old.value, new.value))
    if low <= 0 or high > _FAR * low or old.exact.meets(new.exact):
        return None
    moved = "up" if new.value > old.value else "down"
    if moved == way:
        return None
    what = {"up": "an increase", "down": "a decrease"}[moved]
    said = {"up": "up", "down": "down", "same": "unchanged"}[way]
    message = f"From {shown(article, old)} to {shown(article, new)} is {what}, not “{said}”."
    sure = old.kind == new.kind and (old.unit is not None or (old.noun is not None and old.noun == new.noun))
    return Match(new.span, message, related=(Related(old.span, "from"),), severity=None if sure else "warning")
