"""A killing is a murder once a court says so.

Until then somebody was killed, or was found dead: whether it was murder is what the trial is about. "Charged with murder" and a "murder inquiry" are
the names of things and right.

Bad:

    Ann Price was murdered on Friday. A man was arrested on Monday.
                  ^^^^^^^^ No court has called it murder, and the text says “arrested”: say killed.

Good:

    Ann Price was killed on Friday. A man was charged on Monday with having murdered her, and a murder inquiry goes on.

Good:

    Ann Price was murdered on Friday, police said. A man was arrested on Monday.

Good:

    Ann Price was murdered in 1999. Her killer was sentenced to life.

Evidence: 302,000 words of edited news and government posts: one hit, of a case that the whole world calls so. For the strict profile.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Related
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.legal._case import case_of, crimes

RULE = Rule(kind="style", severity="suggestion", profile="strict", languages=("en",), wakes=Wakes.on("murdered"), guides=("AP",))

_BE = frozenset("was were been being".split())
_OLD = 5
"""Years after which it's history."""


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    case = case_of(article)
    if not case.sure or case.evidence is None:
        return
    words = article.words
    for block in woken:
        for at in words.in_(block.span):
            if words.lower[at] == "murdered" and words.before(at) in _BE and _said_by_nobody(article, at):
                told = article.slice(case.evidence)
                message = f"No court has called it murder, and the text says “{told}”: say killed."
                yield Match(words.span(at), message, related=(Related(case.evidence, "nothing is decided"),))


def _said_by_nobody(article: Article, at: int) -> bool:
    words = article.words
    sentence = article.sentence_at(words.starts[at])
    said = words.lower[sentence.first_word : sentence.last_word + 1]
    old = article.date is not None and any(
        sentence.span.holds(each.span) and each.year < article.date.year - _OLD for each in article.years
    )
    reported = any(article.sentences[each.sentence] is sentence for each in article.attributions)
    return not old and not reported and crimes().open.qualified.isdisjoint(said)
