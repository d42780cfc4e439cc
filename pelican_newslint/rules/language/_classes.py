"""An article as a string of word classes, two letters a word, that regular expressions read: what stands before the word, and what it may be.

No parser and no guess: a word that may be two things has a class of its own ("report": noun or verb), so that a pattern says itself what
it takes it for. Word `at` of the article stands at `2 * at`.

Before a word: `.` a sentence begins, a blank nothing but white space, `,` a comma, `:` anything else.

Classes: `a` a, an · `t` the · `h` a possessive · `s` this, each, every · `m` these, many, several · `#` a number · `y` some, any, all, most,
no · `o` of · `f` to · `p` another preposition · `w` after, before, since, until, as, than, like · `&` and, or · `k` but, so, yet · `c` because,
when, if … · `d` that · `r` who, which · `i` I, we, you, they · `j` he, she, it · `l` him, them, us … · `S` is, was, has, does · `P` are, were,
have, do · `H` had, did · `M` a modal · `B` be · `E` been, being · `n` not · `x` an adverb · `A` an adjective · `N` a singular noun · `O` a
plural noun · `D` a noun of either number · `U` a noun that can't be counted · `b` a singular noun or a verb's plain form · `z` a plural noun or
a verb in -s · `G`, `Y` the same, but nouns before they are verbs · `v` a verb's plain form · `Z` a verb in -s · `e` a past that is a
participle too · `W` a past only · `q` a participle only · `g` a form in -ing · `T` said and the like · `K` a name · `?` anything else.
"""

from __future__ import annotations

from functools import cache
from operator import add

from pelican_newslint.cache.derived import kept
from pelican_newslint.knowledge import inflections, spelling
from pelican_newslint.knowledge import words as word_lists
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.words import plain
from pelican_newslint.prose.once import once
from pelican_newslint.rules.language import _clauses as known

_CLOSED = {
    "a": "a an",
    "t": "the",
    "h": "his her its our their my your whose",
    "s": "this each every another either neither",
    "m": "these those many several few both numerous various",
    "y": "some any all most no more other half such enough",
    "o": "of",
    "f": "to",
    "w": "after before since until till as than like",
    "&": "and or nor",
    "k": "but so yet",
    "c": "because although though while when whenever where whereas wherever if unless whether how why once lest",
    "d": "that",
    "r": "who which whom what",
    "i": "i we you they",
    "j": "he she it",
    "l": "yours ours theirs hers him them us me himself herself itself themselves ourselves myself yourself",
    "S": "is was has does isn't wasn't hasn't doesn't",
    "P": "are were have do aren't weren't haven't don't am",
    "H": "had did hadn't didn't",
    "M": "will would can could shall should may might must cannot can't couldn't won't wouldn't shouldn't mustn't",
    "B": "be",
    "E": "been being",
    "n": "not",
    "T": "said says say told",
    "x": "there here also then now still already never always often again just only even soon ago later yesterday today tomorrow tonight "
    "out away together forward once twice very too quite almost nearly about however meanwhile",
}
_CONTRACTED = frozenset("i we you they he she it that there here who what how where let one these those this".split())
_MANNER = frozenset(
    "early daily weekly monthly yearly only likely family elderly friendly costly lively lonely lovely deadly rally reply supply ally".split()
)


@kept(dict[str, str])
def _classes() -> dict[str, str]:
    """Lower word → its class, of all words that have one whatever their case."""
    found: dict[str, str] = dict.fromkeys(inflections.adverbs(), "x") | dict.fromkeys(inflections.adjectives(), "A")
    for verb in inflections.verbs().values():
        found |= _forms(verb)
    found |= {word: _many(word) for word in inflections.plurals()}
    for word in inflections.singulars():
        found.setdefault(word, "N")
    found |= dict.fromkeys(known.COLLECTIVES & inflections.singulars().keys(), "D")
    found = dict.fromkeys(inflections.uncountable(), "U") | found
    for word, verb in inflections.verbs().items():
        found[word] = _plain(word, verb, found.get(word, ""))
    found |= dict.fromkeys(inflections.plain_nouns() & known.MASS, "U")
    for word in known.VERB_NOUNS & inflections.verbs().keys():
        third = inflections.verbs()[word].third
        found[third] = "z" if found[third] == "Z" else found[third]
    found = {british: found[pair.american] for british, pair in spelling.british().items() if pair.american in found} | found
    found |= (
        dict.fromkeys(known.PREPOSITIONS, "p")
        | dict.fromkeys(known.NUMBER_WORDS, "#")
        | {"one": "?", "people": "O", "cattle": "O", "personnel": "D"}
    )
    return found | {word: letter for letter, words in _CLOSED.items() for word in words.split()}


def _forms(verb: inflections.Verb) -> dict[str, str]:
    """The forms of one verb but the plain one."""
    past = {form: "e" if form in verb.participle else "W" for form in verb.past}
    return dict.fromkeys(verb.participle, "q") | past | {verb.ing: "g", verb.third: "Z"}


def _many(word: str) -> str:
    """The class of a plural."""
    third = inflections.thirds().get(word)
    if third is None:
        return "D" if word in known.SINGULAR_IN_S or word.endswith("ics") else "O"
    if inflections.plurals()[word] in inflections.plain_nouns() and not third.mainly:
        return "D" if word in known.SINGULAR_IN_S else "Y"
    return "z"


def _plain(word: str, verb: inflections.Verb, letter: str) -> str:
    """The class of a verb's plain form; `letter` is what it is beside that."""
    if word in inflections.pasts() or word in inflections.participles() or word in inflections.plurals():
        return letter if letter not in "zOD" and word not in (*verb.past, *verb.participle) else "?"
    if word in inflections.singulars() or word in known.VERB_NOUNS or word in inflections.uncountable():
        if word in known.COLLECTIVES:
            return "D"
        return "G" if word in inflections.plain_nouns() and not verb.mainly else "b"
    return "v" if letter not in ("A", "x") and (verb.mainly or len(word) > 5) else "?"


def listed_class(word: str) -> str:
    """The class of a word whatever its case; empty where it has none."""
    return _classes().get(word, "")


def of_classes(letters: str) -> frozenset[str]:
    """All words that have one of these classes."""
    return frozenset(word for word, letter in _classes().items() if letter in letters)


@once
def classes(article: Article) -> str:
    """Two letters for each word of the article, see above, and two stops behind the last."""
    words, listed = article.words, _classes()
    letters = list(map(_known().__getitem__, words.texts))
    mark = {gap: mark_of(gap) for gap in set(words.gaps)}
    marks = list(map(mark.__getitem__, words.gaps[: len(letters)]))
    firsts = {at for at in article.openers if at < len(letters)}
    for first in firsts:
        marks[first] = "."
        if letters[first] == "K" and "'" not in words.lower[first] and firsts.issuperset(words.forms[words.texts[first]]):
            letters[first] = listed.get(words.lower[first], "K")
    for at in known.told_whom(article):
        letters[at] = "T"
    return "".join(map(add, marks, letters)) + ".."


def mark_of(gap: str) -> str:
    if gap == " ":
        return gap
    return "," if gap == ", " else " " if gap.isspace() and "\n\n" not in gap else ":"


class _Known(dict[str, str]):
    """The class of each word as written that was met of late."""

    def __missing__(self, text: str) -> str:
        if len(self) > _MOST:
            self.clear()
        self[text] = _classes().get(text) or class_of(text, plain(text))
        return self[text]


@cache
def _known() -> _Known:
    return _Known()


_MOST = 50_000


def class_of(text: str, lower: str) -> str:
    """The class of a word, one that the tables lack, or that has a capital, a figure, an apostrophe among them."""
    letter = _classes().get(lower)
    if letter is not None and text == lower:
        return letter
    if text[0].islower() and not text.islower() and text.isalpha():
        return "K"  # "iTunes"
    if text[0].isdigit():
        return "#" if text.replace(",", "").replace(".", "").isdigit() else "?"
    if text[-2:] in ("'s", "’s") and not lower.endswith("'s"):
        return "h"
    if text[0].isupper() and "'" not in lower and lower not in ("i", "i'm", "i've"):
        return "K"
    if letter is not None:
        return letter
    if "'" in lower:
        return "C" if lower.partition("'")[0] in _CONTRACTED else "?"
    if lower.endswith("ly") and len(lower) > 4 and lower not in _MANNER:
        return "x"
    if lower.isalpha() and len(lower) > 5 and lower.endswith(("ed", "ing")):
        return "e" if lower.endswith("ed") else "g"
    if "-" in lower:
        return _classes().get(lower.rpartition("-")[2], "?") if lower.rpartition("-")[2] in inflections.plurals() else "A"
    return _guessed(lower) if lower.isalpha() and len(lower) > 4 else "?"


_BY_ENDING = {
    "?": ("ss", "us", "is", "as", "os", "ates", "ises", "izes", "ifies", "ices", "ures", "ges", "rms"),
    "D": ("ics",),
    "N": ("tion", "sion", "ment", "ship", "ance", "ence", "ist", "logy"),
    "U": ("ness", "ism", "ity", "hood"),
    "A": ("ous", "ive", "ical", "less", "ful", "able", "ible", "onal"),
}


def _guessed(lower: str) -> str:
    """The class of a word that no table has, by its ending; one in -s is as good as always a plural."""
    if lower in known.SINGULAR_IN_S:
        return "D"
    if lower in word_lists.nouns():
        return "Y" if lower[-1] == "s" else "N"
    found = next((letter for letter, endings in _BY_ENDING.items() if letter != "A" and lower.endswith(endings)), "")
    if lower.endswith(_BY_ENDING["A"]):
        return "A"
    return found or ("Y" if lower[-1] == "s" else "?")
