"""What may stand between a length of time and the two points that it lies between."""

from __future__ import annotations

import re

from pelican_newslint.prose.later import later

_SOFT = (
    r"(?:(?:about|around|nearly|almost|some|just|over|under|exactly|roughly|only|more|less|than|at|least|a|an|little|well|the|approximately|"
    r"full|good|total|of|period|barely|whole|or|that|is) ){0,4}"
)
STEP = later(r",? (?:later(?! than)|afterwards?|after|thereafter|earlier(?! than)|before|beforehand)\b")
ON = later(r",?(?: (?:on|in|at|by|about|around|shortly|early|late|the|of|that|is|or|just)){0,3} ")
"""From "two hours later" to its point."""
OWN = later(
    r"(?! and\b)[^,;:.()\[\]]{0,60}?(?:, (?:which|that|who) [^,;:.()\[\]]{0,30}?)?(?<!and) "
    r"(?:(?:on|in|at|by|about|around|shortly|early|late|the|of) ){0,3}"
)
"""From "two hours after" to the point that it counts from: one phrase."""
POINTS_BACK = later(r" (?:the|that|this|his|her|its|their) (?:[a-z]+ )?[a-z]+(?=[,.;)]|$)|(?=[,.;)]|$)")
""" "Two hours after the call": told in the sentence before."""
TO = later(rf",? ?(?:\(|[–—-] )?{_SOFT}")
"""From a point to "two hours later"."""
FOR = later(rf"\b(?:for|last(?:s|ed|ing)?|spann?(?:s|ed|ing)|took|takes?|taking|taken|spen[dt]\w*|over|during|ran|runs?) {_SOFT}$")
AFTER = later(rf"\b(?:after|(?:finish|complet|end|clos|wound|wrapp)\w*(?: up)? (?:in|within)) {_SOFT}$")
APART = later(rf",? {_SOFT}$")
"""From the second point to "29 years apart"."""
CLOSED = later(
    r"[,.;)]|$| (?:in all|in total|altogether|apart|of (?:trying|waiting|searching|travel\w*|work|service|use|traffic|operation|"
    r"publication|trading|"
    r"production|business|duty|rule|marriage|talks|building|construction|fighting|war|peace|exile|silence|closure|neglect)\b|"
    r"in (?:the |that |his |her |its )?(?:post|job|role|office|chair|seat|command|power|charge|service|use|operation|business|place|force|print|"
    r"production|position|hands)\b|at (?:the|its|their) (?:helm|head|top|wheel|tiller|club|school|company|firm|museum|paper|bank|theatre)\b|"
    r"on (?:the|that) (?:route|road|line|run|throne|board|council|job|bench|station|site|air|market|stage)\b|"
    r"as (?:its |the |their )?(?:head|director|editor|mayor|manager|chairman|chair|chief|leader|president|principal|coach|captain|conductor|"
    r"organist|vicar|bishop|rector|headmaster|keeper|curator|secretary|treasurer|minister|ambassador|judge|professor|governor|chancellor)\b)"
)
UNTIL = later(
    r"[^.;:]{0,60}?\b(?:until|till|before|when|and (?:it |they |he |she |then |finally |only )?(?:was |were )?(?:end\w*|clos\w+|finish\w*|left|"
    r"retir\w+|resign\w*|step\w* down|landed|arriv\w+|docked|reached|over|abandoned|stopped|lifted|freed|out|opened|stood down|"
    r"quit))\b[^.;:]{0,60}"
)
TOTAL = later(
    r"(?: (?:in|at) (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?)?,? ?(?:\(|[–—-] )?(?:(?:or|after|for|making|lasting|"
    r"(?:which |and )?(?:will |is to |is due to |are to |to )?last|in|a total of|which is|that is|thus|hence|so|,),? ?){0,4}"
    rf"{_SOFT}"
)
MAKES = later(
    rf"(?:,? ?(?:which|that|this) (?:is|was|makes|made|means|meant|adds up to|comes to)|:|,? (?:and )?in those|,? ?(?:making|making it)) ?{_SOFT}"
)
"""Between the second point and a length that is plainly said to be all of it."""
BRACKET = later(r" \((?:from |between )?")
FROM = later(
    r"(?: (?:of|in|on|at) [\w' ]{2,30})?,? ?\(?(?:from|between|starting|beginning|began|started|opened|left|set off)"
    r"(?: (?:on|in|at|about|around|the))* "
)
RANGE = later(r"[^.;]{0,60}?\b(?:to|until|till|and|through|before|[–—-])[^.;]{0,60}")
LIST = later(r",? ?(?:and|or|,|&)? ?(?:(?:on|in|at|by|from) )?(?:the )?")
PARENT = later(r"\([^()]*$")
BETWEEN = later(r"\b(?:between|from) (?:\w+ ){0,2}\[")
SHY = later(
    r"\b(?:if|would|could|might|may|every|each|usually|normally|per|aged?|sentenced?|jail\w*|prison|suspended|contract|lease|loan|"
    r"term|licen[cs]e|"
    r"guarantee|warranty|ban|banned|study|data|figures|average|compared|another|other|separate|time zone|local time|hours? behind|hours? ahead|"
    r"resum\w+|postpon\w+|delay\w*|moved?|extend\w*|until now|so far|daily|nightly|weekly)\b|\bborn\b|;",
    re.IGNORECASE,
)
