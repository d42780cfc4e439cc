"""A list and, in the next sentence, its count: "Jan Novak, Petr Maly and Eva Kral were found. The two hikers …"; "three reasons", and a fourth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.plurals import singular
from pelican_newslint.prose.facts.quantities import Quantity
from pelican_newslint.prose.facts.stems import stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.numbers.counts.listed import MOST, NAME, listed_items
from pelican_newslint.rules.numbers.counts.listed_far import some_of_them
from pelican_newslint.rules.numbers.reading.person_nouns import names_people

_AGE = r"(?:,? (?:aged )?\d{1,3}| \(\d{1,3}\))?"
_LIST = later(rf"{NAME}{_AGE}(?:[,;] {NAME}{_AGE}){{0,10}}[,;]? and {NAME}")
_OLD = later(r",? (?:aged )?\d{1,3}(?=[,;]| and|$)| \(\d{1,3}\)")
_OPEN = later(
    r"\b(?:at least|more|others?|another|includ\w+|among|such as|or|also|like|not|each|with|who|whose|their|his|her|man|woman|boy|girl|"
    r"two|three|four|five|six|seven|eight|nine|ten)\b"
)
_DOES = later(
    r"(?: (?:were|are|was|had|have|has|will|would|said|say|pleaded|denied|deny|appeared|told|face|live|died|won|met|want|also|all)\b)"
)
_ALL_OF = later(r"^(?:The|These|All|All the) $")
_BACK = later(r"\b(?:the|these|all|all the) $")
_ANY = frozenset("suspect accused defendant victim people person".split())
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_POINTS = frozenset(
    "reason condition point step thing lesson aim goal problem question demand priority rule objective argument measure".split()
)
_FAR = 12
"""Sentences in which an enumeration must go on."""


def listed_before(article: Article, count: Quantity) -> tuple[set[int], Span] | None:
    """The only list of the sentence before, of what the count counts."""
    sentence = article.sentences[count.sentence]
    if not count.sentence or count.hyphenated:
        return None
    last = article.sentences[count.sentence - 1]
    if article.blocks[last.block].scope != "paragraph" or sentence.block - last.block > 1:
        return None
    lead = article.text[sentence.span.start : count.span.start]
    before = article.slice(last.span)
    opens, noun = _ALL_OF.match(lead) is not None, count.noun
    if noun is None:
        fits = opens and _DOES.match(article.text, count.span.end) is not None
    else:
        told = stem(noun) in {stem(singular(word.lower())) for word in before.split()}
        back = told and _BACK.search(lead.lower()) is not None
        fits = not some_of_them(article, count) and (back or (opens and noun in _ANY))
    lists = list(_LIST.finditer(before)) if fits and " and " in before else []
    if len(lists) != 1 or _OPEN.search(before.lower()):
        return None
    found = lists[0]
    items = _OLD.sub("", found[0]).replace(";", ",")
    sizes = listed_items(items, prose=False)
    people = noun is None or names_people(noun) or noun in _ANY
    if not sizes or (people and not _are_people(items)):
        return None
    start = last.span.start + found.start()
    span = Span.of(start, last.span.start + found.end())
    others = (name for name in article.names if last.span.start <= name.span.start < last.span.end)
    if count.low > max(sizes) and any(not span.start <= name.span.start < span.end for name in others):
        return None
    return sizes, span


def _are_people(items: str) -> bool:
    """Whether each has a first name and a last name."""
    parts = [each for each in items.replace(" and ", ", ").split(", ") if each.strip()]
    return all(len(each.split()) > 1 for each in parts)


def enumerated(article: Article, counts: Sequence[Quantity]) -> Iterator[tuple[Quantity, set[int], Span]]:
    """ "There are three reasons. First, … Second, … Third, … Fourth, …"."""
    openers: dict[int, int] = {}
    for at, sentence in enumerate(article.sentences):
        word = article.text[sentence.span.start : sentence.span.start + 12].split(",")[0].lower().removesuffix("ly")
        if word in _ORDINALS and article.text.startswith(",", sentence.span.start + article.text[sentence.span.start :][:12].find(",")):
            openers[at] = _ORDINALS.index(word) + 1
    if not openers:
        return
    for count in counts:
        if count.noun not in _POINTS or count.low > MOST:
            continue
        run = [(at, number) for at, number in openers.items() if count.sentence < at <= count.sentence + _FAR]
        if [number for _, number in run] == list(range(1, len(run) + 1)) and len(run) > count.low:
            start = article.sentences[run[-1][0]].span.start
            yield count, {len(run)}, Span.of(start, start + len(_ORDINALS[len(run) - 1]))
