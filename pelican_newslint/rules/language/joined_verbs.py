"""Two verbs of one subject that “and” joins stand in one tense.

"She visited the camp and distribute blankets": the second verb lost its ending. Only a plain form that is nothing but a verb is looked
at, behind a past that has one person or thing for its subject, where nothing asks for the plain form ("to", "will", "let").

Bad:

    The minister visited the camp and distribute blankets.
                                      ^^^^^^^^^^ “visited … and distribute”: write “distributed”.

Good:

    The minister visited the camp and distributed blankets.

Good:

    The minister asked them to visit the camp and distribute blankets. He helped clear the road and distribute food.

Bad:

    The road was shut at noon and remain closed. The tower stands at 90 metres and belong to the city.
                                  ^^^^^^ “was … and remain”: write “remained”.
                                                                                   ^^^^^^ “stands … and belong”: write “belongs”.

Good:

    The board said that workers visit the camp and distribute blankets. The mayor said that those who visit it and describe it pay less.

Good:

    She changed the look and feel of the site. It has rules that anonymise names and restrict their use. It follows a trend: people are
    growing bold and expect to pay less.

Good:

    The split and merge tools are new. Once you have signed up spread the word and tell all your friends.

Evidence: 1 in some 450,000 words of edited news, interviews and government posts, true; two before it the page now excuses.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.knowledge import inflections
from pelican_newslint.model import Block, Fix, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes
from pelican_newslint.rules.language._clauses import (
    ADVERBS,
    AUXILIARIES,
    BOUND,
    DETERMINERS,
    PREPOSITIONS,
    VERB_NOUNS,
    is_plural,
    is_single,
    positions,
)

_ASKS = AUXILIARIES - frozenset("is are was were be been being am has have had".split()) | frozenset(
    "to let lets help helped helps make made makes see sees saw watch watches hear hears heard please".split()
)
"""Words behind which a plain form may stand."""
_DEMANDED = frozenset("asked demanded urged requested insisted suggested recommended proposed".split())
_MANY = frozenset("who that they we i you which".split())

RULE = Rule(
    kind="grammar",
    severity="suggestion",
    wakes=Wakes(frozenset(("and",))),
    scopes=frozenset({"summary", "paragraph", "item"}),
    languages=("en",),
)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    words = article.words
    for at in (joint + 1 for joint in positions(article, woken, RULE.wakes.words)):
        if at < 3 or not words.spaced(at) or not _is_plain(words.texts[at]) or not _has_object(article, at):
            continue
        past = _past_before(article, at)
        if past is not None and not article.quoted(words.span(at)):
            verb = inflections.verbs()[words.texts[at]]
            right = verb.third if words.texts[past] in inflections.thirds() else verb.past[0]
            fix = Fix.change(words.span(at), right)
            yield Match(words.span(at), f"“{words.texts[past]} … and {words.texts[at]}”: write “{right}”.", (fix,))


def _is_plain(word: str) -> bool:
    """A verb's plain form that is nothing else."""
    verb = inflections.verbs().get(word)
    if verb is None or not verb.mainly or word in BOUND or word in ("continue", "feel"):
        return False
    return (
        word not in inflections.pasts()
        and word not in inflections.participles()
        and not (word in inflections.singulars() or word in VERB_NOUNS)
    )


def _is_verb(article: Article, at: int) -> bool:
    """Whether the word before "and" may itself be a plain form: "the clerks update and delete"."""
    words = article.words
    if words.gaps[at] == ", ":
        return True  # the last but one of a list: "record, tabulate and verify"
    return words.texts[at] in inflections.verbs() and words.before(at) not in DETERMINERS and words.before(at) not in PREPOSITIONS


def _has_object(article: Article, verb: int) -> bool:
    after = article.words.after(verb)
    nouns = after in inflections.plain_nouns() or after in inflections.plurals()
    return (
        nouns
        or after in ADVERBS
        or after in ("closed", "shut", "open")
        or after in DETERMINERS
        or after in PREPOSITIONS
        or after in ("him", "her", "them", "it")
    )


def _past_before(article: Article, at: int) -> int | None:
    """A past of one subject before word `at` in its sentence; None where a word there asks for a plain form or many act."""
    words = article.words
    before = range(words.in_(article.sentence_at(words.starts[at]).span).start, at - 1)
    if any(words.lower[each] in _ASKS for each in before) or _is_verb(article, at - 2):
        return None
    if before and words.lower[before.start] in inflections.verbs():
        return None  # "Insert the coin, the sign says, and add a name"
    if not _DEMANDED.isdisjoint(words.lower[before.start : at]) or "rather" in words.lower[before.start : at]:
        return None  # "she asked that he meet them and encourage them"
    past = None
    for each in before[1:]:
        text, left = words.texts[each], words.lower[each - 1]
        if (_is_plain(text) and is_plural(left)) or (text in inflections.verbs() and left in _MANY):
            return None
        third = inflections.thirds().get(text)
        finite = text == "was" or text in inflections.pasts() or (third is not None and third.mainly)
        if left in ("that", "which", "who") and each > 1 and is_plural(words.texts[each - 2]):
            return None  # "it has rules that anonymise names and restrict use"
        if words.lower[each] in ("have", "are", "were"):
            return None  # "they know that things have changed and require"
        either = text in inflections.verbs() and text in inflections.pasts()  # "once signed up spread the word and tell all"
        named = words.texts[each - 1][0].isupper() and left not in DETERMINERS
        if finite and (left in ("he", "she", "it") or (not either and (named or is_single(left)))):
            past = each
    return past
