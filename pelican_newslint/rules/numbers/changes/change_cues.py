"""The words by which a change, and the figures that it lies between, are told."""

from __future__ import annotations

import re

from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.moves import FALLS, FELL, RISES, ROSE
from pelican_newslint.rules.numbers.reading.outline import Outline

_UP = rf"{RISES}|overrun|overspend|mark-up|markup|excess"
_DOWN = rf"{FALLS}|discount|shortening|underspend"
NOUN = later(
    rf"(?:^|[,(:;–] ?|\b(?:or|is|was|be|and|with|for|marks|marked|represents|represented|means|meant|meaning) )(?:or |that is |which is )?"
    rf"(?:an? |the )(?:[a-z-]+ ){{0,2}}(?:(?P<up>{_UP})|(?P<down>{_DOWN})) (?:of|at|as|was one of|is one of|to be) $|"
    rf"\b(?:puts?|gave|gives) the (?:(?P<upat>{_UP})|(?P<downat>{_DOWN})) at $|"
    rf"(?:,|;| –) (?:so|so that|and so|which means|meaning) the (?:(?P<upis>{_UP})|(?P<downis>{_DOWN})) (?:is|was|comes to|came to|works out at) $"
)
MOVED = later(
    r"(?:[,(–] ?|\b(?:is|was|were|are) )(?:and |or |which is |which was |were |was |is )?"
    r"(?:(?P<up>up|higher|plus)|(?P<down>down|lower|minus))(?: by)? $"
)
SO = later(
    rf"(?:,|;| –) (?:so|so that|which means|meaning|that means|and so)(?: that)? [^,;:.]{{2,40}}?\b(?:(?P<up>{ROSE})|(?P<down>{FELL}))(?: by)? $"
)
_PLAN = (
    r"(?:the |its |their )?(?:original |first |initial |approved )?(?:budget|estimate|quote|plan|forecast|target|asking price|"
    r"guide price|list price|tender)\b"
)
AHEAD = later(r"(?:[,(–] ?|\b(?:or|is|was|be|being) )(?:or |which is |which was |which would be |that is |some |an? |still )?$")
BEHIND = later(
    rf"^ (?:(?:[a-z]+ ){{0,2}}(?:(?P<up>more|higher|larger|bigger|greater|longer|up(?= on\b))|(?P<down>fewer|less|lower|smaller|"
    rf"cheaper|shorter|down(?= on\b)))\b|"
    rf"(?:(?P<upn>{_UP})|(?P<downn>{_DOWN}))\b|(?P<upb>over|above) {_PLAN}|(?P<downb>under|below) {_PLAN})"
)
LINK = later(
    r"\b(?:up|down) from(?: [a-z']+){0,5} $|\band (?:now )?(?:wants?|asks? for|(?:is|are) asking for|demands?|seeks?) $|"
    r"\b(?:against|as against|compared (?:with|to)|from|in place of|instead of|rather than|versus|than|now|down to|up to|rose to|fell to|to)"
    r"(?: (?:only|just|a|an|the|its|their|his|her|some|previous|present|current|old|original|last|year's|figure|average|of|now|is|are|"
    r"takes?|has|have|budget|budgeted|estimate|estimated|target|plan|planned|forecast|contract|price|cost|initial|first|quoted?|asking|"
    r"guide|for)){0,5} $"
)
WHEN = later(
    r"#|\b(?:last|previous(?:ly)?|earlier|ago|before|now|this (?:year|month|week|season|spring|summer|autumn|winter)|then|originally|"
    r"today|used to|once|"
    r"the (?:year|month|week|season) (?:after|before))\b"
)
CLOSED = later(
    r"^(?:[.,;:)!?\"”]|$| –| and | but |(?: [a-z]+){1,2}[.,;)]| than (?:that|it|this|before|originally|now|the (?:old|first|original|"
    r"previous|other|earlier) )"
    r"| (?:on|over|than|from|in|since) (?:the )?(?:year|previous|month|week|same|in |a year|last year|last month|last week|\[|$))"
)
THAN = later(
    r"^(?: [a-z]+){0,4}? (?:than|on|from) (?:(?:the|its|their|last|this|his|her|a|year's|month's|previous|original|of|figure|total|some) ){0,5}$"
)
POINTS = later(r"^ (?:percentage )?points?\b")
FROM = later(r"^(?: [a-z]+){0,2} (?:from|on) (?:the |its |last year's |a |about )?$")
APART = later(
    r"^(?: [a-z]+){0,2} (?:(?P<up>ahead of|clear of|above|in front of|more than)|(?P<down>behind|adrift of|short of|below|shy of|"
    r"fewer than|less than))\b"
    r"[^.;:]{1,45}?\b(?:on|with|have|has|at|had|of|than|got|won|scored|were|was|'s|is|are)(?: the| a| only)? ?$"
)
AND = later(r"^(?: [a-z]+){0,2} (?:and|plus|with) (?:an? |the )")
VERB = later(
    rf"\b(?:(?P<up>{ROSE}|up|raise|added)|(?P<down>{FELL}|down))"
    r"(?: (?!from\b|to\b|at\b|of\b)[a-z]+){0,3}? (?:by )?$"
)
FROM_TO = later(r"^(?: [a-z]+){0,3}?,? (?:from|to) $")
THAN_WHICH = later(
    r"^(?: [a-z]+)? than (?:(?:by|with|on|in|for|at|the|its|their|an?|old|previous|former) ){0,3}(?:[a-z'-]+ ){0,3}?[a-z'-]+,? (?:which|that|who) "
    r"(?:needed|needs|takes?|took|lasted|lasts|costs?|had|has|was|is|weighed|weighs|held|holds|got|made|measures?|measured|carried|carries)"
    r"(?: about| some| only)? $"
)
""" "12 minutes less than by bus, which needed 28"."""
THAN_LAST = later(r"^(?: [a-z]+){0,2} than (?:last|a year|the (?:previous|year)|in|usual|normal|average|expected|planned)\b")
THAN_THEN = later(
    r"^(?: [a-z]+){0,2} than (?:in|at|on|by|before|during|last|this|a|the|usual|expected|planned)\b[^;]{0,40}, "
    r"(?:and|but|with|while|though|as|of|which|who|after|to)\b"
)
""" "102, 70 more than by this time last year, and 161 in all of it": what it is compared with isn't told."""
LAST = later(r"\b(?:last|year (?:ago|earlier|before)|previous\w*|then|in (?:19|20)\d\d|usual\w*|normal\w*|average|expected|planned)\b")
NOW = later(r"\b(?:now|once|used to|originally|instead)\b")
_ANOTHER = later(
    r"; (?!(?:it|they|he|she|we|this|that|these|now|then|today|last|in|by|a year|the (?:figure|number|price|total|sum|cost|bill|rate))\b)[a-z]"
)
"""Between two figures: "to $12,480; room and board goes to $11,200"."""
_EACH = later(r"^(?: [a-z]+)? (?P<time>(?:an?|each|every|per) (?:year|month|week|day|hour|decade|night))\b")
_TO = later(r",? to (?:just |about |only )?")


def since(sketch: Outline, at: int) -> bool:
    """ "Since May, from": a date between the change and its figures."""
    rest = sketch.gaps[at + 1 : at + 3]
    dated = at + 1 < len(sketch.figures) and sketch.figures[at + 1].kind == "O"
    return (
        dated
        and len(rest) == 2
        and re.fullmatch(r"(?: [a-z]+){0,3} ", rest[0]) is not None
        and re.fullmatch(r",? (?:from|to) ", rest[1]) is not None
    )


def of_two(sketch: Outline, at: int, first: int, second: int) -> bool:
    """Whether the change is another's: "roads go up by £1.2m, to £9.4m, and libraries down by £300,000, to £2.7m"."""
    goes_on = at + 1 < len(sketch.figures) and _TO.fullmatch(sketch.gaps[at + 1]) is not None
    return goes_on or _ANOTHER.search("#".join(sketch.gaps[first + 1 : second + 1])) is not None


def of_each(sketch: Outline, at: int) -> bool:
    """ "Fell by 14 a year, from 310 to 240": so much in each of some times, where the figures aren't."""
    each = _EACH.match(sketch.gaps[at + 1])
    return each is not None and sketch.text.count(each["time"]) == 1
