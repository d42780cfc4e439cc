"""How sentences tie a length of time to its beginning and its end, as patterns over sketches."""

from __future__ import annotations

from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import AT, FLAGS, SOFT, L, M

_BEGIN = (
    r"(?:beg[aiu]n\w*|start\w*|open(?:s|ed|ing)?|left|leav(?:es?|ing)|depart\w*|set(?:s|ting)? (?:off|out|sail|up)|took (?:off|office|over|"
    r"charge|up)|"
    r"tak(?:es?|en|ing) (?:off|office|over|charge|up)|launch\w*|kick(?:s|ed)? off|c[ao]mes? (?:in|into force|into effect|to power)|"
    r"break(?:s|ing)? out|"
    r"broke out|impos\w+|introduc\w+|enter\w*|join\w*|fl(?:y|ies|ew) out|sail(?:s|ed)?(?: out| off| on)?|travel\w*|arriv\w+|mov\w+ (?:in|to|"
    r"there)|move|"
    r"bought|acquir\w+|own\w*|purchas\w+|appointed|elected|found\w*|establish\w+|hired|employ\w+|commission\w+|work\w*|admitted|detain\w*|jailed|"
    r"imprison\w+|intern\w+|suspend\w+|clos(?:es?|ed|ing)|shut|went (?:on|out|to|into|missing|off)|go(?:es)? (?:on|out|to|into|off)|cut off|"
    r"walk\w* out|"
    r"rul\w+|reign\w*|serv\w+|stood|held|scheduled|fell|dropped|rose|swam|walked|drove|flew|queued|waited|sat|slept|fought|argued|talked|"
    r"debated|met|played|from|since|between|due)"
)
_LAST = (
    r"(?:last(?:s|ed|ing)?|t[ao]k(?:es?|ing)|took|ran|runs?|running|stay(?:s|ed|ing)?|spen[dt]\w*|go(?:es)? on|went on|continu\w+|"
    r"carr(?:y|ied) on|"
    r"remain\w*|for|over|within|of|after)"
)
_END = (
    r"(?:until|till|to|through|end(?:s|ed|ing)?|clos(?:es?|ed|ing)|shut(?:s|ting)?|arriv\w+|reach\w*|land(?:s|ed|ing)?|finish\w*|return\w*|"
    r"reopen\w*|"
    r"complet\w+|expir\w+|stop\w*|lifted|lifts?|over|concluded?|adjourn\w*|docks?|docked|pull(?:s|ed)? in\w*|g[eo]ts? (?:in|back|there)|"
    r"came (?:back|home)|"
    r"comes? (?:back|home)|open(?:s|ed)?|be (?:clear|ready|complete|finished|done|over|open)|by)"
)
_TO = r"(?:to|until|till|through|up to|and|[–—-])"
_OR = (
    r"(?:or |that is |i\.e\. |in all |in total |which is |making |lasting |for |all of |a (?:total|period|span|stretch|shift|spell|gap|wait|"
    r"stay|journey|trip|"
    r"crossing|day|flight|ride|drive|voyage|run|distance|tenure|term|reign|stint|session|sitting) of |some |nearly |almost )?"
)
OFTEN = r"(?:(?:every|each|any|an|per) (?:[a-z]+ )?(?:hour|half-hour|minute|lesson|lap|turn|shift)|hourly|apiece|each from)\b"
""" "For ten minutes in every hour from nine to five"."""
_NOUN = (
    rf"(?: (?:of|in|on|at|for) (?:the )?(?!{OFTEN})[a-z]+(?: [a-z]+)?| (?!that|which|who|later|ago|earlier|before|after|{OFTEN})[a-z]+)?"
)
_FEW = r"[^.;:\[\]]{0,125}?"
_THING = (
    rf" (?!{OFTEN})(?:(?!from\b)[a-z-]+ ){{0,1}}(?!week|weekend|window|visa|notice|extension|interval|break)(?!\w*[^s]s\b)[a-z]{{3,}},?"
    r"(?: (?:which |that )?(?:runs?|ran|running|held|lasting|lasted|set|due to run|will run|goes on|went on))?"
)
""" "A two-year trial, which runs": one thing that goes on so long, not each of many."""
_ENDS = rf"(?P<end>{M})"
_LENGTH = rf"(?P<length>{L})"
_START = rf"(?P<start>{M})"
TIGHT = tuple(
    later(pattern, FLAGS)
    for pattern in (
        rf"\b(?:from|between) {AT}{_START},?(?: (?:on )?\[w\d+\],?)? {_TO} "
        rf"{AT}{_ENDS}(?: (?!and\b|or\b|but\b)[\w' ]{{2,30}}?)?(?<! and)(?: (?:on )?\[w\d+\])?"
        rf"(?:, | \(| [–—-] ){_OR}{SOFT}{_LENGTH}(?! (?:later|before|after|earlier|ago|longer|shorter|more|less|extra|late|early|as|with|under|"
        rf"alongside|of (?:them|it|which|that))\b)",
        rf"\b(?:for|over|last\w*|took|takes?|ran|runs?|running|shift of|during|after|within|on strike for|in|by|spen[dt]\w*|lost) "
        rf"{SOFT}{_LENGTH}{_NOUN},? (?:from|starting (?:on|at|in)) {AT}{_START},? "
        rf"(?:to|until|till|through|[–—-]) {AT}{_ENDS}",
        rf"(?<!each )(?<!every )(?<!any )(?<!of ){_LENGTH}{_THING} from {AT}{_START} (?:to|until|till) {AT}{_ENDS}"
        rf"(?= (?:and|in|at|with|was|is|will)\b|[.,;]|$)",
        rf"^After {SOFT}{_LENGTH} as [^,;\[\]]{{2,40}}, from {AT}{_START} (?:to|until|till) {AT}{_ENDS}",
        rf"\b(?:over|lasted|lasts?|took) {SOFT}{_LENGTH}{_NOUN},? between {AT}{_START} and {AT}{_ENDS}",
        rf"\b(?:for|was off|out of action|out|closed|shut) (?:for )?{SOFT}(?P<length>\[l\d+\]), between {AT}{_START} and {AT}{_ENDS}",
        rf"\b{_BEGIN}\b{_FEW}{AT}{_START}{_FEW}\b{_END}\b{_FEW}{AT}{_ENDS}(?: the (?:next|following|same) (?:day|morning|evening|"
        rf"night|afternoon))?"
        rf"(?:, | \(| [–—-] ){_OR}{SOFT}{_LENGTH}(?: later)?(?=[,.;)]| (?:in all|altogether|later|of)\b|$)",
        rf"\b(?:leaves?|left|depart\w*|sets? off|took off|takes off|opens?|opened|starts?|started|begins?|began)\b{_FEW}{AT}{_START}{_FEW}"
        rf"\b(?:and|,) (?:\w+ )?(?:arriv\w+|reach\w*|lands?|landed|clos\w+|shuts?|ends?|ended|finish\w*|gets in|docks)\b{_FEW}{AT}{_ENDS}"
        rf"(?: the (?:next|following) \w+)?,? (?:after|a) (?:a |an )?(?:\w+ ){{0,3}}(?:of )?{SOFT}{_LENGTH}",
    )
)
LOOSE = tuple(
    later(pattern, FLAGS)
    for pattern in (
        rf"\b{_BEGIN}\b{_FEW}{AT}{_START}(?P<way>{_FEW}\b(?P<last>{_LAST}) (?:for )?{SOFT}){_LENGTH}{_NOUN}(?: free| off)?(?:,| [–—-])? "
        rf"(?:[\w' ]{{2,24}}, )?(?:so (?:that )?|and |, )?(?P<rest>{_FEW})\b{_END}\b{_FEW}(?:(?<!\w)(?:before|by) )?{AT}{_ENDS}",
        rf"\b{_BEGIN}\b{_FEW}{AT}{_START}{_FEW}\b(?:last|take|run|continue|stay)(?:s|ing)? (?:for )?{SOFT}{_LENGTH}, (?:that is |i\.e\. |so )?"
        rf"(?:until|till|to) {AT}{_ENDS}",
        rf"{_START} (?:for|to) {_FEW}\b(?:and|to) stay\w* (?:\w+ )?(?:for )?{SOFT}{_LENGTH},? until {AT}{_ENDS}",
        rf"\b(?:which|that|who) {_BEGIN}\b[^.;:\[\]]{{0,30}}?{AT}{_START} and {_END}\b[^.;:\[\]]{{0,30}}?{AT}{_ENDS}, (?:lasted|took|went "
        rf"on for|ran for) {SOFT}{_LENGTH}",
        rf"\b{_LAST} (?:for )?{SOFT}{_LENGTH}, (?:starting|beginning|opening)\b{_FEW}{AT}{_START} and (?:ending|finishing|"
        rf"closing)\b{_FEW}{AT}{_ENDS}",
        rf"^(?:From|Between) {AT}{_START} {_TO} {AT}{_ENDS},? (?:he|she|it|they|[A-Z][\w'’-]+)\b(?:(?!\b(?:and|but|or|who|which|then)\b)[^.;:\[\]])"
        rf"{{0,80}}? for {SOFT}{_LENGTH}(?=[,.;]? [a-z]+ing\b|\.|;|$)",
        rf"\bfor {SOFT}{_LENGTH}, (?:starting|beginning|opening)\b{_FEW}{AT}{_START} and (?:ending|finishing|closing)\b{_FEW}{AT}{_ENDS}",
    )
)
GOES_ON = later(
    r"(?:The (?:works?|job|project|trip|voyage|trial|hearing|building|construction|repairs|course|strike|closure|tour|ban|event|talks|show|"
    r"exhibition)|It|They|This|That|"
    r"He|She|Work|After|(?:His|Her|Their|Its) (?:contract|deal|term|lease|appointment|tenure|residency))\b"
)
NOW = tuple(
    later(pattern, FLAGS)
    for pattern in (
        rf"\b(?:for|over|of|after|,|these) (?:the )?(?:last |past )?{SOFT}{_LENGTH},? since {AT}{_START}(?! (?:and|to|until|or)\b)",
        rf"\bsince {AT}{_START}, {_FEW}, (?:that|this|it|the \\w+) {_FEW}\\b(?:stood|stands|lasted|held|remained {_FEW}|been {_FEW}) for "
        rf"{SOFT}{_LENGTH}(?=[,.;]|$)",
        rf"\bsince {AT}{_START}(?:, | \(| [–—-] |,? for ){_OR}{SOFT}{_LENGTH}(?=[,.;)]| (?:now|in all|altogether|already)\b|$)",
    )
)
AFTER = later(
    rf"\b(?:beg[au]n|started|opened|set out)\b{_FEW}{AT}{_START}[^.;:\[\]]{{0,60}}?(?:\b|\. )(?:after|following) {SOFT}{_LENGTH} of [a-z]+",
    FLAGS,
)
WITHIN = later(
    rf"\bwithin {SOFT}{_LENGTH}(?: (?:of|from|after) (?:the|its|this|that|being|receiving|publication|receipt)\b[^,.;\[\]]{{0,40}})?, "
    rf"(?:that is |or |i\.e\. )?(?:by|on|until|before) {AT}{_ENDS}", FLAGS
)  # fmt: skip
AGAIN = later(
    r"\b(?:again|another|other|except|twice|times|not|never|first time|extend\w*|prolong\w*|postpon\w*|mov(?:ed|ing) (?:from|forward)|"
    r"brought forward|each of|per|"
    r"sentence of|earlier than|instead|rather|previous\w*|usually|normally|typically|if|would have|born|so far|several|resum\w+)\b",
    FLAGS,
)
ENDS = later(r"\b(?:until|till|through) (?:\w+ )?$")
SINCE = later(r"\b(?:[Ss]ince|[Bb]etween|of|to) $")
TO_NOW = later(r"\b(?:has|have|had|is|are|been)\b|'ve\b|'s been\b")
PAST = later(r"\b(?:had|until then|by then|at the time)\b")
