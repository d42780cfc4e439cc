"""The dead don't come to the opening.

"The festival was founded by the late Dr Okon, who is expected at the opening": either he lives, or somebody else is meant. What only the living
do (attend, speak, chair, sing) must not lie ahead of a person whom the page calls late or tells the death of. Nor does a seat fall vacant by
the death of somebody who had resigned.

Bad:

    The fair was set up by the late Dr Ivo Brandt, who is expected to cut the ribbon.
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Ivo Brandt is dead here: who is meant?

Bad:

    The goalkeeper Jan Vesel, who died in 2018, will attend the dinner on Saturday.
                                                ^^^^^^^^^^^^^^^^^^^^^^ Jan Vesel is dead here: who is meant?

Bad:

    Ada Roe, the first head of the school, died on 3 May. Ms Roe is due to open the new hall.
                                                                 ^^^^^^^^^^^^^^^^^^^^^^ Roe is dead here: who is meant?

Bad:

    The by-election follows the death of Ned Falk, who resigned in June to run a bank.
                                                       ^^^^^^^^^^^ Vacant by a death, or by this?

Bad:

    The late poet will speak on Friday. Mr Falk resigned in March 2019 and died in office a year later.
                  ^^^^^^^^^^ The poet is dead here: who is meant?
                                                                           ^^^^^^^^^^^^^^ “resigned”, and then died in office?

Good:

    The fair was set up by the late Dr Ivo Brandt, whose son is expected to cut the ribbon. The late Ned Falk will be buried on Friday.

Good:

    A hall that bears the name of the late fiddler Ada Roe is to open in May.

Good:

    The widow of Jan Vesel, who died in 2018, will attend the dinner. Ada Roe, who nearly died in 2018, will attend it too.

Good:

    Ada Roe's mother died on 3 March. Ms Roe is due to open the new hall. The late Show will open on Monday.

Good:

    The by-election follows the death of Ned Falk, who was elected in June. Ada Roe, who resigned, will open the hall.

Bad:

    Date: 2021-10-28

    Edith kept the books, and she did her sums. Walter died in 1981. Two years later he and Edith bought a kiln.
                                                                                                  ^^^^^^ Walter is dead here: who is meant?

Good:

    Date: 2021-10-28

    He came to the mill in 1950. Edith died in 1981. Two years later he bought a kiln. His work sold well.

Evidence: 0 in 150,000 words of edited news and public reports.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.beyond_death import beyond_death
from pelican_newslint.rules.dates.lives.birth_cues import ROLE
from pelican_newslint.rules.dates.lives.focus import KIN, people
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact",
    severity="error",
    languages=("en",),
    category="temporal-contradiction",
    wakes=Wakes.on("late", "died", "dead", "death", "killed"),
)

_ACTS = (
    r"(?:attend|grace|speak|deliver|give|address|perform|sing|play|chair|preside|host|open|inaugurate|unveil|cut|launch|appear|testify|travel|"
    r"visit|meet|compete|contest|captain|coach|join|teach|take part|take office|take the|lead the|head the|retire|step down|"
    r"be (?:present|there|on hand|among|joined|the guest|guest))\b(?: the [a-z]+)?"
)
_AHEAD = rf"(?:(?:is|are) (?:also )?(?:expected|due|scheduled|set|slated|billed|tipped|likely|going) to {_ACTS}|(?:will|is to) (?:also )?{_ACTS})"
_DOES = later(rf"(?:,? who|,)? (?P<act>{_AHEAD})")
_DIED_DOES = later(
    rf",? who (?:has )?(?:died|passed away|was (?:killed|murdered|assassinated|shot dead)) (?:(?!\b(?:and|but)\b)[^,.;]){{2,50}}, (?P<act>{_AHEAD})"
)
_LATE = later(r"\b(?:[Tt]he |[Oo]ur |[Hh]is |[Hh]er )?[Ll]ate (?:[a-z]+ ){0,2}$")
_DIED = later(
    r"(?:, (?:(?!\b(?:who|whose|and|before)\b)[^,.;]){2,60},)?,?(?: who)? (?:has )?(?:died|passed away) (?:(?:peacefully |"
    r"suddenly )?(?:on|in|at|last|"
    r"aged|yesterday|after)\b)"
)
_OF = later(r"\b(?:of|for|from|to|with|by|and|than|like|as|in|at|after) (?:the )?(?:late )?$")
_OF_LATE = later(
    r"\b(?:of|for|from|to|with|by|and|than|like|as|in|at|after|on|about|behind) (?:(?:the|our|his|her|their) )?late (?:[a-z]+ ){0,3}$"
)
_VACANT = later(r"\b(?:by-?election|vacan\w+|seat|succe\w+|replace\w*)\b", re.IGNORECASE)
_QUIT = later(r",? who (?:had )?(?P<act>(?:resigned|quit|stepped down|stood down) (?:in|on|last|earlier|to))\b")
_LATE_ROLE = later(rf"\b[Tt]he late (?P<who>{ROLE}),? (?:who )?(?P<act>{_AHEAD})")
_AT_LARGE = later(
    r"\b(?P<who>[a-z]+|[A-Z][\w'’-]+), who (?P<act>(?:is|remains) (?:still )?(?:at large|on the run|in hiding|wanted|being sought|recovering|"
    r"in (?:a )?critical condition|missing)), (?:was (?:killed|murdered|shot dead|drowned)|died)\b"
)
_IN_OFFICE = later(
    r"\b(?P<left>resigned|quit|stepped down|stood down|left office|retired)\b(?:(?!\b(?:who|whose|successor|predecessor|his|her)\b)[^.;]){0,60}?"
    r"\b(?:and|before|but) (?:he |she |later |then )?(?P<died>died in office)\b"
)
_NO_PERSON = later(r"(?:Show|Night|Cup|Prize|Award|Trust|Foundation|Memorial|Hall|Stadium|School|College|University)\b")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    dead: dict[str, Span] = {}
    who = people(article)
    shared = {each.surname for at, each in enumerate(article.names) if at in who and who[at] != each.surname}
    begins = starts(woken)
    for at, name in enumerate(article.names):
        if at not in who or name.possessive or _NO_PERSON.search(name.text):
            continue
        start = name.title_span.start if name.title_span else name.span.start
        sentence = article.sentences[name.sentence].span
        lead = article.text[sentence.start : start]
        here = article.blocks[name.block].span.start in begins
        yield from _seat(article, name, lead) if here else ()
        late = _LATE.search(lead) if here else None
        if here and KIN.search(lead) is None:
            both = _DIED_DOES.match(article.text, name.span.end, sentence.end)
            if both is not None and not _OF.search(lead):
                yield _match(article, name, both, name.span, sure=True)
            elif both is None and (late or (not lead and _DIED.match(article.text, name.span.end, sentence.end))):
                dead.setdefault(who[at], name.span)
        does = _DOES.match(article.text, name.span.end, sentence.end) if who[at] in dead else None
        alone = name.surname not in shared and KIN.search(lead) is None
        if does is None or not alone or article.quoted(name.span):
            continue
        himself = "who " in does.group()  # else it may be the museum of the late singer that is to open
        if himself or not (_OF.search(lead) or _OF_LATE.search(lead)):
            yield _match(article, name, does, dead[who[at]], sure=late is not None and himself)
    for block in woken:
        yield from _unnamed(article, block)
        yield from beyond_death(article, block)
        for found in _DIED_IN.finditer(article.text, block.span.start, block.span.end):
            yield from _lives_on(article, found)


_DIED_IN = later(
    r"(?:(?<=[.!?]) |(?<=\n))(?P<name>[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?) (?P<died>died) in (?P<year>(?:18|19|20)\d\d)(?:, aged \d\d)?\. "
    r"(?:[\w-]+ (?:years|months|weeks) later|The (?:next|following) year|A (?:year|month) later|Later|In (?P<then>(?:18|19|20)\d\d)),? (?P<who>s?he)"
    r"(?: and [A-Z][\w'’-]+)? "
    r"(?P<act>opened|bought|moved|married|founded|started|began|became|won|wrote|set up|sold|took|left|joined|retired|ran|"
    r"made|built|published|launched|"
    r"returned|went|came)\b"
)
_PRONOUNS = {"he": ("he", "his", "she", "her"), "she": ("she", "her", "he", "his")}


def _lives_on(article: Article, found: re.Match[str]) -> Found:
    """ "Ralph died in 1979. Four years later he and Margaret opened a shop", in a piece of Margaret: else the pronoun may be of whom it tells."""
    own, owns, other, others = (len(article.words.index.get(word, ())) for word in _PRONOUNS[found["who"]])
    if (found["then"] and int(found["then"]) <= int(found["year"])) or own + owns >= other + others:
        return
    related = (Related(Span.of(*found.span("died")), "dead"),)
    yield Match(Span.of(*found.span("act")), f"{found['name']} is dead here: who is meant?", related=related, severity="warning")


def _unnamed(article: Article, block: Block) -> Found:
    """ "The late bishop will speak", and who resigned and died in office."""
    for found in _LATE_ROLE.finditer(article.text, block.span.start, block.span.end):
        if not article.quoted(span := Span.of(*found.span("act"))):
            yield Match(span, f"The {found['who']} is dead here: who is meant?")
    for found in _AT_LARGE.finditer(article.text, block.span.start, block.span.end):
        yield Match(Span.of(*found.span("act")), f"“{found['who']}” is dead here: who is meant?")
    for found in _IN_OFFICE.finditer(article.text, block.span.start, block.span.end):
        span = Span.of(*found.span("died"))
        yield Match(span, f"“{found['left']}”, and then died in office?", related=(Related(Span.of(*found.span("left")), "left"),))


def _match(article: Article, name: Name, act: re.Match[str], told: Span, *, sure: bool) -> Match:
    related = (Related(told, "dead"),)
    return Match(
        Span.of(*act.span("act")), f"{name.text} is dead here: who is meant?", related=related, severity=None if sure else "warning"
    )


def _seat(article: Article, name: Name, lead: str) -> Found:
    """ "The by-election follows the death of X, who resigned in June"."""
    sentence = article.sentences[name.sentence].span
    found = _QUIT.match(article.text, name.span.end, sentence.end)
    at = lead.rfind("death of")
    if found is not None and at >= 0 and KIN.search(lead, at) is None and _VACANT.search(article.slice(sentence)):
        span = Span.of(sentence.start + at, sentence.start + at + len("death"))
        related = (Related(span, "the death"),)
        yield Match(Span.of(*found.span("act")), "Vacant by a death, or by this?", related=related, severity="warning")
