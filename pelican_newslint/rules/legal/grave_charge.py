"""A word that charges somebody with a wrong has somebody who says so.

"Feathered his nest", "starves the dogs", "a quack", "on the take": there are a thousand words for dishonesty, cruelty and neglect, and each
of them, in the paper's own voice, is the paper's charge. The rules beside this one know whole constructions and speak of them surely; this
one knows words, and weighs what stands round them: who is named, what is taken and from whom, whether the sentence, the paragraph or the rest of
the text tells of somebody who says so, of a court or of a finding, whether it's a match, a story or long past. What the others mark it doesn't.

Bad:

    The bridge is closed until May. Mayor Alan Hume feathered his nest with the repair fund.
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “feathered his nest” charges Alan Hume with a wrong: who says so?

Bad:

    The orphans had no supper on Monday. Matron Agnes Tull starves them to feed her dogs.
                                                ^^^^^^^^^^^^^^^^^^ “starves” charges Agnes Tull with a wrong: who says so?

Bad:

    The clinic in Mill Lane is shut. Its quack, Sven Aldous, has left for Malta.
                                     ^^^^^^^^^^^^^^^^^^^^^^ “quack” charges Sven Aldous with a wrong: who says so?

Bad:

    The museum is short of two coins. Curator Ellen Frost helped herself to them.
                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^ “helped herself” charges Ellen Frost with a wrong: who says so?

Bad:

    The vote was close. Councillor Dean Roper is hand in glove with the developers.
                                                 ^^^^^^^^^^^^^^^^^^ “hand in glove with” charges Dean Roper with a wrong: who says so?

Good:

    Prosecutors say that Alan Hume feathered his nest with the repair fund. He denies it.

Good:

    The orphans had no supper on Monday, a court heard. Matron Agnes Tull is accused of starving them.

Good:

    The Thieves are a band from Hull, and Monster is a film. Fifita stole a line-out on halfway and scored in the last minute.

Good:

    She was asleep under a tree. The drought destroyed the crops, and the wind grabbed her hat. The helpers were paid by the town.

Good:

    Nobody knows whether the firm hushed it up. Nobody says that Ellen Frost helped herself to the coins.

Good:

    Alan Hume feathered his nest, a jury found on Friday. He was jailed for two years.

Evidence: fitted on charges written for it in 220 wordings and put into edited news, on 75 that editors had marked, and on 560,000 words of edited
news and posts. Of those wordings the rules beside it mark three in ten; half of them left out of the fit, three quarters of those are marked with it.
On 203,000 words of clean text it has 15 marks, on 637,000 of others' news 192, all of them suggestions; who is called something behind "the",
with high odds, is a warning: 15 in pieces with marked slips, none in those two.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from pelican_newslint.model import Block, Match
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.legal import (
    crime_as_fact,
    deed_before_verdict,
    epithet_before_verdict,
    guilt_before_conviction,
    laid_on_somebody,
)
from pelican_newslint.rules.legal._accused import accused, in_case
from pelican_newslint.rules.legal._doer import likely_people
from pelican_newslint.rules.legal._grave import Grave, graves, waking
from pelican_newslint.rules.legal._grave_signs import grave_signs, grave_weights, settled, shown
from pelican_newslint.rules.legal._grave_target import Target, aimed, target_of
from pelican_newslint.rules.legal._in_play import in_play
from pelican_newslint.rules.numbers.reading.weighed import odds

RULE = Rule(
    kind="fact", severity="suggestion", languages=("en",), wakes=Wakes(waking()), category="libel-risk", guides=("AP", "BBC"),
    confidence="medium",
)  # fmt: skip

_SUGGESTED, _WARNED = -1.1, 1.5
"""Logarithms of the odds."""
_OPEN = 0.0
"""The same for a warning in a text that says that somebody is only accused."""
_SHOWN = 70
"""Characters that are marked at most."""
_SURER = (crime_as_fact, deed_before_verdict, epithet_before_verdict, guilt_before_conviction, laid_on_somebody)
"""What one of them marks isn't marked again."""


class _Charge(msgspec.Struct, frozen=True):
    odds: float
    grave: Grave
    target: Target


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    begun, people = starts(woken), likely_people(article)
    start, weights = grave_weights()
    gravest: dict[int, _Charge] = {}
    for grave in graves(article):
        span = article.words.span(grave.at, grave.end)
        sentence = article.sentence_at(span.start)
        if article.blocks[sentence.block].span.start not in begun or article.text[sentence.span.end - 1] == "?" or article.quoted(span):
            continue
        target = target_of(article, grave, people)
        if grave.strength == "open" and target.name is None and not _may_be_accused(article, target):
            continue
        if not aimed(article, grave, target) or settled(article, grave, target):
            continue
        told = odds(start, weights, grave_signs(article, grave, target))
        if told >= _SUGGESTED and (sentence.first_word not in gravest or told > gravest[sentence.first_word].odds):
            gravest[sentence.first_word] = _Charge(told, grave, target)
    marked = _marked(article, gravest, options) if gravest else frozenset()
    yield from (_match(article, charge) for first_word, charge in gravest.items() if first_word not in marked)


def _marked(article: Article, told: Iterable[int], options: msgspec.Struct) -> frozenset[int]:
    """First words of the sentences in which a surer rule marks something; `told`: those in which there is a charge."""
    sentences = [article.sentence_at(article.words.starts[first_word]) for first_word in told]
    blocks = tuple(article.blocks[number] for number in sorted({sentence.block for sentence in sentences}))
    found = [each.span for rule in _SURER for each in rule.check(article, blocks, options) if isinstance(each, Match)]
    return frozenset(sentence.first_word for sentence in sentences if any(map(sentence.span.touches, found)))


def _match(article: Article, charge: _Charge) -> Match:
    word = article.slice(article.words.span(charge.grave.at, charge.grave.end))
    span = shown(article, charge.grave, charge.target, _SHOWN)
    whom = charge.target.name.text if charge.target.name is not None else "somebody"
    meant = charge.grave.kind == "verb" or charge.target.the or charge.target.name is not None
    bound = _OPEN if meant else _WARNED
    open_ = charge.odds >= bound and accused(article) and _of_the_accused(article, charge)
    called = charge.odds >= _WARNED and _calls_somebody(charge.grave, article.slice(span))
    sure = (open_ or called) and not _whoever(article, charge.grave.end)
    sure = sure and not (charge.grave.kind == "noun" and charge.target.begins == charge.grave.at and charge.target.name is None)
    return Match(span, f"“{word}” charges {whom} with a wrong: who says so?", severity="warning" if sure else None)


def _of_the_accused(article: Article, charge: _Charge) -> bool:
    grave, target = charge.grave, charge.target
    if grave.kind != "verb":
        return True
    if (
        target.kind is None
        or grave.form == "base"
        or article.words.before(grave.at) in _WAS
        or in_play(article, article.sentence_at(article.words.starts[grave.at]))
    ):
        return False  # "three were killed"
    return grave.strength == "heavy" or _may_be_accused(article, target)


def _may_be_accused(article: Article, target: Target) -> bool:
    """Whether he or she, the one of its kind or a name that the case has is told to do it: not whoever stands by."""
    return target.kind == "he" or target.one or (target.name is not None and in_case(article, target.name))


def _calls_somebody(grave: Grave, said: str) -> bool:
    """ "The smuggler", "the corrupt manager": who is so called is somebody that the piece speaks of; "the fraudulent" stands before a thing."""
    first, *rest = said.split()
    return first.lower() == "the" and (grave.kind == "noun" or (grave.kind == "adjective" and len(rest) > 1))


def _whoever(article: Article, last: int) -> bool:
    """ "In nine cases the killer was a stranger", "the thief has not been found": whoever did it, of whom nobody is meant."""
    words = article.words
    return words.after(last) in _BE and words.lower[min(last + 2, len(words) - 1)] in _WHO


_BE = frozenset("is was has had remains".split())
_WAS = frozenset("was were been being be are is".split())
_WHO = frozenset("a an his her their one not never still yet usually often mostly somebody someone known unknown found caught".split())
