"""Who is said to have held an office at a time did hold it then.

"The bridge was opened in 2004 by the then prime minister, David Cameron", "in 1971, when Harold Wilson was prime minister", "during the
presidency of X", "under President X", "as prime minister in 2011": each of them claims an office for a year, and that of the sentence
before counts where it has one of its own. The rule knows heads of state and government of many countries since 1952, governors of
American states since 1977 and ministers since 2000, and speaks only where no term of the person touches any day of the year. When
somebody is said to have become what they became in another year is a warning, and so is a year from the sentence before.

Bad:

    It was dug in 1976 and opened by the then prime minister, Harold Macmillan.
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 1976: Harold Macmillan was UK prime minister from 1957 to 1963.

Bad:

    She came to London in 1985, when Tony Blair was prime minister, and stayed.
                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 1985: Tony Blair was UK prime minister from 2 May 1997 to 27 June 2007.

Bad:

    It was sold in 1979. Nicolas Sarkozy, then French president, wept.
                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 1979: Nicolas Sarkozy was French president from 16 May 2007 to 15 May 2012.

Bad:

    The line was closed in 2012, during the premiership of Tony Blair.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2012: Tony Blair was UK prime minister from 2 May 1997 to 27 June 2007.

Bad:

    The fort was given away in 2018 under President Barack Obama of the United States.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2018: Barack Obama was US president from 20 January 2009 to 20 January 2017.

Bad:

    Gordon Brown opened it in 1999 as British prime minister.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 1999: Gordon Brown was UK prime minister from 27 June 2007 to 11 May 2010.

Bad:

    Tony Blair became British prime minister in 1992.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 1992: Tony Blair was UK prime minister from 2 May 1997 to 27 June 2007.

Bad:

    It came to town 20 years after President Bill Clinton vetoed a fishing act in 2003.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2003: Bill Clinton was US president from 20 January 1993 to 20 January 2001.

Bad:

    It was mooted by then-president Nicolas Sarkozy when he toured the French docks in 2003.
                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2003: Nicolas Sarkozy was French president from 16 May 2007 to 15 May 2012.

Bad:

    Trade grew from 1988, when British Prime Minister Tony Blair first promised a port.
                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 1988: Tony Blair was UK prime minister from 2 May 1997 to 27 June 2007.

Bad:

    In a faded snapshot dated May 1990, President Ronald Reagan of the United States waves.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 1990: Ronald Reagan was US president from 20 January 1981 to 20 January 1989.

Good:

    In a faded snapshot dated May 1986, President Ronald Reagan of the United States waves.

Bad:

    Tony Blair, who resigned as British prime minister in 2005, planted an oak.
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not in 2005: Tony Blair was UK prime minister from 2 May 1997 to 27 June 2007.

Good:

    Tony Blair, who resigned as British prime minister in 2007, planted an oak.

Good:

    Gordon Brown, the UK chancellor, won. Tony Blair had told Mr Brown in 2003 he would quit as prime minister before the election.

Good:

    The levy was mooted by then-chancellor Angela Merkel when she toured the German docks in 2013, and retold by then-chancellor Angela
    Merkel when she was asked in 2023.

Good:

    She spoke for the party on health in the 80s and 90s. In Tony Blair's first government she had the schools.

Good:

    The mill was built in 2003, after President Bill Clinton vetoed the act.

Good:

    The tunnel was dug in 2012 and opened by the then British prime minister, David Cameron. Tony Blair became prime minister in 1997.

Good:

    The law of 1998 was repealed by the then British prime minister, David Cameron. A rule made in 1923 fell under President Barack Obama.

Good:

    She came to London in 1998, when Tony Blair was prime minister. In 1994, Tony Blair, later prime minister, opened the school.

Good:

    Gordon Brown was British prime minister from 2007 to 2010. He has not spoken of 1999 since Gordon Brown was prime minister.

Good:

    In 1996 David Cameron, the club's president, opened it. The choir was founded in 1990, when Tony Blair was president of the club.

Evidence: none in about a million words of news, government posts, essays and releases of prosecutors.
"""

from __future__ import annotations

import re
from datetime import timedelta

import msgspec

from pelican_newslint.knowledge import offices
from pelican_newslint.knowledge.office_terms import Term, compared, known_from
from pelican_newslint.knowledge.offices import HEADS, LEADING
from pelican_newslint.model import Block, Match, Related, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._capacity import FOR_LIFE
from pelican_newslint.rules.names._claims import REIGNS, Claim, claims
from pelican_newslint.rules.names._held import held_by
from pelican_newslint.rules.names._offices import frequent, served
from pelican_newslint.rules.names._titles import title_words
from pelican_newslint.rules.names._when import Moment, moments

_SIGNED = r",? (?:had )?(?:signed|opened|visited|cut|laid|unveiled|announced|approved|launched|declared|pardoned|vetoed|named|ordered)\b"
_SIGNING = later(_SIGNED)
_DID = later(
    r",? (?:had )?(?:(?:first|then|also|again|formally|personally) )?(?!(?:used|died|married|seemed|appeared|lived|studied|retired|resigned|returned"
    r"|turned|joined|worked|served|attended|moved|graduated|enlisted|played|failed|owned|earned|entered|named|starred|learned|divorced|enrolled)\b)"
    r"(?:(?!need\b|feed\b|speed\b|seed\b)[a-z]{2,12}ed|cut|laid|came|gave|made|sent|told|said|began|led|held|put|set|called)\b"
)
""" "In 2009, when Prime Minister X first promised": what isn't of somebody's own life. Presidents keep the title, so of them an act of office."""
_DID_IN = later(_SIGNED + r"[^.;:,“”\"]{2,50}? in (?:[A-Z][a-z]+ )?(?:19|20)\d\d\b")
""" "Twelve years after President X signed the treaty in 1987": the year is that of the deed."""
_SPRING = 3
_YEAR = timedelta(days=365)
_MOST = timedelta(days=300)
_HELD = frozenset(word for reign in REIGNS for word in reign.split() if word not in {"in", "time", "term", "years"}) | {
    "downing", "kremlin", "élysée", "elysee", "no", "number", "white",
}  # fmt: skip
_THEN = frozenset(f"then-{word}" for word in ("president", "chancellor", "premier", "governor", "taoiseach", "vice-president", "pm"))
"""One word, as words are cut."""

RULE = Rule(kind="fact", severity="error", languages=("en",), wakes=Wakes(title_words() | _HELD | _THEN), category="office-year")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for claim in claims(article, woken, RULE.wakes.words):
        held = held_by(article, claim.titled) if claim.titled.phrase else _reigned(article, claim)
        if held and not article.quoted(claim.span):
            yield from _look(article, claim, held)


def _look(article: Article, claim: Claim, held: tuple[Term, ...]) -> Found:
    if claim.kind == "when" and not _deed(claim).match(article.text, claim.span.end):
        return
    times = moments(article, claim.span, back=claim.kind not in {"became", "when"})
    if not times or not all(_known(held, each) for each in times):
        return
    fits = next((each for each in times if _fits(claim, held, each)), None)
    if fits is not None:
        yield Right(claim.span, f"{held[0].name} held the office in {fits.said}.")
        return
    when = times[0]
    if not when.own and claim.kind in {"was", "as"}:
        return
    plainly = claim.kind not in {"became", "shown"} and not _LEFT.search(claim.said)
    plainly = plainly and (claim.kind != "when" or _SIGNING.match(article.text, claim.span.end) is not None)
    listed = all(term.office in {*HEADS, "governor"} and compared(term) and not _soon_behind(term, when) for term in held)
    sure = when.own and plainly and listed
    time = f"on {when.first.day} {when.first:%B %Y}" if when.first == when.last else f"in {when.said}"
    message = f"Not {time}: {held[0].name} was {served(held)}."
    yield Match(claim.span, message, related=(Related(when.span, "the time"),), severity=None if sure else "warning")


def _deed(claim: Claim) -> re.Pattern[str]:
    if not claim.said.startswith("when"):
        return _DID_IN
    return _SIGNING if claim.titled.phrase in FOR_LIFE else _DID


def _known(held: tuple[Term, ...], when: Moment) -> bool:
    return all(known_from(term) <= when.first and (when.last <= term.through or _over(term, when)) for term in held)


def _over(term: Term, when: Moment) -> bool:
    """Whether the term was long over by then, though the list may end before."""
    return _long_over(term, when) or _soon_behind(term, when)


def _soon_behind(term: Term, when: Moment) -> bool:
    """Whether the list ends within months of the time, and somebody else had held the office for most of a year by then."""
    return term.until is not None and term.until + _MOST <= term.through < when.last < term.through + _YEAR


def _long_over(term: Term, when: Moment) -> bool:
    """Whether the list, which ends in the year that is told, has the term end a year or more before that year."""
    return when.first <= term.through and term.until is not None and term.until + _YEAR < when.first


def _fits(claim: Claim, held: tuple[Term, ...], when: Moment) -> bool:
    """Whether the person held the office at the time, or came to it then, or left it: elections may be in the year before, and who has
    resigned may stay for months.
    """
    if _LEFT.search(claim.said):
        return any(term.until is None or when.first <= term.until <= when.last + _STAYS for term in held)
    if claim.kind != "became" or "elected" in claim.said:
        return any(term.covers(when.first, when.last) or _elected_before(term, when, "elected" in claim.said) for term in held)
    return any(term.since.year - 1 <= when.last.year and when.first.year <= term.since.year for term in held)


_LEFT = later(r"\b(?:resign(?:ed|s)|stepped down|stood down|quit) as\b")
_STAYS = timedelta(days=150)


def _elected_before(term: Term, when: Moment, told: bool) -> bool:
    """Whether it's the year of the election to a term that began early in the next."""
    return term.since.year - 1 == when.last.year and (told or term.since.month <= _SPRING)


def _reigned(article: Article, claim: Claim) -> tuple[Term, ...]:
    """The terms as head of a person whose "government" or "rule" is told of; all that led something count for whom they may excuse."""
    name = claim.titled.name
    full = len(name.parts) > 1
    known = offices.terms_of(name.text) if full else offices.terms_by_word(name.text)
    led = tuple(term for term in known if term.office in LEADING and (full or plain(name.text) in term.surnames))
    one = len({term.name for term in led}) == 1 and any(term.office in HEADS for term in led)
    return led if one and (full or not frequent(name.text)) else ()
