"""How sentences tell an age, as patterns: of a year, of now, of a death."""

from __future__ import annotations

from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.later import later

TEENS = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|ten|nine|eight|seven|six|five"
TENS = "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?"
N = rf"(?P<n>\d{{1,2}}|10\d|{TEENS}|{TENS})"
_SEASON = r"(?:(?:the )?(?:early |late )?(?:spring|summer|autumn|fall|winter) of |early |late )?"
_SMALL = N[:-1] + "|four|three|two)"
"""Right behind "when she was" a child's too."""
_WORD = rf"(?P<n>{TEENS}|{TENS})"
_F = r"(?P<n>\d{1,2}|10\d)"
ROLE = (
    "singer|actor|actress|striker|midfielder|defender|goalkeeper|forward|winger|batsman|bowler|sprinter|swimmer|cyclist|boxer|rider|driver|jockey|"
    "golfer|runner|skier|player|artist|painter|sculptor|poet|author|writer|novelist|composer|conductor|pianist|violinist|guitarist|drummer|"
    "rapper|dancer|comedian|presenter|broadcaster|director|producer|designer|chef|farmer|fisherman|teacher|nurse|doctor|surgeon|lawyer|judge|"
    "priest|bishop|rabbi|imam|monk|nun|mayor|minister|senator|politician|lawmaker|councillor|president|king|queen|prince|princess|man|woman|boy|"
    "girl|victim|suspect|pilot|accused|defendant|mechanic|engineer|scientist|astronaut|activist|journalist|businessman|businesswoman|tycoon|"
    "billionaire|entrepreneur|veteran|soldier|officer|widow|widower|retired|pensioner"
)
"""What somebody is who is told by it: "the singer is 39 years old"."""
_YEAR = rf"(?:\d{{1,2}} )?(?:(?P<m>{MONTHS}) )?(?:\d{{1,2}}, )?(?P<y>(?:18|19|20)\d\d)"
PLACED = r"(?:near|from|in|of|at|on|with) (?:the |a |his |her )?(?:[A-Z]?[a-z'’-]+ ){0,2}[A-Z]?[a-z'’-]+"
""" "A 54-year-old baker near the old market, Ivo Brandt"."""
NO_YEAR = r"(?:(?!\b(?:18|19|20)\d\d)[^.;])"
_SOFT = "(?:just |only |still |barely |already )?"
_AT = rf"(?:(?:[Aa]t|[Ff]rom) (?:the age of |age )?{_SOFT}|[Aa]ged {_SOFT}|[Aa]ge )"
_AT_TIMES = rf"(?:when|while) (?:(?:(?:she|he|I|[A-Z][\w'’-]+) (?:was|turned) )?{_SOFT}|aged )"
_NO_COUNT = (
    r"(?! ?(?:per|%|million|years? (?:in|after|before|later)|a\.?m\b|p\.?m\b|months|weeks|days|hours|minutes|seconds|o'clock|percent|"
    r"miles|(?:[a-z]+)?met(?:re|er)s?\b|yards|inches|tonnes|tons|laps|holes|overs|events|races|"
    r"euros?|dollars?|pounds?|pence|cents?|crowns|kroner|francs|yen|rupees|points?|degrees|knots|mph|km|feet|"
    r"[-–/:.]\d)|[.,]\d)"
)
OF_THEN = tuple(
    later(pattern)
    for pattern in (
        rf"\b(?:was|were|turned|had been) (?:only |just |still |barely |an? (?:\w+ )?(?:boy|girl|child|student) of )?{N}(?: years old)?(?= when\b)"
        rf"{NO_YEAR}{{1,90}}?\bin {_SEASON}{_YEAR}\b",
        rf"\b(?:had|have|having) (?:only |just )?{N} years(?: old| of age)?(?= when\b){NO_YEAR}{{1,90}}?\bin {_YEAR}\b",
        rf"\b(?:was|turned) (?:aged )?{N} (?:years old )?in {_YEAR}\b",
        rf"\b(?:[Ii]n|of|[Ss]ince|[Bb]y) {_YEAR}\b{NO_YEAR}{{0,50}}?\b{_AT}{N}\b{_NO_COUNT}",
        rf"\b(?:was|were) [a-z]+(?:ed|nd|ght|lt|wn|en|ug|on) (?:\w+ ){{0,2}}?in {_YEAR}\b{NO_YEAR}{{1,90}}?"
        rf"\bby [A-Z][\w'’ -]{{2,30}}, an? (?:[\w-]+ ){{0,2}}?[a-z]+ of {N}(?=[.,;])",
        rf"\b(?:in|of|[Ss]ince) {_YEAR}(?:, an?| as an?) (?:[a-z-]+ )?(?:boy|girl|child|youth|lad|man|woman) of (?:only |just )?{N}\b",
        rf"\b(?:[Hh]e|[Ss]he|[A-Z][\w'’-]+) was (?:just |only )?{N} (?:the year|the summer|the week|the day|on the day|in the "
        rf"year){NO_YEAR}{{1,60}}?\b{_YEAR}\b",
        rf"\b(?:[Ii]n|of) {_YEAR},? (?:just |shortly |soon |only |\w+ (?:days|weeks|months) )?(?:after|before|on) (?:his|her) "
        rf"{N}(?:st|nd|rd|th) birthday\b",
        rf"\b[Oo]n (?:his|her) {N}(?:st|nd|rd|th) birthday,? (?:in|on) {_YEAR}\b",
        rf"\bin {_YEAR},? (?:just |shortly |\w+ )?(?:days |weeks |months )?(?:(?:before|after|when)|the (?:day|week|month|year)) (?:he|she) "
        rf"turned {N}\b",
        rf"\b[Ii]n {_YEAR},? (?:he|she) (?:was|turned) {N}\b(?! ?(?:per|%|years? in))",
        rf"\b{_AT}{N}\b{_NO_COUNT},? {NO_YEAR}{{0,60}}?\b(?:in|of) {_YEAR}\b",
        rf"\b(?:[Ii]n|[Ss]ince|of) {_YEAR}\b{NO_YEAR}{{0,30}}?\bwith (?:only |just )?{N} years(?: old| of age)?(?=[,.;])",
        rf"\b(?:[Ii]n|[Ss]ince|of) {_YEAR} as an? {N}-year-old\b",
        rf"\bas an? {N}-year-old in {_YEAR}\b",
        rf"\b[Aa]n? (?:[\w-]+ )?(?:boy|girl|child|man|woman|student|teenager|pupil|youth|apprentice|recruit|trainee) of {N} in {_YEAR}\b",
        rf"\b{_AT_TIMES}{_SMALL}\b{_NO_COUNT}{NO_YEAR}{{0,60}}?\bin {_SEASON}{_YEAR}\b",
        rf"\b(?:[Ii]n|[Ss]ince|[Ff]rom|of|[Bb]y) {_YEAR}\b{NO_YEAR}{{0,60}}?\b{_AT_TIMES}{_SMALL}\b{_NO_COUNT}",
        rf"\b[Ii]n {_YEAR},? (?:[A-Z][\w'’-]+ ){{0,2}}[A-Z][\w'’-]+, (?:who was )?{N} at the time\b",
        rf"(?:^|[;:] )(?:Barely|Just|Only|Still|barely) {N}(?: years old)?,? (?:he|she|[A-Z][\w'’-]+){NO_YEAR}{{1,60}}?\bin {_SEASON}{_YEAR}\b",
        rf"\b(?:[Jj]ust|[Oo]nly|[Bb]arely|[Ww]as) {N} years old in {_YEAR}\b",
        rf"\b[Ii]n {_YEAR},? the {N}-year-old\b",
        rf", {_YEAR}, (?:at the age of|aged|when (?:he|she) was) {_SOFT}{N}\b",
    )
)
_NO_HOLDER = (
    "number|order|total|population|majority|crowd|team|group|party|score|maximum|minimum|record|squad|list|cast|family|staff|height|speed|"
    "age|length|"
    "lead|fine|club|village|town|fleet|firm|company|school|community|hamlet|crew|net|salary|handicap|choir|herd|flock|force|average|rate|"
    "price|place|"
    "distance|weight|class|depth|field|house|block|set|series|panel|committee|council|market|congregation|minority|membership|quorum|turnout"
)
_NO_SPEAKER = (
    r"(?:boy|girl|man|woman|student|pupil|victim|suspect|teen\w*|youth|child|son|daughter|company|firm|paper|newspaper|patient|passenger|witness|"
    rf"resident|{_NO_HOLDER})\b"
)
"""Who or what may be somebody that the text hasn't named."""
# Each with plain text that any match holds, which is found sooner.
OF_NOW = tuple(
    (later(pattern), next((sign for sign in ("-year-old", " years") if f"{_F}{sign}" in pattern), ""))
    for pattern in (
        rf"(?<=[^\W\d_]), {_F}, (?!then\b)(?=\w)",
        rf"(?<=[^\W\d_]['’]), {_F}, (?!then\b)(?=\w)",
        rf"(?:^[A-Z][\w'’-]+|(?<!hen )(?<!ince )(?<!ntil )(?<!fore )(?<!hile )\b(?:[Ss]he|[Hh]e|who)) "
        rf"(?:was|is) {_F}(?=\.$| and (?:has|had|was|is|gave|won|took|made|ran|came|began|grew|left|met|lost|wrote|sang|got|became|went|"
        rf"still|lives|[a-z]+ed|lives|works)\b|, )",
        rf"^(?:The|A) (?:[\w-]+ ){{0,2}}(?:{ROLE}),? (?:is|was|who is) (?:now |only |just )?{_F} years old(?! (?:when|at|in)\b)",
        rf"(?:\b[A-Z][\w'’-]+,?|\b[Hh]e|\b[Ss]he|\bwho|, (?:an? |the )?(?:{ROLE}),?) (?:has|have|(?:is |was )?having) (?:only |just )?{_F} years"
        r"(?= old\b| of age\b|[.,]| and (?:is|was|has|have|lives|works)\b)",
        rf"\b[A-Z][\w'’-]+, (?:of |with |aged (?:of )?)?{_F} years(?: old| of age)?(?=, [a-z]|\.(?: |$))",
        rf"\b[A-Z][\w'’-]+ \((?:aged )?{_F},? (?:years|yrs|y/?o)\b\.?(?: old| of age)?\)",
        rf"(?:\b[Ss]he|\b[Hh]e|\bwho) is (?:only |just |now |already )?{_F} years(?=[.,;]| and (?:who |has |is |was )?[a-z]{{3,}})",
        rf"(?:\b[Ss]he|\b[Hh]e|\bwho) is (?:only |just |now |already )?{_WORD}(?= years old\b|[.,;]| and "
        rf"(?:has|had|is|was|lives|works|[a-z]+ed)\b)",
        rf"\b[A-Z][\w'’-]+ \({_F}\)(?=,? (?:from|of|who|is|was|has|had|said|says|told|denies|admits?|lives|an?|[a-z]{{3,12}}ed) )",
        rf"\bdied (?:peacefully |suddenly )?(?:on \w+day|last \w+|this \w+|yesterday){NO_YEAR}{{0,50}}?, was {_F}(?=[.,;])",
        rf"^(?:The [a-z]+|[A-Z][\w'’-]+), (?:an?|the) (?:now )?{_F}-year-old [a-z]+(?=,| (?:from|of|who)\b)",
        rf"^The [a-z]+ is {_F}(?=[.,](?!\d)| and (?:has|had|was|is|lives|works)\b)",
        rf"(?<=\w), is {_F}(?=[.,](?!\d)| and (?:has|had|was|is|lives|works|will|still|can|cannot|plans|hopes|wants|comes|lost|won|runs)\b)",
        rf"\b(?:is|are|and) now (?:aged )?{_F}\b(?![.,]\d)(?! ?(?:per|%|million|years|of|people|\w+s\b))",
        rf"\b(?:[Nn]ow,? (?:at |aged )?|Today,? (?:at |aged )){_F},(?!\d)",
        rf"\b[Tt]he {_F}-year-old(?:,| (?:was|is|has|had|who|said|says|will|lived|lives|died|from|told|made|won|scored|joined|played|denies|"
        rf"denied|also|[a-z]{{3,12}}ed|took|gave|began|came|went|left|ran|wrote|sang|got|held|kept|led|fell|found|lost|met|sold|bought|"
        rf"became|beat|can|could|would|may|might|must|does|did|lives|works|runs|plays|hopes|wants|plans|faces|leads|teaches|owns|remains|needs|"
        rf"leaves|joins|becomes|speaks|knows|thinks|believes|holds|returns|retires|comes|goes|looks|stands|trains|(?:now|still|later|then|"
        rf"never|always|often|first|has|[a-z]+ly) (?!old|aged)[a-z]+)\b)",
        rf"\b[Tt]he {_F}-year-old (?:{ROLE}) (?:has|had|was|is|[a-z]{{3,12}}ed|came|went|won|left|ran|took|made|began|grew|met|lost|sold|bought|"
        rf"led|who)\b",
        rf"\b[Tt]he {_F}-year-old (?!{_NO_SPEAKER})[a-z]+(?: [a-z]+)? (?:said|says|told|added)\b",
        rf"(?<=\w), {_F}\.$",
        rf"\b[A-Z][\w'’-]+, an? (?:[\w-]+ ){{0,3}}(?!{_NO_HOLDER})[a-z]+ of {N}(?=,| (?:who|has|had|is|was|from|said|says|[a-z]+ed)\b)",
        rf"\b[A-Z][\w'’-]+, an? (?:now )?{_F}-year-old\b",
        rf"^[Aa]n? {_F}-year-old (?:(?!and\b)[a-z-]+ ){{0,3}}[a-z]+(?: {PLACED})?, (?=[A-Z][\w'’-]+\.? [A-Z])",
        rf"\b(?:[Tt]he|[Aa]n?|,) {_F}[ -]years?[ -]olds? (?:(?!and\b|but\b|who\b)[a-z-]+ ){{0,2}}[a-z-]+"
        rf"(?=,? (?:who (?:was|is) )?born (?:in|on|at)\b)",
        rf"^(?:The )?{_F}-year-old (?=[A-Z][\w'’-]+ [A-Z])",
        rf"\b[Aa]ged {_F}(?: years)?(?=[,.])",
        rf"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady) [A-Z][\w'’-]+ is (?:now )?{_F}(?=[.,](?!\d)| and\b)",
        rf"\b[Aa]t {_F},? (?:he|she) (?:is|has|still|remains)\b",
        rf"\b(?:is|was|are|were|be) (?:now )?(?:leaving|retiring|quitting|stopping|going|stepping (?:down|aside|back)|standing down|bowing out|"
        rf"giving up|handing over) (?:[a-z]+ )?at {_F}(?=[.,;]| (?:because|after|to|with|and|but|so|only)\b)",
        rf"^At {N}, (?=(?:[A-Z][\w'’-]+ ){{1,3}}(?:is|has|still|remains|can|keeps|does|hopes|plans|runs|lives|works|says)\b)",
        rf"(?<=[a-z]), at {_F}(?= (?:the|still|already|one of|by far) )",
        rf"(?<=[^\W\d_]), (?P<n>{TENS}), (?=[a-z])",
        rf"(?:\b[Ss]he|\b[Hh]e|who|[A-Z][\w'’-]+) is {_F} (?:this (?:week|month|year)|today|on \w+day)\b",
        rf"\b[A-Z][\w'’-]+, {_F} (?:last|this) (?:week|month|year|\w+day),",
        rf"^The {_F}-year-old [a-z]+s (?=(?:an?|the|his|her|its|no|two|three|it|them|him|up|out) )",
        rf"^The [a-z]+, (?:now )?{_F}, (?=[a-z]+ed\b|who\b|has\b|is\b|began\b|came\b|won\b)",
        rf"\bturned {_F} (?:in (?:{MONTHS})|earlier this (?:year|month)|last \w+day)(?=[,.]| and\b)",
        rf"\b(?:turned|was|became) {_F} (?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|last (?:week|month)|this "
        rf"(?:week|month)|yesterday|today)\b",
        rf"\b(?:celebrated|celebrates|marked|marks) (?:his|her) {_F}(?:st|nd|rd|th) birthday\b",
        rf"\b(?:[Hh]e|[Ss]he|who|man|woman|boy|girl|suspect|driver|victim|pilot|[A-Z][\w'’-]+),? (?:is|was) {_F} years old\b(?! "
        rf"(?:when|at|in)\b)",
    )
)
OF_DEATH = later(
    rf"\b(?:has died|who died|died (?:on|at|in|last|peacefully)|died|passed (?:on|away)|breathed (?:his|"
    rf"her) last)\b{NO_YEAR}{{0,40}}?\b{_AT}{N}\b{_NO_COUNT}"
)
LIFE = later(r"\b[A-Z][\w'’-]+ \((?:born )?(?P<b>(?:18|19|20)\d\d) ?[–-] ?(?P<d>20\d\d)\)")
""" "Mensah (1938–2024)"."""
DECADE = later(
    r"(?:\b(?:is|who is|(?<!s )(?<!people )(?<!men )are),? (?:now |still |already )?|(?<!ly)(?<![Ll]ater)(?<![Tt]hen), (?:now |still |already )?)"
    r"in (?:his|her|their) (?:early |mid-|late )?"
    r"(?P<n>teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties|[2-9]0s)\b(?! (?:when|at the time)\b)"
)
DECADES = {
    word: at * 10 for at, word in enumerate("teens twenties thirties forties fifties sixties seventies eighties nineties".split(), 1)
}
ANY = N.replace("?P<n>", "?:")
LATELY = later(
    r"has died|\b(?:died|passed (?:on|away)|breathed (?:his|her) last) (?:(?:peacefully|suddenly|at home|in hospital) )?(?:on (?:Mon|Tues|"
    r"Wednes|Thurs|Fri|Satur|Sun)day|last (?:week|month|"
    r"night|weekend)"
    r"|yesterday|this (?:week|month))\b"
)
""" "Died last week": of these days, whatever other years the sentence names."""
WHEN_IT = later(
    rf"\b(?:[Hh]e|[Ss]he|who|[A-Z][\w'’-]+(?:, \d\d,)?) was (?:just |only )?{N} when (?:it|the [\w'’-]+(?: [\w'’-]+)?|"
    rf"[A-Z][\w'’-]+) (?:was |were |had )?"
    r"(?P<v>(?:re-?)?[a-z]{3,}ed|shut|sank|fell|burnt|broke out|began|came down|went bankrupt)(?=[.,;]|$| (?:and|but|its|down)\b)"
)
BIRTH = later(r"\b[Bb]orn (?:\w+ ){0,5}?(?:in|on) (?:\w+ ){0,2}(?:18|19|20)\d\d")
