"""Nobody is told to have done more than the court found.

Convicted of negligent homicide, "Hale ordered the killing of 31 people"; found guilty of manslaughter, "Price murdered the clerk": the verdict
protects what it says and nothing beyond. The rule looks for a finding of negligence, carelessness or manslaughter beside a name, and for an
intended killing that the text tells of the same name in its own voice. It is silent where somebody says so, where murder was found or admitted
as well, and in quotations.

Bad:

    Hale was convicted of manslaughter over the fire. Hale ordered the killing of 31 people to save money.
                                                      ^^^^^^^^^^^^^^^^^^^^^^^^ More than the verdict says (“manslaughter”): nobody may say so.

Bad:

    Ann Price was found guilty of careless driving. Price deliberately ran down the cyclist.
                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ More than the verdict says (“careless driving”): nobody may say so.

Good:

    John Hale was convicted of negligent homicide over the fire. Prosecutors had said that Hale ordered the killing of 31 people.

Good:

    John Hale was convicted of murder and manslaughter. Hale murdered the clerk in May.

Good:

    John Hale was found guilty of manslaughter. Hale planned the murder mystery at the club, executed every dish and deliberately hit
    the brakes. Hale slaughtered his own lambs.

Good:

    John Hale was convicted of tax evasion. Hale ordered the killing of seven men in 1929.

Good:

    Ann Price was found guilty of careless driving. "Price murdered my son," the mother said. Hale murdered a song.

Evidence: none in 1,250,000 words of edited news and releases of prosecutors.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.legal._clause import qualified

RULE = Rule(
    kind="fact", severity="error", languages=("en",), category="libel-risk", guides=("AP", "BBC"),
    wakes=Wakes.on(*(
        "murdered assassinated executed massacred slaughtered deliberately intentionally knowingly ordered wilfully willfully planned "
        "plotted".split()
    )),
)  # fmt: skip

_FOUND = later(
    r"\b(?:convict(?:ed|ion|ions)|found guilty|guilty|jailed|sentenced|admitted|upheld)\b[^.\n]{0,90}?\b(?P<crime>(?:negligent|reckless"
    r"|involuntary|culpable)"
    r" (?:homicide|manslaughter)|(?:gross |criminal |medical )?negligence|manslaughter|(?:causing (?:death|injury) by )?(?:careless"
    r"|dangerous|reckless"
    r"|inconsiderate) driving|careless driving|vehicular (?:homicide|manslaughter)|safety (?:breaches|offences|violations)"
    r"|(?:failing|failure) to [a-z ]{4,40}|assault|battery|affray|wounding|drunk(?:en)? driving|drink-driving)\b"
)
_WHOM = (
    r"(?:(?:the|a|an|his|her|their|its|two|three|four|five|six|seven|eight|nine|ten|\d[\d,]*|several|dozens of|hundreds of|more than \d+)"
    r" (?:[a-z-]+ ){0,2}?)?"
    r"(?:m[ae]n|wom[ae]n|people|persons?|child(?:ren)?|boys?|girls?|clerks?|passengers?|prisoners?|workers?|victims?|patients?|wife|husband|sons?"
    r"|daughters?|mother|father|parents|brothers?|sisters?|tenants?|cyclists?|pedestrians?|drivers?|officers?|guards?|students?|pupils?|teenagers?"
    r"|bab(?:y|ies)|friends?|neighbours?|neighbors?|residents?|villagers?|soldiers?|miners?|crew|him|her|them)\b"
)
_GRAVER = later(
    r"\b(?:(?:murdered|assassinated|executed|massacred|slaughtered)"
    rf"(?= {_WHOM})"
    r"|(?:ordered|planned|plotted) (?:the )?(?:killings?|murders?|deaths?)"
    rf"(?= of {_WHOM})"
    r"|(?:deliberately|intentionally|knowingly|wilfully|willfully) (?:(?:killed|ran (?:down|over)|shot|stabbed|poisoned|drowned|burn(?:ed|t)"
    r"|locked|struck|hit|mowed down|crushed)"
    rf"(?= {_WHOM})"
    rf"|let {_WHOM} die|sent {_WHOM} to (?:his|her|their) deaths?))"
)
_MURDER = later(
    r"\b(?:convicted of|guilty (?:of|to)|admitted|jailed for|sentenced for)\b[^.\n]{0,40}?"
    r"\b(?:murders?|crimes against humanity|war crimes|genocide|massacres?|torture|kidnap\w*)\b|\bmurder (?:conviction|verdict)\b"
)

_CLAUSE = later(r",? (?:and|but|while) (?=(?:[a-z]+ ){1,5}(?:said|say|says|told|called)\b)")
_SAYS = later(
    r"\b(?:said|says|told|tells|according|alleg\w+|claim(?:s|ed)|argu(?:es|ed)|accus\w+|prosecut\w+|charged|heard|believes?|found|ruled|decided)\b"
)
"""In the deed's own clause: then it is somebody's charge."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    verdict = _FOUND.search(article.text)
    if verdict is None or _MURDER.search(article.text):
        return
    crime = Span.of(*verdict.span("crime"))
    sentence = article.sentence_at(crime.start).span
    convicted = {name.surname for name in article.names if sentence.holds(name.span) and name.surname}
    for name in article.names:
        if name.surname not in convicted or name.possessive or article.block_at(name.span.start) not in woken:
            continue
        deed = _GRAVER.match(article.text, name.span.end + 1)
        if deed is None:
            continue
        span = Span.of(name.span.start, deed.end())
        told = article.sentence_at(span.start)
        ends = _CLAUSE.search(article.text, deed.end(), told.span.end)
        clause = article.text[told.span.start : ends.start() if ends else told.span.end]
        if not (article.quoted(span) or qualified(article, told, name.first_word) or _SAYS.search(clause)):
            message = f"More than the verdict says (“{article.slice(crime)}”): nobody may say so."
            yield Match(span, message, related=(Related(crime, "what was found"),))
