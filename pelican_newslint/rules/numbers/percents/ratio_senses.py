"""What the words round a told ratio make of it: a share, a rise, a fall, or a change whose way isn't told."""

from __future__ import annotations

from typing import Literal

from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.outline import Outline

_UP = (
    r"increas\w*|ris(?:e|es|en|ing)|rose|gr[eo]w\w*|growth|gain\w*|jump\w*|climb\w*|surg\w+|soar\w*|raise[ds]?|hike[ds]?|leap\w*|leapt|up|"
    r"swell\w*|swollen|"
    r"expan\w+|uplift|boost\w*|rally|rallied|premium|bonus|markup|mark-up|improv\w+|added|overr[au]n|overspen\w+|overshoot|overshot|excess|"
    r"escalat\w+|uptick|upturn|upswing|upsurge|spurt|spik(?:e[ds]?|ing)|accelerat\w+"
)
_DOWN = (
    r"decreas\w*|f[ae]ll(?:s|en|ing)?|drop\w*|declin\w+|down|cuts?|cutting|reduc\w+|slump\w*|plung\w+|slid\w*|slip\w*|shr[aiu]nk\w*|loss|"
    r"los(?:e|t|ing)|shed\w*|"
    r"lower\w*|sav(?:e[sd]?|ing)|discount|dip\w*|contract\w+|slash\w*|trim\w*|shav\w+|tumbl\w+|div(?:e|ed)|sank|sunk|remission|rebate|markdown|less|"
    r"ero(?:sion|d\w+)|downturn|downswing|crash\w*|collaps\w+|devalu\w+|depreciat\w+|drop-off|cutbacks?"
)
_EITHER = r"chang\w+|differ\w+|gap|mov\w+"
_LEAD = later(
    rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN})|(?P<either>{_EITHER}))(?: (?!from\b|to\b|and\b|but\b|in\b)[a-z'-]+){{0,2}}?(?:,? (?:of|by|is|was|"
    rf"comes to|amounts to|therefore|thus|then|some|about|a|an)){{0,3}} $"
)
_TRAIL = later(
    r"^ (?:[a-z]+ )?(?:(?P<up>more|higher|dearer|larger|bigger|greater|longer|up|increase|rise|jump|gain|growth|leap|surge|hike|extra)|"
    r"(?P<down>fewer|less|lower|smaller|cheaper|shorter|down|decrease|drop|fall|cut|decline|reduction|slump|loss|off)|(?P<either>difference|"
    r"change))\b"
)
_OTHER_BASE = later(
    r"^(?: [a-z]+){0,3} (?:than|on|from|of) (?:in )?(?:(?:its|his|her|their|the) )?(?:a year|last|the same|the (?:previous|national|average|usual|"
    r"rest)|normal|usual|average|"
    r"the (?:year|month|week)|other|(?:19|20)|\[O)|^ (?:higher|lower|stronger|weaker|up|down) at $"
)
"""The last: "fell back to close 6% higher at 17 euros", than the day before."""
_RATE_OF = (
    r"(?:an?|the|its|their|giving it an?|gives an?) (?:[a-z-]+ )?(?:uptake|turnout|rate|share|proportion|response|attendance|occupancy|success|"
    r"level|participation|yield|coverage|take-up|completion|survival|failure|score|mark|ratio|accuracy|efficiency|conversion|strike|hit|pass|"
    r"win|approval|clearance|detection|retention|vaccination|employment|shooting|kicking)(?: rate| record)? (?:of|was|is) "
)
_SHARE_LEAD = later(
    rf"(?:[,(:–] ?|(?:[,(:–;] ?|^[\"“]?(?:that|this|it|which) (?:is|was|means|gives|makes) ){_RATE_OF}|"
    r"\b(?:or|that is|which is|that means|meaning|this is|that's|representing|making|which makes|is|was|are|"
    r"were|filling|fills|filled|only|just|took up|(?:it|that|this|what|which) (?:means|makes|gives|represents|constitutes|amounts to)|"
    r"namely|i\.e\.,?|"
    r"takes up|makes up|made up|accounts for|equal to) )(?:(?:or|that|that is|which is|only|just|about|some|roughly|nearly|almost|merely|"
    r"barely|well|over|under) ){0,3}$"
)
_SHARE_TRAIL = later(
    r"^(?:[,.;)]|$| of (?:those|them|the [a-z]+) [a-z]+ed(?=[,.;])| of (?:it|them|those|these|that|the total|the whole|the lot|all|whole|"
    r"total|capacity|"
    r"what [a-z ]{2,30}|(?:its|their|his|her|the) (?:total |full |"
    r"whole |legal |present |entire )?"
    r"(?:capacity|members?|membership|budget|needs?|stock|workforce|staff|fleet|flock|herd|number|seats|places|size|length|value|cost|bill|sum|"
    r"money|price|town|village|"
    r"population|total|field|crop|harvest|order|fund|prize|votes?|debt|target|limit|quota|production|output|turnover|sales|revenue|income|earnings|supply|"
    r"area|territory|reserves?|electorate|inhabitants|residents|households|homes|pupils|students|teachers|network|coast|route|line))\b"
    r"(?=[,.;)\"”]| (?:came|were|was|are|is|have|had|has|voted|raised|backed|and|but|said)\b|$)| (?:is|are|were|was|have|had) (?:gone|lost|"
    r"dead|left|missing|shut|closed|empty)\b)"
)
Sense = Literal["up", "down", "either", "share"]


def sense_of(sketch: Outline, at: int) -> Sense | None:
    """What the words round a ratio make of it."""
    lead, trail = sketch.gaps[at][-70:], sketch.gaps[at + 1]
    found = _TRAIL.match(trail) or _LEAD.search(lead)
    if found is not None:
        if _OTHER_BASE.match(trail + ("[O" if at + 1 < len(sketch.figures) and sketch.figures[at + 1].kind == "O" else "")):
            return None
        return "up" if found["up"] else "down" if found["down"] else "either"
    more = trail + ("[" if at + 1 < len(sketch.figures) else "")
    return "share" if _SHARE_LEAD.search(lead or ":") and _SHARE_TRAIL.match(more) else None
