"""A word is spelt as readers know it.

"Agreemant", "reqested", "scorring": a letter too many, too few, wrong or out of place in a common word. Lists of known misspellings
hold the usual ones only; here a word that no table knows, and that stands one letter from a common word, is taken for a slip. Names,
foreign phrases, what is quoted and what comes more than once are left alone.

Bad:

    The factory has an agreemant with the town.
                       ^^^^^^^^^ “agreemant” is no word: “agreement”?

Good:

    The factory has an agreement with the town.

Bad:

    He was psychologicaly ready. Next comes Hull Cathederal.
           ^^^^^^^^^^^^^^ “psychologicaly” is no word: “psychologically”?
                                                 ^^^^^^^^^^ “Cathederal” is no word: “Cathedral”?

Good:

    The Departement de la Mer, the Parlament and Senador Lopez; and Justine Lopez of the Museo of Lima went on.

Good:

    The Agreemant Group and "a desease of the lung", he said; the [a]greements and agree-mant.org stay.

Good:

    A jawan, a culler and a taikonaut rode a rickshaw. "Vamos a la rua nationale con el mandato," elle concluye primero.

Evidence: 18 in 500,000 words of edited news, interviews and government posts, 17 true (“diplayed”, “secretery”, “opportunites”); the false
one was “presos”. Of 18 misspellings in labelled news it finds 8, some of which no list of known ones holds. In 176,000 words that no rule
was written from 7 hits: 5 true, 1 debatable, 1 false.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache

import msgspec
from rapidfuzz.distance import OSA

from pelican_newslint.knowledge import inflections, spelling, words
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import ALWAYS, Found, Rule, starts
from pelican_newslint.rules.language._slip_in_name import in_a_name

_COMMON = 9000
_TRADE = frozenset(
    "yarder yarders pendency pendencies judice cullers culler bettor bettors signee signees "
    "regality cancelation cancelations monocratic monocracy gratia".split()
)
"""Words of sport, hunting, betting and law that no table of common words holds."""
_SHORTEST = 6
"""Letters of a word that may be a slip; of the right one, one less."""
_ENDINGS = {"icaly": "ically", "fuly": "fully", "ousely": "ously", "essfull": "essful"}
"""With which no word ends."""
_ALONE = 1
"""Unknown words that a sentence may hold before it counts as foreign."""

RULE = Rule(kind="spelling", severity="warning", wakes=ALWAYS, languages=("en",), category="spelling", spoken=True)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    known, begins = _known(), starts(woken)
    for word, places in article.words.index.items():
        if len(places) > 1 or len(word) < _SHORTEST or not (word.isalpha() and word.isascii()) or word in known or _who_does(word):
            continue
        at = places[0]
        if article.block_at(article.words.starts[at]).span.start not in begins:
            continue
        meant = _meant(word) if _stands_free(article, at) else in_a_name(article, at)
        if meant and not _in_company(article, at) and word not in _own(article) and not _names_a_program(article, at):
            meant = [each.capitalize() if article.words.texts[at][0].isupper() else each for each in meant[:2]]
            choice = " or ".join(f"“{each}”" for each in meant)
            fixes = tuple(Fix.change(article.words.span(at), each) for each in meant)
            yield Match(article.words.span(at), f"“{article.slice(article.words.span(at))}” is no word: {choice}?", fixes, key=word)


@cache
def _known() -> frozenset[str]:
    """All forms that the tables hold."""
    forms = {form for verb in inflections.verbs().values() for form in (verb.ing, verb.third, *verb.past, *verb.participle)}
    varieties = spelling.british().keys() | spelling.american().keys()
    return frozenset(
        _TRADE | words.common() | words.near() | inflections.plurals().keys() | inflections.singulars().keys() | varieties | forms
    )


def _who_does(word: str) -> bool:
    """Whether it is made of a verb, rightly: "salt panners"."""
    agent = word.removesuffix("s")
    return agent.endswith("er") and f"{agent[:-2]}ing" in _doing()


@cache
def _doing() -> frozenset[str]:
    return frozenset(verb.ing for verb in inflections.verbs().values())


@cache
def _common() -> dict[str, int]:
    """The commonest words and their rank, with the British form of American ones."""
    found = {word: rank for word, rank in words.rank().items() if rank < _COMMON and len(word) >= _SHORTEST - 1}
    british = {pair.british: found[pair.american] for pair in spelling.pairs() if pair.american in found}
    return {**british, **found}


def _stands_free(article: Article, at: int) -> bool:
    """Whether the word is in small letters, no part of an address or of something cut, and no name's last part."""
    found = article.words
    before, after = found.gaps[at][-1:], found.gaps[at + 1][:1]
    if not found.texts[at].islower() or (before and before in "[]@#/._&-$") or (after and after in "[]@#/_&-"):
        return False
    in_address = after == "." and len(found.gaps[at + 1]) == 1 and at + 1 < len(found)
    named = at > 0 and found.spaced(at) and found.texts[at - 1][:1].isupper() and found.lower[at - 1] not in words.common()
    return not in_address and not named


def _names_a_program(article: Article, at: int) -> bool:
    """Whether a version follows ("feries 6.3"), or the address that the word is linked to spells it like this."""
    found = article.words
    after = found.texts[at + 1] if at + 1 < len(found) and found.spaced(at + 1) else ""
    if after[:1].isdigit() and "." in after:
        return True
    return any(link.span.holds(found.span(at)) and found.lower[at] in link.target.lower() for link in article.links)


def _in_company(article: Article, at: int) -> bool:
    """Whether other unknown words stand in the sentence: it is in another language or in dialect."""
    inside = article.words.in_(article.sentence_at(article.words.starts[at]).span)
    odd = [
        each
        for each in inside
        if article.words.texts[each].islower() and len(article.words.lower[each]) > 3 and _is_strange(article.words.lower[each])
    ]
    return len(odd) > _ALONE


def _is_strange(word: str) -> bool:
    return word.isalpha() and word not in _known()


def _own(article: Article) -> frozenset[str]:
    house = article.house
    return frozenset(part.lower() for phrase in (*house.names.allow, *(term.use for term in house.terms)) for part in phrase.split())


def _meant(word: str) -> list[str]:
    """Common words one letter away, the commonest first; none where the slip is only at the word's end."""
    if ending := next((each for each in _ENDINGS if word.endswith(each)), None):
        return [word.removesuffix(ending) + _ENDINGS[ending]]
    common = _common()
    found = _one_away(word)
    if any(each.startswith(word) or word.startswith(each) or each.endswith(word) or word.endswith(each) for each in found):
        return []
    return sorted(found, key=lambda each: (common[each], each))


def _one_away(word: str) -> set[str]:
    """Common words that differ by one letter, or by two neighbours that changed places."""
    found: set[str] = set()
    for length in range(len(word) - 1, len(word) + 2):
        begins, ends = _by_half()
        half = length // 2
        found.update(begins.get((length, word[:half]), ()), ends.get((length, word[half - length :]), ()))
    near = {each for each in found if OSA.distance(word, each, score_cutoff=1) == 1}
    swapped = {word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :] for at in range(1, len(word))}
    return near | (swapped & _common().keys()) - {word}


@cache
def _by_half() -> tuple[dict[tuple[int, str], list[str]], dict[tuple[int, str], list[str]]]:
    """The common words by length and first half, and by length and second half: one letter more, less or other leaves one of them."""
    begins: dict[tuple[int, str], list[str]] = defaultdict(list)
    ends: dict[tuple[int, str], list[str]] = defaultdict(list)
    for word in _common():
        length, half = len(word), len(word) // 2
        begins[length, word[:half]].append(word)
        ends[length, word[half:]].append(word)
    return begins, ends
