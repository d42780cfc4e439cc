"""Whether the words round a date say that it lies ahead."""

from __future__ import annotations

import re

from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.plain_tense import aside_ahead, will_then

CLAUSE = later(r"[,;:.!?–—()]|\b(?:that|which|who|when|while|after|before|because|since|and|but)\b")
_AT = r"(?:on|from|at|by|until|in|for|before|to|through)"
_AHEAD = later(
    r"\b(?:(?:will|shall) (?!have\b)|(?:is|are) (?:due|set|scheduled|expected|planned|slated) to |(?:is|are) to |"
    r"(?:expects?|plans?|hopes?|aims?|intends?) to |must )(?:(?!(?:was|were|had|born|since|have|has|what|paid|did|than|as)\b)[\w'’-]+ ){1,9}?"
    rf"{_AT} (?:early |late |mid-|the end of |the start of )?$"
)
_AHEAD_FAR = later(
    r"\bwill (?!have\b)(?:(?!(?:was|were|had|born|since|have|has|what|paid|did|than|as|for|about|over|against|from|into|"
    r"of)\b)[\w'’-]+ ){10,13}?on $"
)
"""Place after place, and nothing that the day could be of: "will sing with two choirs at the harvest supper in the barn on"."""
_AHEAD_OPEN = later(r"\bwill (?:(?!(?:was|were|had|born|since|have|has|what|paid|did|than|as)\b)[\w'’-]+ ){1,3}?$")
"""The American "will start Monday, Jan. 3"."""
_AHEAD_TIGHT = later(
    r"\b(?:(?:will|shall|should) |(?:is|are) (?:due|set|scheduled|expected|planned|slated) to |(?:is|are) to |(?:expects?|plans?|hopes?|"
    r"aims?|intends?) to )"
    r"(?:only |also |finally |first |probably )?(?:be (?:out|ready|in place|complete|over|available|[\w-]{2,15}ed(?: over| out| up| down)?|"
    r"held|hold|built|sent|shown|run|paid|made|given|taken|kept|read|sung|"
    r"put up)|"
    r"take (?:place|effect|office)|come (?:out|into force|into effect)|go on sale|open|reopen|begin|start|end|close|launch|return|arrive|"
    r"finish|expire|"
    r"retire|go ahead|(?:open|launch|build|start|finish|complete|release|publish|host) (?:the|its|a|an|their) (?:full |final |first |new |next |"
    r"second |annual |interim )?[\w-]+) "
    r"(?:(?:in|at) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)? )?(?:in|by|on) (?:early |late |mid-|the end of )?$"
)
ENDS = later(r"[.,;)]|$| (?:and|but|before|after|when|to|at|in|on|with|for|as|under|unless|if|once|because|or)\b")
_PRESENT = later(
    r"\b(?:(?:takes?|comes? into) (?:effect|force) (?:on|in|from) |goe?s? on sale (?:on|from) |goe?s? to the polls (?:on|in) |"
    r", (?:which is )?to be [a-z]+(?:ed|n|t) (?:in|on|by) "
    r"|next [\w-]+ (?:is|are|takes place|starts|begins) (?:on|in) |(?:is|are) (?:due|scheduled|planned|set|slated|expected)(?: [\w-]+){0,3} "
    r"(?:for|on|in|by) |"
    r"\bdeadline(?: for (?:\w+ ){1,4}?)? ?is (?:on )?|(?:exhibition|festival|show|fair|offer|consultation|appeal|sale) runs (?:until|"
    r"to|through) |"
    r"(?:will |is to )?(?:remains?|stays?) (?:closed|open|shut|in place|in force|in office) (?:until|till) )$"
)
_UNTIL = later(
    r"\b(?:(?:has|have) (?:only |just )?(?:until|till) |(?:can|must|may|should) (?!have\b|not\b)(?:(?:be|now|also|still|only) )?"
    r"[a-z]+(?: [\w'’-]+){0,6}? (?:until|till|by|before) |(?:deadline|closing date)(?: (?:for|to) [\w ]{3,30}?)? is |"
    r"(?:are|is) (?:open|invited|being taken|on sale|on show)(?: to [a-z]+| for [a-z]+)? "
    r"(?:until|till|by) )(?:noon on |midnight on |the end of )?$"
)
WAS = later(r" (?:was|were|had|has)\b")
_DUE = later(r"\b(?:planned|scheduled|set) for $")
_SLATED = later(
    r"\b(?:launch|opening|start|completion|release|delivery|election|hearing|trial|introduction|roll-?out),? (?:is |"
    r"now |was )?(?:slated|scheduled|planned|due|expected|pencilled in|set) (?:for|in|by) (?:early |late |mid-)?$"
)
_WAS_IN = later(r"\b(?:was|were|had|originally|initially)\b")
_GOES_ON = later(r"^, (?:will|is to|is due)\b")
_MEMORY = later(
    r"\b(?:anniversar|victim|crash|attack|theft|robber|burglar|assault|arson|shooting|stabbing|blast|explosion|collision|flood|storm|quake|earthquake|kill|died|murder|death|birth|event|battle|massacre|commemorat|remember|ruling|decision|judgment|"
    r"report of|"
    r"letter of|dated|figures|levels?|compar|data|election of|signed|passed|agreed|introduced|built in|made in|found)\w*",
    re.IGNORECASE,
)
_SIMPLE = later(
    r"(?<!to )(?<!uld )(?<!not )\b(?:begins?|starts?|opens?|closes?|comes? out|kicks? off|takes? place|goes on trial|ends?|arrives?|"
    r"expires?)(?: in [A-Z][\w'’-]+)? on $"
)
_DOING = later(
    r"\b(?:is|are) (?:(?:also|now|then|next|all|both) )?(?:visiting|opening|reopening|holding|hosting|launching|staging|unveiling|meeting|"
    r"touring|inspecting|presenting|publishing|releasing|closing|starting|beginning|resuming|moving|leaving|returning|travelling|traveling|"
    r"flying|sailing|arriving|performing|marching|voting|gathering)(?: (?!(?:who|what|whom|where|since|had|has|have|was|were)\b)[\w’'-]+){0,6} on $"
)
""" "The minister is visiting the yard on"."""
_PLAYS = later(
    r"(?<!to )(?<!uld )(?<!not )(?<!will )\b(?:plays?|hosts?|meets?|faces?|visits?|launch(?:es)?|unveils?|"
    r"presents|performs?|sings?|appears?|speaks?(?! of)|"
    r"returns?|welcomes?|opens?|closes?|holds|stages?|celebrates?|makes (?:its|his|her|their) [a-z]+|goes (?:to|before|back)|moves to|takes on|"
    r"travels?|flies|sails?|leaves|joins?|publishes|releases|decides|votes|sits|resumes|reopens?|retires|fights|tours?)"
    r"(?P<what>(?: [\w’'-]+){0,9}) on $"
)
""" "Plays her last game at the Park on": what somebody does on a day to come."""
_BENCH = later(
    r"\bbefore (?=(?:the |a |an |its )?(?:magistrates?|judges?|court|bench|committee|tribunal|inquiry|MPs|council(?:lors)?|[A-Z]))"
)
""" "Appears before magistrates on": whom, and not when."""
_ALWAYS = later(r"\b(?:[Uu]sually|[Aa]lways|[Nn]ormally|[Tt]raditionally|[Tt]ypically|[Oo]ften|[Aa]nnual(?:ly)?|yearly|each|every|most)\b")
_NOT_DONE_THEN = later(
    r"\b(?:[a-z]{3,}ed|over|about|from|against (?!(?:the )?[A-Z])|of (?:those|what|how)|born|found|lost|won|held|shot|sold|bought|made|taken|given|"
    r"sent|seen|said|built|set|cut|hit|had|were|was|than|as|if|what|where|how|whom|whose|charges?|claims?|lawsuit|court case|on)\b"
)
"""Behind these the day may be another thing's."""
_SUBJECT = later(
    r"(?:\b[A-Z][\w’'-]+|\b[Tt]he (?:[\w’'-]+ ){0,3}?[a-z]+|\b[Hh]e|\b[Ss]he|\b[Tt]hey|\b(?:[Tt]heir|[Hh]is|[Hh]er|[Ii]ts) [a-z]+) $"
)
_PICTURED = later(r"\b(?:photo(?:graph)?s?|pictured?|pictures|image|footage|video|seen|shown|shows?|file)\b", re.IGNORECASE)
_COMING = later(
    r"(?<!to )(?<!uld )(?<!not )\b(?:begins|starts|opens|closes|reopens|comes out|kicks off|takes place|goes on trial|goes on sale|ends|"
    r"expires|runs out|comes into force|takes effect)(?: again)? in (?:early |late |mid-)?$"
)
_TOLD = later(
    r"\b(?:book|film|movie|story|novel|series|data|figures?|records?|diary|diaries|period|years?|season|letters?|report|chapter|log|timeline|"
    r"episode|narrative|history|footage|video|account|case|dispute|range|table|chart|graph|when|each|every|it|which|that|who|play|show|"
    r"window|quarter|contract|timeline|cycle|section|volume|map)\b",
    re.IGNORECASE,
)
"""What begins in a month that has passed, when its content does."""
LEADS = later(r"^(?:[Oo]n|[Ii]n|[Bb]y) (?:early |late |mid-)?$")
_LEADS_AHEAD = later(
    r"^,? (?:(?!(?:was|were|had|said|that|which|who)\b)[\w'’-]+ ){1,5}?(?:will|is due to|are due to|is to|are to|is expected to) (?!have\b)"
)

SINCE = later(r"\bsince (?:early |late |the (?:end|start|beginning) of )?$|(?<![a-z] to )(?<!who )\b[;,] (?:and )?died (?:on )?$")
"""Also of an obituary's last line: "born 4 July 1931; died 12 November 2024"."""
USUAL = later(r",? (?:on average|each year|every year|as a rule|(?:in )?most years|at the (?:earliest|latest))\b")
BECAUSE = later(r" (?:is|will|was|would|marks|falls|brings|has|could|may)\b")
""" "Since 2026 is an election year"."""


_PLACES = later(
    r"\b[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?:, (?:(?:to|in|from|at|for) )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?){0,5},? and "
    r"(?:(?:to|in|from|at|for) )?(?=[A-Z])"
)
_THINGS = later(
    r"\b(?P<the>the|its|a|an|their|two|three|new) [a-z-]+(?:, (?:(?P=the) )?[a-z-]+){0,4},? and (?=(?:(?P=the) )?[a-z-]+(?: [a-z-]+)? (?:on|in|by) $)"
)


def listed(lead: str) -> str:
    """Without all but the last of a list, whose commas and "and" end no clause: "flights to Hull, Oslo and to Rome on"."""
    return _THINGS.sub("", _PLACES.sub("", lead))


def ahead(lead: str, rest: str, *, day: bool) -> bool:
    """Whether what stands before a date says that it is still to come; `day` where it's a day and no month or year."""
    clause = CLAUSE.split(lead)[-1]
    if _MEMORY.search(clause):
        return False
    if aside_ahead(lead, rest) and not _MEMORY.search(lead):
        return True
    if (
        _PRESENT.search(clause)
        or _AHEAD_TIGHT.search(clause)
        or (_UNTIL.search(clause) and not WAS.match(rest))
        or (_DUE.search(clause) and _GOES_ON.match(rest))
        or (_SLATED.search(clause) and not _WAS_IN.search(clause))
    ):
        return True
    if not day and ENDS.match(rest) and will_then(clause):
        return True
    return day and any(pattern.search(clause) for pattern in (_AHEAD, _AHEAD_FAR, _AHEAD_OPEN))


def present(lead: str) -> bool:
    """Whether it is told in the present, as a programme is: "the trial begins on", "is visiting the yard on"."""
    clause = CLAUSE.split(_BENCH.sub("at ", lead))[-1]
    doing = (_DOING.search(clause) or _plays(clause)) and not _MEMORY.search(clause) and not _PICTURED.search(lead)
    return bool(_SIMPLE.search(clause) or doing)


def _plays(clause: str) -> bool:
    found = _PLAYS.search(clause)
    if found is None or _NOT_DONE_THEN.search(found["what"]) or _TOLD.search(clause) or _ALWAYS.search(clause):
        return False
    return _SUBJECT.search(clause[: found.start()]) is not None


def coming(lead: str) -> bool:
    """Whether the present tells of something to come in a month or a season: "a second trial begins in"."""
    clause = CLAUSE.split(lead)[-1]
    return bool(_COMING.search(clause)) and not _TOLD.search(clause) and not _MEMORY.search(clause)


def leads_ahead(lead: str, rest: str) -> bool:
    """Whether the date leads its sentence and something will happen then: "On 1 February the company will announce"."""
    return bool(LEADS.match(lead) and _LEADS_AHEAD.match(rest))
