"""After the first mention the surname is enough.

"Sergei Lavrov" three times in a short piece reads like a form to fill in. AP and the BBC give the full name once, then the surname. The
rule counts mentions in running text; two people of one surname, captions, headings and quotations are left out.

Bad:

    Ann Ross opened the mill. Later Ann Ross sold it, and Ann Ross moved to Kent.
                                    ^^^^^^^^ The full name stands 3 times here: “Ross” is enough.

Good:

    Ann Ross opened the mill. Later Ross sold it, and Ross moved to Kent.

Good:

    Ann Ross opened the mill with Paul Ross. Later Ann Ross sold it, and Ann Ross moved to Kent.

Good:

    Ann Ross opened the mill. "I asked Ann Ross," he said. "And Ann Ross agreed."

Good:

    New York slept. New York woke. New York went to work, and Marks & Spencer opened.

Evidence: an estimate of 90 in 100 as a matter of style; it fires on many pieces, so it belongs to the strict profile.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Edit, Fix, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._people import people_of

RULE = Rule(
    kind="style", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes(tokens=frozenset({"name"})), profile="strict",
    guides=("AP", "BBC"),
)  # fmt: skip


class Options(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`times`: how often a full name may stand."""

    times: int = 2


def check(article: Article, woken: tuple[Block, ...], options: Options) -> Found:
    people = people_of(article)
    for surname in people.full:
        persons = people.persons(surname)
        if len(persons) > 1:
            continue
        own = [name for name in people.full[surname] if name.person and name.given and not article.quoted(name.span)]
        if len(own) > options.times:
            name = own[1]
            short = name.surname or name.text
            cuts = tuple(Edit(Span.of(each.span.start, each.span.end - len(short)), "") for each in own[1:] if each.text.endswith(short))
            message = f"The full name stands {len(own)} times here: “{short}” is enough."
            yield Match(name.span, message, (Fix(f"Write “{short}”", cuts),), (Related(own[0].span, "first"),))
