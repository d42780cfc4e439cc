"""What headline or summary count, the first paragraphs count alike.

"A clinic with 60 beds" over a text that begins with "a clinic with 80 beds": both sentences tell the same, and one figure is a slip. It is
told by the words round the two figures, by unit, noun, rate ("a day") and month, so that a figure which the text has of something else
doesn't hide it. Jobs that go and people who lose them are held against each other wherever they stand. Figures of others, of parts, of
other months or other places are left alone, and so is what rounding explains.

Bad:

    Title: Clinic opens in Hull
    Date: 2024-03-05
    Summary: A clinic with 60 beds has opened in a car park.
                           ^^^^^^^ “60 beds” here, “80 beds” in the text, for what reads like the same.

    The army opened a clinic with 80 beds in the car park on Monday. Visitors may stay for 60 minutes.

Bad:

    Title: Town is dry
    Date: 2024-03-05
    Summary: From Monday each household may use 40 litres of water a day.
                                                ^^^^^^^^^ “40 litres” here, “50 litres” in the text, for what reads like the same.

    Households may use no more than 50 litres of water a day from Monday. Cows may have 40 per cent of it.

Bad:

    Title: Bus is back
    Date: 2024-03-05
    Summary: The bus from Selby to Goole runs again after seven months.
                                                          ^^^^^^^^^^^^ “seven months” here, “nine months” in the text, for what reads like the same.

    The bus from Selby to Goole runs again from Monday after a break of nine months.

Bad:

    Title: Bears move in
    Date: 2024-03-05
    Summary: The park for the bears has 14 hectares of forest.
                                        ^^^^^^^^^^^ “14 hectares” here, “12 hectares” in the text, for what reads like the same.

    Six bears came to Lom on Monday. The park cost €3m and has 12 hectares of forest.

Bad:

    Title: Whale in Skarvik
    Date: 2024-03-05
    Summary: The whale is 17 metres long.
                          ^^^^^^^^^ “17 metres” here, “14 metres” in the text, for what reads like the same.

    A dead whale was found on Sunday.

    The animal, a male, is 14 metres long.

Bad:

    Title: Yard to shut
    Date: 2024-03-05

    The yard in Ayr will shut in May with the loss of 140 jobs.

    Its owner said that 165 people would lose their jobs.
                        ^^^^^^^^^^ “165 people” here, “140 jobs” in the text, for what reads like the same.

Good:

    Title: Yard to shut
    Date: 2024-03-05

    The yard in Ayr will shut in May with the loss of 140 jobs. Another yard shut last year, and 165 people lost their jobs.

Good:

    Title: Yard loses its oil
    Date: 2024-03-05
    Summary: Nobody knows where 2,400 missing litres of oil went.

    A yard in Ayr has lost some 2,400 litres of oil. In May it lost 2,600 litres, and 32 sailors went with 23 dogs.

Good:

    Title: Weekly notes #45
    Date: 2024-03-05

    Welcome to issue 45 of our notes. In issue 44 we wrote of tea.

Good:

    Title: Greens take council
    Date: 2024-03-05
    Summary: The Greens won 22 of the 40 seats. The hall is 17 metres long.

    Labour won 15 of the 40 seats. In 2011 a hall of the town was 14 metres long.

Good:

    Title: Clinic opens in Hull
    Date: 2024-03-05
    Summary: A clinic with 60 beds has opened in a car park.

    The army opened a clinic in the car park on Monday: 60 beds in two tents. A ward with 80 beds in a car park will open in May.

Evidence: 0 in 680,000 words of edited text and in 1,395 posts with summaries of their own; a figure above must stand nowhere below.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related, Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.form import starts as starts_of
from pelican_newslint.rules.numbers.reading.beside import whole
from pelican_newslint.rules.numbers.reading.versions import other_version
from pelican_newslint.rules.numbers.rivals.crossed import crossed
from pelican_newslint.rules.numbers.rivals.editions import editions
from pelican_newslint.rules.numbers.rivals.head_and_text import PLAINLY, aside, comparable, enough, hidden, words_round
from pelican_newslint.rules.numbers.rivals.head_jobs import jobs_told, same_jobs
from pelican_newslint.rules.numbers.rivals.of_another import share_of
from pelican_newslint.rules.numbers.rivals.only_figure import only_figure
from pelican_newslint.rules.numbers.rivals.restated import restated

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="number-inconsistency",
    wakes=Wakes.on(*"second fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), tokens=("number", "percent", "money")),
)  # fmt: skip

_HEAD: frozenset[Scope] = frozenset({"headline", "summary"})
_TEXT: frozenset[Scope] = frozenset({"paragraph", "item", "caption"})
_LEAD = 3
"""Paragraphs."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = starts_of(woken)
    done: set[int] = set()
    for found in restated(article):
        if other_version(article, found):
            continue
        done.add(found.span.start)
        yield found
    yield from editions(article)
    figures = [each for each in article.quantities if not (each.ordinal or each.range or each.malformed or each.fraction or each.shared)]
    heads = [each for each in figures if article.blocks[each.block].scope in _HEAD]
    for here, there in jobs_told(article, [each for each in figures if article.blocks[each.block].scope in _TEXT]):
        if article.blocks[here.block].span.start in starts:
            yield msgspec.structs.replace(_match(article, here, there), severity="suggestion")
    if not heads:
        return
    paragraphs = article.telling[:_LEAD]
    lead = [each for each in figures if each.block in paragraphs]
    body = [each for each in article.quantities if article.blocks[each.block].scope not in _HEAD]
    counted = [each for each in figures if article.blocks[each.block].scope in _TEXT]
    for head in heads:
        if head.span.start in done:
            continue
        if article.blocks[head.block].span.start not in starts or aside(article, head):
            continue
        if crossed(article, head.span, head.low, (each.low for each in lead if each.unit == head.unit)):
            continue
        alike = [each for each in lead if comparable(article, head, each) and enough(article, head, each)]
        alike = alike or [each for each in counted if only_figure(article, head, each, heads, counted) and comparable(article, head, each)]
        alike = alike or [each for each in counted if same_jobs(article, head, each)]
        alike = [each for each in alike if not share_of(article, head.span, each.low)]
        told = {each.low for each in alike}
        if len(told) == 1 and not hidden(article, head, alike[0], heads, body):
            match = _match(article, head, alike[0])
            if not other_version(article, match):
                yield match


def _match(article: Article, head: Quantity, each: Quantity) -> Match:
    here, there = whole(head), whole(each)
    message = f"“{article.slice(here)}” here, “{article.slice(there)}” in the text, for what reads like the same."
    lead = next(iter(article.telling), None)
    exact = head.approximate is None and each.approximate is None and each.block == lead
    plain = exact and len(words_round(article, head) & words_round(article, each)) >= PLAINLY
    return Match(here, message, related=(Related(there, "here"),), severity="error" if plain else None)
