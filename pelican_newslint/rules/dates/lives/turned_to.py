"""Whether a sentence turns to somebody whom it doesn't name: another sex, another noun, another title."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.lives.focus import KIN, focus, named

_THE = later(r"(?:The (?=[a-z])|An? (?=[a-z]+, (?:aged )?\d))([a-z]+)\b")
_SINGLED = later(
    r"The (?:[a-z]+ ){1,3}(?:who|that|whose)\b"
    r"|The [a-z]+, who (?:has not|hasn['’]t|was not|cannot) be(?:en)? (?:named|identified)"
    r"|The (?:youngest|oldest|eldest|elder|younger|tallest|smallest|first|second|third|fourth|last|other)"
    r"(?: (?:one|of (?:them|these|those|the [a-z]+)))? (?:is|was|has|had|turned)\b"
)
_PRONOUN = later(r"\b[Ss]?[Hh]e\b")
_HERS = later(rf"\b(his|her) (?:[a-z-]+ ){{0,2}}(?:{KIN.pattern})")


def other_pronoun(article: Article, index: int) -> bool:
    """Whether the sentence begins with "he" where "she" is who was spoken of since the last name, or the reverse."""
    start = article.sentences[index].span.start
    opening = _PRONOUN.match(article.text, start)
    last = next((at for at in range(index - 1, -1, -1) if named(article)[at]), None)
    if opening is None:
        return False
    begin = article.blocks[article.sentences[index].block].span.start if last is None else named(article)[last][-1][0].span.end
    between = article.text[begin:start]
    of_his = "his" if opening[0].lower() == "she" else "her"  # "Otto took over from his mother. She died at 94."
    return of_his in between.split() or any(each[0].lower() != opening[0].lower() for each in _PRONOUN.finditer(between))


def kin_of_sex(article: Article, index: int, pronoun: str) -> bool:
    """Whether the sentence before tells of her grandfather, and this one of "he"."""
    if not index or article.sentences[index - 1].block != article.sentences[index].block or named(article)[index]:
        return False
    span = article.sentences[index - 1].span
    other = "his" if pronoun == "she" else "her"
    return any(each[1] == other for each in _HERS.finditer(article.text, span.start, span.end))


def another_noun(article: Article, index: int) -> bool:
    """Whether "the king" begins the sentence, and "the prince" the one before."""
    if not index or article.sentences[index - 1].block != article.sentences[index].block:
        return False
    one, other = (_THE.match(article.text, article.sentences[at].span.start) for at in (index - 1, index))
    return one is not None and other is not None and one[1] != other[1]


def singled_out(article: Article, index: int) -> bool:
    """Whether a clause of the sentence's own says who is meant, or "the youngest is 19": "The boy who asked about it is now 28"."""
    return _SINGLED.match(article.text, article.sentences[index].span.start) is not None


def other_title(article: Article, index: int) -> bool:
    """Whether "the queen" begins the sentence, and the piece has a Queen Ada who isn't whom it last spoke of."""
    found = _THE.match(article.text, article.sentences[index].span.start)
    last = focus(article)[index]
    if found is None or last is None or not (titled := set(re.findall(rf"\b{found[1].capitalize()} ([A-Z][\w'’-]+)", article.text))):
        return False
    return titled.isdisjoint(last.split())
