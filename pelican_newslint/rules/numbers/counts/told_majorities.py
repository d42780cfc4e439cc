"""What is said of a vote beside its figures: "a majority of two" and "the deciding vote" of one that went 6 to 3."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.calendar_words import MONTHS
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.ballots import value_of
from pelican_newslint.rules.numbers.counts.votes import ELSE, N, Vote, sentence_text

_MAJORITY = later(
    rf"\b(?:by|with|on) (?:a |the )?(?:slim |narrow |bare |clear )?(?P<told>(?:majority|margin) of (?:just |only )?(?P<n>{N}))\b"
    r"(?! (?:to|per|out|members?))"
)
_DECIDING = later(
    r"\b(?:cast|casting|used|using|gave) (?P<told>(?:the|his|her|a) (?:deciding|casting|tie-breaking|tiebreaking) vote)\b"
    r"(?! (?:in|on|at|for) an?\b)"
)
_VOTE = later(r"\b(?:vot(?:e[ds]?|ing)|decided|approved|rejected|agreed|passed|backed|carried)\b")
_BEFORE = later(rf"\bhad\b|\b[Ii]n (?:{MONTHS})\b")
""" "In June it had passed by a majority of five": another vote."""
_CLOSE = 1
"""By how many votes one may decide."""


def told_majorities(article: Article, vote: Vote) -> Iterator[tuple[Span, int]]:
    """Each that the article's only vote doesn't bear out, and by how many that was won."""
    won = vote.most - vote.least
    for at, sentence in enumerate(article.sentences):
        text = sentence_text(article, at)
        if not ("ority of" in text or "argin of" in text or "ing vote" in text) or ELSE.search(text) or _BEFORE.search(text):
            continue
        start = sentence.span.start
        found = _MAJORITY.search(text)
        if found is not None and _VOTE.search(text) and value_of(found["n"].lower()) not in {won, vote.most}:
            yield Span.of(start + found.start("told"), start + found.end("told")), int(won)
        found = _DECIDING.search(text)
        if found is not None and won > _CLOSE:
            yield Span.of(start + found.start("told"), start + found.end("told")), int(won)
