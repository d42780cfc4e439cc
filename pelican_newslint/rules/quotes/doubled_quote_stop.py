"""One stop ends a quotation and its sentence.

"We won.". and "We won,", she said are slips: the stop or comma stands inside the marks or outside, never twice. A question mark or an
exclamation mark needs no comma before who spoke. Abbreviations keep theirs, and so do titles: "Who's There?," the play.

Bad:

    She said, "The bridge is safe.".
                                 ^^^ One stop is enough: inside the marks, or outside.

Bad:

    "Is the bridge safe?," asked the miller.
                       ^^^ “?” ends it: no comma behind.

Good:

    She said, "The bridge is safe."

Good:

    She works for "Hale Inc.", which sold "Price & Co.".

Good:

    He wrote "etc.", "a.m.", and "yes!". Did she say "The bridge is safe."?

Good:

    In "Is the Bridge Safe?," the play at the mill, an engineer speaks. "Is it safe?" asked the miller.

Evidence: no hit in 104,000 words of edited news and government posts.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Edit, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="residue", severity="warning", languages=("en",), wakes=Wakes(tokens=frozenset({"quotation"})), category="whitespace-typography"
)

_DOUBLED = later(r"(?P<before>[\w’']{1,30})(?P<what>(?P<stop>[.,])[\"”’](?P<again>[.,]))(?=\s|$)")
_TWICE = later(r"[.,][\"”’][.,]")
_ENDED = later(
    r"(?P<mark>[?!])(?:,[\"”’]|[\"”’],) "
    r"(?:(?:he|she|they|it|I|we|you|(?:[Tt]he|a|an) \w{1,20}|[A-Z][\w’'.-]{1,20}(?: [A-Z][\w’'-]{1,20}){0,3}) )?"
    r"(?:said|asked|says|asks|wrote|added|shouted|told|cried|replied|recalled|wondered|continued|explained|joked|posted|tweeted|claimed)\b"
)
_SHORT = 3
"""Letters of an abbreviation, mostly."""
_ABBREVIATIONS = frozenset("inc ltd corp etc bros mrs prof dept univ ave blvd assn intl jr sr no vs esq capt sgt".split())


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for block in woken if "?" in article.text or "!" in article.text else ():
        for found in _ENDED.finditer(article.text, block.span.start, block.span.end):
            span = Span.of(found.start(), found.start() + len(found[0].partition(" ")[0]))
            comma = found.start() + found[0].index(",")
            remove = Fix("Remove the comma", (Edit(Span.of(comma, comma + 1), ""),))
            yield Match(span, f"“{found['mark']}” ends it: no comma behind.", (remove,))
    for block in woken if _TWICE.search(article.text) else ():
        for found in _DOUBLED.finditer(article.text, block.span.start, block.span.end):
            word = found["before"]
            shortened = found["stop"] == "." and (len(word) <= _SHORT or word.lower() in _ABBREVIATIONS)
            if not shortened:
                span = Span.of(found.start("what"), found.end("what"))
                again = Span.of(found.start("again"), found.end("again"))
                yield Match(span, "One stop is enough: inside the marks, or outside.", (Fix("Remove the second", (Edit(again, ""),)),))
