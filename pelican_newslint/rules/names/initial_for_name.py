"""Whoever has been named in full isn't cut to an initial.

"Lee Vance" in one paragraph and "L. Vance" in the next: readers ask whether it is somebody else. After the first mention the surname alone is
enough; where two people share it, both keep the name in full. So with a firm: "Marsh & Penrose" isn't "Marsh and Penrose" a paragraph later.

Bad:

    The commissioner, Lee Vance, agreed. Commissioner L. Vance said that it was cheap.
                                                      ^^^^^^^^ “L. Vance” here, “Lee Vance” elsewhere in the article: choose one form.

Bad:

    Marsh & Penrose owns it. Its owners Marsh and Penrose sold.
                                        ^^^^^^^^^^^^^^^^^ “Marsh and Penrose” here, “Marsh & Penrose” elsewhere in the article: choose one form.

Good:

    The commissioner, Lee Vance, agreed. Commissioner Vance said that it was cheap.

Good:

    Lee Vance met his brother, L. Vance. Ana Marsh and B. Marsh left, and A. Marsh, her sister, stayed.

    Lee Vance, a clerk, read the paper by L. Vance and T. Ito.

Good:

    The mill belongs to Marsh & Penrose. Ana Marsh and Penrose agreed. Its yard is called Marsh and Penrose.

Good:

    Lee Vance and L. Vance are two clerks. "L. Vance is out," she said.

Good:

    Lee Vance won. The places:

    - L. Vance 2:11
    - T. Ito 2:12

Evidence: none in 1,250,000 words of edited text but lists of authors, where the rule is silent.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Related, Scope, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._apart import apart
from pelican_newslint.rules.names._forms import Form, forms_of

RULE = Rule(
    kind="fact",
    severity="warning",
    languages=("en",),
    wakes=Wakes(tokens=frozenset({"name"})),
    category="name-variant",
    guides=("AP", "BBC"),
)

_FIRM = later(r"(?<![A-Z’'&] )\b[A-Z][\w’'-]+ & [A-Z][\w’'-]+(?! [A-Z&])")
_CALLED = frozenset("called call calls as named".split())
"""Before what people say, which the firm doesn't write."""
_RUNNING: frozenset[Scope] = frozenset({"summary", "paragraph", "caption"})
_LISTS: frozenset[Scope] = frozenset({"cell", "item"})
"""Tables and lists of results have no room for a given name."""
_LIST = 2
"""Names that begin with an initial, in a paragraph, from which it is a list of authors."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    if any(name.initials for name in article.names):
        for short, full in _cut(article):
            yield _match(article.slice(short.first.span), short.first.span, full.text, full.first.span)
    if " & " in article.text:
        yield from _firms(article)


def _match(here: str, span: Span, other: str, there: Span) -> Match:
    said = f"“{here}” here, “{other}” elsewhere in the article: choose one form."
    return Match(span, said, related=(Related(there, "the other form"),))


def _cut(article: Article) -> Iterator[tuple[Form, Form]]:
    """Each name with an initial for the given name that stands written out elsewhere."""
    fulls: dict[tuple[str, ...], list[Form]] = defaultdict(list)
    forms = forms_of(article)
    for form in forms:
        if len(form.parts) > 1 and not form.first.initials and form.first.known is None and len(form.words[0]) > 2:
            fulls[form.words[1:]].append(form)
    for form in forms:
        initials = form.first.initials
        others = fulls.get(form.words[1:], ())
        if not initials or len(initials) != 1 or len(others) != 1 or article.quoted(form.first.span):
            continue
        full = others[0]
        if full.words[0][0] == initials.lower() and not _listed(article, form) and not apart(article, form, full):
            yield form, full


def _listed(article: Article, form: Form) -> bool:
    name = form.first
    block = article.blocks[name.block]
    if block.scope in _LISTS or block.scope not in PROSE_SCOPES:
        return True
    return sum(other.block == name.block and other.initials is not None for other in article.names) >= _LIST


def _firms(article: Article) -> Iterator[Match]:
    told: set[str] = set()
    for found in _FIRM.finditer(article.text):
        firm, span = found[0], Span.of(*found.span())
        other = firm.replace(" & ", " and ")
        if firm in told or article.block_at(span.start).scope not in _RUNNING:
            continue
        told.add(firm)
        for each in re.finditer(rf"(?<![A-Z’'-])\b{re.escape(other)}\b(?! [A-Z&])", article.text):
            at, here = each.start(), Span.of(*each.span())
            word = article.words.at(at)
            named = word > 0 and article.words.lower[word - 1] in _CALLED
            led = named or (word > 0 and article.words.gaps[word] == " " and article.words.texts[word - 1][:1].isupper())
            if not led and article.block_at(at).scope in _RUNNING and not article.quoted(here):
                yield _match(other, here, firm, span)
                break
