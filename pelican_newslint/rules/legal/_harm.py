"""Whom a harm is laid on without a verb of crime: "whose greed killed the girls", "the fire was due to the owner's negligence"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.legal._case import case_of
from pelican_newslint.rules.legal._clause import told_by_somebody

_FAULTS = (
    "greed negligence carelessness recklessness incompetence drunkenness cruelty laziness stupidity driving lies dishonesty blunder mistake "
    "haste speeding folly malpractice corruption avarice malice neglect"
)
_GUILT = "crime crimes guilt fraud frauds theft thefts swindle misdeeds loot"
HARM = (
    frozenset(_FAULTS.split())
    | frozenset(_GUILT.split())
    | {"money", "gains", "cash", "fund", "funds", "donations", "grant", "fees", "proceeds", "takings", "dues", "savings"}
)
_HURT = (
    r"(?:him|her|them|[a-z]*m[ae]n|wom[ae]n|boys?|girls?|child(?:ren)?|bab(?:y|ies)|people|workers?|passengers?|patients?|wife|husband|sons?"
    r"|daughters?|mother|father|brothers?|sisters?|cyclists?|pedestrians?|famil(?:y|ies)|residents?|pupils?|students?|tenants?|\d+|two|three"
    r"|four|five|six|seven|eight|nine|ten|dozens|hundreds|teenagers?|friends?|crew|animals|horses?|cattle|village|town)\b"
)
_RUINED = (
    r"(?:life|lives|sight|legs?|arms?|homes?|savings|pensions?|famil(?:y|ies)|livelihoods?|houses?|village|health|jobs?|child(?:ren)?)\b"
)
_LED = (
    r"(?:deaths?|crash|fire|blaze|explosion|collapse|injur\w+|disaster|spill|derailment|accident|flood|outbreak|poisoning|tragedy|sinking"
    r"|drownings?)"
)
_OWNER = r"(?:[Hh]is|[Hh]er|[Tt]heir|whose|[A-Z]\w{2,15}[’']s|[Tt]he [a-z]{3,15}s?[’']s?)"
_FAULT = rf"(?:{'|'.join(_FAULTS.split())})"
_HARM = later(
    rf"\b(?:{_OWNER} (?:\w+ ){{0,2}}?{_FAULT}(?: (?:that|which))?"
    rf" (?:(?:killed|burned|burnt|drowned|poisoned|injured)\b(?=.{{1,40}}?\b{_HURT})|(?:cost|ruined|destroyed)\b(?=.{{1,40}}?\b{_RUINED})"
    rf"|(?:caused|led to)\b(?=.{{1,40}}?\b{_LED}))"
    rf"|{_LED} (?:was|were|is|are) (?:(?:all )?(?:caused by|due to|down to|owing to)|the (?:fruit|result|fault) of) (?:{_OWNER} (?:\w+ )?{_FAULT}"
    rf"|the (?:\w+ )?{_FAULT} of (?:the|its|his|her|their|two|three|[A-Z]))"
    r"|(?:died|killed|drowned|burned|burnt|suffocated|starved|collapsed|sank|perished|crashed) (?:only )?"
    r"(?:because of|through|owing to|due to|thanks to)"
    rf" (?:{_OWNER} (?:\w+ )?{_FAULT}|the (?:\w+ )?{_FAULT} of (?:the|its|his|her|their|two|three|[A-Z]))"
    rf"|(?:[Hh]is|[Hh]er|[Tt]heir) (?:\w+ )?(?:{'|'.join(_GUILT.split())}) (?:is|are|was|were) (?:\w+ )?"
    r"(?:obvious|clear|plain|known|proven|certain|beyond)"
    r"|(?:his|her|their) (?:dirty money|ill-gotten \w+|stolen (?:money|millions)))\b"
)


_POCKETS = frozenset("pocket pockets account accounts".split())
_WENT = later(
    r"\b(?:money|cash|funds?|donations?|grants?|millions|fees|proceeds|takings|dues|savings|collection|deposits) "
    r"(?:went|goes|ended up|landed|flowed|disappeared|vanished|wandered|found (?:its|their) way) (?:straight |directly |mostly |all )?"
    r"(?:in|into|to) (?:his|her|their|the \w+[’']s|[A-Z][\w-]+[’']s) (?:own )?(?:private |personal |bank )?(?:pockets?|accounts?)\b"
)
"""Whose pocket it is in."""


def harm(article: Article) -> Iterator[Span]:
    """ "Whose greed killed the girls", "her reckless driving cost a man his life", "his crime is obvious"."""
    case = case_of(article)
    if case.closed or case.fiction or HARM.isdisjoint(article.words.index):
        return
    pocketed = () if _POCKETS.isdisjoint(article.words.index) else _WENT.finditer(article.text)
    for found in (*_HARM.finditer(article.text), *pocketed):
        span = Span.of(*found.span())
        sentence = article.sentence_at(span.start)
        at = article.words.at(span.end - 1)
        if not article.quoted(span) and not told_by_somebody(article, sentence, at, span.start):
            yield span
