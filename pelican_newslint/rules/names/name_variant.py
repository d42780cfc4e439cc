"""A name keeps one form through an article.

"Heinze" in one paragraph and "Heintze" in the next: one of them is wrong, and it's the person concerned who sees it. The same goes
for initials with and without stops, for marks on letters, and for particles. The rule compares the names of the article with each
other; a surname that speaks on its own though nobody in full has it is taken for the one person's whose name is like it.
It takes nobody's relatives, spouses, namesakes, plurals or countrymen for slips. A slip in a person's name is an error, and so is
a person in two dresses (marks on letters, hyphens, spaces, capitals); other forms are warnings.

Bad:

    Gunter Heinze wrote the report. Later Heintze left.
                                          ^^^^^^^ “Heintze” here, “Gunter Heinze” elsewhere in the article: one of them is wrong.

Bad:

    A. K. Lund won the race. Later AK Lund left, and so did the guests of Rifugio Selva; Rifugio della Selva is shut.
                                   ^^^^^^^ “AK Lund” here, “A. K. Lund” elsewhere in the article: choose one form.

Good:

    Gunter Heinze wrote the report. Later Heinze left.

Bad:

    The minister, S Rawat, spoke first. Then S. Rawat left.
                                             ^^^^^^^^ “S. Rawat” here, “S Rawat” elsewhere in the article: choose one form.

Bad:

    President Erdoğan spoke. Mr Erdogan then left.
                                ^^^^^^^ “Erdogan” here, “Erdoğan” elsewhere in the article: choose one form.

Bad:

    They met Pieter van der Merwe. On Friday Van Der Merwe wrote back.
                                             ^^^^^^^^^^^^^ “Van Der Merwe” here, “Pieter van der Merwe” elsewhere in the article: choose one form.

Bad:

    Joan Delarosa owns the mill. Her shop, said Mrs De La Rosa, is closed.
                                                    ^^^^^^^^^^ “De La Rosa” here, “Joan Delarosa” elsewhere in the article: choose one form.

Bad:

    Dr Lim Wei Siong spoke first. Later Wei Siong Lim left.
                                        ^^^^^^^^^^^^^ “Wei Siong Lim” here, “Lim Wei Siong” elsewhere in the article: choose one order.

Bad:

    Maria Luceros came. Maria Lucero left.
                        ^^^^^^^^^^^^ “Maria Lucero” here, “Maria Luceros” elsewhere in the article: one of them is wrong.

Bad:

    The chair, G.N. Bharadwaj, came. G N Bhardwaj left.
                                     ^^^^^^^^^^^^ “G N Bhardwaj” here, “G.N. Bharadwaj” elsewhere in the article: one of them is wrong.

Good:

    Prof Rao and Prof Anita Rau shared the prize. Sister cities are twinned. Sister Ana Diaz came; her sister Eva Dias left.

Good:

    The rector, Ines Marsh-Coe, left. Ines Marsh Coe, her aunt, stayed. The mayor, Susan Tilley, met her sister. Sarah Tilley said
    that it was a good day. A baker, Tom Ray, stayed; Tim Ray, a clerk, left.

Good:

    The harbour master, Tove Lindberg, met the crew. Lindbergs was full. The clerk, Piet Lindborg, said nothing, and Lindborg then left.

Good:

    Martin James beat James Martin. Ivan Petrov and Anna Petrova came, and the Reeveses left. Star AB Aurigae is in Auriga.

Good:

    Anna Karlsson met her brother Erik Karlsson and their friend Anna Carlton.

Good:

    The Obamas came. Barack Obama spoke to Germans about Germany; a German, Jens Germann, replied.

Good:

    Steve Marsh and Stephen Marsh are cousins; so are Daniel Marsh and Danielle Marsh.

Evidence: in 150,000 words of a mixed corpus of web text (biographies, fiction, interviews, travel) 2 errors, both true, and 12 warnings, 10
of them true. In 880,000 words of edited text (news, government, encyclopaedia) 14 slips, 13 true, the 14th a town's two names; the 6 of
them that are errors all true. Other dress: 24 in 26 true. In 176,000 words that no rule was written from 14 hits: 10 true, 2 debatable, 2
false.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Edit, Fix, Match, Related, Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.names._apart import apart, come_anew, of_kin
from pelican_newslint.rules.names._as_written import order_told, said_aloud, spelling_told
from pelican_newslint.rules.names._forms import Form, forms_of, letters
from pelican_newslint.rules.names._further_forms import further_forms
from pelican_newslint.rules.names._given_alone import somebody_else
from pelican_newslint.rules.names._line_up import in_line_up
from pelican_newslint.rules.names._named_again import again
from pelican_newslint.rules.names._order import turned
from pelican_newslint.rules.names._orphans import certain, orphans
from pelican_newslint.rules.names._owned import owned
from pelican_newslint.rules.names._ranks import ranks
from pelican_newslint.rules.names._second_firm import second_firms
from pelican_newslint.rules.names._second_form import second_forms
from pelican_newslint.rules.names._second_thing import second_things
from pelican_newslint.rules.names._slips import slips, sure
from pelican_newslint.rules.names._styles import Pair, in_full, same_person, styles

RULE = Rule(kind="fact", severity="warning", wakes=Wakes(tokens=frozenset({"name"})), category="name-variant", guides=("AP", "BBC"))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    forms = forms_of(article)
    told: set[str] = set()
    for each in turned(forms):
        if not apart(article, each.rare, each.usual) and each.rare.text not in told:
            told.add(each.rare.text)
            if order_told(article):
                continue
            yield _match(article, each, "choose one order", "error" if len(each.rare.words) > 2 else None)
    alone = [each for each in _one_person(article, forms) if not somebody_else(article, each[0])]
    certainly = {each.rare.text for each, surely in alone if surely}
    for each in (*styles(forms, article.blocks), *slips(forms)):
        if each.rare.text in told or somebody_else(article, each):
            continue
        told.add(each.rare.text)
        if said_aloud(each.one) or said_aloud(each.other) or spelling_told(article, each.rare, each.usual) or _of_a_brand(each):
            continue
        if letters(each.one) == letters(each.other) and not of_kin(article, each.rare):
            yield _match(article, each, "choose one form", "error" if same_person(in_full(each, forms)) else None)
        elif not any(apart(article, each.rare, form) for form in (each.usual, *(form for form in forms if form.text == each.other))):
            yield _match(article, each, "one of them is wrong", "error" if each.rare.text in certainly else _weight(article, each))
    for each, surely in alone:
        if each.rare.text not in told and not apart(article, each.rare, each.usual) and not spelling_told(article, each.rare, each.usual):
            told.add(each.rare.text)
            yield _match(article, each, "one of them is wrong", "error" if surely else None)
    yield from (_match(article, each, "one of them is wrong") for each in _again_otherwise(article, forms) if each.rare.text not in told)
    yield from ranks(article)


def _again_otherwise(article: Article, forms: tuple[Form, ...]) -> Iterator[Pair]:
    pairs = (*second_forms(article, forms), *second_firms(article, forms))
    yield from (each for each in pairs if not apart(article, each.rare, each.usual))
    yield from further_forms(article, forms)
    yield from second_things(article, forms)
    yield from owned(article, forms)


def _of_a_brand(pair: Pair) -> bool:
    """Whether "BridgeTok" alone is a thing's name, beside somebody who is named in full: a capital inside is no surname's but behind "Mc"."""
    inner = any(_INNER.search(each) and not _PREFIXED.match(each) for each in (pair.one, pair.other))
    return inner and pair.rare.lone != pair.usual.lone


_INNER = later(r"[a-z][A-Z]")
_PREFIXED = later(r"(?:Ma?c|De[lsn]?|Van|Von|L[aeio]|D[aiu]|Fitz|San|Al|El|Ten|Ver)[A-Z]")


def _weight(article: Article, pair: Pair) -> Severity | None:
    """Less where both full names are introduced as somebody new, or the later one is; None for the rule's own."""
    first, later = sorted((pair.rare, pair.usual), key=lambda form: form.first.span.start)
    if not (first.lone or later.lone) and come_anew(article, later):
        return "suggestion" if come_anew(article, first) else None
    return "error" if sure(pair) else None


def _one_person(article: Article, forms: tuple[Form, ...]) -> Iterator[tuple[Pair, bool]]:
    yield from ((pair, certain(article, pair)) for pair in orphans(article, forms))
    yield from again(article, forms)


def _match(article: Article, pair: Pair, verdict: str, severity: Severity | None = None) -> Match:
    message = f"“{pair.rare.text}” here, “{pair.usual.text}” elsewhere in the article: {verdict}."
    if in_line_up(article, pair.rare):
        severity = "suggestion"
    edits = tuple(_edits(article, pair))
    fixes = (Fix(f"Write “{pair.other}”", edits),) if edits else ()
    return Match(pair.rare.first.span, message, fixes, (Related(pair.usual.first.span, "the other form"),), severity)


def _edits(article: Article, pair: Pair) -> Iterator[Edit]:
    for name in pair.rare.mentions:
        at = article.slice(name.span).find(pair.one)
        if at >= 0:
            start = name.span.start + at
            yield Edit(Span.of(start, start + len(pair.one)), pair.other)
