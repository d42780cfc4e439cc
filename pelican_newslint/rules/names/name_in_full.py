"""A person is named in full before the surname stands alone.

"Mr Toccafondi said" tells a reader who doesn't follow the story nothing: which one? The full name belongs to the first mention, the
surname to the ones after it. People whom everybody knows by their surname alone (heads of state and ministers of the table) are left out.
The rule looks at surnames behind Mr, Ms, Dr, an office and the like, and behind a role ("its
director, Rossi, said"); with `bare = true` at surnames without a title too.

Bad:

    The mayor thanked Mr. Toccafondi for the school.
                          ^^^^^^^^^^ “Toccafondi” is named in full nowhere in the article.

Good:

    The mayor thanked Gabriele Toccafondi for the school. Mr. Toccafondi smiled.

Bad:

    Dr. Baruah told villagers to leave. Later Anil Baruah came.
        ^^^^^^ Named in full only later, as Anil Baruah.

Good:

    Mrs Thatcher, Mr Modi and Mr Macron are known; Dr Pepper is a drink and Mr Bean is a film.

Good:

    "I thank Mr. Toccafondi," she said.

Good:

    The mayor thanked Gabriele and Anna Toccafondi. Mr Toccafondi smiled.

Good:

    Dr. Wei "Bill" Chen spoke.

Evidence: an estimate of 85 in 100; a suggestion for that reason.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.knowledge import offices
from pelican_newslint.model import BODY_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._near import is_word, slip
from pelican_newslint.rules.names._people import COURTESY, people_of, title_word

_TITLES = COURTESY | frozenset(
    "dr prof professor rev judge councillor cllr inspector mayor cr supervisor director director-general principal headteacher coach lawyer "
    "spokesman spokeswoman spokesperson secretary alhaji malam supt superintendent insp treasurer manager registrar "
    "prosecutor attorney sheriff commissioner".split()
)
_KNOWN = frozenset(
    "thatcher pepper bean bond obama trump biden clinton bush reagan kennedy churchill hitler stalin mandela who strange no".split()
)

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"name"})), guides=("AP", "BBC"),
)  # fmt: skip


_NICKNAME = re.compile(r" [\"“‘'(][A-Z]\w{1,20}[\"”’')] [A-Z]")
"""Behind a given name: Dr. Wei "Bill" Chen."""


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`bare`: look at surnames without a title as well, where the full name comes later."""

    bare: bool = False


def check(article: Article, woken: tuple[Block, ...], options: Options) -> Found:
    people = people_of(article)
    for surname, mentions in people.alone.items():
        name = next((each for each in mentions if _titled(each) or options.bare or _by_role(article, each)), None)
        if name is None or surname in _KNOWN or article.quoted(name.span) or _famous(surname, name):
            continue
        full = people.full.get(surname, [])
        if (
            any(each.span < name.span for each in full)
            or _named_otherwise(article, name)
            or any(slip(surname, each) for each in people.full)
        ):
            continue
        if full:
            yield Match(name.span, f"Named in full only later, as {full[0].text}.")
        elif _titled(name) or _by_role(article, name):
            yield Match(name.span, f"“{name.text}” is named in full nowhere in the article.")


_ROLE = re.compile(
    r"\b(?:the|its|their|his|her|[A-Z][a-z]+[’']s)(?: [a-z-]+){0,3} (?:secretary|director|mayor|coach|mother|father|president|chairman"
    r"|chairwoman|chair|head"
    r"|manager|spokesman|spokeswoman|owner|captain|minister|engineer|officer|principal|chief|leader|architect|lawyer|editor|treasurer|doctor), $"
)


def _by_role(article: Article, name: Name) -> bool:
    """ "The environment secretary, Raja, said": the role with a surname alone between commas."""
    text, at = article.text, name.span
    return name.lone and text[at.end : at.end + 2] == ", " and _ROLE.search(text, max(at.start - 60, 0), at.start) is not None


def _titled(name: Name) -> bool:
    return title_word(name) in _TITLES and not (name.title or "").isupper()


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
