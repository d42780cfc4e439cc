"""Bodies and offices that stand alone behind "the": "the council", "the PQF secretary", with a capital or without."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from pelican_newslint.knowledge.words import common
from pelican_newslint.model import Scope
from pelican_newslint.prose.facts.calendar_words import DAYS_AND_MONTHS
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article

_BODIES = frozenset(
    "Government Ministry Council Commission Committee Agency Authority Board University College School Hospital Parliament Company Bank Airport "
    "Museum Region Province County City Municipality Ward Capital Federation Embassy Institute Foundation Corporation Village Town "
    "Airline Festival Tournament Referendum Township Association Police Academy Regulator Inspectorate Secretariat Headquarters Consulate "
    "Legislature Governorate Prefecture Parish Zoo Orchestra Hotel Restaurant Factory Firm".split()
)
_OFFICES = frozenset(
    "Minister Mayor Governor Chairman Chairwoman Chairperson Secretary Doctor Judge Bishop Ambassador Superintendent Inspector Sheriff Councillor "
    "Director Headteacher Principal Spokesman Spokeswoman Spokesperson Chancellor Premier Captain Coach Manager Ministers Councillors Directors "
    "Vicar Dean Rector Registrar Coroner Headmaster Headmistress Prosecutor Commissioner Constable Detective Treasurer Professor Engineer Architect "
    "Magistrate Consul Curator Nurse Teacher Chair Chief Ambassadors Governors Mayors Commissioners Officers".split()
)
_FIRSTS = {
    "Minister": "Chief Foreign Finance Health Education Interior Defence Defense Transport Justice Home Trade Energy Environment Deputy".split(),
    "Secretary": "Home Foreign Health General Cabinet Permanent Transport Education Press".split(),
    "Executive": ["Chief"],
    "Director": ["Managing", "Executive", "Deputy", "Medical", "Artistic"],
    "Mayor": ["Deputy"],
    "Governor": ["State", "Deputy"],
    "Government": ["Local", "Regional"],
    "Council": ["City", "Town", "County", "District", "Parish"],
    "Chancellor": ["Vice"],
    "General": ["Attorney", "Secretary", "Director", "Auditor", "Solicitor"],
    "Superintendent": ["Medical", "Chief"],
    "Inspector": ["Chief", "Detective"],
    "Engineer": ["Chief", "City", "County"],
    "Commissioner": ["Police", "District", "County", "City"],
    "Officer": ["Medical", "Returning", "Chief", "Executive"],
    "Coach": ["Head"],
    "Chief": ["Fire", "Police"],
    "Teacher": ["Head"],
}
"""What may stand before the last word of an office or a body, with its capital."""
_HEADS = {word: word.lower() for word in _BODIES | _OFFICES | frozenset(_FIRSTS)}
WORDS = frozenset(_HEADS.values())
"""In small letters: an article without one of them has none of it."""
_GOES_ON = frozenset("of for and & de on to in at".split())
_DAYS = frozenset(map(str.capitalize, DAYS_AND_MONTHS))
_BEARERS = frozenset(
    "ship boat ferry pub inn bar yacht film novel play band song book magazine newspaper paper album series team club hotel".split()
)
_EXPLAINS = frozenset("a an as the".split())
"""Behind a comma: what says whose name it is, "the Bishop, a pub", "the City, as it is called"."""
DETERMINERS = frozenset("the whose its each every another a an".split())
_CENTRAL = later(r"\b(?:Bank of [A-Z]|Central Bank|World Bank|West Bank)")
"""A bank whose name a guide lets its readers shorten."""
_SCOPES: frozenset[Scope] = frozenset({"summary", "paragraph", "item", "caption"})


class BareTitle(Struct, frozen=True, gc=False):
    """First and last word of it (indexes into `article.words`), and whether it has a capital."""

    first: int
    last: int
    capital: bool


@once
def bare_titles(article: Article) -> tuple[BareTitle, ...]:
    """All of the writer's own, in running text, by their last words."""
    return tuple(_bare_titles(article))


def _bare_titles(article: Article) -> Iterator[BareTitle]:
    forms = article.words.forms
    for word, lower in sorted(_HEADS.items()):
        for form in (word, lower):
            for at in forms.get(form, ()):
                first = _first(article, at, word)
                if first is not None and _alone(article, first, at, word):
                    yield BareTitle(first, at, form is word)


def _first(article: Article, at: int, word: str) -> int | None:
    """The first word of "Chief Executive" or of "Minister"; None for what is nothing without the word before it."""
    words = article.words
    before = words.texts[at - 1] if at and words.gaps[at] == " " else ""
    if words.texts[at] == word and before and (before in _FIRSTS.get(word, ()) or (word in _OFFICES and _common(before))):
        return at - 1
    return at if word in _BODIES or word in _OFFICES else None


def _common(before: str) -> bool:
    """Whether it is a common word with its capital, before an office: "the Sales Manager"."""
    return before[0].isupper() and before[1:].islower() and before.lower() in common() and before not in _OF_NAMES


_OF_NAMES = frozenset(
    "Prime Lord Attorney Vice Surgeon Solicitor Poet High Grand Royal Crown First Chief West East North South Northern Southern Western Eastern "
    "Central Upper Lower New Old Great Saint Mount Lake River The White House Home State Federal King Queen Prince Black Green Grey Brown "
    "Long".split()
)
"""What leads names and offices of state."""


def _alone(article: Article, first: int, at: int, word: str) -> bool:
    words = article.words
    if first < 1 or words.gaps[first] != " " or not _led(article, first, word):
        return False
    behind, gap = words.texts[at + 1] if at + 1 < len(words) else "", words.gaps[at + 1]
    if gap == " ":
        beyond = words.texts[at + 2 : at + 4]
        if not behind.islower() or (
            words.lower[at + 1] in _GOES_ON and any(text[:1].isupper() and text not in _DAYS for text in beyond[:2])
        ):
            return False
    elif not (gap[:1] in {",", ".", ";", ")"} and (gap[1:2] in {" ", "\n", ""})) or (
        gap == ", " and (behind in _EXPLAINS or (behind[:1].isupper() and not _named(article, at, word)))
    ):
        return False
    span = words.span(at)
    if article.block_at(span.start).scope not in _SCOPES or article.quoted(span):
        return False
    if word == "Bank" and _CENTRAL.search(article.text):
        return False
    return not any(link.span.touches(span) for link in article.links)


def _named(article: Article, at: int, word: str) -> bool:
    """Whether the bearer's name stands behind an office's comma, and a comma or a verb behind that: "the Judge, Carla Voss, said"."""
    return word in _OFFICES and _NAME.match(article.text, article.words.ends[at]) is not None


_NAME = later(
    r", (?:(?:Mr|Mrs|Ms|Dr|Cllr|Prof|Judge)\.? )?(?:[A-Z][\w’'.-]+ ){1,3}?[A-Z][\w’'-]+(?:, (?!and\b)(?:[a-z]|\d)| (?:said|says|told|has|was)\b)"
)


def _led(article: Article, first: int, last: str) -> bool:
    """Whether "the" stands before it, or "the" and a body's letters before an office: "the PQF Secretary"."""
    words = article.words
    the = first - 1
    letters = words.texts[the]
    if last in _OFFICES and letters.isupper() and letters.isalpha() and len(letters) > 1 and words.gaps[the] == " ":
        the -= 1
    if the < 0 or words.lower[the] not in DETERMINERS:
        return False
    if words.texts[the] == "the" and words.gaps[the] == ", " and words.texts[the - 1][:1].isupper():
        return False  # a list of bodies
    return _BEARERS.isdisjoint(words.lower[max(the - 4, 0) : the])
