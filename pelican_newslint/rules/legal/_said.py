"""Who vouches for a sentence: a named source, an office, or nobody whom readers could ask."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.attributions import Attribution
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later

_NOBODY = frozenset(
    "source sources insider insiders neighbour neighbours neighbor neighbors resident residents locals people villagers friends some many "
    "persons everyone somebody someone they vendors buyers rivals fans supporters onlookers gossips townspeople".split()
)
_POSTED = later(
    r"(?:an? |some |several |the )?(?:anonymous |viral |widely shared |unsigned )?(?:posts?|tweets?|rumou?rs?|messages?|leaflets?|videos?|letter)"
    r"(?: (?:on|in) (?:social media|facebook|x|whatsapp|tiktok|telegram|the village|the town|the market|circulation))?(?: (?:that|which)\b.*)?",
    re.IGNORECASE,
)
"""What nobody has put a name to."""
_ACQUAINTANCE = later(
    r"(?:[Aa]n?|[Oo]ne|[Aa]nother|[Ss]ome) (?:[a-z-]+ ){0,2}?(?:cousins?|uncle|aunt|nephew|niece|relatives?|in-law|neighbou?rs?|friends?|acquaintance"
    r"|classmates?|passer-by|passers-by|bystanders?|onlookers?|customers?|ex-\w+|taxi driver|regulars?|drinkers?|rivals?|fans?"
    r"|supporters?)\b(?! (?:group|club))"
)
_KIN_OF = later(
    r"\b(?:[Aa]n?|[Oo]ne|[Aa]nother) (?:[a-z-]+ )?(?:cousin|uncle|aunt|nephew|niece|relative|neighbou?r|friend|acquaintance|classmate|colleague) of"
    r" (?:the )?$"
)
"""Somebody without a name who is close to it, or happened to be there."""
_OF_WHOM = 40
_OFF_RECORD = later(r"\b(?:off the record|on condition of anonymity|asked not to be (?:named|identified)|did not want to be named)\b")
_OFFICIALS = frozenset(
    "police officers detectives prosecutors investigators deputies troopers agents lawyers solicitors authorities inspectors auditors "
    "regulators magistrates judges".split()
)
_REACH = 8
"""Words before the verb that may hold its subject."""


def vouched(article: Article, sentence: Sentence) -> bool:
    """Whether somebody who can be named or asked says what the sentence tells."""
    return any(not nameless(article, each, sentence) for each in _of(article, sentence))


def unnamed(article: Article, sentence: Sentence) -> bool:
    """Whether the sentence is put into the mouth of an unnamed source."""
    return any(nameless(article, each, sentence) for each in _of(article, sentence))


def _of(article: Article, sentence: Sentence) -> Iterator[Attribution]:
    return (each for each in article.attributions if each.verb != "deny" and article.sentences[each.sentence] is sentence)


def nameless(article: Article, each: Attribution, sentence: Sentence) -> bool:
    """ "A person close to the inquiry said": nobody whom readers could ask."""
    if _OFF_RECORD.search(article.slice(sentence.span)):
        return True
    if each.speaker is not None and _close_to_it(article, each.speaker):
        return True
    if each.name is not None:
        return False
    if each.form == "according" and each.speaker is not None and _POSTED.fullmatch(article.slice(each.speaker)):
        return True
    last = article.words.at(each.span.start)
    if (
        each.verb == "claim"
        and each.speaker is not None
        and article.words.lower[article.words.at(each.speaker.start)] in {"a", "an", "one"}
    ):
        return True
    near = article.words.lower[max(sentence.first_word, last - _REACH) : last]
    speaker = article.words.within(each.speaker) if each.speaker is not None else ()
    crowd = _NOBODY.intersection(near) | _NOBODY.intersection(speaker)
    return bool(crowd) and not (crowd == {"they"} and _officials_before(article, sentence))


def _close_to_it(article: Article, speaker: Span) -> bool:
    """ "A cousin", and "a cousin of the Lows", whose name is not the speaker's."""
    before = article.text[max(speaker.start - _OF_WHOM, 0) : speaker.start]
    return _ACQUAINTANCE.match(article.slice(speaker)) is not None or _KIN_OF.search(before) is not None


def _officials_before(article: Article, sentence: Sentence) -> bool:
    """Whether "they" are those of the sentence before whose office it is to say so: "Police arrested Hale. They say that he …"."""
    number = article.sentence_index(sentence.span.start)
    before = article.sentences[number - 1]
    if number == 0 or before.block != sentence.block:
        return False
    return not _OFFICIALS.isdisjoint(article.words.lower[before.first_word : before.last_word + 1])
