"""Whether so many of something are one amount: "thirteen votes was 0.07%", "nine seats was its worst result", "six chairs is not enough"."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.language._clauses import BOUND, DETERMINERS, NUMBER_WORDS, ROUGHLY, is_number, is_plural, small

_IS = frozenset({"is", "was", "isn't", "wasn't"})
_COMES_TO = later(
    r" (?:(?:not|only|just|still|also|now|about|nearly|almost|roughly|some|far|already|never|hardly|simply|quite|probably|perhaps) ){0,3}"
    r"(?:[$£€₹]\d|\d[\d.,]{0,12}(?:%| per ?cent)|half |double |twice |enough\b|plenty\b|too (?:many|few|much|little)\b|(?:more|fewer|less) than\b"
    r"|all (?:that|it|he|she|they|we|I)\b|what |as (?:many|much|few|little|good|bad|close) )"
)
"""What a sum, a share or a comparison begins with, behind the verb."""
_MORE = frozenset("more fewer less at up as many few".split())
_ONE = frozenset({"a", "an"})
_LONGEST = 4
_LITTLE = frozenset("not only just still also now already perhaps no".split())


def one_amount(article: Article, first: int, verb: int) -> bool:
    """Whether the subject that begins at word `first` is a number of things, and the verb says what it comes to."""
    words = article.words
    while first < verb and words.lower[first] in ROUGHLY | _MORE:
        first += 1
    if words.lower[verb] not in _IS or not (is_number(article, first) or words.lower[first].partition("-")[0] in NUMBER_WORDS):
        return False
    if _COMES_TO.match(article.text, words.span(verb).end):
        return True
    at = verb + 1
    while at < len(words) - 1 and words.lower[at] in _LITTLE:
        at += 1
    if at >= len(words) or not words.spaced(at):
        return False
    if words.lower[at] in _ONE or words.lower[at - 1] == "no":
        return True
    known = words.lower[at] in DETERMINERS or words.lower[at].endswith(("'s", "’s"))
    return known and not _plural_from(article, at + 1)


def _plural_from(article: Article, first: int) -> bool:
    """Whether a plural stands in what begins there: "two dogs was the winners"."""
    words = article.words
    for at in range(first, min(first + _LONGEST, len(words))):
        if not words.spaced(at) or words.lower[at] in BOUND:
            return False
        if is_plural(words.lower[at]):
            return True
    return False


_SHARES = frozenset("halves thirds quarters fifths sixths sevenths eighths ninths tenths hundredths".split())
"""Three quarters of a town is an amount."""


def share_of_one(article: Article, head: int, end: int) -> bool:
    """ "Three quarters of the town is", "the remaining three-quarters of the town is"."""
    words = article.words
    joined = words.lower[head].rpartition("-")[2]
    return joined in _SHARES and words.after(head) == "of" and (words.lower[head] == joined or not is_plural(small(article, end)))
