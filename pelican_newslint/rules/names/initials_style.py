"""Initials are written one way.

J.K. Rowling beside GK Chesterton and C. S. Lewis: each is right somewhere, together they look careless. The usual way of the article
counts, or the one that the house sets: `form = "none"` (JK Rowling, as the BBC writes), `"stops"` (J.K. Rowling, as AP writes) or
`"spaced"` (J. K. Rowling). Two ways for one person are `name-variant`'s.

Bad:

    J.K. Rowling and G.K. Chesterton wrote; so did CS Lewis.
                                                   ^^^^^^^^ Other initials here are written like “C.S.”.

Good:

    J.K. Rowling and G.K. Chesterton wrote; so did C.S. Lewis.

Good:

    JK Rowling wrote; so did CS Lewis, a reader of the BBC and of CNN News.

Good:

    George W. Bush, S. Jaishankar and J.K. Rowling met.

Evidence: the style guides differ (BBC without, AP with stops); a suggestion.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Literal

import msgspec

from pelican_newslint.knowledge import people
from pelican_newslint.model import Block, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.form import Found, Rule, Wakes

Form = Literal["none", "stops", "spaced"]

RULE = Rule(
    kind="style", severity="suggestion", wakes=Wakes(tokens=frozenset({"acronym", "name"})), category="initials", guides=("AP", "BBC")
)
_SHAPES: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("none", later(r"[A-Z]{2,3}")),
    ("stops", later(r"(?:[A-Z]\.){2,3}")),
    ("spaced", later(r"[A-Z]\.(?: [A-Z]\.){1,2}")),
)


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`form`: the house's own way; without one the usual way of the article."""

    form: Form | None = None


def check(article: Article, woken: tuple[Block, ...], options: Options) -> Found:
    found = [(name, form) for name in article.names if (form := _form(name)) is not None]
    surnames: dict[str, set[Form]] = {}
    for name, form in found:
        surnames.setdefault(name.parts[-1], set()).add(form)
    single = [(name, form) for name, form in found if len(surnames[name.parts[-1]]) == 1]
    usual = options.form or next((form for form, _ in Counter(form for _, form in single).most_common(1)), None)
    told: set[str] = set()
    for name, form in single:
        if usual is not None and form != usual and name.text not in told:
            told.add(name.text)
            yield _match(name, usual)


def _form(name: Name) -> Form | None:
    """How two or three initials before a surname are written; letters without stops may be a company's ("SF Conservancy")."""
    if not name.initials or len(name.initials) < 2 or not name.initials_text or not name.person:
        return None
    form = next((form for form, shape in _SHAPES if shape.fullmatch(name.initials_text)), None)
    known = name.title is not None or plain(name.parts[-1]) in people.frequent_surnames()
    return form if form != "none" or known else None


def _match(name: Name, usual: Form) -> Match:
    letters, written = name.initials or "", name.initials_text or ""
    right = {"none": letters, "stops": "".join(f"{letter}." for letter in letters), "spaced": " ".join(f"{letter}." for letter in letters)}[
        usual
    ]
    span = Span.of(name.span.start, name.span.start + len(written))
    return Match(name.span, f"Other initials here are written like “{right}”.", (Fix.change(span, right),))
