"""A person is named in full before the surname stands alone.

"Mr Toccafondi said" tells a reader who doesn't follow the story nothing: which one? The full name belongs to the first mention, the
surname to the ones after it. People whom everybody knows by their surname alone (heads of state and ministers of the table) are left out.
The rule looks at surnames behind Mr, Ms, Dr, a job or an office, between commas behind what somebody is ("the harbour's pilot, Cole, said"), and
before ", who"; with `bare = true` at every surname without a title.

Bad:

    The mayor thanked Mr. Toccafondi for the school.
                          ^^^^^^^^^^ “Toccafondi” is named in full nowhere in the article.

Bad:

    Trask said that his ferry would sail again in May.
    ^^^^^ “Trask” is named in full nowhere in the article.

Bad:

    Queiros has left the choir. He sang bass there. Old friends met Queiros.
    ^^^^^^^ “Queiros” is named in full nowhere in the article.

Bad:

    Then came three bakers. One of them, Perrin, sold his oven by the quay.
                                         ^^^^^^ “Perrin” is named in full nowhere in the article.

Good:

    The mayor thanked Gabriele Toccafondi for the school. Mr. Toccafondi smiled.

Bad:

    Dr. Baruah told villagers to leave. Later Anil Baruah came.
        ^^^^^^ Named in full only later, as Anil Baruah.

Bad:

    The net is too heavy, according to Marangoni. Piero Marangoni, who owns it, will mend it.
                                       ^^^^^^^^^ Named in full only later, as Piero Marangoni.

Good:

    The net is too heavy, Piero Marangoni said. According to Marangoni, it will sink. Ford said no; Henry Ford, who died, did not. Lund was
    rebuilt; a Tom Lund helped.

Bad:

    The harbour's pilot, Adugna, said that it was late. Director Haile agreed.
                         ^^^^^^ “Adugna” is named in full nowhere in the article.
                                                                 ^^^^^ “Haile” is named in full nowhere in the article.

Good:

    King Charles, Pope Leo and Sir Alan left. The firm's rival, Tesla, said no; the city's team, Leeds, who won, and the saint, Francis, agreed.

Good:

    Mrs Thatcher, Mr Modi and Mr Macron are known; Dr Pepper is a drink and Mr Bean is a film.

Evidence: an estimate of 85 in 100; a suggestion for that reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import offices, people
from pelican_newslint.model import BODY_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.name_tables import name_tables
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._near import is_word, slip
from pelican_newslint.rules.names._people import COURTESY, people_of, title_word
from pelican_newslint.rules.names._speaker import named_later, one_of_them, speaks

_GIVEN = frozenset(
    "king queen prince princess pope saint sir dame lord lady emperor empress sultan father sister mother brother uncle aunt baby san santa st "
    "justice".split()
)
"""Titles that lead a given name, or a name that has no other part."""
_ROLE = later(
    r"(?:\b(?:[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Oo]ur|[Aa]n?)|[’']s?) (?:[\w’'-]+ ){0,4}(?P<role>[A-Za-z-]+)"
    r"(?: (?:of|at|for) [^,.;:\n]{3,60})?, $"
)
_WHO = later(r", (?:who|whose)\b")
_KIN = frozenset(
    "neighbour neighbor colleague boss pilot driver teacher headteacher headmaster headmistress farmer fisherman nurse doctor vicar priest baker "
    "owner founder organiser organizer chairman witness solicitor barrister landlord tenant curator conductor keeper steward boatman skipper "
    "president librarian postmaster warden ranger midwife coroner surveyor architect historian biologist lecturer trainer".split()
)
"""What a person is, beside the heads of titles."""
_TITLES = COURTESY | frozenset(
    "dr prof professor rev judge councillor cllr inspector mayor cr supervisor director director-general principal headteacher coach lawyer "
    "spokesman spokeswoman spokesperson secretary alhaji malam supt superintendent insp treasurer manager registrar "
    "prosecutor attorney sheriff commissioner".split()
)
_RANKS = frozenset("ASP DSP SSP OC IGP DIG DCP ACP CSP SHO DIGP PCSO WPC DCI".split())
"""Ranks of the police in letters."""
_CALLED = frozenset("nurse matron chaplain skipper ranger trooper coroner midwife warden jockey boatswain usher".split())
"""What a person is called by, before a surname alone."""
_KNOWN = frozenset(
    "lincoln washington jefferson roosevelt eisenhower truman nixon gandhi nehru mao lenin castro phil oz "
    "thatcher pepper bean bond obama trump biden clinton bush reagan kennedy churchill hitler stalin mandela who strange no".split()
)

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"name"})), guides=("AP", "BBC"),
)  # fmt: skip


_NICKNAME = later(r" [\"“‘'(][A-Z]\w{1,20}[\"”’')] [A-Z]")
"""Behind a given name: Dr. Wei "Bill" Chen."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`bare`: look at surnames without a title as well, where the full name comes later."""

    bare: bool = False


def check(article: Article, woken: tuple[Block, ...], options: Options) -> Found:
    named = people_of(article)
    for surname, mentions in named.alone.items():
        name = next(
            (
                each
                for each in mentions
                if _titled(each)
                or options.bare
                or _a_person(article, each)
                or speaks(article, each, mentions)
                or one_of_them(article, each, mentions)
                or named_later(article, each, named.full.get(surname, ()))
            ),
            None,
        )
        if name is None or surname in _KNOWN or _no_person(article, name) or article.quoted(name.span) or _famous(surname, name):
            continue
        full = named.full.get(surname, [])
        if (
            any(each.span < name.span for each in full)
            or _named_otherwise(article, name)
            or any(slip(surname, each) for each in named.full)
        ):
            continue
        if full:
            yield Match(name.span, f"Named in full only later, as {full[0].text}.")
        elif not options.bare or _titled(name) or _a_person(article, name):
            yield Match(name.span, f"“{name.text}” is named in full nowhere in the article.")
    yield from _called(article)


def _no_person(article: Article, name: Name) -> bool:
    """Letters ("Deputy CTO"), a course that a title is part of ("Website Manager Training"), or a team: "Bayview, who were sent in"."""
    if _DAY.match(article.text, name.span.end) or any(link.span.holds(name.span) for link in article.links):
        return True  # "Attorney General Dave Sunday said"; the title of another page
    if _INITIAL.match(article.text, name.span.end):
        return True  # "Attorney General Lanny A. Falk", whose name is read in two
    if _PROGRAM.search(article.text[max(name.span.start - 40, 0) : name.span.start]):
        return True  # "the package manager Oarsman", "a major Gnu release"
    if _HOST.search(article.text[: name.span.start][-6:]):
        return True  # "the stars of the Alver.gov Snapchat account"
    if name.text.isupper() and 1 < len(name.text) < _LETTERS:
        return True
    if name.text.endswith(_NO_SURNAME) and is_word(plain(name.text)) and (name.title or "").lower() in _STAFF:
        return True
    return _MANY.match(article.text, name.span.end) is not None


_PROGRAM = later(
    r"\b(?:(?:package|window|file|download|password|version|task|boot|display|session|network|content|process|memory|service|device|font|photo)"
    r" managers?,?|major) $"
)
_DAY = later(r" (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:[’']s)?,? (?:said|says|told|announced|has|had|is|was|will)\b")
_INITIAL = later(r" [A-Z]\. [A-Z]")
_HOST = later(r"\.(?:gov|gen|prof|rep) $")
_LETTERS = 5
_NO_SURNAME = ("ing", "ment", "tion")
_STAFF = frozenset("manager director supervisor secretary coach teacher".split())
_MANY = later(r", who (?:are|were|have)\b")


def _called(article: Article) -> Iterator[Match]:
    """ "Nurse Hale said": a role and a surname that nobody has in full."""
    ends = [name.parts[-1] for name in article.names if len(name.parts) > 1]
    for name in article.names:
        called = len(name.parts) == 2 and name.parts[0].lower() in _CALLED and ends.count(name.parts[1]) == 1
        own = called and not article.quoted(name.span) and article.block_at(name.span.start).scope in BODY_SCOPES
        if own and name.known is None and not is_word(plain(name.parts[1])):
            yield Match(name.span, f"“{name.parts[1]}” is named in full nowhere in the article.")


def _titled(name: Name) -> bool:
    if (name.title or "").isupper():
        return name.title in _RANKS and len(name.text) > 2
    return title_word(name) in _TITLES


def _a_person(article: Article, name: Name) -> bool:
    """Whether the words beside it say that it is a person, and no firm, team or town: an office before it, a role and a comma, "who"."""
    if is_word(plain(name.text)):
        return False
    if name.title is not None:
        return name.person is True and title_word(name) not in _GIVEN and not name.title.isupper() and len(name.text) > 2
    if name.person is False or article.text[name.span.end : name.span.end + 1] != ",":
        return False
    sentence = article.sentence_at(name.span.start).span
    if name.text.lower() in name_tables().places or name.text.isupper():
        return False
    role = _ROLE.search(article.text, max(sentence.start, name.span.start - 110), name.span.start)
    if role is not None:
        called = role["role"].lower()
        if called != role["role"] and not role[0].lower().startswith("the "):
            return False  # a list: "State's Attorney, Frederick, MD"
        return called in name_tables().heads | _KIN and not (called in _GIVEN and plain(name.text) in people.given_names())
    return (
        plain(name.text) not in people.given_names()
        and name.span.start == sentence.start
        and _WHO.match(article.text, name.span.end) is not None
    )


def _famous(surname: str, name: Name) -> bool:
    held = offices.terms_by_word(surname)
    return any(surname in term.surnames and term.office in {*offices.HEADS, "foreign"} for term in held) or (
        is_word(surname) and not name.title
    )


def _named_otherwise(article: Article, name: Name) -> bool:
    """Whether a longer name before it ends in this one: a couple ("Anna and Karl Berg"), a headline, a name not
    taken for a person; or goes on behind it ("William A Brantley").
    """
    before = article.text[: name.span.start]
    if _NICKNAME.match(article.text, name.span.end):
        return True
    return (
        re.search(rf"[A-Z][\w’'.-]*[ \n]{re.escape(name.text)}\b", re.sub(r"\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sgt|Capt)\.? ", "", before))
        is not None
    )
