"""How sentences tell when a thing came into being, or somebody came to it, and how long that has gone on since."""

from __future__ import annotations

import re

from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import SOFT, L, M

_MADE = (
    r"(?:woven|built|founded|opened|established|created|launched|formed|laid|planted|erected|painted|carved|cast|made|written|printed|sewn|"
    r"published|installed|set up|spun (?:out|off)|constructed|completed|finished|invented|forged|stitched|embroidered|composed|dug|sunk|"
    r"inaugurated|unveiled|introduced|incorporated|chartered|signed|passed|enacted|adopted|drawn up|bred|hatched|dates? (?:back )?(?:from|"
    r"to)|dating "
    r"from|began|begun|started)"
)
_ENDED = (
    r"(?:walked out|went on strike|downed tools|broke down|closed|shut|collapsed|fell down|burn(?:ed|t) down|failed|flooded|fell silent|"
    r"disappeared|vanished|was arrested|was detained|was jailed|was sacked|was suspended|drained|emptied|banned|cancelled|withdrawn|scrapped|"
    r"abolished|stopped|demolished|pulled down|torn down|died|retired|resigned|left)"
)
_CAME = (
    r"(?:joined|took (?:it |them |charge |control |the [a-z]+ )?over|took (?:office|charge|(?:up )?(?:the|her|his) (?:post|job|role|chair|"
    r"helm|reins))|bought|inherited|arrived|"
    r"came (?:to|here|there)|"
    r"moved (?:to|in|into|here|there)|appointed|became|elected|ordained|hired|named|chosen|sworn in|installed|acquired|married|met|founded)"
)
_HELD = (
    r"(?:led (?:it|them|the [a-z]+)|run (?:it|them|the [a-z]+)|headed (?:it|the [a-z]+)|managed (?:it|them|the [a-z]+)|owned (?:it|them|"
    r"the [a-z]+)|"
    r"chaired it|edited it|farmed (?:it|there|here)|coached (?:it|them)|kept it|taught (?:there|here)|worked (?:there|here|for it|for them)|"
    r"lived (?:there|here|in it)|been (?:there|here|in (?:charge|post|office|the (?:job|post|role))|at the (?:helm|wheel|head)|together|"
    r"married|(?:its|the) "
    r"[a-z]+(?: [a-z]+)?)|"
    r"held (?:it|the (?:post|seat|job|office))|sat (?:there|on it|in it)|served (?:it|there|here|in it)|represented it|directed it|"
    r"conducted it|stayed)"
)
_IN = r"(?:(?:in|on|from|to|back|about|around|early|late|the|by|of|mid-)[ -]?){1,4}"
_GAP = r"[^.;:\[\]“”\"]{0,70}?"
_FOR = rf"\bfor (?:the |these |those )?(?:past |last |entire )?{SOFT}(?P<length>{L})(?=[,.;)]|$| (?:now|already|and|but|without|or more)\b)"
MADE_AND_HAS = later(
    rf"\b(?<![-–])(?:{_MADE})(?: [\w'-]+){{0,4}}? {_IN}(?P<start>{M}),? {_GAP}(?<!who )(?<!that )(?<!where there )\b(?:has|have) (?!not\b|never\b)"
    rf"[^.;:\[\]]{{2,70}}?{_FOR}",
    re.IGNORECASE,
)
ENDED_AND_HAS = later(
    rf"\b(?:{_ENDED})(?: [\w'-]+){{0,4}}? {_IN}(?P<start>{M}),? {_GAP}\b(?:has|have) (?!not\b|never\b)[^.;:\[\]]{{2,70}}?{_FOR}",
    re.IGNORECASE,
)
"""What came of it can't have lasted longer."""
CAME_AND_HAS = later(
    rf"\b(?:{_CAME})\b[^.;:\[\]]{{0,50}}? {_IN}(?P<start>{M})(?:,? and|,|,? where (?:he|she) |,? (?:he|she)) ?(?:he |she )?(?:has|have) "
    rf"(?:now |also |since )?{_HELD} ?{_FOR}",
    re.IGNORECASE,
)
SINCE_HAS = later(
    rf"\bsince (?:{_IN})?(?P<start>{M}),? (?:and )?(?:it |he |she |they )?(?:has|have) (?:now )?(?:been (?:closed|shut|empty|idle|out|on|in|"
    rf"there|here|"
    rf"derelict|vacant|without|married|missing|held|banned|dark|dry)|stood|lain|sat|remained|stayed|gone|led it|run it|held it|"
    rf"lived (?:there|here))\b"
    rf"[^.;:,\[\]]{{0,50}}?{_FOR}"
)
AFTER_AS = later(
    rf"\b[Aa]fter {SOFT}(?P<length>{L}) (?:as|in|at|in charge of|running|"
    rf"leading)\b[^.;\[\]]{{2,60}}, [^.;\[\]]{{0,40}}\bwho {_CAME}\b[^.;\[\]]{{0,40}}? "
    rf"{_IN}(?P<start>{M}), (?:is|will|has|steps|retires|leaves|plans|said|announced)\b"
)
THE_HAS = later(rf"(?:It|They|(?:The|Its|Their) (?P<noun>[a-z]+)) (?:has|have) (?!not\b|never\b)[^.;:\[\]]{{2,60}}?{_FOR}")
MADE_LAST = later(
    rf"\b(?:was|were|is|been|it|they|first)? ?(?:{_MADE})(?: [\w'-]+){{0,4}}? {_IN}(?P<start>{M})[^;\[\]]{{0,60}}?$", re.IGNORECASE
)
MINE = later(
    rf"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or|[Aa]fter) (?:those|these|all those|all these) {SOFT}(?P<length2>{L})(?=[,.]| (?:he|she|it|they|"
    rf"has|have|there)\b)|"
    rf"\b(?:[Ii]n|[Dd]uring|[Aa]fter|[Ff]or|[Oo]f|[Oo]ver) (?:all )?(?:my|his|her|our|their) {SOFT}(?P<length>{L}) (?:here|there|down there|"
    rf"up here|in the (?:job|post|role|chair|shop|house|street|band|service|village|town|club|office|seat)|on "
    r"the|at the|with the|behind|inside|under)\b"
)
SINCE_YEAR = later(rf"\b(?:ever )?since (?:(?:the|early|late|spring|summer|autumn|winter|of) ){{0,3}}(?P<start>{M})")
SINCE_SIGN = later(r"\bsince\b")
_DEED = r"(?P<deed>[^.;:,\[\]]{3,60}?)"
IDLE = later(
    rf"\b(?:has|have|had|been) {_DEED}? ?\bfor (?:the |these )?(?:past |last )?{SOFT}(?P<length>{L})(?=[,.;)]|$| (?:and|but)\b)",
    re.IGNORECASE,
)
NOTHING = later(
    r"\b(?:nothing|no|not|n't|never|none|nobody|silent|idle|empty|unused|without|hardly|dry|dark|closed|shut|still)\b|"
    r"n't\b",
    re.IGNORECASE,
)
LAST = later(
    rf"\b(?:was |were |had |been )?last (?P<deed>[a-z]+(?:ed|n|t|d|ng|k|e|w)\b(?: (?!(?:in|on|by)\b)[\w'-]+){{0,5}}) (?:in|on) (?P<start>{M})"
)
NOT_SIGN = later(r"(?:It|They|He|She|The [a-z]+|Nobody|No one)\b.{0,60}\bsince\b")
NOT_SINCE = later(
    rf"(?:(?:It|They|He|She|The [a-z]+) (?:has|have)(?: not|n't| never)|Nobody has|"
    rf"No one has) (?:been )?[\w' -]{{2,50}}? since (?P<start>{M})(?=[.,;]|$| "
    rf"(?:and|but)\b)"
)
NONE = later(r"\b(?:no|not|never|nothing|none|neither)\b", re.IGNORECASE)
"""Before it: "no copy was made in 2020"."""
ELSE = later(
    r"\b(?:site|place|spot|where there|land|ground|rebuilt|re-?opened|replac\w+|re-?founded|restored|family|tradition|would|could|if|another|"
    r"predecessor|village|town|species|born|sentence\w*|jailed for|contract|lease|until|"
    r"refurbished|renovated|extended|another|second|new)\b",
    re.IGNORECASE,
)


def stems_of(words: str) -> frozenset[str]:
    """Of the content words."""
    return frozenset(stem(word) for word in re.findall(r"[a-z]{4,}", words.lower()) if word not in SMALL)


ENDING = later(
    rf"\b(?:ending|ends|to end|breaking with|after|bringing an end to) (?:(?:nearly|almost|more than|over|some|about|"
    rf"well over) ){{0,2}}(?P<length>{L}) of (?!work|talks|debate|planning|"
    rf"[a-z]+ing\b)[a-z]"
)
OPENED = later(r"\b(?:[Oo]pened|[Ff]ounded|[Bb]uilt|[Ee]stablished|[Ss]et up|[Dd]ates? from|[Ii]ntroduced|[Bb]egan)\b")
OPENED_IN = later(
    rf"\b(?:[Oo]pened|[Ff]ounded|[Bb]uilt|[Ee]stablished|[Ss]et up|[Dd]at(?:es?|ing) from|[Ii]ntroduced|"
    rf"[Bb]egan)(?: [\w'-]+){{0,3}}? (?:in )?(?P<start>{M})"
)
