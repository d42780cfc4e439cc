"""A figure that comes back is the figure that was told.

"Five men were arrested on Monday. The four men will appear in court" leaves one man out, and "the $35m project" was $30m a sentence ago.
A figure is taken as coming back after "the", "all", "its" and the like, where only one other figure of the same noun was told before
and where nothing tells of a part.

Bad:

    Five men were arrested on Monday. The four men will appear in court.
                                          ^^^^ “four” here, “Five” before, for what reads like the same.

Bad:

    The project will cost $30m, the mayor said. The $35m project will start in May.
                                                    ^^^^ “$35m” here, “$30m” before, for what reads like the same.

Bad:

    Two players were sent off. All three will miss the next match.
                               ^^^^^^^^^ “All three” here, “Two” before, for what reads like the same.

Bad:

    The farm has lost 310 ewes to the flood. The vet came on Monday. Nobody knows how 380 ewes drowned in one night of flood.
                                                                                      ^^^ “380” here, “310” before, for what reads like the same.

Bad:

    The choir has 64 singers. It sang on Friday, with all 46 singers and a band.
                                                          ^^^^^^^^^^ “46 singers” here, “64 singers” before, for what reads like the same.

Bad:

    The browser needs 410 megabytes of memory, down from 920.

    In our test of the browser, its memory fell from 820 megabytes to 410.
                                                     ^^^^^^^^^^^^^ “820 megabytes” here, “920” elsewhere, for a change to 410.

Bad:

    A lorry with 30 llamas turned over near Oban. Only four of the 33 animals were hurt.
                                                                   ^^^^^^^^^^ “33 animals” here, “30 llamas” before, for what reads like the same.

Bad:

    Three cooks died in the blast on Monday. The four deaths are being looked into.
                                                 ^^^^^^^^^^^ “four deaths” here, “Three cooks” before, for what reads like the same.

Bad:

    She was jailed for nine years over the forgeries. Her six-year sentence begins on Monday.
                                                          ^^^^^^^^ “six-year” here, “nine years” before, for what reads like the same.

Good:

    A lorry with 30 llamas and 12 goats turned over near Oban. Only four of the 42 animals were hurt.

Good:

    Three cooks died in the blast on Monday, and one more in hospital. The four deaths are being looked into. Of the dead, two were men.

Good:

    A ferry with 60 people sank. The 52 survivors are in Oban. The 40-year lease of the pier ends; it was let for 99 years in all.

Good:

    Five men were arrested on Monday. The five men will appear in court.

Good:

    Five men were arrested on Monday, four of them in York. The four men will appear in court.

Good:

    The council has 40 members. The nine members of the party left, and all three of its staff too. It has two parks; both parks are shut.

Good:

    The $30m project starts in May. The $35m bridge is another. Six teams play. All four groups are full.

Good:

    The choir has 64 singers. Its 12 youngest singers sang first. Another choir came with 46 singers; all 46 singers were ill.

Evidence: 0 false in 303,000 words of edited news, warnings only; two like figures in two like sentences are two facts nineteen times in
twenty, so that "the" and one noun are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Right, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.form import starts as starts_of
from pelican_newslint.rules.numbers.reading.beside import whole
from pelican_newslint.rules.numbers.reading.list_totals import is_total
from pelican_newslint.rules.numbers.reading.versions import other_version
from pelican_newslint.rules.numbers.rivals.by_another_noun import by_another_noun
from pelican_newslint.rules.numbers.rivals.group_again import group_again
from pelican_newslint.rules.numbers.rivals.named_again import named_again
from pelican_newslint.rules.numbers.rivals.partners import partners
from pelican_newslint.rules.numbers.rivals.told_again import told_again
from pelican_newslint.rules.numbers.rivals.told_alike import told_alike
from pelican_newslint.rules.numbers.rivals.told_back import same_told, told_back
from pelican_newslint.rules.numbers.rivals.told_score import told_scores

_GLUED = (
    f"{number}-{unit}"
    for number in "two three four five six seven eight nine ten eleven twelve fifteen twenty".split()
    for unit in "minute hour day week month year man woman member storey story mile point".split()
)
RULE = Rule(
    kind="fact", severity="warning", languages=("en",), category="number-inconsistency",
    wakes=Wakes.on(*_GLUED, tokens=("number", "money", "percent")),
)  # fmt: skip

_VERB = r"(?:will|were|are|have|had|was|died|survived|escaped|face|deny|denied|pleaded|admitted|remain|belong|came|come|live|lived)"
_ALL = later(rf"\b(?P<all>[Aa]ll (?P<n>three|four|five|six|seven|eight|nine|ten|\d{{1,3}})|[Bb]oth)(?: (?:of them|men|women))? {_VERB}\b")
_AND_OTHERS = later(r" and (?:an?|his|her|their|the|one|another|two|three|four|five) ")
""" "Two men and their wives"."""
_WORDS = {"three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10}
_REST = later(r"\b(?:leav(?:ing|es)|(?:which|that) left|had been (?:[a-z]+ ){0,2}(?:again|restored|reconnected))\b")
"""Only some of those told before."""
_ABOARD = later(r" (?:[a-z]+ ){0,2}(?:aboard|on board|inside)\b")
""" "The bus had 22 people aboard", of whom 14 were hurt."""
_THAN = later(r"\b(?:than|(?<!appeal )(?<!appealed )(?<!appealing )(?<!protest )(?<!fight )against) (?:the|its|their) $")
"""Before the other side of a comparison: "4 per cent more than the £8m of last year"."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    starts = starts_of(woken)
    figures = [
        each for each in article.quantities
        if not (each.ordinal or each.range or each.malformed or each.fraction) and article.blocks[each.block].scope not in {"headline", "summary"}
    ]  # fmt: skip
    done: set[int] = set()
    told = (
        *told_back(article, figures, starts), *_all_of_them(article, figures, starts),
        *(same_told(article, second.span, first) for first, second in told_alike(article, figures, starts)),
        *told_again(article, figures, starts), *by_another_noun(article, starts), *told_scores(article, starts),
        *named_again(article, figures, starts), *group_again(article, figures, starts),
    )  # fmt: skip
    for found in (*told, *partners(article, starts)):
        some = (
            _REST.search(article.slice(article.sentence_at(found.span.start).span))
            or _THAN.search(article.text, max(found.span.start - 20, 0), found.span.start)
            or (None if article.text.endswith("the ", 0, found.span.start) else _ABOARD.match(article.text, found.span.end))
        )
        made = isinstance(found, Match) and any(is_total(article, found.span, each.span) for each in found.related)
        made = made or _of_two_bodies(article, found) or _of_two_wholes(article, found)
        if found.span.start not in done and not (some or made) and not other_version(article, found):
            done.add(found.span.start)
            yield found


def _of_two_wholes(article: Article, found: Match | Right) -> bool:
    """Whether each is what is left of a whole of its own sentence: "of the 90, 60 are girls and 30 boys; of the 50, 30 and 20 boys"."""
    if not isinstance(found, Match) or not found.related:
        return False
    spans = (found.span, found.related[0].span)
    here, other = (_whole_of(article, article.sentence_index(each.start), each) for each in spans)
    return here is not None and other is not None and here != other


def _whole_of(article: Article, sentence: int, part: Span) -> float | None:
    """What the figure and one beside it make, where the sentence has that too."""
    counts = [each for each in article.quantities if each.sentence == sentence and each.unit is None][:_FEW]
    own = next((each.low for each in counts if part.start <= each.span.start < part.end), None)
    values = {each.low for each in counts}
    return None if own is None else next((own + each for each in sorted(values) if own + each in values), None)


_FEW = 12


def _of_two_bodies(article: Article, found: Match | Right) -> bool:
    """Whether each is the size of a body with a name of its own: "the seven-member Supreme Court", "the nine-member Harbour Court"."""
    if not isinstance(found, Match) or not found.related or not article.slice(found.span).endswith("-member"):
        return False
    one, other = (_BODY.match(article.text, each.end) for each in (found.span, found.related[0].span))
    return one is not None and other is not None and one[1] != other[1]


_BODY = later(r" (?:[a-z]+ ){0,2}([A-Z]\w+(?: (?:of |the )*[A-Z]\w+){0,3})")


def _all_of_them(article: Article, figures: list[Quantity], starts: frozenset[int]) -> Iterator[Match]:
    """ "All three were …" right after a sentence that begins with "Two players": nothing but that figure can be meant."""
    for at, sentence in enumerate(article.sentences):
        found = _ALL.match(article.text, sentence.span.start)
        if found is None or at == 0 or article.blocks[sentence.block].span.start not in starts:
            continue
        last = article.sentences[at - 1]
        told = [each for each in figures if each.sentence == at - 1 and each.unit is None]
        count = 2 if found["n"] is None else _WORDS.get(found["n"]) or int(found["n"])
        opens = told and article.text[last.span.start : told[0].span.start].strip().lower() in {
            "",
            "the",
            "these",
            "his",
            "her",
            "its",
            "their",
        }
        if told and _AND_OTHERS.match(article.text, whole(told[0]).end):
            continue
        if opens and len(told) == 1 and told[0].noun and 1 < told[0].low <= 200 and told[0].low != count and last.block == sentence.block:
            yield same_told(article, Span.of(*found.span("all")), told[0])
