"""A text counts in one currency, or converts.

"€276m, €3m, $8,200": a lone sum in another currency among many of one is a slip, or leaves readers to find the rate. Sums that are
converted in the same sentence, and texts that deal in two currencies, are left alone. A change from one currency to another ("from C$42m to £30m")
and a part in another than its whole are no conversions, and a warning.

Bad:

    Sales were €276m, after €250m. Tax was €3m, wages €9m. A stand cost $8,200.
                                                                        ^^^^^^ The only sum in USD among 4 in EUR: convert it, or check the sign.

Bad:

    The levy will fall from C$42m to £30m next year.
                                     ^^^^ C$42m and £30m are set side by side in two currencies.

Bad:

    Owners will go on paying $960 a year, or £80 a month.
                                             ^^^ $960 and £80 are set side by side in two currencies.

Bad:

    A tray of eggs sells for KSh450, up from $380 in June.
                                             ^^^^ KSh450 and $380 are set side by side in two currencies.

Bad:

    The pier cost R340m. The port paid $120m of that.
                                       ^^^^^ $120m of R340m is a part in another currency.

Bad:

    Seats are N5,000 upstairs and $50 on the lawn.
                                  ^^^ N5,000 and $50 are set side by side in two currencies.

Good:

    A tray sells for KSh450, up from KSh380. The pier cost R340m, and the port paid R120m of that. Seats are N5,000 and, for foreign visitors, $50.

Good:

    The levy will fall from C$42m to C$30m next year. Owners pay $960 a year, or $80 a month. The pound fell from $1.30 to €1.10 in a week.

Good:

    The price rose from £40 in London to $60 in New York. Of the €5m, or $5.4m, half is spent.

Good:

    The firm sold goods for €276m, after €250m. It paid €3m in tax and €9m in wages. A stand at the fair cost $8,200 (€7,600).

Good:

    The firm sold goods for €276m, after €250m. It paid $3m in tax, $4m in fees and €9m in wages.

Good:

    The firm sold goods for €276m, after €250m. It paid €3m in tax and €9m in wages. The American branch lost $8m in New York.

Good:

    The firm sold goods for €276m, after €250m. It paid €3m in tax and €9m in wages. It gave away two million pounds of rice.

Evidence: none in 104,000 words of edited news and government posts; one in practice news, true. A suggestion, since prices may be quoted abroad.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from pelican_newslint.knowledge import countries
from pelican_newslint.model import BODY_SCOPES, Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.terms._two_currencies import side_by_side

RULE = Rule(
    kind="fact", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes.on(tokens=("money",)), category="units",
    confidence="medium",
)  # fmt: skip

_MANY = 2
"""Sums of the one currency from which it is the text's own."""

_SMALL_CHANGE = frozenset({"p", "pence", "cents"})
"""Of a share's price: "at 212p, valuing the firm at €890m" converts nothing."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    beside = list(side_by_side(article))
    yield from beside
    told = {each.span.start for each in beside}
    yield from (each for each in _lone(article) if each.span.start not in told)


def _lone(article: Article) -> Iterator[Match]:
    sums: dict[str, list[Quantity]] = defaultdict(list)
    for each in article.quantities:
        if each.money and each.unit and each.sign not in _SMALL_CHANGE and not article.quoted(each.span):
            sums[each.unit].append(each)
    if len(sums) != 2:
        return
    own, stray = sorted(sums.items(), key=lambda item: (-len(item[1]), item[0]))
    if len(own[1]) < _MANY or len(stray[1]) != 1:
        return
    lone = stray[1][0]
    weight = article.text.startswith(" of ", lone.span.end)  # two million pounds of rice
    if weight or any(each.sentence == lone.sentence for each in own[1]) or _abroad(article, lone):
        return
    said = f"The only sum in {stray[0]} among {len(own[1])} in {own[0]}: convert it, or check the sign."
    yield Match(lone.span, said, related=(Related(own[1][0].span, "the text's own currency"),))


def _abroad(article: Article, lone: Quantity) -> bool:
    """Whether the sentence speaks of another country, whose money it may be."""
    sentence = article.sentences[lone.sentence]
    inside = range(sentence.first_word, sentence.last_word + 1)
    return any(article.words.texts[at].removesuffix("'s").removesuffix("’s") in countries.by_word() for at in inside)
