"""What words say of two clock times and a length of hours or minutes: a beginning and an end, a part of it, or something else."""

from __future__ import annotations

import re

from pelican_newslint.prose.later import later

_C = r"\[c\d+\]"
APART = later(
    r"\b(?:if|would|could|might|may|that starts|every|each|usually|normally|typically|per|another|other|second|separate|different|again|local time|"
    r"hours? behind|hours? ahead|time zone|clocks?|postpon\w+|brought forward|put back|moved (?:from|to|back|forward)|instead of|rather than|"
    r"moved?|average|opening hours|until now|rush hour|off-peak|one of the|some of|former\w*|originally|previous\w*|rota|in shifts|in turns?|"
    r"kick-?off|"
    r"quarter of play|period|(?:first|second|other)[ -]half|innings|lap|the other way)\b",
    re.IGNORECASE,
)
"""What isn't of one course of things, or comes again."""
PART = later(
    r"\b(?:breaks?|rest|paus\w+|stopp\w+|stoppage|interval|interrupt\w*|delay\w*|held up|lunch|adjourn\w+|wait(?:ed|ing)? (?:another )?for|"
    r"slept|nap|"
    r"first|last|next|final|within|at most|at least|of which|of that|of them|including|spoke|speech|heard|addressed|only|dead|unconscious|"
    r"before dawn|an early|overtime|extra|warm-up|rehears\w+|notice|warning)\b"
)
RATE = later(
    r"(?:\b(?:every|each|per|once|twice|times|mph|km|kph|knots|miles?|kilomet(?:re|er)s?|another|further|next|first|last|past|final|previous|other|"
    r"within|(?<!\], )in under|(?<!took )under|(?<!\], )in less than|(?<!took )(?<!lasted )(?<!needed )(?<!\], in )less than|"
    r"at least|up to|no more than|at most|an extra)(?: (?:about|around|the|a|an|some))?|\d%?) $",
    re.IGNORECASE,
)
PACE = later(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozen|few|several|hundred|thousand|million)) "
    r"(?:more |cubic |square |tonnes of |litres of |liters of )?(?!others )(?:[a-z-]{2,}s|[ckm]?m|kg|feet|people|men|women|sheep|cattle) $|"
    r"\b(?:an?|half an?) (?:inch|foot|yard|mile|ton|tonne|(?:centi|milli|kilo)?met(?:re|er)|lit(?:re|er)|degree|dollar|pound|euro) $"
)
""" "By five centimetres an hour": so much in each."""
A_UNIT = later(r"an? ", re.IGNORECASE)
OFFSET = later(
    r"(?:[’']s?)? (?:from (?!\[)(?!(?:start to|about|around|at|shortly)\b)|of (?:extra|added|injury|stoppage|overtime|sleep|rest|notice|"
    r"free|footage|"
    r"warning|parking|lunch|silence|rain)|"
    r"away|apart|ahead|behind|short|per|a (?:day|night|week|month)|each|by (?:car|train|bus|road|boat|bike|air)|"
    r"(?:drive|walk|flight|ride|journey|train|trip) (?:from|to|away)|break|interval|delay|notice|limit|lunch|warning|deadline|slot|window|"
    r"recess|pause|stop|north|south|east|west|old|ago|before (?:the|a|an|his|her|their|kick|dawn|sunrise|it|he|she|they)|"
    r"after (?:the|a|an|his|her|their|kick|dawn|sunrise|it|he|she|they|leaving|being)|before [a-z]+ing)\b"
)
LASTED = later(
    r"\b(?:lasted|raged|burn(?:ed|t)|blazed|continued|carried on|went on|dragged on|held out|held on)(?: for)?"
    r"(?: (?:about|around|nearly|almost|some|over|just|only|roughly|more than|less than))? $"
)
""" "Lasted for five hours before it was put out": all of it, and no stage of something else."""
LATE = later(r",? (?:late|early|earlier|overdue|behind|sooner)\b")
LATE_SIGN = later(
    r"\b(?:due|expected|scheduled|supposed|meant|timetabled|billed|planned|should have|was to|were to|advertised)\b[^.;]{0,50}\[c\d+\]"
)
""" "Was expected at two and came, three hours late, at half past four": here the delay lies between."""
CLOSED = later(
    r"(?:[,.;:)]|$| (?:later|after|before|earlier|afterwards|to|and|until|from|in|at|on|for|of [a-z]+ing|long|long,|between|with)\b)"
)
FLOWN = later(
    r"\b(?:leav(?:e|es|ing)|left|from|off from|out of) [A-Z][\w'-]+\b[^.;]{0,90}?\b(?:land(?:s|ed|ing)?|touch(?:es|ed)? down|arriv(?:e|es|ed|ing)) "
    r"(?:in|at) [A-Z]"
)
"""From one city to another, each with a clock of its own."""
ZONE = later(
    r"\b(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|IST|ET|PT|local time|Eastern|Pacific)\b|"
    rf"{_C},? ?\({_C}|\b(?:quarter|half|minute|over|inning) (?:at|on|with) {_C}"
)
LISTED = later(
    rf"{_C}(?:,| and| or| &|,? and again)(?: at| the)? {_C}(?! (?:and|when|after))|\b(?:between|around|about) {_C} and {_C} (?:on|every|each)\b"
)
RANGE = later(
    rf"\b(?:from|between) (?:(?:at|about|around|just|after|before|shortly) ){{0,2}}{_C}(?: on \[w\d+\])?,? (?:to|until|till|and|through|[–—-]) "
    rf"(?:(?:at|about|around|just|after|before|shortly) ){{0,2}}{_C}"
)
BEGINS = later(
    r"\b(?:from|since|beg[au]n\w*|start\w*|open(?:s|ed|ing)?|left|leav(?:es?|ing)|depart\w*|set (?:off|out|sail)|setting (?:off|out)|"
    r"took (?:off|its? place)|retir\w+|"
    r"launch\w*|kick(?:s|ed)? off|broke out|arriv\w+|came (?:on|in|out|up)|went (?:on|in|out|into|off|down|up|missing)|closed?|shut|cut off|"
    r"fail\w*|lost|"
    r"stopp(?:ed|s|ing)|walk\w* (?:out|in)|reported|called|rang|raised|alarm|entered|enter\w*|join\w*|boarded|sail\w*|flew|drove|sat down|"
    r"put (?:on|in|out)|"
    r"lit|turned (?:on|off)|switched (?:on|off)|saw|seen|spotted|found|discovered|expected|due|scheduled|met|played|worked|served|"
    r"sank|fell|crashed|collapsed|struck|hit|trapped|stuck|queued|held|admitted|detained|arrested|woke|rose|up)\b",
    re.IGNORECASE,
)
"""Up to the first clock."""
ENDS = later(
    r"\b(?:until|till|to|end(?:s|ed|ing)?|clos(?:es?|ed|ing)|shut|arriv\w+|reach\w*|land(?:s|ed|ing)?|finish\w*|return\w*|reopen\w*|complet\w+|"
    r"stopp?\w*|lifted|over|concluded?|adjourn\w*|docks?|docked|came (?:back|home|out|down|ashore|in|on)|got (?:in|out|back|there|home)|"
    r"went (?:home|back|out)|"
    r"freed|rescued|released|restored|back|clear(?:ed)?|pulled (?:in|out|up|free|ashore)|touch\w* (?:down|the ground|land)|under control|"
    r"put (?:out|off)|extinguished|doused|brought under|left|"
    r"rose|announced|declared|crossed|emerged|surfaced|safe|ashore|refloated|dropped|handed|delivered|resum\w+|restart\w*|came|died|by)\b",
    re.IGNORECASE,
)
"""From the first clock to the second."""
FAR_APART = later(
    r"\b(?:every|each|per|average|another|usually|could|would|may|might|if|within|away|drive|walk|flight|train|commute|first|last|next|past|"
    r"daily|a (?:day|week)|"
    r"earlier|later|before|late|longer|shorter|more|extra|free|delay\w*|notice|ago|from (?:now|here))\b",
    re.IGNORECASE,
)
"""A length in headline or lead that isn't of the whole."""
LATER_END = later(
    r"\b(?:beg[au]n\w*|start\w*|open\w*|convened|met|sat down)\b[^.;]{0,40}\[c\d+\][^.;]{0,60}\b(?:end(?:s|ed)?|finish\w*|closed|adjourned|"
    r"rose|broke up|"
    r"over|concluded|stopped)\b[^.;\[\]]{0,25}(?<!\d )\[l\d+\] later\b"
)
UNTIL_CLOCK = later(
    r"\b(?:until|till|end(?:ed|s) (?:only )?at|finish(?:ed|es) at|closed at|adjourned at|rose at|broke up at|over by|over at|went on to|lasted to)"
    r" (?:about |around |after |nearly |almost |gone )?$"
)
UNTIL_SIGN = later(r"\b(?:until|till|ended|ends|finish\w+|closed|adjourned|rose|broke|over|lasted)\b")
OVER_AGAIN = later(
    r"\b(?:re-?open\w*|open(?:ed)? again|running again|moving again|restored|freed|rescued|lifted|cleared|back (?:on|in|to)|"
    r"resum\w+|restart\w*|came (?:down|out|ashore)|"
    r"ended|was over|were over|put out|under control)\b"
)
"""Ends what a headline tells the length of, in a sentence of its own."""
