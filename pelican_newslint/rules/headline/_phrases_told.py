"""The phrases of the tables of outcomes, where they stand in a sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from pelican_newslint.knowledge.inflections import pasts, thirds
from pelican_newslint.knowledge.outcomes import GAP, TABLE, Phrase, beginning, pairs, phrases
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.name_runs import title_cased
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.rules.headline._how_told import NOT

LONGEST_GAP = 4
_MOST = 200  # phrases of a sentence; with more it is no prose
STOPS = frozenset(
    "in at on over after before by with from for against amid as to of near during despite while when since until into following under".split()
)
_MONEY = frozenset({" £", " $", " €", " ₹"})
""" "Closes £2m gap": the sign parts no words."""


def whole_phrases(
    article: Article, sentence: Sentence, only: Collection[int] | None = None, table: str = TABLE, *, headline: bool
) -> list[tuple[int, int, Phrase]]:
    """Each phrase of the table that stands there with the indexes of its first and last word; without those inside longer ones."""
    if phrases(table).keys().isdisjoint(article.words.lower[sentence.first_word : sentence.last_word + 1]):
        return []
    found = list(_phrases(article, sentence, only, table, headline))
    if len(found) > _MOST:
        return []
    return [
        (first, last, phrase)
        for first, last, phrase in found
        if not any(
            one <= first and last <= end and end - one > last - first and (not headline or phrase.falls or other.pair == phrase.pair)
            for one, end, other in found
        )
    ]


def _phrases(
    article: Article, sentence: Sentence, only: Collection[int] | None, name: str, headline: bool
) -> Iterator[tuple[int, int, Phrase]]:
    table, lower = phrases(name), article.words.lower
    for at in sentence.words:
        if lower[at] not in table:
            continue
        if not headline and at > sentence.first_word and article.words.texts[at][0].isupper():  # "United States"
            continue
        behind = lower[at + 1] if at < sentence.last_word else ""
        for phrase in beginning(lower[at], behind, name):
            if (only is None or phrase.pair in only) and (headline or not phrase.headline):
                last = _end(article, at, sentence.last_word, phrase)
                if last < 0 or _ends_a_name(article, at, last, sentence) or _kept_away(article, last, sentence):
                    continue
                if not phrase.base or _verbal(article, at, phrase, sentence, headline):
                    yield at, last, phrase


def _ends_a_name(article: Article, at: int, last: int, sentence: Sentence) -> bool:
    """Whether the words behind the first are part of a name: "at Larkin Valley High"."""
    texts = article.words.texts
    named = at < last - 1 and texts[last][0].isupper() and texts[last - 1][0].isupper()
    return named and not title_cased(article.words, article.blocks[sentence.block])


def _kept_away(article: Article, last: int, sentence: Sentence) -> bool:
    """ "Votes to keep snowmobiles off the run": it is against them."""
    words = article.words
    if not words.lower[last].startswith(("keep", "kept")):
        return False
    for at in range(last + 1, min(last + _AWAY, sentence.last_word + 1)):
        if words.lower[at] in ("off", "out", "away"):
            return True
        if not words.spaced(at) or words.lower[at] in STOPS:
            return False
    return False


_AWAY = 6


def _end(article: Article, at: int, last: int, phrase: Phrase) -> int:
    """Index of the last word of the phrase that begins at word `at`; -1 where it isn't there."""
    words, gap = article.words, 0
    for token in phrase.rest:
        if token is GAP:
            gap = LONGEST_GAP
            continue
        for step in range(1, gap + 2):
            if at + step > last or not (words.spaced(at + step) or words.gaps[at + step] in _MONEY):
                return -1
            if words.lower[at + step] in token:
                at += step
                break
            if words.lower[at + step] in NOT:  # "found the nurse not guilty"
                return -1
        else:
            return -1
        gap = 0
    return at


_BEFORE_BASE = frozenset("to will would can could should may must might did do does not never cannot won't don't didn't doesn't".split())
_BEFORE_NOUN = frozenset("a an the its his her their our this that of no any some each every another first last new big by in".split())
_NO_NOUN = frozenset("lose accept approve reject refuse admit deny close".split())
_DOING = frozenset("after by".split())
_PEOPLE = frozenset("people police women men children staff crew voters mps pupils team side".split())


def _verbal(article: Article, at: int, phrase: Phrase, sentence: Sentence, headline: bool) -> bool:
    """Whether a verb by itself is one here, and no noun ("a cut", "the win")."""
    word, before = article.words.lower[at], article.words.lower[at - 1] if at > sentence.first_word else ""
    if before in _BEFORE_NOUN or (word.endswith("ing") and not (phrase.falls and before in _DOING)):
        return False
    if word.endswith("ing"):
        return True
    if article.words.after(at) == "no" or _set_phrase(article, at, phrase, sentence, headline):  # "raised no eyebrows"
        return False
    if word == phrase.base:
        several = headline and any(each.endswith("s") or each in _PEOPLE for each in article.words.lower[sentence.first_word : at])
        past = word in pasts() and (not headline or article.words.after(at) in STOPS)
        return before in _BEFORE_BASE or several or past or (headline and word in _NO_NOUN and at > sentence.first_word)
    if word.endswith("s") and not headline:
        return word in thirds() and thirds()[word].mainly
    return True


def _set_phrase(article: Article, at: int, phrase: Phrase, sentence: Sentence, headline: bool) -> bool:
    """Whether the verb means something else here: "kept its pledge", "costs have dropped since May"."""
    words = article.words
    behind = words.lower[at + 1 : min(at + 4, sentence.last_word + 1)]
    if phrase.base == "keep":
        return not _KEPT.isdisjoint(behind) or (bool(behind) and behind[0].endswith("ing"))
    if phrase.base == "win" and not headline:
        return not _APPROVAL.isdisjoint(behind)
    ends = not behind or behind[0] in STOPS or not words.spaced(at + 1)
    return (
        phrase.base == "drop"
        and ends
        and not headline
        and not phrase.falls
        and pairs()[phrase.pair].name not in _AMOUNTS
        and (at == sentence.first_word or words.lower[at - 1] not in _DONE_TO)
    )


_APPROVAL = frozenset("support backing praise applause sympathy friends admirers fans respect favour favor hearts".split())
"""What is won without winning: "the levy won the support of half of them"."""
_KEPT = frozenset("pledge pledges promise promises word vow vows commitment faith pace track quiet silent secret score watch eye".split())
_AMOUNTS = frozenset({"direction", "price"})
"""Pairs of outcomes in which what drops falls."""
_DONE_TO = frozenset("was were is are been being be".split())
