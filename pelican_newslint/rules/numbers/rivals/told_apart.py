"""What says that two figures which are each other's digits are of two things: another time, another owner, a part, a correction."""

from __future__ import annotations

import re

from pelican_newslint.knowledge import words as known
from pelican_newslint.model import Scope
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.reading.beside import apart, names, near, times, whole
from pelican_newslint.rules.numbers.reading.figures import after, before
from pelican_newslint.rules.numbers.reading.person_nouns import names_people

_PLAIN: frozenset[Scope] = frozenset({"headline", "summary", "caption", "paragraph"})
_REST = (98.0, 101.0)
"""Two shares of one vote."""
_MORE = later(
    r"\b(?:another|further|more|additional|others?|again|now|then|than|including|among them|"
    r"each|every|per|average of|previous|remaining|rest of the) (?:\w+ )?$"
)
_OTHERS = later(r"^(?: [\w'’-]{1,20}){0,2} (?:more|others?|of them|of whom|of those|of these|each)\b")
_RATE = later(r"^(?: [\w'’-]{1,20}){0,2} (?:an?|per) (day|week|month|year|hour|night|season)\b")
_OF_THE = later(r"^ of the [a-z]")
_YEAR = later(
    r"^(?:(?: [\w'’-]{1,20}){0,3} (?:(?:in|since|from|during|of) (?:\w+ )?(?:19|20)\d\d|last (?:year|month|week|season)|"
    r"(?:a|\w+) (?:year|month|week)s? (?:ago|earlier|before))|(?:,? [\w'’-]{1,20}){4,6}?,? in (?:19|20)\d\d)\b"
)
_IN_YEAR = later(
    r"(?:\b(?:in|since|from|by|during) (?:\w+ )?(?:19|20)\d\d|\blast (?:year|month|week|season)),? [^.;]{0,25}$", re.IGNORECASE
)
MENDED = later(
    r"\b(?:correct\w*|records? show|in fact|actually|should have|mistake|wrong\w*|amended|revised|updated|later)\b", re.IGNORECASE
)
"""A correction tells both."""
_OTHER = later(
    r"\b(?:predecessors?|successors?|rivals?|neighbou?rs?|neighbou?ring|by contrast|in contrast|unlike|elsewhere|upstream|downstream|sister|"
    r"amendment|alternative|(?:an|the (?:only )?)other [a-z]+|(?:the|its|an) old [a-z]+|(?:the )?(?:previous|earlier|last) (?!year|month|week)[a-z]+|"
    r"(?:his|her|their|whose) (?:father|mother|brother|sister|son|daughter|husband|wife|cousin|uncle|aunt|grand\w+|friend|teacher|partner|"
    r"colleague|boss))\b",
    re.IGNORECASE,
)
"""In a sentence: its figures are somebody else's, or of something else."""
_A_THING = later(r"(?:An?|One|Another|Other|Others) [a-z]")
"""Begins a sentence below the first about what wasn't told of before."""
_OF_THOSE = ("of the ", "of these ", "of those ")
""" "A mother of one of the 47 girls": of those of whom was told."""
_ADDRESS = later(
    r"^,? (?:[A-Z][\w.'’-]+ ){1,3}(?:Street|Avenue|Road|Lane|Drive|Boulevard|Close|"
    r"Square|Place|Court|Terrace|Way|Row|Hill|Crescent|Gardens|Park|St|Ave|Rd|Blvd|"
    r"Dr|Ln)\b"
)
"""A house's number."""
_FAR = 300
_A_NEW = later(r"\b(?:an?|another) [a-z]+ of $", re.IGNORECASE)


def told_apart(article: Article, first: Quantity, second: Quantity, *, by_names: bool = True) -> bool:
    """Whether the two are two rows of a list, two shares, of two times, a mistake and its correction, or (`by_names`) each of somebody of its own."""
    if not {article.blocks[each.block].scope for each in (first, second)} <= _PLAIN:
        return True
    if not _counts_things(first, second) and any(each.years in {first.low, second.low} for each in article.ages):
        return True  # "Driver, 34, jailed" over a woman of 43
    if _more(article, first) != _more(article, second) or any(_OTHERS.match(after(article, each)) for each in (first, second)):
        return True
    if _rate(article, first) != _rate(article, second):
        return True
    if second.low < first.low and _OF_THE.match(after(article, second)) and not _OF_THE.match(after(article, first)):
        return True  # "120 of the dogs" of 210
    sentences = [{each.low for each in article.quantities if each.sentence == at} for at in (first.sentence, second.sentence)]
    if any({first.low, second.low} <= each for each in sentences) or (
        _A_NEW.search(before(article, second)) and article.blocks[first.block].scope == "paragraph"
    ):
        return True
    if of_another_thing(article, first, second) or any(other_time(article, each) for each in (first, second)):
        return True
    if any(_ADDRESS.match(article.text[each.span.end : each.span.end + 60]) for each in (first, second)):
        return True
    if first.unit == "percent" and _REST[0] <= first.low + second.low <= _REST[1]:
        return True
    if second.span.start - first.span.end < _FAR and MENDED.search(article.text, first.span.start, second.span.end):
        return True
    if apart(times(article, whole(first)), times(article, whole(second))):
        return True
    alike = len(words_beside(article, first) & words_beside(article, second))
    return by_names and apart(names(article, whole(first)), names(article, whole(second))) and alike < 2


def _counts_things(first: Quantity, second: Quantity) -> bool:
    """Whether both count or measure one thing that has no age."""
    if first.unit is not None or second.unit is not None:
        return first.unit == second.unit != "year"
    return first.noun is not None and first.noun == second.noun and not names_people(first.noun)


def _more(article: Article, figure: Quantity) -> str | None:
    """The word that says that it's of others, or that it's a rate: "every 4.1 seconds" may be told twice."""
    found = _MORE.search(before(article, figure))
    return found[0].split()[0].lower() if found else None


def _rate(article: Article, figure: Quantity) -> str | None:
    found = _RATE.match(after(article, figure))
    return found[1] if found else None


def words_beside(article: Article, figure: Quantity) -> frozenset[str]:
    """Stems of the words beside it, its noun left out."""
    words = article.words
    taken = words.in_(whole(figure))
    beside = (at for at in words.in_(near(article, whole(figure))) if at not in taken)
    return frozenset(stem(words.lower[at]) for at in beside if words.lower[at] not in SMALL and not words.lower[at][0].isdigit())


def of_another_thing(article: Article, first: Quantity, second: Quantity) -> bool:
    """Whether the second's sentence, up to the figure, tells of another thing than the first's, or begins with another name."""
    if apart(_begins_with(article, first), _begins_with(article, second)):
        return True
    start = article.sentences[second.sentence].span.start
    lead = article.text[start : second.span.start]
    there = article.slice(article.sentences[first.sentence].span).lower()
    other = _OTHER.search(lead)
    if other is not None:
        return other[0].lower() not in there
    begun = article.blocks[first.block].scope == article.blocks[second.block].scope == "paragraph"
    return begun and _A_THING.match(lead) is not None and not lead.endswith(_OF_THOSE)


def other_time(article: Article, figure: Quantity) -> bool:
    """Whether it's said of a year: "214 branches in 2019"; not of "the 121-metre bridge, built in 2009"."""
    if figure.hyphenated:
        return False
    return bool(_YEAR.match(after(article, figure, 60)) or _IN_YEAR.search(before(article, figure, 60)))


def _begins_with(article: Article, figure: Quantity) -> frozenset[str]:
    """The name that begins the sentence, without what it shares with others of its kind: "Hill School" is "hill"."""
    at = article.sentences[figure.sentence].first_word
    name = next(
        (each for each in article.names if at <= each.first_word <= at + 1 and each.last_word < article.words.at(figure.span.start)), None
    )
    if name is None or article.blocks[figure.block].scope != "paragraph":
        return frozenset()
    parts = [article.words.lower[each] for each in range(name.first_word, name.last_word + 1)]
    own = [each for each in parts if each not in known.common()]
    return frozenset(own or parts[:1])
