"""What has happened every year didn't fail to happen in one of them.

"Births have fallen every year since 2009" and, in the next sentence, "they rose in 2021": one of the two is wrong, or the first wants an "almost".
So with "for the eighth month running", "without a break since 1995", "has never won there", "not since January" and "for the first time since
2010", where the sentence beside tells of the same thing in a time that lies within. Both must speak of one thing, by a noun of both or a pronoun.

Bad:

    Date: 2024-03-05

    Sales of coal have fallen every year since 2011. They rose a little in 2018.
                              ^^^^^^^^^^^^^^^^^^^^^ Every time, but not in 2018.

Bad:

    Date: 2024-03-05

    The shop has made a profit in each of the last six years. In 2021 it lost £40,000.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Every time, but not in 2021.

Bad:

    Date: 2024-03-05

    The Greens have run the town without a break since 1998. In 2007 they lost power for two years.
                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ Without a break, but not in 2007.

Bad:

    Date: 2024-03-05

    Lund has not scored since 4 November. He scored twice on 9 December.
                        ^^^^^^^^^^^^^^^^ Not since 4 November, but on 9 December.

Bad:

    Date: 2024-03-05

    The lake has never frozen. In 1987 the lake froze for nine days.
                 ^^^^^^^^^^^^ Never, but in 1987.

Bad:

    Date: 2024-03-05

    Rents fell for the first time since 2010. They fell by a tenth in 2016.
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Not since 2010, but in 2016.

Good:

    Date: 2024-03-05

    Sales of coal have fallen every year since 2011. They rose a little in 2009. Sales of gas rose in 2018, and elsewhere coal rose too.

Good:

    Date: 2024-03-05

    Births have fallen every year since 2009, except for a small rise in 2021. Births have fallen almost every year since 2009. They rose in 2021.

Good:

    Date: 2024-03-05

    Lund had not scored since 4 November. On 9 December he scored twice. He has never played abroad. He played for Hull in 2015.

Evidence: 0 in 600,000 words of edited news.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.model import Block, Match, Related, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.moments import Moment, moments
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lengths.runs import Run, happened_then, runs
from pelican_newslint.rules.form import Found, Rule, Wakes, starts

RULE = Rule(
    kind="fact", severity="warning", languages=("en",), needs=frozenset({"date"}), category="temporal-contradiction",
    wakes=Wakes(
        frozenset("every each straight consecutive successive running row break interruption pause steadily never since".split()),
        pairs=frozenset({"first time", "year after"}),
    ),
)  # fmt: skip

_SCOPES = frozenset({"paragraph", "item", "summary", "caption"})
_SHY = later(
    r"\b(?:except|apart from|bar|almost|nearly|virtually|practically|elsewhere|rest of|other|others|nationally|nationwide|unlike|average|by contrast|"
    r"if|would|could|should|target|forecast|expected|claim\w*|den(?:y|ies|ied)|but for|only once|women|men|under-\d+|youth|reserves?)\b|[“”\"]"
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begins = starts(woken)
    assert article.date is not None
    today = article.date.toordinal()
    for at, sentence in enumerate(article.sentences):
        block = article.blocks[sentence.block]
        if (
            block.span.start not in begins
            or block.scope not in _SCOPES
            or _SHY.search(article.text, sentence.span.start, sentence.span.end)
        ):
            continue
        for run in runs(article, sentence, today):
            for near in (at + 1, at - 1):
                if 0 <= near < len(article.sentences) and article.sentences[near].block == sentence.block:
                    yield from _against(article, run, article.sentences[near], behind=near > at)


def _against(article: Article, run: Run, other: Sentence, *, behind: bool) -> Iterator[Match]:
    text = article.slice(other.span)
    told = None if _SHY.search(text) else happened_then(run, text, behind=behind)
    if told is None:
        return
    inside = [each for each in moments(article, other.span) if each.kind == "day" and run.low < each.low and each.high < run.high]
    if len(inside) != 1 or any(each.kind == "day" and each is not inside[0] for each in moments(article, other.span)):
        return
    point = inside[0]
    message = f"{run.said}, but {'not ' if run.kept else ''}{_in(article, point)}."
    yield Match(run.span, message, related=(Related(point.span, "at this time"),), severity=None if told else "suggestion")


def _in(article: Article, point: Moment) -> str:
    return f"{'on' if point.low == point.high else 'in'} {article.slice(Span.of(point.span.start, point.span.end))}"
