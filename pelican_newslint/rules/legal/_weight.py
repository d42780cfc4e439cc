"""How much a crime told as a fact weighs: by who is named, what the text says of the case, and whose word the sentence goes on with."""

from __future__ import annotations

from pelican_newslint.model import Severity, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.legal._case import Case, about
from pelican_newslint.rules.legal._said import unnamed

_TOLD = frozenset("allegedly alleged alleges reportedly according prosecutors indictment affidavit complaint lawsuit".split())
_SETTLED_AFTER = 10
"""Years after which a deed is history, whatever else the text tells."""


def severity_of(article: Article, case: Case, start: int, opens: int) -> Severity | None:
    """An error of a named person where the text itself says that nothing is decided or lets that person answer.

    He and she count beside an unnamed source or as a sentence's opening: elsewhere they may be anybody.
    """
    words = article.words
    if words.lower[start] in ("he", "she"):
        if not case.sure or _goes_on(article, start):
            return None
        if unnamed(article, article.sentence_at(words.starts[start])):
            return "error"
        return "warning" if start == opens else None
    if words.lower[start] == "the":
        return "warning" if case.sure else None
    sure = (case.sure and about(article, words.lower[start])) or (case.evidence and _answers(article, words.lower[start]))
    return "error" if sure and not _goes_on(article, start) else "warning"


def _goes_on(article: Article, start: int) -> bool:
    """Whether the sentence before tells what somebody else says or alleges, which this one may go on with."""
    words, number = article.words, article.sentence_index(article.words.starts[start])
    before = article.sentences[number - 1]
    if number == 0 or before.block != article.sentences[number].block:
        return False
    own = words.lower[start]
    others = (each for each in article.attributions if each.sentence == number - 1 and each.speaker is not None)
    if any(own not in words.within(each.speaker) for each in others if each.speaker is not None):
        return True
    return not _TOLD.isdisjoint(words.lower[before.first_word : before.last_word + 1])


def _answers(article: Article, name: str) -> bool:
    """Whether the person speaks in the text."""
    return any(each.name is not None and name in map(str.lower, article.names[each.name].parts) for each in article.attributions)


_THEN = later(r"\bthat (?:day|morning|afternoon|evening|night|week|month|year|spring|summer|autumn|winter)\b")


def long_ago(article: Article, sentence: Span) -> bool:
    """Whether the sentence, or the one before it where this one says "that day", tells of a year long past."""
    today = article.date
    if today is None:
        return False
    number = article.sentence_index(sentence.start)
    before = article.sentences[number - 1] if number else None
    near = [mention.year for mention in article.years if sentence.holds(mention.span)]
    if not near and before is not None and before.block == article.sentences[number].block and _THEN.search(article.slice(sentence)):
        near = [mention.year for mention in article.years if before.span.holds(mention.span)]
    return any(year < today.year - _SETTLED_AFTER for year in near)
