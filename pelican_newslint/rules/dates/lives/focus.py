"""Whom a sentence speaks of: the person it names, or the one whom "he" and "she" go back to."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once

_PRONOUN = later(r"[“\"‘']?(?:(?:But|And|Now|Then|Later|Today),? )?(?:[Ss]he|[Hh]e|[Hh]is|[Hh]er)\b")
KIN = later(
    r"\b(?:sons?|daughters?|father|mother|dad|daddy|mum|mom|granny|nan|brothers?|sisters?|wife|husband|widow|widower|partner|child|"
    r"children|parents?|grand\w+|uncle|aunt|cousin|"
    r"twins?|couple|friend|victim|neighbour|colleague|girlfriend|boyfriend|nephew|niece|predecessor|successor|deputy|namesake|dogs?|cats?|"
    r"horses?|pony|mare|parrot|tortoise|donkey)\b"
    r"|\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ii]ts) (?:[a-z-]+ ){0,2}(?:rivals?|teachers?|coach|manager|boss|mentor|opponent|lawyer|doctor|"
    r"captain|team-?mate|"
    r"attacker|killer|assistant|employer|landlord|lover|pupils?|drummer|singer|driver|guide|chairman|leader|founder|owner|trainer)\b"
)
"""Words for somebody else, whose age may be meant."""
_DEATH_OF = later(
    r"\b(?:death|murder|manslaughter|killing|rape|abduction|kidnapping|stabbing|shooting|beating|burial|funeral|widow|widower|parents|mother|father|"
    r"wife|husband|son|daughter|brother|sister) of $"
)
""" "The death of Peadar Lynch": nobody's name, but of a place nobody says so."""
_PLACE = later(r"\b(?:in|at|from|near|of|for|to|the) (?:the )?$")
_OF_PLACES = frozenset("Greater New North South East West Upper Lower Great Mount Lake Port Fort Cape Christmas Easter".split())
""" "Greater Manchester" and "New Year" look like somebody's name."""


@once
def people(article: Article) -> dict[int, str]:
    """Index of a name in `article.names` → whom it means: the surname, or the whole name where two people share one."""
    givens: dict[str, set[str]] = {}
    full = {each.surname for each in article.names if each.person and not each.lone and each.surname}
    for each in article.names:
        if each.surname and each.given and each.person is not False:
            givens.setdefault(each.surname, set()).add(each.given)
    shared = {surname for surname, all_ in givens.items() if len(all_) > 1 and _several(all_)}
    found: dict[int, str] = {}
    twice = _namesakes(article)
    for at, each in enumerate(article.names):
        if each.surname is None or each.person is False or article.blocks[each.block].scope in {"author", "tag", "category"}:
            continue
        sure = each.person or each.surname in full or (each.lone and each.surname in givens) or (not each.lone and each.known is None)
        lead = article.text[max(each.span.start - 30, 0) : each.span.start]
        if not each.person and each.text.split()[0] in _OF_PLACES:
            continue
        if not sure or (_PLACE.search(lead) and not each.person and not _DEATH_OF.search(lead)):
            continue
        if each.text.split()[0] in twice or each.surname in twice:
            suffix = _SUFFIX.match(article.text, each.span.end) or _SUFFIX.search(each.text)
            if suffix is None:
                continue  # father or son
            found[at] = f"{each.surname} {suffix[1] or suffix[2]}"
            continue
        found[at] = each.text if each.surname in shared else each.surname
    return found


def _namesakes(article: Article) -> frozenset[str]:
    """Names that a father and his son, or others of two ages, have in the text: "John Murphy Snr" and "John Jnr"."""
    bearers: dict[bool, set[str]] = {True: set(), False: set()}
    for each in _BEARER.finditer(article.text) if any(age in article.text for age in _AGES) else ():
        bearers[each["age"][0] == "S"].update(each["name"].split())
    return frozenset(bearers[True] & bearers[False])


_BEARER = later(r"\b(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?),? (?P<age>Snr|Sr|Senior|Jnr|Jr|Junior)\b")
_AGES = (" Snr", " Sr", " Senior", " Jnr", " Jr", " Junior")
_SUFFIX = later(r",? (?:(Snr|Jnr|Sr|Jr)\b|(Senior|Junior)\b)")


def _several(givens: set[str]) -> bool:
    """Whether they are of two people: "Elena" and "Helena" are one name and its slip."""
    first, *others = sorted(givens)
    return any(SequenceMatcher(None, first.lower(), each.lower()).ratio() < _SLIP for each in others)


_SLIP = 0.9
_PARENT = later(r"\b(?:mother|father|grandmother|grandfather) of [a-z]+\b")
""" "The mother of three": who was spoken of."""


@once
def named(article: Article) -> tuple[tuple[tuple[Name, str], ...], ...]:
    """For each sentence the people that it names, in order."""
    found: list[list[tuple[Name, str]]] = [[] for _ in article.sentences]
    for at, who in people(article).items():
        found[article.names[at].sentence].append((article.names[at], who))
    return tuple(map(tuple, found))


_ASIDE = later(r"\b(?:when|after|until|because|before|once|while) (?:(?!said\b|told\b)[^.;:“”\"]){0,40}$")
"""Somebody who only comes in a clause on the side: the next paragraph goes back to whom the piece is about."""


@once
def focus(article: Article) -> tuple[str | None, ...]:
    """For each sentence whom "he" or "she" at its beginning means; None where that isn't plain. "#7" is somebody in block 7 without a name."""
    return tuple(_focus(article))


def _focus(article: Article) -> Iterator[str | None]:
    last: str | None = None
    main: str | None = None
    block = -1
    by_sentence = named(article)
    for index, sentence in enumerate(article.sentences):
        if article.blocks[sentence.block].scope not in {"paragraph", "headline", "summary", "item"}:
            yield None
            continue
        inside = by_sentence[index]
        if sentence.block != block:
            last, block, main = main or last or f"#{sentence.block}", sentence.block, None
        who = {person for _, person in inside}
        if _opens_with_pronoun(article, sentence):
            yield last
            last = last if who <= {last} else None
        elif len(who) == 1:
            yield inside[0][1]
            main = (main or last) if _ASIDE.search(article.text, sentence.span.start, inside[0][0].span.start) else None
            last = inside[0][1]
        elif who:
            first = inside[0]
            leads = (
                article.words.at(sentence.span.start) in range(first[0].first_word - 2, first[0].first_word + 1) and not first[0].possessive
            )
            yield first[1] if leads else None
            last = first[1] if leads and article.blocks[block].scope == "headline" else None
        else:
            yield last
            if KIN.search(_PARENT.sub(" ", article.slice(sentence.span))):
                last = None


def _opens_with_pronoun(article: Article, sentence: Sentence) -> bool:
    return _PRONOUN.match(article.text, sentence.span.start) is not None
