"""Where and when a sum is told that another money is right: a country, or a time, whose money it is."""

from __future__ import annotations

from pelican_newslint.knowledge import countries
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.later import later


def abroad(article: Article, told: Quantity, code: str) -> bool:
    """Whether the sentence speaks of a country whose money it is, or of its capital."""
    sentence = article.sentences[told.sentence]
    written = [article.words.texts[at].removesuffix("'s").removesuffix("’s") for at in sentence.words]
    named = (name for word in written for table in (countries.by_word(), countries.by_capital()) for name in table.get(word, ()))
    return any(code in countries.countries()[name].currencies for name in named)


def long_ago(article: Article, told: Quantity) -> bool:
    """Whether the sentence tells of a time that may have had another money: "his father bought it for £480 when he was a boy"."""
    return _LONG_AGO.search(article.slice(article.sentences[told.sentence].span)) is not None


_LONG_AGO = later(
    r"\b(?:(?:in|since|by|until|of) (?:[A-Z][a-z]+ )?(?:1[5-9]\d\d|the (?:19)?[2-9]0s)|when (?:[a-zA-Z]+ ){1,3}(?:was|were) "
    r"(?:an? |still |only |just )*(?:boys?|girls?|child(?:ren)?|young|new|\d{1,2}|[a-z]+teen|first)|as an? (?:boy|girl|child|young [a-z]+)|"
    r"(?:[Gg]rand|[Gg]reat-grand)(?:father|mother|parents)|in those days|back then|"
    r"(?:[2-9]\d|twenty|thirty|forty|fifty|sixty|decades|a century|centuries|generations)(?: years)? (?:ago|before|earlier)|in old money|pre-war)\b"
)
