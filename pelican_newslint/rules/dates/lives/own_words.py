"""Who tells of himself: "I was 30 when it shut in 1990," said Ida Roe."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.attributions import Attribution
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.birth import Birth
from pelican_newslint.rules.dates.lives.focus import KIN, focus, people
from pelican_newslint.rules.dates.lives.turned_to import other_pronoun

_SUBJECT = later(r"\b(?:I|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Yy]ou|who|that)\b")
_HE = frozenset(("he", "she"))


def speaker(article: Article, birth: Birth) -> str | None:
    """Whose age a quotation tells where it says "I"; None where that isn't plain."""
    told = article.sentence_at(birth.span.start).span
    at = next((at for at, each in enumerate(article.quotations) if each.depth == 0 and each.span.holds(birth.span)), None)
    if at is None:
        return None
    start = max(article.quotations[at].inner.start, told.start)
    subject = next(reversed(list(_SUBJECT.finditer(article.text, start, birth.span.start))), None)
    said = _said(article, at)
    if said is None or subject is None or subject[0] != "I" or KIN.search(article.text, subject.end(), birth.span.start):
        return None
    return _who(article, said)


def _said(article: Article, at: int) -> Attribution | None:
    """The attribution of the quotation, or of the one before it where this one goes on: “…,” she said. “…”"""
    own = [each for each in article.attributions if each.quotation == at]
    if own or not at or article.quotations[at - 1].block != article.quotations[at].block:
        return own[0] if len(own) == 1 else None
    before = [each for each in article.attributions if each.quotation == at - 1 and article.quotations[at - 1].span.end <= each.span.start]
    between = article.text[article.quotations[at - 1].span.end : article.quotations[at].span.start]
    return before[0] if len(before) == 1 and between.count(". ") == 1 and between.endswith(". ") else None


def _who(article: Article, said: Attribution) -> str | None:
    if said.name is not None:
        return people(article).get(said.name)
    spoke = "" if said.speaker is None else article.slice(said.speaker).lower()
    return focus(article)[said.sentence] if spoke in _HE and not other_pronoun(article, said.sentence) else None
