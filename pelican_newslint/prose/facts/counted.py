"""What stands round a number: the noun that it counts, "about" and "more than", and whether it only designates ("Article 370")."""

from __future__ import annotations

from typing import Literal

from pelican_newslint.model import Span
from pelican_newslint.prose.facts.numerals import CARDINALS
from pelican_newslint.prose.facts.plurals import is_verb, looks_plural, singular
from pelican_newslint.prose.facts.words import Words

Approximate = Literal["about", "over", "under"]

_OPENS = frozenset({' "', " “", " ‘", " '"})
"""Before a noun in quotation marks: six "bat bars"."""
_DETERMINERS = frozenset("the a an its their his her all those these our your my this that such any both".split())
_STOPS = frozenset(
    "of in on at by to for from with and or but as than that which who whom whose when where while if because after before since until during "
    "is are was were be been being has have had do does did will would can could may might shall should must not no he she it they we you i "
    "said says say told per each a an the this these those into over under about against between through out up down off there so also only "
    "just still then now ago later earlier already again yet more's including according via due despite amid among across within without".split()
)
_REACH = 5
"""Words behind a number among which its noun is looked for."""
_APPROXIMATE: dict[tuple[str, ...], Approximate] = {
    ("about",): "about", ("around",): "about", ("approximately",): "about", ("roughly",): "about", ("some",): "about", ("circa",): "about",
    ("estimated",): "about", ("approx",): "about", ("over",): "over", ("above",): "over", ("than", "more"): "over", ("least", "at"): "over",
    ("than", "greater"): "over", ("of", "upwards"): "over", ("of", "excess"): "over", ("than", "higher"): "over", ("under",): "under",
    ("below",): "under", ("nearly",): "under", ("almost",): "under", ("than", "less"): "under", ("than", "fewer"): "under", ("most", "at"): "under",
    ("to", "up"): "under", ("than", "lower"): "under", ("than", "smaller"): "under", ("to", "close"): "about",
}  # fmt: skip
_DESIGNATED = frozenset(
    "no nos number article section chapter page pages room flight route highway phase level type grade class channel apollo series version part act "
    "unit gate platform clause rule paragraph figure table group district ward zone formula windows iphone covid junction interstate psalm line "
    "stage step round episode season day week game race lap heat pier terminal sector bus tram train category tier volume issue edition".split()
)
_WHEN = frozenset("last this next each every that previous same".split())


def counted_noun(words: Words, last: int, end: int, *, only_of: bool = False) -> tuple[int, str] | None:
    """Index and singular of the plural noun that a number counts; with `only_of` just behind "of".

    `last` is the number's last word, `end` the offset behind it and its sign ("%").
    """
    at = last + 1
    if at < len(words) and words.lower[at] == "of" and (words.spaced(at) or words.gaps[at][max(end - words.ends[last], 0) :].isspace()):
        at += 1
        while at < len(words) and words.spaced(at) and (words.lower[at] in _DETERMINERS or words.lower[at][0].isdigit()):
            at += 1
        if only_of and at < len(words) and words.spaced(at) and words.lower[at] not in _STOPS and not looks_plural(words.lower[at]):
            plural = _plural(words, at)
            return plural if plural is not None else (at, words.lower[at])
    elif only_of:
        return None
    return _plural(words, at)


def _plural(words: Words, at: int) -> tuple[int, str] | None:
    """The last of the first plural nouns from word `at` on."""
    found: int | None = None
    for near in range(at, min(at + _REACH, len(words))):
        word = words.lower[near]
        if not (words.spaced(near) or (near == at and words.gaps[near] in _OPENS)) or word in _STOPS:
            if word == "and" and found is None and near > at and _joins(words, near):
                continue
            break
        if looks_plural(word) and (found is None or not is_verb(word)):
            found = near
        elif found is not None:
            break
    return (found, singular(words.lower[found])) if found is not None else None


def _joins(words: Words, at: int) -> bool:
    """Whether "and" ties two adjectives or stuffs before the noun: "13 sandstone and bronze statues", not "two dead and cars burnt"."""
    one, two = words.lower[at - 1], words.after(at)
    joined = at + 1 < len(words) and words.spaced(at + 1) and two.isalpha() and two not in _DETERMINERS and two not in _STOPS
    return joined and not looks_plural(two) and not one.endswith(("ed", "ing")) and one not in _FATES and two not in CARDINALS


_FATES = frozenset("dead hurt ill missing alive safe out in won lost drew more other less so even".split())


def one_noun(words: Words, last: int) -> tuple[int, str] | None:
    """What "one" or "a" of a number counts: the word right behind it, where that may be a noun."""
    word = words.after(last)
    return (last + 1, word) if word.isalpha() and word not in _STOPS and word not in _NO_NOUN and not looks_plural(word) else None


def ordered_noun(words: Words, last: int) -> tuple[int, str] | None:
    """What an ordinal orders: the word right behind it ("20th century"), where that is no adjective that goes with ordinals."""
    word = words.after(last)
    ordinary = word.isalpha() and word not in _STOPS and not word.endswith(("est", "ive", "al", "ed", "ing")) and word not in _NO_ORDERED
    return (last + 1, singular(word)) if ordinary else None


_NO_ORDERED = frozenset("straight time most made ahead".split())
_NO_NOUN = frozenset("another side day way thing hand such time".split())


def approximation(words: Words, first: int) -> tuple[Approximate | None, Span | None]:
    """How a number that begins with word `first` is hedged, and where."""
    if not first or (words.gaps[first].strip() and not _money_sign(words.gaps[first].strip())) or "\n\n" in words.gaps[first]:
        return None, None
    last = first - 1
    one = words.lower[last]
    two = words.before(last)
    if one == "to" and words.before(last - 1) in _MOVED:
        return None, None  # "the price went up to 1,400"
    if (one, two) == ("of", "excess") and words.before(last - 1) != "in":
        return None, None  # "an excess of 40 per cent"
    if (one, two) in _APPROXIMATE:
        return _APPROXIMATE[one, two], words.span(last - 1, last)
    if (one,) in _APPROXIMATE:
        return _APPROXIMATE[one,], words.span(last)
    return None, None


_MOVED = frozenset(
    "add adds added adding go goes going gone went came comes moved pushed put brought driven rise rose risen raised climbed jumped".split()
)


def _money_sign(text: str) -> bool:
    return len(text) == 1 and not text.isalnum() and text in "$£€¥₹₩₽₺₦₱₫৳₪₴฿₵¢₡₲₸₮₾₼"


def is_designator(words: Words, first: int) -> bool:
    """Whether a bare number names rather than counts: "Article 370", "No. 5", "Apollo 11", "#3"."""
    gap = words.gaps[first]
    if gap.endswith(("#", "№", "@", "/", "+")):
        return True
    follower = words.after(first)
    if follower[:1].isdigit() and len(follower) > 2:  # a telephone number
        return True
    if not first or not (words.spaced(first) or gap == ". "):
        return False
    before = words.texts[first - 1]
    if before[0].isdigit() and before.isdigit() and words.spaced(first):
        return True
    if words.lower[first - 1] in _DESIGNATED:
        return words.before(first - 1) not in _WHEN  # "last week 112 came"
    if "," in words.texts[first] and words.texts[first].replace(",", "").isdigit():
        return False  # "Paris had 1.1 million visitors and Lyon 900,000"
    capital = (
        before[0].isupper() and words.lower[first - 1] not in _STOPS and (first < 2 or words.spaced(first - 1) or _listed(words, first))
    )
    return gap == " " and capital and not _listed(words, first)


def _listed(words: Words, first: int) -> bool:
    """Whether the number is one in a list of results: "Labour won 14, the SNP 12, the Conservatives four"."""
    before = next((near for near in range(first - 1, max(first - 6, 0), -1) if words.gaps[near].strip() or words.lower[near] == "and"), 0)
    behind = words.gaps[first + 1] if first + 1 < len(words) else ""
    ends = behind[:1] in (",", ";", ".") or words.after(first) == "and"
    last = before - (words.lower[before] != "and")
    return (
        bool(before)
        and ends
        and words.gaps[before].strip() in (",", ";", "")
        and _counts(words, last if words.gaps[before].strip() else before - 1)
    )


def _counts(words: Words, at: int) -> bool:
    """Whether a number stands at word `at` or up to seven words before it, in the same clause."""
    first = next((each for each in range(at, max(at - 7, -1), -1) if words.gaps[each].strip()), max(at - 7, -1) + 1)
    near = (words.lower[each] for each in range(at, max(first - 1, -1), -1))
    return any(word.replace(",", "").isdigit() or word in CARDINALS or word in ("million", "billion") for word in near)
