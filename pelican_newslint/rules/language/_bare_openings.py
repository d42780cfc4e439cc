"""Sentences that begin with a bare noun: "Court has stopped it"."""

from __future__ import annotations

from pelican_newslint.knowledge import inflections
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._clauses import AUXILIARIES, DETERMINERS, begins_sentence
from pelican_newslint.rules.language._count_nouns import OPENERS

_FINITE = frozenset(
    "has had is was will said says told would may claimed announced confirmed denied happened occurred arrived fled refused declined added did took "
    "plans ordered went left began started ended died killed collapsed crashed sank opened closed".split()
)
_DEFINED = (("is", "a"), ("is", "an"))


_SITS = frozenset("adjourned broken recessed resumed risen sitting sat session reconvened over".split())
"""What a court does as a sitting, which has no article."""


def opens_bare(article: Article, noun: int) -> bool:
    """ "Court has stopped it", "Company official said": whoever does it stands at the head of a sentence, without an article."""
    words = article.words
    at = noun if begins_sentence(article, noun) else noun - 1
    if at < 0 or words.lower[noun] not in OPENERS or not begins_sentence(article, at) or not words.spaced(min(noun + 1, len(words) - 1)):
        return False
    if ":" in words.gaps[at] or words.lower[noun + 1 : noun + 3] in _DEFINED:
        return False  # "PERRIS: Woman ordered", "Manager is a role"
    if words.lower[noun] == "court" and not _SITS.isdisjoint(words.lower[noun + 1 : noun + 4]):
        return False  # "Court had adjourned for the day"
    if words.after(noun) not in _FINITE or article.block_at(words.starts[at]).scope != "paragraph" or not words.texts[at][1:].islower():
        return False
    if at == noun:
        return all(begins_sentence(article, each) for each in words.forms[words.texts[noun]])
    first = words.lower[at]
    return (
        words.spaced(noun)
        and words.texts[noun].islower()
        and first in inflections.singulars()
        and first not in DETERMINERS | AUXILIARIES | {"one"}
    )
