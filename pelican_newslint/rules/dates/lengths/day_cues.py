"""How words tie a length of days, weeks or years to the day on which something began and the one on which it ended."""

from __future__ import annotations

import re

from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import SOFT, L, M

_ON = r"(?:,? ?(?:on|in|at|by|early|late|about|around|the|last|shortly|just) )*"
SHY = later(
    r"\b(?:if|would|could|might|may|every|each|usually|normally|per|aged?|sentenc\w+|jail\w*|prison|suspended|contract|lease|loan|"
    r"licen[cs]e|guarantee|"
    r"warranty|ban|banned|study|data|average|compared|another|other|separate|resum\w+|postpon\w+|delay\w*|extend\w*|so far|daily|nightly|weekly|"
    r"born|fiscal|terms?|within|except|excluding|not (?:counting|including)|apart from|again|twice|several|next|old|ago|anniversary)\b|;",
)
BEGINS = later(
    r"\b(?:beg[au]n\w*|start\w*|open\w*|left|set (?:out|off|sail|up)|sown|planted|laid|launched|went (?:in|into|missing|up|down|on|out|"
    r"underground)|closed?|shut|"
    r"arriv\w+|sail\w+|joined|took (?:over|office|charge)|came (?:in|to)|entered|admitted|founded|built|imposed|introduced|lost|vanished|"
    r"disappeared|"
    r"appointed|elected|moved|bought|acquired|hired|caught|trapped|buried|taken|seized|kidnapped|captured|detained|arrested|married|wed|walked out|"
    r"called|last seen|stopped|lit|filed|ordered|from|between|since)\b",
    re.IGNORECASE,
)
BEHIND = later(
    rf"{M}[^.;:\[\]]{{0,90}}?(?P<last>{M})(?: (?:morning|afternoon|evening|night))?(?:,? ?(?:\(|[–—-] ?)?(?:and )?(?:after|or|making|"
    rf"lasting|spending|having (?:spent|lasted|taken)"
    rf"|(?:after )?a (?:[a-z-]+ ){{1,2}}of)) {SOFT}{L}"
)
OF = later(
    r" (?:of|as|in (?:talks|court|the courts|planning)|on (?:hold|the drawing board)|(?:[a-z]+ )?(?:restoration|renovation|refurbishment|"
    r"refit|search|"
    r"hunt))\b"
)
_TOOK = r"(?:took|has taken|lasted|has lasted|went on for)"
_STARTED = r"(?:begun|began|started|launched|commenced)"
_DONE = (
    r"(?: (?:for|until|till|to) completion| to (?:build|rebuild|complete|construct|finish|dig|drill|lay|make|write|paint|restore|renovate|carve|"
    r"weave|shoot))"
)
""" "Took eight years to plan" comes before the beginning."""
SO_FAR = later(
    rf"\b(?!will\b|to\b)(?:[a-z]{{3,}}ed|slept|sat|stood|ran|held|kept|fought|swam|rode|drove) (?:[a-z]+ ){{0,3}}?for {SOFT}{L}(?: (?:in|at|"
    rf"on) [\w' ]{{2,24}}?)?,? "
    rf"(?:from|starting (?:in|on|at)|beginning (?:in|on|at)) {_ON}{M}(?! (?:to|until|till|and|through|onwards?)\b)(?=[,.;]|$)|"
    rf"\bfor the (?:last|past) {SOFT}{L},? (?:starting|beginning) (?:from )?{_ON}{M}|"
    rf"{L},? (?:exactly|precisely|to be (?:exact|precise),|or rather) since {_ON}{M}|"
    rf"\bwhich {_TOOK} {SOFT}{L}{_DONE}?,? (?:was |were )?{_STARTED} {_ON}{M}|"
    rf"\b{_STARTED} {_ON}{M},? and {_TOOK} {SOFT}{L}(?:{_DONE}|(?=[.,;]|$))"
)
_CAME = (
    r"(?:came (?:down|home|back|out|up|ashore|in)|return\w*|reopen\w*|emerged|was (?:found|freed|released|rescued|lifted|reopened|over)|were "
    r"(?:found|freed|released|rescued|back)|"
    r"got (?:out|home|back)|walked (?:out|free)|left|ended|finished|docked|landed|arrived|surfaced|went home|is back|are back)"
)
ENDED = later(
    rf"\b(?:spen[dt]\w*|after|for) {SOFT}{L}[^.;:\[\]]{{0,60}}?\b{_CAME}\b[^.;:\[\]]{{0,40}}? {_ON}{M}|\b{_CAME}\b[^.;:\[\]]{{0,50}}? {_ON}{M},? "
    rf"(?:after|having spent|ending) {SOFT}{L}(?! of\b)"
)
_WENT = (
    r"(?:climbed (?:up|in)|went (?:in|into|up|down|missing|underground|on|out)|set (?:out|off|sail)|left|disappeared|vanished|was (?:shut|"
    r"closed|taken|seized|kidnapped|"
    r"admitted|trapped|arrested|captured|last seen)|were (?:taken|trapped|kidnapped|captured|cut off|last seen)|walked out|sailed|entered|"
    r"closed|chained "
    r"themselves|locked themselves|moved in|began|started|broke down|failed|sank|got (?:stuck|lost))"
)
BEGUN = later(
    rf"\b(?<!had )(?<!who )(?:{_WENT})(?!,)(?: (?!(?:to|for|with|at|in|from) (?:his|her|their) )[\w'-]+){{0,5}}? (?:on|in|since) (?:early |"
    rf"late )?(?P<start>{M})"
)
BEGUN_SIGN = later(
    r"\b(?:climb\w+|went|set|left|disappeared|vanished|shut|closed|taken|seized|kidnapped|admitted|trapped|arrested|captured|seen|cut|"
    r"walked|sailed|"
    r"entered|chained|locked|moved|began|started|broke|failed|sank|got)\b"
)
OVER = later(
    rf"\b(?:after|for|lasted|took|spen[dt]\w*|away|missing|closed|shut|lost) (?:for )?{SOFT}{L}(?! (?:of|in|old|later|before|after|"
    rf"ago|from)\b)|^{L}[a-z ]"
)
PAIR = later(
    rf"\b(?:{_WENT})\b[^.;:\[\]]{{0,40}}? {_ON}(?P<start>{M})[^.;:\[\]]{{0,60}}?\band (?:[a-z]+ ){{0,3}}?(?:{_CAME}|found|freed|released|"
    rf"rescued|lifted)\b[^.;:\[\]]{{0,40}}? "
    rf"{_ON}(?P<end>{M})"
)
BY_THEN = later(
    rf"\b(?:beg[ai]n|start|open|set (?:out|off))\w*\b[^.;:\[\]]{{0,40}}?{M} and (?:will |should |would |is (?:due|expected) to )?(?:take|"
    rf"last|run)s? {SOFT}{L}"
    rf"(?:,? which (?:means|would mean)|,? meaning|,? so(?! that))\b[^.;:\[\]]{{2,70}}?\bby (?:the )?{M}"
)
READY_BY = later(
    rf"\b(?:beg[ai]n|start)\w* {_ON}{M},? and (?:will |should |is (?:due|expected) to )?(?:take|last)s? {SOFT}{L},? so (?:that )?"
    rf"[^.;:\[\]]{{2,40}}?\b(?:ready|done|finished|complete[d]?|open|back|over)\b[^.;:\[\]]{{0,40}}? {_ON}{M}"
)
""" "Starts on 1 June and takes ten weeks, so that it should be ready for the fair on 1 July": no more than what lies between."""
TOTAL = later(rf"{M},? (?:a total of|making|in all|or) {SOFT}{L}(?=[.,;]|$)")
SINCE = later(rf"\bsince (?:(?:the|early|late|spring|summer|autumn|winter|of) ){{0,3}}(?P<start>{M})")
