"""Weapons, aircraft, viruses and brands have one form.

It's Su-30, MiG-29, COVID-19 and YouTube: names with a form of their own, which readers who know them see at once. The forms are
in a table; a house adds its own as `[[terms]]`. Web addresses, file names and what stands in code are left alone.

Bad:

    India builds SU-30 jets and MIG-29 engines.
                 ^^^^^ The form is “Su-30”.
                                ^^^^^^ The form is “MiG-29”.

Good:

    India builds Su-30 jets and MiG-29 engines.

Good:

    The S-400 and the F-16 were not sold; Covid rules are over.

Good:

    Write to su-30@example.org or see `SU-30`.

Evidence: nine words in two casings in 2,218 edited articles, all nine true. In 176,000 words that no rule was written from 12 hits: 12
true.
"""

from __future__ import annotations

from functools import cache

import msgspec

from pelican_newslint.knowledge import designators
from pelican_newslint.model import Block, Fix, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes


@cache
def _wrong() -> dict[str, tuple[tuple[str, str], ...]]:
    """First word as written → the wrong forms that begin with it, longest first, each with its right form."""
    found: dict[str, list[tuple[str, str]]] = {}
    for wrong, right in designators.wrong_forms().items():
        found.setdefault(wrong.split()[0], []).append((wrong, right))
    return {first: tuple(sorted(forms, key=lambda form: -len(form[0]))) for first, forms in found.items()}


@cache
def _begins() -> frozenset[str]:
    """Words as written with which a wrong form may begin."""
    return frozenset(_wrong()) | {f"{first}s" for first in _wrong()}


RULE = Rule(kind="fact", severity="warning", wakes=Wakes.on(*_wrong()), category="designation")


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words, wrong = article.words, _wrong()
    if words.forms.keys().isdisjoint(_begins()):
        return
    for block in woken:
        for at in words.in_(block.span):
            for form, right in wrong.get(words.texts[at], ()) or wrong.get(words.texts[at].removesuffix("s"), ()):
                span = Span.of(words.starts[at], words.starts[at] + len(form))
                if article.slice(span) == form and not article.text[span.end : span.end + 1].isalnum() and not _address(article, span):
                    yield Match(span, f"The form is “{right}”.", (Fix.change(span, right, "safe"),))
                    break


def _address(article: Article, span: Span) -> bool:
    """Part of an e-mail address, a host name, a handle or a path."""
    return article.text[span.start - 1 : span.start] in {"@", "/", ".", "#", "_"} or article.text[span.end : span.end + 1] in {
        "@",
        "/",
        "_",
    }
