"""What speaks for a grave word being the paper's own charge against somebody whom readers may know, and what against it."""

from __future__ import annotations

from functools import cache
from math import log1p
from pathlib import Path

import msgspec

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.legal._blameless import defended, made_up
from pelican_newslint.rules.legal._case import case_of, convicted
from pelican_newslint.rules.legal._clause import answered, goes_on, told_by_somebody
from pelican_newslint.rules.legal._epithet import epithets, said_of
from pelican_newslint.rules.legal._grave import Grave, grave_words
from pelican_newslint.rules.legal._grave_target import Target
from pelican_newslint.rules.legal._history import of_the_past
from pelican_newslint.rules.legal._in_play import in_play
from pelican_newslint.rules.legal._said import unnamed, vouched
from pelican_newslint.rules.legal._verdicts import charged_before, decided, far_back
from pelican_newslint.rules.numbers.reading.weighed import weighed

_UNSURE = later(
    r"\b(?:if|whether|may|might|could|would|should|will|can|must|not|never|no|nobody|nor|neither|\w+n['’]t|without|unless|alleg\w+|accus\w+|suspect\w*"
    r"|claim\w*|believ\w+|think\w*|thought|how|why|to|any|every|anyone|would-be|potential|so-called|against)\b(?:\W+\w+){0,4}\W*$"
)
_OFFICIAL = later(
    r"\b(?:[Pp]rosecut\w+|[Pp]olice|[Dd]etectives|[Ii]ndictment|[Ll]awsuit|[Cc]ourt|[Jj]udge|[Jj]ury"
    r"|[Ii]nquiry|[Ii]nquest|[Tt]ribunal|[Aa]ffidavit|[Cc]harge sheet"
    r"|[Aa]udit\w*|[Rr]eport|[Oo]mbudsman|[Rr]egulator|[Cc]oroner)\b"
)
_BEFORE, _LONG = 2, 100
"""Sentences of the paragraph before it that may say whose words they are; words of which a text's words of telling are a share."""


class GraveSigns(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    heavy_verb: float
    medium_verb: float
    noun: float
    heavy_adjective: float
    adjective: float
    phrase: float
    third: float
    ing: float
    dark: float
    goods: float
    victim: float
    medium_goods: float
    medium_victim: float
    who_name: float
    who_known: float
    who_one: float
    who_any: float
    who_he: float
    who_firm: float
    who_first: float
    no_who: float
    the: float
    name_beside: float
    role_beside: float
    predicate: float
    leads: float
    capital: float
    told_before: float
    told_behind: float
    told_elsewhere: float
    said: float
    vouched: float
    official: float
    unnamed: float
    answered: float
    unsure: float
    closed: float
    decided: float
    sport: float
    story: float
    shown: float
    bare: float
    length: float
    same_elsewhere: float
    headed: float
    opening: float


@cache
def grave_weights() -> tuple[float, GraveSigns]:
    return weighed(Path(__file__).with_name("grave_charge.toml"), GraveSigns)


def grave_signs(article: Article, grave: Grave, target: Target) -> GraveSigns:
    return GraveSigns(**_of_word(grave), **_of_person(article, grave, target), **_of_text(article, grave, target))


def _of_word(grave: Grave) -> dict[str, float]:
    verb, medium = grave.kind == "verb", grave.strength == "medium"
    form = grave.form if verb else None
    return {
        "heavy_verb": verb and grave.strength == "heavy",
        "medium_verb": verb and medium,
        "noun": grave.kind == "noun",
        "heavy_adjective": grave.kind == "adjective" and not medium,
        "adjective": grave.kind == "adjective" and medium,
        "phrase": grave.kind == "phrase",
        "third": form == "third",
        "ing": form == "ing",
        "dark": verb and grave.dark,
        "goods": verb and grave.goods,
        "victim": verb and grave.victim,
        "medium_goods": verb and medium and grave.goods,
        "medium_victim": verb and medium and grave.victim,
    }


def _of_person(article: Article, grave: Grave, target: Target) -> dict[str, float]:
    verb, kind = grave.kind == "verb", target.kind
    sentence = article.sentence_at(article.words.starts[grave.at])
    return {
        "who_name": kind == "name",
        "who_known": verb and target.known,
        "who_one": target.one,
        "who_any": kind == "role" and not target.one,
        "who_he": kind == "he",
        "who_firm": kind == "firm",
        "who_first": target.first,
        "no_who": verb and kind is None,
        "the": target.the,
        "name_beside": not verb and target.name is not None,
        "role_beside": target.role,
        "predicate": target.predicate,
        "leads": target.begins - sentence.first_word <= 1,
        "bare": not verb and target.name is None and target.begins == grave.at and not target.the and not target.predicate,
    }


def _of_text(article: Article, grave: Grave, target: Target) -> dict[str, float]:
    words = article.words
    sentence = article.sentence_at(words.starts[grave.at])
    scope, told = article.blocks[sentence.block].scope, _told_round(article, sentence)
    owner = target.name.parts[-1] if grave.kind == "verb" and target.name is not None else ""
    return {
        "capital": words.texts[grave.at][0].isupper() and grave.at > sentence.first_word,
        "told_before": told.before,
        "told_behind": told.behind,
        "told_elsewhere": told.elsewhere,
        "said": told_by_somebody(article, sentence, grave.at, words.starts[target.begins], owner),
        "vouched": vouched(article, sentence),
        "official": _OFFICIAL.search(article.slice(sentence.span)) is not None,
        "unnamed": unnamed(article, sentence),
        "answered": _answered(article, sentence, grave),
        "unsure": _UNSURE.search(article.text, sentence.span.start, words.starts[grave.at]) is not None,
        "closed": case_of(article).closed,
        "decided": decided(article),
        "sport": in_play(article, sentence),
        "story": case_of(article).fiction or made_up(article),
        "shown": not epithets().shown.isdisjoint(words.lower[sentence.first_word : sentence.last_word + 1]),
        "length": log1p(sentence.last_word - sentence.first_word),
        "same_elsewhere": len(words.index.get(words.lower[grave.at], ())) > 1,
        "headed": scope in ("headline", "heading"),
        "opening": sentence.block <= 1 or scope == "summary",
    }


def settled(article: Article, grave: Grave, target: Target) -> bool:
    """Whether a fine, a finding or an admission stands beside it, it was long ago, or somebody calls a person so: then it's no charge."""
    sentence = article.sentence_at(article.words.starts[grave.at])
    called = grave.kind in ("noun", "adjective") and said_of(article, grave.at, sentence)
    by_law = _found_guilty(article, sentence, target) or answered(article, sentence)
    return called or by_law or of_the_past(article) or far_back(article, sentence, target.name)


def _found_guilty(article: Article, sentence: Sentence, target: Target) -> bool:
    """Whether the text tells elsewhere that whoever is named pleaded guilty or was convicted, or opens with one who is not yet named."""
    if target.name is not None:
        return convicted(article, target.name.parts[-1].lower(), article.sentence_index(sentence.span.start))
    return target.kind != "firm" and sentence.block in article.telling[:1] and case_of(article).closed


def _answered(article: Article, sentence: Sentence, grave: Grave) -> bool:
    """Whether somebody's charge stands before it, or whoever is hit may be an attacker."""
    return charged_before(article, sentence) or goes_on(article, sentence) or defended(article, grave.at)


class _Telling(msgspec.Struct, frozen=True):
    """How much is said, heard and found round the sentence and in the rest of the text."""

    before: float
    behind: float
    elsewhere: float


def _told_round(article: Article, sentence: Sentence) -> _Telling:
    number, told = article.sentence_index(sentence.span.start), _told_places(article)

    def of(*numbers: int) -> float:
        near = (each for each in numbers if 0 <= each < len(article.sentences) and article.sentences[each].block == sentence.block)
        return log1p(sum(told.get(each, 0) for each in near))

    return _Telling(
        before=of(*range(number - _BEFORE, number)),
        behind=of(number + 1),
        elsewhere=log1p(sum(told.values()) - told.get(number, 0)) - log1p(len(article.words) / _LONG),
    )


@once
def _told_places(article: Article) -> dict[int, int]:
    """Sentence → how many words of telling, charging or finding it has."""
    count: dict[int, int] = {}
    for word in grave_words().told & article.words.vocabulary:
        for at in article.words.index[word]:
            number = article.sentence_index(article.words.starts[at])
            count[number] = count.get(number, 0) + 1
    return count


def shown(article: Article, grave: Grave, target: Target, most: int) -> Span:
    """From whom it is said to the word, or the word alone where they stand far apart."""
    words = article.words
    first, last = min(target.begins, grave.at), max(target.ends, grave.end)
    near = words.ends[last] - words.starts[first] <= most
    return words.span(first, last) if near else words.span(grave.at, grave.end)
