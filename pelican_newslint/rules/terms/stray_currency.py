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

Bad:

    The state lent the yard €2m in March. The $2m loan is due in May.
                                              ^^^ “$2m” here, “€2m” before: one sum with two signs?

Bad:

    The bell is insured for €20,000. One like it went for £72,000 at a sale.
                                                          ^^^^^^^ €20,000 and £72,000 in two currencies: convert one of them.

Good:

    The state lent the yard €2m in March. The €2m loan is due in May.

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

Evidence: none in 420,000 words of edited news and government posts; seven in practice news, true. A warning where one sum stands among four or
more and one sign is easily taken for the other, else a suggestion, since prices may be quoted abroad.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec

from pelican_newslint.model import BODY_SCOPES, Block, Match, Related, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import content_stems
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.terms._other_money import abroad, long_ago
from pelican_newslint.rules.terms._two_currencies import side_by_side

RULE = Rule(
    kind="fact", severity="suggestion", scopes=BODY_SCOPES, languages=("en",), wakes=Wakes.on(tokens=("money",)), category="units",
    confidence="medium",
)  # fmt: skip

_MANY = 2
"""Sums of the one currency from which it is the text's own."""

_TWO, _VERY_MANY = 2, 4
_AS_MUCH = later(
    r"[\s,;(\[–—/=-]{0,4}(?:(?:or|about|around|some|roughly|nearly|almost|approximately|just|over|under|more|than|a) ){0,4}", re.IGNORECASE
)
"""Between a sum and what it comes to."""
_WORTH = later(r"[(/]|\b(?:worth|equivalent|equal|converted|exchange|comes? to|that is|or (?:about|around|some|nearly))\b")
_ALIKE = 2
_AGAIN = later(r"\b(?:the|this|that|these|its|their) $", re.IGNORECASE)
_AMERICAN = frozenset({"US$", "USD", "US dollars"})
_KEYS = frozenset({"USD", "$", "EUR", "GBP"})
"""Signs that fingers mistake for each other; a text in rand or rupees with one price in euros gives what is asked abroad. Dollars of one
country ("AUD") are easily taken for another's."""
_DOLLARS = frozenset({"USD", "$"})
_SMALL_CHANGE = frozenset({"p", "pence", "cents"})
"""Of a share's price: "at 212p, valuing the firm at €890m" converts nothing."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    told: set[int] = set()
    for each in (*side_by_side(article), *_other_sign(article)):
        if each.span.start not in told:
            told.add(each.span.start)
            yield each
    yield from (each for each in _lone(article) if each.span.start not in told)


def _lone(article: Article) -> Iterator[Match]:
    sums: dict[str, list[Quantity]] = defaultdict(list)
    for each in article.quantities:
        if each.money and each.unit and each.sign not in _SMALL_CHANGE and not article.quoted(each.span):
            sums[each.unit].append(each)
    _whose_dollars(sums)
    if len(sums) != _TWO:
        return
    (code, own), (other, stray) = sorted(sums.items(), key=lambda item: (-len(item[1]), item[0]))
    if len(own) < _MANY:
        yield from _one_of_each(article, own[0], stray[0])
        return
    lone = stray[0]
    weight = article.text.startswith(" of ", lone.span.end)  # two million pounds of rice
    if len(stray) != 1 or weight or any(_converts(article, each, lone) for each in own) or abroad(article, lone, other):
        return
    if long_ago(article, lone) or _named_too(article, lone):
        return
    said = f"The only sum in {other} among {len(own)} in {code}: convert it, or check the sign."
    slip = code in _KEYS or other not in _KEYS or (other in _DOLLARS and code.endswith("D"))
    severity: Severity | None = "warning" if len(own) >= _VERY_MANY and slip else None
    yield Match(lone.span, said, related=(Related(own[0].span, "the text's own currency"),), severity=severity)


def _other_sign(article: Article) -> Iterator[Match]:
    """One sum told again with another sign: "a loan of €2m" and later "the $2m loan"."""
    sums = [each for each in article.quantities if each.money and each.sign not in _SMALL_CHANGE and not each.range]
    codes = Counter(each.unit for each in sums)
    for second in sums if len(codes) == _TWO else ():
        lead = article.text[max(second.span.start - 8, 0) : second.span.start]
        if codes[second.unit] != 1 or not (_AGAIN.search(lead) or _many_figures(second.low)):
            continue
        first = next((each for each in sums if each.low == second.low and each.unit != second.unit), None)
        if first is not None and first.span.start < second.span.start and not _converts(article, first, second):
            said = f"“{article.slice(second.span)}” here, “{article.slice(first.span)}” before: one sum with two signs?"
            yield Match(second.span, said, related=(Related(first.span, "here"),), severity="warning")


def _many_figures(value: float) -> bool:
    """Whether two sums are hardly alike by chance."""
    return len(f"{value:.10g}".replace(".", "").rstrip("0")) > _TWO


def _whose_dollars(sums: dict[str, list[Quantity]]) -> None:
    """One "US$" among many a "$": then these are not American."""
    dollars = sums.get("USD", [])
    named = [each for each in dollars if each.sign in _AMERICAN]
    if len(named) == 1 and len(dollars) > _MANY + 1 and all(each.sign == "$" for each in dollars if each is not named[0]):
        sums["$"] = [each for each in dollars if each is not named[0]]
        sums["USD"] = named


def _one_of_each(article: Article, one: Quantity, other: Quantity) -> Iterator[Match]:
    """Two sums, one sentence after the other, that readers can't compare: "fetched £72,000. This one is insured for €20,000"."""
    first, second = sorted((one, other), key=lambda each: each.span)
    near = first.block == second.block and second.sentence - first.sentence == 1
    if not near or len(_words(article, first) & _words(article, second)) >= _ALIKE:
        return  # "The London branch made £4m. The Paris branch made €6m."
    if any(abroad(article, each, each.unit or "") for each in (first, second)) or _converts(article, first, second):
        return
    said = f"{article.slice(first.span)} and {article.slice(second.span)} in two currencies: convert one of them."
    yield Match(second.span, said, related=(Related(first.span, "the other"),))


def _words(article: Article, each: Quantity) -> frozenset[str]:
    return content_stems(article, article.sentences[each.sentence].span, without=each.span)


def _converts(article: Article, one: Quantity, other: Quantity) -> bool:
    """Whether the one is told right beside the other, or in brackets, as its worth."""
    first, second = sorted((one.span, other.span), key=lambda each: each.start)
    if one.sentence != other.sentence:
        return False
    between = article.text[first.end : second.start]
    return _AS_MUCH.fullmatch(between) is not None or _WORTH.search(article.slice(article.sentences[one.sentence].span)) is not None


def _named_too(article: Article, lone: Quantity) -> bool:
    """Whether the text speaks of the money itself, too: "loans in Swiss francs"."""
    unit = (lone.sign or "").lower()
    return len(article.words.index.get(unit, ())) > _MANY
