"""How sentences tell a length of time that ends with the article's own day, or is counted from a year told before, as patterns over sketches."""

from __future__ import annotations

from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import AT, FLAGS, SOFT, L, M

_GAP = (
    r"(?:gap|wait|drought|stretch|span|period|run|silence|absence|break|reign|stay|spell|interval|hiatus|streak|lull|tenure|stint|exile|"
    r"association|career|partnership|monopoly|feud|friendship|marriage|quest|journey|struggle|campaign|barren run|unbeaten run|hold|rule|"
    r"vacancy|closure|neglect|service|total|history|tradition|presence|residence|reprieve|truce|ban|moratorium|freeze|famine|interlude)"
)
_OF = rf"(?:(?:ending|breaking|after|making|which is|that is|marking|completing|capping) )?(?:a|an|its|his|her|their|the) (?:[a-z-]+ )?{_GAP} of "
_SO = r"(?:(?:so|thus|or|that is|i\.e\.|now|making|for|in all|all of|which is|that makes|hence|meaning|after),? ){1,3}"
_CLOSED = (
    r"(?=[,.;)\]]|$| (?:now|in all|altogether|already|without|running|that (?:ended|ends|was broken|came to an end)|on end|straight)\b)"
)
_START = rf"(?P<start>{M})"
_LENGTH = rf"(?P<length>{L})"
_END = rf"(?P<end>{M})"
TIGHT = tuple(
    later(pattern, FLAGS)
    for pattern in (
        rf"\bsince {AT}(?:the [a-z]+ (?:of|in) )?{_START}[^;:\[\]]{{0,80}}?(?:,| \(| [–—-]) {_OF}{SOFT}{_LENGTH}",
        rf"\bsince {AT}(?:the [a-z]+ (?:of|in) )?{_START}(?:,? \w+)?(?:,| \(| [–—-]) ?(?:and )?{_SO}{SOFT}{_LENGTH}{_CLOSED}",
        rf"\bsince {AT}{_START},? for {SOFT}{_LENGTH}{_CLOSED}",
        rf"\b(?:for |already |now |these |the past |the last ){SOFT}{_LENGTH}(?: already| now)?, (?:that is,? |i\.e\.,? )?(?:ever )?since "
        rf"{AT}(?:the [a-z]+ (?:of|in) )?{_START}(?=[,.;)]|$)",
        rf"\b{_LENGTH} (?:already|now),? since {AT}{_START}(?=[,.;)]|$)",
        rf"\b{_OF}{SOFT}{_LENGTH},? since {AT}{_START}(?=[,.;)]|$)",
    )
)
LOOSE = tuple(
    later(pattern, FLAGS)
    for pattern in (
        rf"\bsince {AT}{_START}[^;:\[\]]{{0,60}}?(?:,| \(| [–—-]) ?(?:or )?{SOFT}{_LENGTH}{_CLOSED}",
        rf"\b(?:first|only) (?:[a-z]+ ){{0,4}}?(?:time )?in {SOFT}{_LENGTH}[^:\[\]]{{0,60}}?[;,.] ?(?:[Tt]he|[Ii]t|[Ii]ts|which (?:it|he|"
        rf"she|they)|who|[Tt]heir|"
        rf"[Hh]is|[Hh]er|having|[Tt]hey) "
        rf"(?:(?:last|previous) (?:time|one|title|win|victory|success|visit|such [a-z]+|[a-z]+)? ?(?:was|came|had been|dates from)|"
        rf"(?:was |were |had )?last "
        rf"[a-z]+(?: [a-z]+)?) (?:back )?in {_START}",
    )
)
"""Commas may part what belongs to something else: a wider gap is wanted."""
LATER = later(rf"(?:But |And |Yet |Then,? |Now,? |Some |Just |Only )?{SOFT}{_LENGTH} (?P<sign>later|on|afterwards|after that)\b,?", FLAGS)
"""Opens a sentence."""
NOW = later(r"\b(?:today|now|this (?:week|month|year|spring|summer|autumn|fall|winter|morning)|yesterday|has|have|is|are|still)\b|\[w\d+\]")
MAYBE = later(r"\b(?:will|would|could|should|may|might|must|hopes?|hoped|expect\w*|plan\w*|if|unless|imagin\w+|set in|novel|film|story)\b")
_BUILT = (
    r"(?:founded|built|opened|finished|completed|established|created|launched|formed|set up|started|erected|introduced|signed|planted|laid|"
    r"inaugurated|unveiled|invented|passed|adopted|published|installed|commissioned|began|begun)"
)
MADE = later(rf"\b{_BUILT} (?:[a-z]+ ){{0,3}}?in {_START}[^;\[\]]{{0,60}}?$", FLAGS)
"""What a thing came into being by; ends its sentence."""
TOOK = later(
    rf"\b(?:took (?:over|charge|office|the (?:helm|reins))|(?:was|were) (?:appointed|elected|hired)|became [a-z ]{{3,40}}|joined)"
    rf"\b[^;:\[\]]{{0,50}}? "
    rf"in {_START}[^;\[\]]{{0,60}}?$",
    FLAGS,
)
IN_CHARGE = later(
    rf"[Ii]n (?:his|her|their) {SOFT}{_LENGTH} (?:in (?:charge|office|power|(?:the|that) (?:job|post|role|chair))|at the (?:helm|top|wheel))\b"
)
"""What somebody has been since then: "In his 14 years at the helm"."""
HELD = later(rf"(?:It|They) (?:has|have)\b[^;:\[\]]{{2,60}}?\bfor {SOFT}{_LENGTH}(?=[,.;]|$)")
OWN = tuple(
    later(pattern, FLAGS)
    for pattern in (
        rf"\bthe (?:[a-z-]+ ){{0,2}}(?:treaty|law|act|pact|agreement|deal|accord|ban|constitution|charter|ceasefire|truce|settlement|rule|"
        rf"convention|decree|reform|statute|bridge|tunnel|dam|church|house|mill|pier|school) of {_START} (?:has|have)\b[^;:\[\]]{{2,60}}?\bfor "
        rf"{SOFT}{_LENGTH}(?=[,.;]|$)",
        rf"\b(?:elected|appointed|took office|came to power|chosen|sworn in|crowned|installed|hired)\b[^;\[\]]{{0,20}}?\bin {_START}"
        rf"(?:,? (?:and )?re-?elected in {M})*,? and has (?:now )?(?:sat|served|ruled|reigned|led (?:it|them)|run it|been (?:there|in (?:office|"
        rf"post|power|charge))|held (?:the|that) [a-z]+) (?:[a-z]+ )?for {SOFT}{_LENGTH}(?=[,.;]|$)",
        rf"\b(?:joined|started (?:work )?(?:at|with|for|in)|came to|moved (?:in|to|into))\b[^;,\[\]]{{0,40}}? in {_START},? and has (?:now |since )?"
        rf"[a-z]+(?: [a-z]+)? (?:there|here|(?:in|at|on|for|with) the same [a-z]+) (?:ever since )?for {SOFT}{_LENGTH}(?=[,.;]|$)",
    )
)
"""Nothing lasts longer than it has been there."""
IN_JOB = later(
    rf"\b[Aa]fter {SOFT}{_LENGTH} (?:in|at|as|with|on|of) [^;:\[\]]{{2,40}}?,? (?:which|where|that) (?:he|she|it|they) "
    rf"(?:took(?: up| over)?|joined|founded|began|started|entered|set up|built|bought|moved to) (?:[a-z]+ ){{0,3}}?in {_START}",
    FLAGS,
)
""" "After 25 years in the job, which she took in 2009, she is leaving"."""
SINCE_EVENT = later(
    rf"^{SOFT}{_LENGTH} after (?:the|its|his|her|their) (?:[a-z-]+ ){{1,3}}?(?:of|in) {_START},? (?!the year\b)[A-Za-z]", FLAGS
)
""" "Ten years after the flood of 2009 the families met on Wednesday"."""
AFTER_SIGN = later(r"^.{0,40}years? after (?:the|its|h) |\b[Aa]fter .{0,30}years (?:in|at|as|with|on|of) ")
_OUT = (
    r"(?:closed|shut|empty|idle|dark|silent|derelict|disused|vacant|unused|abandoned|deserted|boarded up|sealed|flooded|out of use|in ruins|"
    r"banned|lost|missing|dry)"
)
STATE = later(
    rf"\b(?:which|that|it|closed|shut|abandoned|built|laid|opened|founded|erected|installed|planted),? (?:was |were )?(?:(?P<made>built|laid|"
    rf"opened|founded|erected|installed|planted)|closed|shut|abandoned|emptied|vacated|sealed|flooded|deserted|banned|lost|left|stopped|ended|"
    rf"fell silent|went silent)(?: down)? ?in {_START},? "
    rf"(?:and )?(?:has|have) (?(made)(?:stood|been (?:there|open|standing|in (?:use|place|service)))|(?:been|stood|lain|remained|stayed|sat|gone) "
    rf"{_OUT})\b[^;:,\[\]]{{0,40}}? ?\bfor {SOFT}{_LENGTH}(?=[,.;]|$| but\b| now\b)",
    FLAGS,
)
"""Since then it has been so."""
WITHIN = later(
    rf"\b(?:in|on) {_START}[^;:\[\]]{{2,110}}?\bwithin {SOFT}{_LENGTH}(?P<link>,? (?:\(|– |— )?(?:so |or )?(?:i\.e\.,? |that is,? |"
    rf"which (?:meant|means) "
    rf"|meaning |in other words,? )?)by (?:the end of |early |late )?{_END}",
    FLAGS,
)
IN_DAYS = later(
    rf"\bwithin {SOFT}{_LENGTH}(?: (?:of|from|after) [^;\[\],]{{0,30}}(?:\[w\d+\])?[^;,\[\]]{{0,30}})?,? (?:\(|– |— )?(?:so |or "
    rf")?(?:i\.e\.,? |that is,? |which "
    rf"(?:means|is) |meaning )by {_END}(?=[,.;)]|$)", FLAGS
)  # fmt: skip
"""The deadline counts from a deed of these days."""
YEARS = later(
    rf"\bsince {AT}{_START},? [^;:\[\]]{{0,40}}?\b(?:marks?|celebrates?|is celebrating|is marking|enters?|is in) (?:its|his|her|their) "
    r"(?P<all>(?:(?P<n>\d{1,3})(?:st|nd|rd|th)|(?P<o>[a-z]+(?:-[a-z]+)?)) (?P<what>year|birthday|anniversary|season))\b(?! (?:in|of|next))",
    FLAGS,
)
