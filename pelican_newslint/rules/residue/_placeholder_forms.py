"""What stands in for text that is missing, in forms that mean nothing else, and the signs by which a text may hold one."""

from __future__ import annotations

from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.later import later

_THING = (
    "NAMES?|INITIALS|FULL NAME|LAST ?NAME|FIRST ?NAME|SURNAME|DATE|DAY|MONTH|YEAR|TIME|PLACE|PLACE NAME|CITY|TOWN|VILLAGE|VENUE|LOCATION"
    "|ADDRESS|STREET|COUNTRY|STATE|TITLE|JOB TITLE|"
    "NUMBER|FIGURES?|QUOTES?|PHOTOS?|PIC|PICTURE|IMAGE|MAP|CHART|GRAPHIC|CAPTION|CREDIT|LINK|URL|SOURCE|REF|AGE|PRICE|AMOUNT|COMPANY|COMPANY NAME"
    "|TEAM|SCORE|RESULT|HEADLINE|BYLINE|"
    "STANDFIRST|VIDEO|EMBED|TEXT|STAT|STATS|DETAILS?|PHONE NUMBER|EMAIL|WEBSITE|CITATION|RESPONSE|COMMENT|REACTION"
)
_COUNTED = (
    "people|persons|men|women|children|residents|houses|homes|families|workers|staff|jobs|pupils|students|members|votes|years?|days|hours|miles|km|"
    "kilometres|per ?cent|million|billion|crore|lakh|pounds|dollars|euros|rupees|times|cases|deaths|metres|meters|feet|kg|kilos|tonnes|tons"
    "|acres|hectares|minutes|seconds|weeks|months|points|goals|seats|firms|shops|schools|cars|vehicles|passengers|pages"
    "|litres|degrees|yards|inches|storeys|floors|rooms|beds|visitors|fans|riders|arrests|officers|soldiers|patients|voters|candidates|animals"
    "|trees|dead|injured"
)
_UNIT = rf"(?:%| ?(?:{_COUNTED})\b)"
SURE = later(
    r"(?:(?<=\bby: )|(?<=hoto: )|(?<=mage: )|(?<=redit: )|(?<=ource: )|(?<=ideo: )|(?<=uthor: )|(?<=aption: )|(?<=ditor: )|(?<=ords: )|(?<=ext: ))"
    r"(?:X{2,6}|x{3,6})(?![\w-])|"
    r"(?:(?<=orting by )|(?<=iting by )|(?<=riting by )|(?<=ords by )|(?<=hoto by )|(?<=hotos by )|(?<=ideo by )|(?<=ictures by )|(?<=mages by )"
    r"|(?<=ritten by )|(?<=mpiled by )|(?<=oken by )|(?<=\nBy ))(?:X{2,8}|x{3,8})\b(?!-)|"
    r"\b(?:the |The )?XX?(?:th|st|nd|rd)\b(?= (?:of|in|year|time|century|anniversary|birthday|floor|place|day|week|district|edition)\b)"
    rf"|\bNN\b(?= (?:{_COUNTED}|metres|meters)\b)"
    r"|(?:(?<=\bon )|(?<=\bby )|(?<=\bfrom ))XX/XX(?:/XX(?:XX)?)?\b|(?<=[a-z] )CHECK(?= [a-z])|(?<=\d{3}[-. ])XXX[-. ]XXXX\b"
    r"|\bXXX[-. ]XXX[-. ]XXXX\b|\b0000[ -]000[ -]?0{3,4}\b"
    r"|\b000[-. ]000[-. ]0000\b|\(000\) 000-0000"
    r"|\b(?:name|your-?name|firstname\.lastname|your\.?name|email|user|someone|xxx)@(?:example|yourdomain|domain|company|email|website"
    r"|xxx)\.(?:com|org|net)\b"
    r"|\bwww\.(?:yourwebsite|yoursite|website|yourdomain|domain|xxx)\.(?:com|org|net)\b"
    r"|(?<=\()(?:TBC|TBA|TBD|TK|XX+|FIXME|TODO|CHK)(?=\))|(?:(?<=\bwas )|(?<=\bare )|(?<=\bis )|(?<=\bof )|(?<=\bon )|(?<=\bat )"
    rf"|(?<=\bbe )|(?<=\bby ))TB[CD]\b(?=[,.\n]|$| (?:and|but)\b)"
    rf"|(?<=[“\"])(?:[Qq]uote here|[Qq]uote goes here|[Qq]uote to come|[Bb]lah(?:,? blah){{1,4}}"
    r"|[Xx]x+|[Ll]orem)(?=[,.]?[”\"])"
    r"|(?i:\b(?:ut enim ad minim veniam|(?<!ipsum )dolor sit amet|consectetur adipiscing|sed do eiusmod|duis aute irure"
    r"|excepteur sint occaecat|quis nostrud exercitation|sed ut perspiciatis|nemo enim ipsam|at vero eos et accusamus|pellentesque habitant"
    r"|vestibulum ante ipsum|nulla facilisi)\b)"
    r"|(?:(?<=\bon )|(?<=\bby )|(?<=\bfrom )|(?<=\buntil )|(?<=\bsince )|(?<=\bbefore )|(?<=\bafter ))(?:DD/MM|MM/DD|dd/mm|mm/dd|YYYY-MM-DD|DD MMM)\b"
    rf"|\[(?:(?:INSERT|ADD|ENTER|NEED|GET|UPDATE|CHECK|FILL|SUPPLY|CONFIRM|REPLACE|CHANGE"
    rf"|PUT|CHASE|VERIFY|AWAIT|AWAITING|ASK|USE) [A-Z][A-Z0-9 ,'’-]{{1,60}}|INSERT|BLANK|TK|TBC|TBD|TBA|XX+|FIXME|TODO|CHECK|CITATION NEEDED"
    rf"|(?:{_THING})(?: (?:TK|TBC|HERE|NEEDED|TO COME)| ?\?{{1,3}})?)\]"
    r"|(?<=\b(?:in|by|on|at|of|to) )\((?:NAME|YEAR|DATE|FIGURE|AMOUNT|NUMBER|TITLE|SOURCE|PLACE|VENUE|PRICE|COST|SCORE|RESULT|TOWN|CITY)S?\)"
    r"|(?<=, )(?:NAME|FULL NAME|TITLE|JOB TITLE|AGE)(?=, )|[$£€₹](?:_{2,12}|\[[_xX ]{1,6}\])|(?<![\w“\"/@.])x{4,20}(?: x{4,20})?(?![\w@/])"
    r"|\b[Ii](?:nsert|NSERT)(?:[-_]\w{1,20}){1,4}[-_](?:here|HERE)\b"
    rf"|\bNN(?:[.,]NN?)?(?=%| [a-z]{{3,20}}s\b)|\[[XxYyNn?]\](?=(?:%| ?(?:{_COUNTED})\b))"
    r"|\[(?:day|date|month|year|name|first name|surname|town|city|place|time|street|age|title)\][ ,]{1,2}\[(?:day|date|month|year|name|last name"
    r"|surname|town|city|place|time|street|age|title|country)\]"
    r"|[<\[{(](?:[Ii]nsert|INSERT) (?:[a-z]+ |[A-Z]+ ){0,4}(?:here|HERE|name|figures?|quotes?|photos?|pictures?|images?|maps?|links?|dates?|number"
    r"|amount|text|details|caption|title|[A-Z]{2,12})[>\]})]"
    rf"|\b(?:{_THING}) (?:HERE|(?:STILL )?TO BE (?:CONFIRMED|ADDED|SUPPLIED|CHECKED|WRITTEN|INSERTED|FILLED IN))\b"
    rf"|\bNAME (?:AND )?SURNAME\b|\bXX (?=[a-z])[^.\n]{{6,120}}? XX(?=\W|$)|<(?:{_THING})>|\{{(?:{_THING})\}}"
    r"|\{\{(?![%<#])[^{}\n]{1,120}\}\}|<<<?[A-Za-z][\w ,.'’?-]{1,60}>>>?|%%[A-Za-z_]{2,30}%%|@@[\w -]{1,30}@@|(?<!\w)@{3,5}(?!\w)"
    rf"|\bTKTK\w{{0,6}}\b|\b(?:link|quote|name|pic|photo|date|figure|number|TKs?|hed|dek|kicker) (?:tk|TK)\b|\bTK,TTK\b|(?<=[“\"])(?:QUOTE"
    rf"|XXX{{1,10}}|TK|QUOTE HERE|[Qq]uote (?:to )?(?:go|goes|come)(?:es)? ?(?:here)?)(?=[,.]?[”\"])"
    rf"|\bTK\b(?! ?(?!(?:{MONTHS})\b)[A-Z]\w)(?![-.]\w)|\bTKs?\b(?=(?: |%)(?:{_COUNTED})\b)"
    r"|\[(?:how|who|what|when|where|which|whose|is|are|was|were|does|did|do)(?: [a-z'’]{1,15}){1,5}\?{1,3}\]"
    r"|\b(?:Click|Tap|Click or tap|Press|Double-click)(?: here)? to "
    r"(?:insert|enter|add|type|replace|edit) (?:your |the |this |a |some )?(?:own )?(?:text|date|title|name|caption|picture|image|headline)\b\.?"
    r"|\b[Ll]orem ipsum\b(?! (?:is|was|has|comes?|means|dates|generators?)\b)"
    r"|\bLorem\b(?=\.{0,3}$)|\bLOREM IPSUM\b|\bFIRST ?NAME (?:LAST ?NAME|SURNAME)\b|\bFirst ?[Nn]ame (?:Last ?[Nn]ame|Surname)\b"
    rf"|[$£€₹](?:X{{1,4}}(?:[.,]?X){{0,4}}|xx+(?:[.,]xx?)?)(?:m|bn|k)?\b|[$£€₹](?:TB[CAD]\b|TK\b|\?{{2,}})|\b(?:XX|XXX|xx|xxx)(?:[.,](?:X"
    rf"|x){{1,3}})?(?={_UNIT}| ?am\b| ?pm\b|-years?-old\b)|\bX{{1,2}}[.:]XX ?[ap]m\b|\bx,xxx\b|\bX{{1,3}},XXX\b(?:,XXX\b)?|\bxx,xxx\b"
    rf"|(?<=\b[Aa]ged )(?:XX?|xx)\b|\b(?:XX|xx|TBC)(?= (?:{MONTHS})\b)|(?:(?<=uary )|(?<=arch )|(?<=pril )|(?<=June )|(?<=July )|(?<=gust )"
    rf"|(?<=mber )|(?<=ober ))(?:XX|xx|TK)\b|(?<=\b(?:on|in|by) May )(?:XX|xx)\b"
    r"|\bXx{2,20}\b(?!-)|(?<=\w )\((?:AGE|XX)\)(?=[ ,.])|(?<=[a-z], )XX(?=, )|(?<=\b[Aa]ged )\?{1,3}(?=[ ,.])|\bDD (?:Month|MONTH)\b"
    r"|\b0X[\dX]{1,4} [\dX]{3} [\dX]{3,4}\b|(?<=\d{3}-)X{4}\b|(?<=, )Name Surname(?=[, ])|(?<![\w#&])#{3,6}(?= [a-z])"
    r"|(?<![\w$%])(?:%[A-Z][A-Z_]{3,20}%|\$[A-Z][A-Z_]{3,20}\$)(?![\w$%])|\bCITY, Month Day\b|[“\"](?:[Qq]uote,? ){2,4}[Qq]uote\b"
    r"|(?i:\b(?:aenean lacinia|donec (?:id|sed|ullamcorper)|maecenas (?:faucibus|sed)|nullam (?:id|quis)|praesent commodo|fusce dapibus"
    r"|curabitur blandit|vivamus sagittis|vestibulum id)\b)"
    rf"|\b(?:{_THING})[ -]TB[CAD]\b|(?<=(?:bout|some|Some|ound|over|than|arly) )0{{2,3}}(?= (?:{_COUNTED})\b)|(?<=for )0{{2,3}}(?= people\b)"
)

SIGNS = (
    "lick ", "Tap ", "enim ad", "ut perspic", "enim ipsam", "vero eos", "CHECK", "dolor sit", "consectetur", "eiusmod", "aute irure",
    "nostrud", "Blah", "blah", "@exam", "www.your", "www.web", "www.dom",
    "0000", "000-", "MM", "mm/", "@your", "@dom", "@comp", "@email", "Xth", "Xst", "Xnd", "Xrd",
    "TO BE", "[", "<", "{", "X", "xx", "TK", " tk", "TB", "??", "(?", "(check", "%%", "@@", "___", "###", "onth", "AGE)", "Name S", "0X",
    "enean l", "onec ", "aecenas ", "ullam ", "raesent c", "usce d", "urabitur b", "ivamus s", "estibulum id", "%HE", "$HE", "quote q",
    "nsert", "INSERT", "HERE", "orem ipsum", "OREM",
    "FIRST", "First", "QUOTE", "uote ", " 00", "xxxx", "NN", "NSERT", "£_", "$_", "€_", "(NA", "(YE", "(DA", "(FI", "(AM",
    "(NU", "(TI", "(SO", "(PL", "(VE", "(PR", "(CO", "(SC",
    "NAME", "AGE", "TITLE", "dd/", "dd.", "dd-", "dd m", "dd M", "DD", "HH", "hh:", "$0", "£0", "€0",
)  # fmt: skip
"""Each placeholder holds one of these: looking for plain words is quick. The hints tell more."""
SURE_HINT = later(
    r"enim ad|ut perspic|enim ipsam|vero eos|CHECK|dolor sit|consectetur|eiusmod|aute irure|nostrud|[Bb]lah|@(?:exam|your|dom|comp|email)"
    r"|www\.(?:your|web|dom|xxx)|0000|000-|MM|mm/|X(?:th|st|nd|rd)|"
    r"(?:lick|Tap|Press)(?: or tap)?(?: here)? to |"
    r"[\[{<](?:[A-Z]{2}|[Ii]nsert|[{<])|\?\]|\([Ii][Nn]|TK|tk\b|XX|xx|X[.,]X|[$£€₹][X?xT]|HERE|TO BE|NAME "
    r"|%%|@@|[Ll]orem|LOREM|(?i:first ?name)|TB[CAD]|00|"
    r"enean l|onec |aecenas |ullam |raesent c|usce d|urabitur b|ivamus s|estibulum id|Xxx|\?[ ,.]|DD M|0X|-XXXX|Name S|###"
    r"|%[A-Z]{2}|\$[A-Z]{2}|Month Day|uote,? quote|\(AGE|"
    r"QUOTE|[Xx],[Xx]|[“\"][Qq]uote|\bX\b|xxxx|\bNN|NSERT|[Ii]nsert[-_]|[$£€₹][_\[]|\([A-Z]{4}|, (?:NAME|FULL|TITLE|JOB|AGE)|\[[XxYyNn?]\]"
    r"|\][ ,]{1,2}\["
)
