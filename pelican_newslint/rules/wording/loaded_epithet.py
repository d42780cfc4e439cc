"""No word that values stands before the people a report tells of.

"The callous raiders", "this insensitive ministry", "the fiery leftist": whatever the word is, before somebody who is meant it is the paper's
verdict. Say what they did, or quote whoever judges. The rule reads words of blame and praise before a person, a group or a body that is one
("the", "its", a name behind it, several at the head of a sentence), and leaves alone whoever may be meant ("a greedy landlord"), quotations,
what somebody is called, works of art and reviews.

Bad:

    The callous raiders left through the kitchen, an officer said.
    ^^^^^^^^^^^^^^^^^^^ “Callous” is a verdict: say what was done, or quote whoever judges.

Bad:

    Power-hungry clerks have held up the permits.
    ^^^^^^^^^^^^^^^^^^^ “Power-hungry” is a verdict: say what was done, or quote whoever judges.

Bad:

    The junior side beat hapless Norway twice.
                         ^^^^^^^^^^^^^^ “Hapless” is a verdict: say what was done, or quote whoever judges.

Bad:

    The lonely windbag spoke first, and the ludicrous plan was passed at noon.
    ^^^^^^^^^^^^^^^^^^ “Windbag” is a verdict: say what was done, or quote whoever judges.
                                        ^^^^^^^^^^^^^^^^^^ “Ludicrous” is a verdict: say what was done, or quote whoever judges.

Bad:

    The mayor had a laughable suggestion, and the sour and biased clerks went home.
                  ^^^^^^^^^^^^^^^^^^^^^^ “Laughable” is a verdict: say what was done, or quote whoever judges.
                                                           ^^^^^^^^^^^^^ “Biased” is a verdict: say what was done, or quote whoever judges.

Good:

    He said that it was a laughable suggestion.

Good:

    The despicable terrorist attacks in Leeds were planned in Hull.

Good:

    "The callous raiders will be found," she said. They called him a stubborn clerk, and a greedy landlord may be fined. The lazy river ran on.

Good:

    They had a wily old trapper for a guide. The stubborn fire was out by noon.

Good:

    In the film the wicked farmers lose.

Evidence: four in 1.2 million words of edited news, government posts, interviews and essays, all of them somebody's verdict: two in statements
and interviews that stand there without quotation marks. In marked practice sets 25 marks, all true.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.knowledge.inflections import plurals, singulars
from pelican_newslint.model import BODY_SCOPES, Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.legal._case import crimes
from pelican_newslint.rules.legal._epithet import ends_noun, epithets, said_of
from pelican_newslint.rules.legal._somebody import is_somebody


class Table(Struct, frozen=True, forbid_unknown_fields=True):
    blame: frozenset[str]
    praise: frozenset[str]
    wants: tuple[str, ...]
    wanting: tuple[str, ...]
    people: frozenset[str]
    contempt: frozenset[str]
    things: frozenset[str]
    strong: frozenset[str]


@cache
def table() -> Table:
    return read_toml(Path(__file__).with_name("_valued.toml"), Table)


@cache
def valued() -> frozenset[str]:
    """Every word that values, the compounds too."""
    here = table()
    return here.blame | here.praise | here.contempt | here.things | {f"{want}-{wanting}" for want in here.wants for wanting in here.wanting}


RULE = Rule(
    kind="style", severity="suggestion", languages=("en",), scopes=BODY_SCOPES | {"headline", "summary"}, wakes=Wakes(valued()),
    category="loaded-language", guides=("BBC", "Reuters", "AP"),
)  # fmt: skip

_MEANT = frozenset("the this these those its his her their our whose".split())
_OF_THINGS = frozenset("so-called sluggish lousy sore bitter useless vain sloppy".split())
_SEVERAL = frozenset("men women police people".split())
_SHOWN = epithets().shown | frozenset(
    "tale story stories book books memoir sitcom thriller fable plot audience song songs album poem play".split()
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    awake, words = starts(woken), article.words
    for at in sorted(at for word in valued() & words.vocabulary for at in words.index[word]):
        if article.block_at(words.starts[at]).span.start in awake and at + 1 < len(words):
            found = list(_epithet(article, at)) if words.lower[at] not in table().contempt else []
            yield from found or _verdict(article, at)


_JOINED = 3
"""Words back from the second of two to "the": "the sour and biased clerks"."""
_ADJECTIVES = 3
"""Words between "the" and the noun, at most."""


def _verdict(article: Article, at: int) -> Iterator[Match]:
    """ "The lonely glutton", "scrounging townies", "the ludicrous diktat": a noun of contempt, or a word that values a thing."""
    words, sentence = article.words, article.sentence_at(article.words.starts[at])
    word = words.lower[at]
    noun = word in table().contempt
    if not noun and (word not in table().things or at == sentence.last_word or not words.spaced(at + 1)):
        return
    if not noun and (words.lower[at + 1] not in nouns() or not words.texts[at + 1].islower()):
        return
    first = next(
        (each for each in range(at - 1, max(at - _ADJECTIVES - 2, sentence.first_word - 1), -1) if words.lower[each] in _MEANT), None
    )
    if at > sentence.first_word and words.lower[at - 1] in {"a", "an"}:
        if word not in table().strong or any(article.sentences[each.sentence] is sentence for each in article.attributions):
            return
        first = at - 1
    headed = article.block_at(words.starts[at]).scope == "headline"
    several = word.endswith("s") and noun and at - sentence.first_word <= 1
    if first is None and not several and not (headed and not noun):
        return
    first = at if first is None else first
    if any(not words.spaced(each) for each in range(first + 1, at + 1)) or (
        first < at - 1 and words.lower[at - 1] in _SMALL_WORDS - _MEANT
    ):
        return
    last = at if noun else at + 1
    if said_of(article, at, sentence) or article.quoted(words.span(first, last)):
        return
    if not _SHOWN.isdisjoint(words.lower[sentence.first_word : sentence.last_word + 1]):
        return
    yield Match(words.span(first, last), f"“{words.texts[at].capitalize()}” is a verdict: say what was done, or quote whoever judges.")


_SMALL_WORDS = frozenset("of and or to in for on at by with from is was as a an not no than".split())


@cache
def nouns() -> frozenset[str]:
    """Singular and plural nouns."""
    return frozenset(plurals()) | frozenset(singulars())


def _epithet(article: Article, at: int) -> Iterator[Match]:
    words, sentence = article.words, article.sentence_at(article.words.starts[at])
    opens = at == sentence.first_word
    if not opens and not words.texts[at].islower():
        return
    meant = not opens and words.spaced(at) and (words.lower[at - 1] in _MEANT or words.texts[at - 1].endswith(("'s", "’s", "s'", "s’")))
    joined = at - sentence.first_word > _JOINED and words.lower[at - 1] == "and" and words.lower[at - _JOINED] in _MEANT
    last = _last(article, at, sentence.last_word, meant=meant or joined, opens=opens)
    if last is None or said_of(article, at, sentence):
        return
    if not _SHOWN.isdisjoint(words.lower[sentence.first_word : sentence.last_word + 1]):
        return
    yield Match(words.span(at - meant, last), f"“{words.texts[at].capitalize()}” is a verdict: say what was done, or quote whoever judges.")


def _last(article: Article, at: int, end: int, *, meant: bool, opens: bool) -> int | None:
    """The noun of the people that it values: "the wicked old farmers"."""
    words = article.words
    for each in range(at + 1, min(at + 3, end + 1)):
        if not words.spaced(each):
            return None
        word, text = words.lower[each], words.texts[each]
        if text[0].isupper() and each == at + 1 and not opens:
            return _named(article, each) if words.lower[at] in table().blame and words.lower[at] not in _OF_THINGS else None
        if not text.islower():
            return None
        if is_person(word):
            plain = each < end and words.spaced(each + 1) and words.texts[each + 1].islower()
            last = each + 1 if plain and is_person(words.lower[each + 1]) else each
            several = word.endswith("s") or word in _SEVERAL
            behind = words.lower[each + 1] if plain else ""
            if plain and last == each and not several and (not ends_noun(behind) or behind in plurals()):
                return None  # "these terrific neighbour meetings", "the awful terrorist attacks"
            return last if meant or (opens and several) else None
    return None


def _named(article: Article, first: int) -> int | None:
    """The last word of a name that is blamed by itself: "hapless Norway", not "the greedy Danish market"."""
    name = next((name for name in article.names if name.first_word == first), None)
    return None if name is None or name.known == "nationality" else name.last_word


def is_person(word: str) -> bool:
    """Whether a noun is of people: a role, a body, one or several by their ending."""
    roles = crimes().nouns.roles
    if word in table().people or word in epithets().roles or word in epithets().person or is_somebody(word):
        return True
    return word.endswith("s") and (
        word[:-1] in roles or word[:-1] in epithets().roles or word[:-1] in epithets().person or is_somebody(word[:-1])
    )
