"""Parts add up to their whole.

"Nine people were killed: six women and four men" is one too many, and readers count. So is a list of sums with a total that is
another. The parts must be listed side by side, and the whole must be tied to them: by a colon, by "a total of", or by what the parts
are parts of, in the same piece.

Bad:

    Nine people were killed: six women and four men.
    ^^^^ six and four make 10, not 9.

Bad:

    The team saved 312 people in Vik, 208 in Nes and 95 in Moss, a total of 655.
                                                                            ^^^ 312, 208 and 95 make 615, not 655.

Bad:

    The airport cancelled 180 flights. It lists 94 departures and 76 arrivals.
                          ^^^ 94 and 76 make 170, not 180.

Bad:

    The plan saves £750,000 a year. The barges cost £210,000, £180,000, £140,000 and £80,000 a year.
                   ^^^^^^^^ £210,000, £180,000, £140,000 and £80,000 make £610,000, not £750,000.

Bad:

    The pact covers 52 Greek and 31 Turkish sailors. The 93 men will go home in May.
                                                         ^^ 52 and 31 make 83, not 93.

Bad:

    The brigade has been given five more pumps, making 16 in all. It had 12 before.
                                                       ^^ 12 and five make 17, not 16.

Bad:

    The firm has 240 km of track in Kent and 310 in Essex, altogether 450.
                                                                      ^^^ 240 km and 310 make 550, not 450.

Bad:

    Wells give 40,000 litres a day and lorries bring another 25,000, so that 75,000 litres can be used.
                                                                             ^^^^^^^^^^^^^ 40,000 litres and 25,000 make 65,000, not 75,000 litres.

Bad:

    The dead were six men, two women and a boy, police said.

    Eight people died when the ferry sank on Monday.
    ^^^^^ six, two and a boy make 9, not Eight.

Bad:

    Some 640 people must leave. The order covers three villages: Arn with 310, Bel with 220 and Cor with 150.
         ^^^ 310, 220 and 150 make 680, not 640.

Bad:

    The mayor and 14 others, 16 people in all, signed the letter.
                             ^^ 1 and 14 make 15, not 16.

Bad:

    Leeds won five games, drew two and lost one, which makes 18 points.
                                                             ^^ five wins and two draws make 17 points, not 18.

Bad:

    Reid got 1,420 votes, Moss 1,360 and Kerr 310. That makes 3,190 votes.
                                                              ^^^^^ 1,420, 1,360 and 310 make 3,090, not 3,190.

Bad:

    Labour (31), the Greens (8) and the Liberals (3) hold 44 seats.
                                                          ^^ 31, 8 and 3 make 42, not 44.

Good:

    The pact covers 52 Greek and 31 Turkish sailors. The 83 men will go home in May. It has five more pumps, making 17 in all. It had 12 before.

Good:

    Ten people were killed: six women and four men.

Good:

    Nine people were killed, including six women and two men. Five men and four women were hurt.

Good:

    The team saved 312 people in Vik and 208 in Nes, and 655 more on Monday.

Good:

    The club sold players for £2m, £3m and £4m and bought one for £5m. The fee was £750,000.

Good:

    About 20 people were hurt: 12 men and seven women. Two sons, three daughters and a dog survive him.

Good:

    Eight people died when the ferry sank on Monday. On Tuesday four men, two women and a boy died in another accident.

Good:

    Leeds won five games, drew two and lost one, which makes 17 points.

Good:

    Nine clinics would become six: two would close and one pair would join. A total of 90 cars began; 60 came in, ten of them late, and 30 broke down.

Good:

    Of 40 flats, 25 are let, and the remaining 15 will be sold with 12 in a second block.

Good:

    The motion needs 351 and got 299 of 640 in 2013. The jury of eight women and four men went out at noon.

Good:

    Of the 90 letters that came in, 50 were for the plan, 30 were against and ten were about parking.

Evidence: 1 error in 2.5 million words of edited news, posts and court notices, true (3, 6 and 33 for 46); 26 lists were right. A warning
in text that two columns had garbled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from pelican_newslint.model import Block, Match, Related, Right, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.numbers._figures import Range, after, before, between, by_sentence, meant
from pelican_newslint.rules.numbers._partition import partitions
from pelican_newslint.rules.numbers._results import known_sums
from pelican_newslint.rules.numbers._shared_out import shared_out
from pelican_newslint.rules.numbers._sum_wholes import whole_by_nouns, whole_by_sum
from pelican_newslint.rules.numbers._sums import BECOMES, listed_parts, rounded, tied_sums
from pelican_newslint.rules.numbers._that_makes import that_makes
from pelican_newslint.rules.numbers._told_behind import told_behind
from pelican_newslint.rules.numbers._told_parts import told_parts
from pelican_newslint.rules.numbers._told_totals import told_totals

RULE = Rule(kind="fact", severity="error", wakes=Wakes.on(tokens=("number",)), languages=("en",))

_TOTAL = re.compile(
    r"(?:[,;:(–—-] ?|^ ?)(?:making |for |with |bringing |or )?(?:the |an? |in )?(?:overall |grand |combined )?total"
    r"(?:l?ing| is| was| comes to| came to)?(?: of| to|:)? ?(?:about |nearly )?$"
    r"|\b(?:in all|altogether|making|which makes|adding up to),? (?:about |nearly )?$"
)
_IN_ALL = re.compile(r"^(?: \w+){0,2},? (?:in all|in total|altogether|all told)\b")
_NEXT = re.compile(r"^[^.;:()]{0,45}?(?:, and|,| and|, plus| plus|, as well as) (?:a further |another |about |some )?$")
_COLON = re.compile(r"^[^.;:()]{0,45}?(?: ?[:—–]| -) (?:about )?$")
_OPEN = re.compile(r"\b(?:includ\w+|among|such as|at least|mostly|mainly|up to|more than|as many as|led by)\b")
_MORE = re.compile(r"^[^.;:()]{0,40}(?:,| and|, and) (?:an?|one|another|several|some|many|others?|more) (?!total)")
"""The list goes on with a part that is no figure."""
_AND_THE = re.compile(r"^[^.;:()]{0,50}(?:,| and|, and) (?:the|its|their|his|her) ")
"""It may: "three men and one woman from Britain and the pilot"."""
_BESIDE = 2
"""Sentences between parts and their whole, within which nothing else can be meant."""
_CLOSE_WORDS = 40
"""Characters between the last part and "655 in all"."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    judged: set[int] = set()
    for _, quantities in by_sentence(article, woken):
        plain = [each for each in quantities if each.low > 0 and not (each.ordinal or each.fraction or each.range or _marks(article, each))]
        for parts in _lists(article, plain):
            for whole, severity in _wholes_of(article, parts, plain):
                if whole.span.start not in judged:
                    judged.add(whole.span.start)
                    yield _judge(article, whole, parts, severity)
    for found in tied_sums(article, woken, judged):
        judged.add(found.span.start)
        yield found
    wrong: set[int] = set()
    for found in (*told_parts(article, woken, judged), *told_behind(article, woken, judged), *told_totals(article, woken, judged)):
        if isinstance(found, Match):
            wrong.update(each.span.start for each in found.related)
        yield found
    yield from that_makes(article, woken, judged)
    yield from shared_out(article, woken, judged)
    yield from known_sums(article, woken, judged)
    yield from partitions(article, woken, judged, wrong)


def _marks(article: Article, quantity: Quantity) -> bool:
    """Whether the figure marks an item of a list: "1) how to pay"."""
    return (
        quantity.unit is None
        and article.text[quantity.span.end : quantity.span.end + 1] == ")"
        and article.text[quantity.span.start - 1] != "("
    )


def _lists(article: Article, quantities: Sequence[Quantity]) -> Iterator[list[Quantity]]:
    """Runs of two or more figures of one unit that commas and "and" tie together."""
    run: list[Quantity] = []
    for quantity in quantities:
        if run and quantity.unit == run[-1].unit and _NEXT.match(between(article, run[-1], quantity)):
            run.append(quantity)
            continue
        if len(run) > 1:
            yield run
        run = [quantity]
    if len(run) > 1:
        yield run


def _wholes_of(article: Article, parts: list[Quantity], sentence: Sequence[Quantity]) -> Iterator[tuple[Quantity, Severity]]:
    """The figure that these parts should make, if the text ties one to them."""
    if parts[0].unit in {"percent", "points"} or any(each.approximate for each in parts) or _OPEN.search(before(article, parts[0], 60)):
        return
    if _MORE.search(after(article, parts[-1], 80)):
        return
    at = sentence.index(parts[0])
    behind = sentence.index(parts[-1]) + 1
    most, total = max(each.low for each in parts), sum(each.low for each in parts)
    if any(each.low == total and each.unit == parts[0].unit for each in sentence[:at]):
        return
    if (
        at
        and sentence[at - 1].unit == parts[0].unit
        and sentence[at - 1].high > most
        and _COLON.match(between(article, sentence[at - 1], parts[0]))
        and not BECOMES.search(before(article, sentence[at - 1]))
    ):
        yield sentence[at - 1], "error"
    elif behind < len(sentence) and sentence[behind].unit == parts[0].unit and _is_total(article, parts[-1], sentence[behind]):
        yield sentence[behind], "error"
    elif (whole := whole_by_nouns(article, parts) or whole_by_sum(article, parts)) and not (
        total < whole.low and _AND_THE.match(after(article, parts[-1], 80))
    ):
        yield whole, "error" if parts[0].sentence - whole.sentence < _BESIDE and whole.approximate is None else "warning"


def _is_total(article: Article, last: Quantity, total: Quantity) -> bool:
    words = between(article, last, total)
    return bool(_TOTAL.search(words) or (_IN_ALL.match(after(article, total)) and len(words) < _CLOSE_WORDS))


def _judge(article: Article, whole: Quantity, parts: list[Quantity], severity: Severity) -> Match | Right:
    exact = [rounded(each) for each in parts]
    made = Range(sum(each.low for each in exact), sum(each.high for each in exact))
    written = listed_parts(article, parts)
    if made.meets(meant(whole)):
        return Right(whole.span, f"{written} make {article.slice(whole.span)}.")
    total = sum(each.low for each in parts)
    message = f"{written} make {_like(article, parts[0], total)}, not {_like(article, whole, whole.low)}."
    return Match(whole.span, message, related=tuple(Related(each.span, "a part") for each in parts), severity=severity)


def _like(article: Article, quantity: Quantity, value: float) -> str:
    """A value with the currency sign of a figure."""
    sign = article.slice(quantity.span)[:1] if quantity.money and not article.slice(quantity.span)[0].isalnum() else ""
    return f"{sign}{value:,.2f}".removesuffix(".00")
