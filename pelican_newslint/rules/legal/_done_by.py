"""Who did it where no subject stands before the verb: "abused by him", "left after looting the till", "who pushed Ida Roe off the pier"."""

from __future__ import annotations

from collections.abc import Iterator

from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.rules.legal._clause import told_by_somebody
from pelican_newslint.rules.legal._deeds import deeds_at, ways
from pelican_newslint.rules.legal._grave import heavy
from pelican_newslint.rules.legal._somebody import OFFICERS
from pelican_newslint.rules.legal._subject import Subject, subject

_BE = frozenset("was were been being is are".split())
_HIM = frozenset("him her them".split())
_LEADS = frozenset("after before by while".split())
_PRONOUNS = frozenset("he she they".split())
_BEHIND_PARTICIPLE = 3
_BEFORE_PARTICIPLE = 3
_SHOWN = 9
"""Words from the subject to the verb that are marked."""
_CAUGHT = later(
    r"\b(?:arrest\w*|charg\w+|accus\w+|detain\w*|held|jail\w*|convict\w*|sentenc\w+|fined|sacked|fired|dismiss\w*|suspend\w*|expel\w*|banned|tried"
    r"|questioned|wanted|caught|admit\w*|den(?:y|ies|ied)|suspected|resign\w*|cleared|acquitted|prosecuted|indicted)\b"
)
"""What is said to have happened to somebody for it is the court's word or the police's."""
_WHEN = later(r", when $")
_SAYS = later(
    r"\b(?:say|says|said|told|alleg\w+|claim\w*|according|police|prosecut\w+|court|believ\w+|suspect\w*|report\w*|may|might|if|whether)\b"
)
""" "She hasn't been seen since May, when he left for Rome after looting it": the "not" is of another clause."""
_AT_SOMEBODY = frozenset(
    "pushed shoved threw hurled kicked hit struck punched stabbed shot slapped choked strangled attacked beat dragged poisoned drowned killed".split()
)
_POLICE = OFFICERS | frozenset(
    "pc wpc sgt sergeant constable detective inspector deputy sheriff marshal captain lieutenant private corporal".split()
)
_BETWEEN = frozenset("mr mrs ms miss dr sir old young little".split())


def done_by(article: Article, sentence: Sentence, ends: dict[int, Name]) -> Iterator[tuple[Subject, Span]]:
    """Each with what is to be marked."""
    words = article.words
    starts = {name.first_word: name for name in ends.values()}
    for at in range(sentence.first_word + 1, sentence.last_word):
        word = words.lower[at]
        if word in heavy() and not _BE.isdisjoint(words.lower[max(at - _BEFORE_PARTICIPLE, sentence.first_word) : at]):
            yield from _by(article, sentence, at, starts)
        if word.endswith("ing") and word in ways() and words.before(at) in _LEADS:
            yield from _having(article, sentence, at, ends)
        if word in _AT_SOMEBODY:
            yield from _at_somebody(article, sentence, at, starts, ends)


def _by(article: Article, sentence: Sentence, at: int, starts: dict[int, Name]) -> Iterator[tuple[Subject, Span]]:
    """ "They were abused by him"; "was poisoned by Hale"."""
    words = article.words
    for by in range(at + 1, min(at + 1 + _BEHIND_PARTICIPLE, sentence.last_word)):
        if words.lower[by] != "by" or told_by_somebody(article, sentence, at, words.starts[at]):
            continue
        if words.lower[by + 1] in _HIM:
            yield Subject(words.span(by + 1, by + 1), "he", first=True), words.span(at, by + 1)
        elif (name := starts.get(by + 1)) is not None and not name.possessive:
            yield Subject(name.span, "name", name), words.span(at, name.last_word)


def _having(article: Article, sentence: Sentence, at: int, ends: dict[int, Name]) -> Iterator[tuple[Subject, Span]]:
    """ "He left for Leeds after looting the till": whoever the clause before speaks of."""
    words = article.words
    lead = article.text[sentence.span.start : words.starts[at]]
    if _CAUGHT.search(lead) or not any(deed.form == "ing" for deed in deeds_at(article, at, sentence.last_word)):
        return
    who = next((each for each in range(at - 2, sentence.first_word - 1, -1) if words.lower[each] in _PRONOUNS), None)
    name = next((each for each in ends.values() if each.first_word - sentence.first_word <= 1 and each.last_word < at), None)
    found = Subject(words.span(who, who), "he", first=True) if who is not None else None
    if found is None and name is not None and not name.possessive:
        found = Subject(name.span, "name", name, first=True)
    if found is None:
        return
    own = _WHEN.search(article.text, sentence.span.start, found.span.start) and not _SAYS.search(article.slice(sentence.span))
    if own or not told_by_somebody(article, sentence, at, found.span.start):
        yield found, words.span(at - 1, at)


def _at_somebody(
    article: Article, sentence: Sentence, at: int, starts: dict[int, Name], ends: dict[int, Name]
) -> Iterator[tuple[Subject, Span]]:
    """ "Who pushed Ida Roe off the pier": what is done has a person's name."""
    words = article.words
    to = at + 1 + (words.lower[at + 1] in _BETWEEN)
    if to not in starts or starts[to].possessive or not words.spaced(at + 1):
        return
    who = subject(article, at, "past", sentence.first_word, ends)
    own = who.name.parts[-1] if who is not None and who.name is not None else ""
    first = words.at(who.span.start) if who is not None else 0
    if not _POLICE.isdisjoint(words.lower[max(first - 1, 0) : at]):
        return  # "PC Webb shot Ned Falk"
    if who is not None and not told_by_somebody(article, sentence, at, who.span.start, own):
        yield who, Span.of(who.span.start, words.ends[at]) if at - first < _SHOWN else who.span
