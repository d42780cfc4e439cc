"""A company keeps its name and its legal form.

Reliance Industries Ltd, Reliance Industries Limited and Reliance Inds are one company in three dresses; Acme plc and Acme Ltd are two
companies, or a mistake that its lawyers write about. The first is a matter of style, the second a warning.

Bad:

    Acme Mills Ltd sold a shed. The buyer sued Acme Mills Limited.
                                               ^^^^^^^^^^^^^^^^^^ “Acme Mills Limited” here, “Acme Mills Ltd” elsewhere: choose one form.

Good:

    Acme Mills Ltd sold a shed. The buyer sued Acme Mills Ltd.

Bad:

    Acme Mills plc sold a shed. The buyer sued Acme Mills Inc.
                                               ^^^^^^^^^^^^^^^ “Acme Mills Inc” here, “Acme Mills plc” elsewhere: one company or two?

Good:

    Acme Mills Ltd sold a shed. The buyer sued Acme Mills and Acme Looms Inc.

Good:

    Acme Group owns Acme Holdings; Acme Ltd is a limited company.

Good:

    The Company and the Corporation are two plays. Acme Mills Ltd. is old, says Acme Mills Ltd, its owner.

Evidence: an estimate of 85 in 100 for the form; "no invented short names" is Reuters' rule.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

import msgspec
from msgspec import Struct

from pelican_newslint.knowledge import terms
from pelican_newslint.model import Block, Edit, Fix, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes

_ABBREVIATED = frozenset({"Industries", "International", "Technologies", "Brothers"})
"""Words of the name itself, that only an invented short form changes ("Inds")."""
_PART_OF_THE_NAME = frozenset({"Holdings", "Group", *_ABBREVIATED})

RULE = Rule(
    kind="fact", severity="warning", category="company-form", guides=("Reuters",),
    wakes=Wakes.on(*(form.replace(".", "") for form in terms.legal_forms() if len(form) > 2), "sa", "ag", "se", "nv", "bv", "ab", "co", "lp", "oy"),
)  # fmt: skip


class _Company(Struct, frozen=True):
    base: str
    written: str
    """The form as it stands, without its stop."""
    form: str
    span: Span
    form_span: Span


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    by_base: dict[str, list[_Company]] = {}
    for block in woken:
        for found in _pattern().finditer(article.text, block.span.start, block.span.end):
            written = found[2].removesuffix(".")
            company = _Company(
                found[1], written, _form(found[2]), Span.of(found.start(), found.end()), Span.of(found.start(2), found.end(2))
            )
            by_base.setdefault(company.base, []).append(company)
    for companies in by_base.values():
        yield from _differing(companies)


def _differing(companies: list[_Company]) -> Found:
    counts = Counter(company.written for company in companies)
    usual = max(companies, key=lambda company: (counts[company.written], -company.span.start))
    told: set[str] = set()
    for company in companies:
        if company.written in told or company.written == usual.written:
            continue
        if {company.form, usual.form} & _PART_OF_THE_NAME and company.form != usual.form:
            continue
        told.add(company.written)
        said = f"“{company.base} {company.written}” here, “{usual.base} {usual.written}” elsewhere"
        related = (Related(usual.span, "the other form"),)
        if company.form == usual.form:
            fix = Fix(f"Write “{usual.written}”", (Edit(company.form_span, usual.written),))
            yield Match(company.span, f"{said}: choose one form.", (fix,), related, severity="suggestion")
        else:
            yield Match(company.span, f"{said}: one company or two?", (), related)


def _form(written: str) -> str:
    forms = terms.legal_forms()
    return forms.get(written) or forms[written.removesuffix(".")]


@cache
def _pattern() -> re.Pattern[str]:
    forms = "|".join(
        re.escape(form) for form in sorted(terms.legal_forms(), key=len, reverse=True) if form not in {"AS", "KG", "Company", "SE"}
    )
    return re.compile(rf"\b([A-Z][\w’'-]{{1,30}}(?: (?:& )?[A-Z][\w’'-]{{1,30}}){{0,3}}),? ({forms})(?![\w&-])")
