"""A list is as long as it says.

"Three countries, France and Italy, have refused" leaves one out. The list must follow its count at once and be whole: names between
commas, or what a colon leads.

Bad:

    Three countries, France and Italy, have refused to sign.
    ^^^^^ “Three” are said, two are named: “France and Italy”.

Bad:

    The report gives five reasons: cost, noise, dust and traffic.
                     ^^^^ “five” are said, four are named: “cost, noise, dust and traffic”.

Bad:

    Two brothers, aged 19, 22 and 30, were rowed ashore.
    ^^^ “Two” are said, and three ages told: 19, 22 and 30.

Bad:

    The boat makes four trips a day, leaving at 8 a.m., 11 a.m. and 4 p.m.
                   ^^^^ “four” are said, three are named.

Bad:

    A four-member team will report. The members are a doctor, a lawyer and a banker.
      ^^^^^^^^^^^ “four-member” are said, three are named.

Bad:

    Three firms want the bridge. The firms are from Peru, Chile, Fiji and Oman.
    ^^^^^ “Three” are said, four are named.

Bad:

    She won the regatta three times, in 1998, 2001, 2004 and 2010.
                        ^^^^^ “three” are said, four are named.

Bad:

    Two parishes namely Ayr, Bute and Oban had no water.
    ^^^ “Two” are said, three are named.

Bad:

    Ann Orr, Jo Low and Sam Day were found on Monday. The four were cold and hungry.
                                                          ^^^^ “four” are said, three are named.

Good:

    The mill, whose teas include Alba, Bruna and Cima, turned the brewer down. The two firms had talked for a week.

Good:

    She won six medals at the regattas of 1998, 2001 and 2004. She sank three times, in 1998 and again in 2010 and 2011.

Good:

    Ann Orr told Jo Low and Sam Day of it. The two left. It rained in Ayr, Bute and Oban. The two towns to the north were dry.

Good:

    Ann Orr, Jo Low and Sam Day met the mayor, Tom Fox, on Monday. The four spoke for an hour.

Good:

    Three countries, France, Italy and Spain, have refused to sign.

Good:

    The report gives four reasons: cost, noise, dust and traffic. Two of the three firms, France Telecom and Orange, are one.

Good:

    Three countries, among them France and Italy, have refused. Two men, Bosnia and Herzegovina nationals, were held.

Good:

    It has three parts: one to plan, one to build. Four towns, such as Bath and York, have tried; five more, Ely and Wells included, will.

Evidence: 0 false in 303,000 words of edited news; rare.
"""

from __future__ import annotations

import re

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, inside
from pelican_newslint.rules.numbers.counts.earlier_years import WORDS, earlier_years
from pelican_newslint.rules.numbers.counts.listed import CAPITAL, judged, listed, listed_match, plain_count
from pelican_newslint.rules.numbers.counts.listed_ages import listed_ages
from pelican_newslint.rules.numbers.counts.listed_before import enumerated, listed_before
from pelican_newslint.rules.numbers.counts.listed_far import listed_far
from pelican_newslint.rules.numbers.counts.listed_items import listed_items
from pelican_newslint.rules.numbers.counts.listed_kinds import listed_kinds
from pelican_newslint.rules.numbers.counts.named_kin import named_kin

RULE = Rule(
    kind="fact",
    severity="warning",
    wakes=Wakes.on(
        "both",
        *WORDS,
        *(f"{each}-member" for each in "two three four five six seven eight nine ten eleven twelve".split()),
        tokens=("number",),
    ),
    languages=("en",),
    category="sum-mismatch",
)

_NAME = rf"(?:the )?{CAPITAL}[\w'’.-]{{1,20}}(?: (?:of |de |bin |al-)?{CAPITAL}[\w'’.-]{{1,20}}){{0,3}}"
_NAMES = later(
    rf" ?[,–—(] ?(?P<list>{_NAME}(?:, {_NAME}){{0,8}},? and {_NAME})(?=\)| ?[,–—] ?(?:have|has|are|were|was|had|will|would|"
    rf"said|did|do|took|won|lost)\b)"
)
_WORD = r"[a-z][a-z'’-]{1,18}(?: [a-z][a-z'’-]{1,18})?"
_ITEMS = later(rf": (?P<list>(?:{_NAME}|{_WORD})(?:, (?:{_NAME}|{_WORD})){{1,9}},? and (?:{_NAME}|{_WORD}))\.(?=$|\s)")
_PAIR = later(
    r"\b(?:Trinidad and Tobago|Bosnia and Herzegovina|Antigua and Barbuda|Saint Kitts and Nevis|research and development|"
    r"health and safety)\b"
)
_KINDS = later(
    r"^(?:countr|nation|state|reason|minister|suspect|cit|town|village|district|part|candidate|compan|bank|firm|club|team|"
    r"man|woman|child|"
    r"people|person|player|judge|member|councillor|senator|lawmaker|island|region|province|language|step|question|factor|condition|measure|"
    r"area|subject|"
    r"categor|colou?r|element|ingredient|sport|party|writer|artist|actor|singer|scientist|student|teacher|officer|soldier|victim|passenger|"
    r"defendant)"
)
_OPEN = later(r"\b(?:at least|more|other|others|another|including|among|such as|than|of the|or)\b")
_MOST = 12


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    done: set[int] = set()
    for count in inside(article, article.quantities, woken):
        if (
            count.unit is None
            and count.noun_span is not None
            and not count.range
            and count.low == int(count.low)
            and 2 <= count.low <= _MOST
        ):
            ages = listed_ages(article, count)
            for found in (ages,) if ages else _judge(article, count):
                done.add(found.span.start)
                yield found
    yield from listed(article, woken, done)
    yield from listed_far(article, woken, done)
    yield from _more(article, woken, done)
    yield from earlier_years(article, woken, done)
    yield from named_kin(article, woken, done)


def _more(article: Article, woken: tuple[Block, ...], done: set[int]) -> Found:
    counts = [each for each in inside(article, article.quantities, woken) if plain_count(each) or (each.unit == each.noun == "day")]
    for count in counts:
        before = listed_before(article, count)
        for found in (*listed_kinds(article, count), *((before,) if before else ())):
            if count.span.start not in done and (verdict := judged(article, count, *found)):
                done.add(count.span.start)
                yield verdict
    for each in listed_items(article, counts):
        if each.span.start not in done:
            done.add(each.span.start)
            yield each
    for count, sizes, last in enumerated(article, counts):
        if count.span.start not in done:
            yield listed_match(article, count.span, sizes, last)


def _judge(article: Article, count: Quantity) -> Found:
    sentence = article.sentence_at(count.span.start).span
    assert count.noun_span is not None
    lead = article.text[max(sentence.start, count.span.start - 20) : count.noun_span.end]
    plain = (
        count.noun is not None
        and _KINDS.match(count.noun)
        and not (count.ordinal or count.fraction or count.approximate or count.hyphenated)
    )
    if not plain or " of " in article.text[count.span.end : count.noun_span.start]:
        return
    if _OPEN.search(lead.lower()) or article.text[count.span.start - 3 : count.span.start] == "of ":
        return
    found = _NAMES.match(article.text, count.noun_span.end, sentence.end) or _resigned(article, count.noun_span.end, sentence.end)
    if found is None or _OPEN.search(found["list"].lower()):
        return
    items = re.split(r", and |, | and ", _PAIR.sub("A", found["list"]))
    span = Span.of(*found.span("list"))
    if len(items) == count.low:
        yield Right(count.span, f"{article.slice(count.span)} are named.")
    elif abs(len(items) - count.low) < max(3, count.low / 2):
        number = next((word for word, value in CARDINALS.items() if value == len(items)), str(len(items)))
        message = f"“{article.slice(count.span)}” are said, {number} are named: “{found['list']}”."
        yield Match(count.span, message, related=(Related(span, "the list"),))


def _resigned(article: Article, start: int, end: int) -> re.Match[str] | None:
    """A list behind a colon, right behind the noun or a verb or two later."""
    colon = article.text.find(":", start, min(end, start + 30))
    between = article.text[start:colon] if colon >= 0 else "."
    return None if re.search(r"[,.;()\d]", between) else _ITEMS.match(article.text, colon, end)
