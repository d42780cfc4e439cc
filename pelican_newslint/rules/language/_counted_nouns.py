"""Nouns that a number counts: which are in the singular, and where their phrase ends."""

from __future__ import annotations

from pelican_newslint.knowledge import inflections, spelling
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.language._clauses import BOUND, MASS, MEASURES, UNCOUNTED, begins_sentence, is_plural

_STAFF = frozenset("counsel faculty staff personnel crew brace yoke gross youth lira".split())  # "50 faculty"
_METALS = frozenset({"gold", "silver", "bronze"})
"""Medals: "won three gold, four silver and a bronze"."""
_NO_THINGS = frozenset("nobody somebody everybody anybody nothing something everything anything navy maroon violet turquoise lilac".split())
""" "In six nobody was charged"; colours: "of the coats 60 are black, 14 navy"."""
_KINDS = frozenset(
    "bass perch pike carp eel mackerel herring haddock halibut sole plaice kiwi kakapo tui moa birch oak ash beech alder elm pine larch spruce fir "
    "willow hazel poplar maple cedar cherry rowan lime aspen juniper hawthorn blackthorn".split()
)
"""Fish, birds and trees of which many may be told as one is: "1,900 birch", "two kiwi"."""
_QUALITIES = ("ance", "ence", "ism", "ness", "ship", "hood", "ity")
AFTER_MEASURE = frozenset(
    "long wide deep tall high thick away apart north south east west northeast northwest southeast southwest offshore inland upstream downstream "
    "ahead".split()
)
_OFTEN = frozenset("daily weekly monthly yearly annually nightly hourly".split())


def listed(article: Article, at: int) -> bool:
    """Whether it's the first of several that the noun behind them has: "400 state, federal and local agencies"."""
    words = article.words
    if words.gaps[at + 1] != ", ":
        return False
    joint = next((each for each in range(at + 2, min(at + 7, len(words))) if words.lower[each] in ("and", "or")), None)
    if joint is None:
        return False
    end = next((each for each in range(joint + 2, min(joint + 5, len(words))) if not words.spaced(each)), min(joint + 5, len(words)))
    near = joint + 2 < len(words) and words.spaced(joint + 2) and is_plural(words.texts[joint + 2])
    return near or any(is_plural(words.texts[each]) and BOUND.isdisjoint(words.lower[joint + 1 : each]) for each in range(joint + 2, end))


def _american(noun: str) -> str:
    """The spelling that the tables have: "labourer" is "laborer" there."""
    pair = spelling.british().get(noun)
    return noun if pair is None else pair.american


def plural(noun: str) -> str:
    return inflections.singulars().get(noun, noun + "s")


def counted(noun: str) -> bool:
    if _american(noun) not in inflections.plain_nouns() or noun.endswith(_QUALITIES) or is_plural(noun):
        return False
    return not (
        noun in MASS or noun in UNCOUNTED or noun in BOUND or noun in _STAFF or noun in _METALS or noun in _NO_THINGS or noun in _KINDS
    )


def ends_phrase(article: Article, at: int) -> bool:
    """Whether no further noun can follow word `at`: a stop or a small word does."""
    words = article.words
    if at + 1 >= len(words) or begins_sentence(article, at + 1):
        block = article.block_at(words.starts[at])
        cut = block.scope == "summary" and words.bare_end(at) >= block.span.end  # by its number of words, as Pelican does
        return not cut and words.gaps[at + 1][:1] not in ("-", "/")
    if words.spaced(at + 1):
        word = words.lower[at + 1]
        if word in AFTER_MEASURE and words.lower[at] + "s" in MEASURES:
            return True
        if word in _OFTEN or (word == "and" and _people_joined(article, at)):
            return True
        if word in inflections.pasts() and word not in inflections.singulars():
            built = at + 2 < len(words) and words.spaced(at + 2) and is_plural(words.texts[at + 2])  # "300 custom built vehicles"
            return not built and words.lower[at] + "s" not in MEASURES
        return word in BOUND and word not in ("and", "or", "to", "per", "a", "up", "off", "over", "mine")
    if words.gaps[at + 1] == ".":
        return False
    return words.gaps[at + 1].lstrip()[:1] in (",", ".", ";", ":", "!", "?", "(")


def _people_joined(article: Article, at: int) -> bool:
    """ "200 woman and children": the noun behind "and" shows that both were to be in the plural."""
    words = article.words
    if at + 2 >= len(words) or not words.spaced(at + 2) or words.texts[at] not in ("woman", "man", "child", "person"):
        return False
    return is_plural(words.texts[at + 2]) and ends_phrase(article, at + 2)
