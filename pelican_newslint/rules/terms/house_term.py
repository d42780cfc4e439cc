"""The house writes its terms in one way.

What a house has settled under `[[terms]]` of its newslint.toml: the form to `use`, the forms to `avoid`, why, and how grave it is.
Whole words are compared, with their plural s; a form that differs from the right one only by its capitals is compared with them, all
others without. Direct speech is looked into as well, since a spelling is the paper's. Names under `[names] prefer` are terms too.

Bad:

    === newslint.toml
    [[terms]]
    use = "air defence system"
    avoid = ["air-defence system", "air defense system"]
    why = "House style."
    === post.md
    Two air-defense systems were sold. An Air defense system costs more.
                                          ^^^^^^^^^^^^^^^^^^ “Air defence system”, not “Air defense system”. House style.

Good:

    === newslint.toml
    [[terms]]
    use = "air defence system"
    avoid = ["air-defence system", "air defense system"]
    why = "House style."
    === post.md
    Two air-defense systems were sold. An Air defence system costs more.

Good:

    === newslint.toml
    [[terms]]
    use = "Internet"
    avoid = ["internet"]
    === post.md
    The Internet failed. See example.org/internet for more on the internet-only bank.

Bad:

    === newslint.toml
    [names]
    prefer = { "Jayashankar" = "Jaishankar" }
    === post.md
    Mr Jayashankar's party met jayashankar@example.org on Tuesday.
       ^^^^^^^^^^^ “Jaishankar”, not “Jayashankar”.

Good:

    === newslint.toml
    [names]
    prefer = { "Jayashankar" = "Jaishankar" }
    === post.md
    Mr Jaishankar's party met jayashankar@example.org on Tuesday.

Good:

    Two air-defense systems were sold.

Evidence: the house's own word; nothing to measure.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.config.model import House, Term
from pelican_newslint.model import PROSE_SCOPES, Block, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.holding import small_letters
from pelican_newslint.prose.letters import small
from pelican_newslint.rules.form import Found, Rule

RULE = Rule(kind="fact", severity="warning", scopes=PROSE_SCOPES)
"""Always awake: what a house avoids isn't known before its file is read. Without terms it costs nothing."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    house = article.house
    if not house.terms and not house.names.prefer:
        return
    lower = small_letters(article)
    for term in (*house.terms, *_preferred(house)):
        for avoid in term.avoid:
            cased = avoid.lower() == term.use.lower() or avoid in house.names.prefer
            text, form = (article.text, avoid) if cased else (lower, small(avoid))
            for span in _places(text, form):
                if any(block.span.holds(span) for block in woken) and article.slice(span) != term.use:
                    yield _match(article, term, span)


def _preferred(house: House) -> Iterator[Term]:
    return (Term(use=right, avoid=(wrong,)) for wrong, right in house.names.prefer.items())


def _places(text: str, form: str) -> Iterator[Span]:
    """Where `form` stands as whole words, outside addresses; the plural s stays out."""
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        before, after = text[at - 1 : at], text[end : end + 2]
        plural = after[:1] == "s" and not after[1:].isalnum()
        free = not before.isalnum() and before not in {"/", "@", "#", "_", "-"}
        if free and (
            plural or not (after[:1].isalnum() or after[:1] in {"/", "@", "_", "-"} or (after[:1] == "." and after[1:].isalnum()))
        ):
            yield Span.of(at, end)
        at = text.find(form, end)


def _match(article: Article, term: Term, span: Span) -> Match:
    written = article.slice(span)
    capital = written[0].isupper() and term.use[0].islower()
    right = term.use[0].upper() + term.use[1:] if capital else term.use
    said = f"“{right}”, not “{written}”." + (f" {term.why}" if term.why else "")
    return Match(span, said, (Fix.change(span, right),), severity=term.severity)
