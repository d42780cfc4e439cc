"""What a headline or a lead says of how an affair ended: each mention of an outcome."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from pelican_newslint.knowledge.inflections import participles, pasts, thirds
from pelican_newslint.knowledge.outcomes import GAP, TABLE, Phrase, pairs, phrases
from pelican_newslint.model import Block
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.name_runs import title_cased
from pelican_newslint.prose.facts.numerals import TO_TWELVE
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.stems import SMALL
from pelican_newslint.rules.headline._how_told import NOT, Told, clause_before, how_told

_LONGEST_GAP = 4
_MOST = 200  # phrases of a sentence; with more it is no prose
STOPS = frozenset(
    "in at on over after before by with from for against amid as to of near during despite while when since until into following under".split()
)

_OVER = frozenset("after since despite following from amid".split())
_FEW = frozenset("rebel rebels several some few dissenters opponents independents".split())
_AHEAD = frozenset({"to", "will"})


class Mention(Struct, frozen=True):
    """`first`, `last`: indexes of its words, inclusive."""

    pair: int
    side: int
    first: int
    last: int
    told: Told
    sentence: Sentence
    gap: bool
    """Whether its object stands inside: "wins landmark case"."""
    ahead: bool
    """Whether it is to come: "to fall", "will fall"."""


def mentions(article: Article, sentence: Sentence, only: Collection[int] | None = None, *, headline: bool = False) -> list[Mention]:
    """Those of one sentence, of the pairs `only`; one inside a longer one is left out, in a headline only where both are of one pair."""
    lower = article.words.lower
    whole = whole_phrases(article, sentence, only, headline=headline)
    return [
        Mention(
            phrase.pair,
            phrase.side,
            first,
            last,
            how_told(article, sentence, first, headline),
            sentence,
            GAP in phrase.rest,
            ahead=first > sentence.first_word and lower[first - 1] in _AHEAD,
        )
        for first, last, phrase in whole
        if not (
            headline
            and first == last
            and (tells_which(article, first) or _came_before(article, first, phrase) or _is_match(article, first))
        )
        and not (phrase.side and not headline and _of_some(article, sentence, first))
        and not (first == last and not headline and _merely_says(article, first))
    ]


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
        for phrase in table[lower[at]]:
            if phrase.rest and phrase.rest[0] is not GAP and behind not in phrase.rest[0]:
                continue  # most of them
            if (only is None or phrase.pair in only) and (headline or not phrase.headline):
                last = _end(article, at, sentence.last_word, phrase)
                if last < 0 or _ends_a_name(article, at, last, sentence):
                    continue
                if not phrase.base or _verbal(article, at, phrase, sentence, headline):
                    yield at, last, phrase


def _ends_a_name(article: Article, at: int, last: int, sentence: Sentence) -> bool:
    """Whether the words behind the first are part of a name: "at Larkin Valley High"."""
    texts = article.words.texts
    named = at < last - 1 and texts[last][0].isupper() and texts[last - 1][0].isupper()
    return named and not title_cased(article.words, article.blocks[sentence.block])


def _came_before(article: Article, at: int, phrase: Phrase) -> bool:
    """Whether a headline's noun is what was over: "reopens after nine-month blasting ban"."""
    words, first = article.words, at
    while first and at - first < _LONGEST_GAP and words.spaced(first) and words.lower[first - 1] not in STOPS:
        first -= 1
    return words.lower[at] == phrase.base and bool(first) and words.lower[first - 1] in _OVER


_OF_MATCHES = frozenset("cup league round leg qualifying knockout davis fed preliminary opening home away".split())


def _is_match(article: Article, at: int) -> bool:
    """Whether a "tie" is one match of a cup and no draw: "seven-goal cup tie"."""
    before = article.words.before(at)
    return article.words.lower[at] == "tie" and (before in _OF_MATCHES or before.endswith(("-goal", "-final", "-round", "-leg")))


def _merely_says(article: Article, at: int) -> bool:
    """Whether it is said between commas who says the rest: "It pulled the shirts, a clerk confirmed on Monday"."""
    word, text = article.words.starts[at], article.text
    return any(
        each.span.start <= word < each.span.end and each.speaker is not None and text[: each.speaker.start].rstrip().endswith(",")
        for each in article.attributions
    )


def _of_some(article: Article, sentence: Sentence, at: int) -> bool:
    """Whether it is told of a few who differ: "five rebels voted against it"."""
    lower = article.words.lower
    clause = clause_before(article, sentence, at)
    if lower[at - 1] == "have" and "since" in lower[at + 1 : sentence.last_word + 1] and any(_is_count(lower[each]) for each in clause):
        return True  # "in the county 11 schools have closed since 2014"
    return any(lower[each] in _FEW for each in clause) or (bool(clause) and lower[clause.start] in TO_TWELVE)


def done_to(article: Article, head: Mention) -> bool:
    """Whether a headline's participle has no object, and its noun is whom it was done to: "Old mill bought", "Hiker rescued from cliff"."""
    lower, last = article.words.lower, head.last
    alone = last == head.sentence.last_word or lower[last + 1] in STOPS or not article.words.spaced(last + 1)
    return not head.gap and alone and lower[head.first] in participles()


def _is_count(word: str) -> bool:
    return word in TO_TWELVE or word.isdigit()


def tells_which(article: Article, at: int) -> bool:
    """Whether a participle stands before its noun in a headline: "Keeper finds escaped lynx", "Council revives rejected plan"."""
    words = article.words
    word, behind = words.lower[at], words.after(at)
    noun = behind.isalpha() and words.texts[at + 1].islower() and not behind.endswith("ly")
    return (
        noun
        and word.endswith(("ed", "en"))
        and word in participles()
        and behind not in SMALL
        and behind not in STOPS
        and behind not in pasts()
    )


def _end(article: Article, at: int, last: int, phrase: Phrase) -> int:
    """Index of the last word of the phrase that begins at word `at`; -1 where it isn't there."""
    words, gap = article.words, 0
    for token in phrase.rest:
        if token is GAP:
            gap = _LONGEST_GAP
            continue
        for step in range(1, gap + 2):
            if at + step > last or not words.spaced(at + step):
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
    ends = not behind or behind[0] in STOPS or not words.spaced(at + 1)
    return (
        phrase.base == "drop"
        and ends
        and not headline
        and pairs()[phrase.pair].name not in _AMOUNTS
        and (at == sentence.first_word or words.lower[at - 1] not in _DONE_TO)
    )


_KEPT = frozenset("pledge pledges promise promises word vow vows commitment faith pace track quiet silent secret score watch eye".split())
_AMOUNTS = frozenset({"direction", "price"})
"""Pairs of outcomes in which what drops falls."""
_DONE_TO = frozenset("was were is are been being be".split())


def sentences_of(article: Article, blocks: Collection[Block]) -> Iterator[Sentence]:
    """Those of the blocks, in order."""
    starts = {block.span.start for block in blocks}
    return (each for each in article.sentences if article.blocks[each.block].span.start in starts)
