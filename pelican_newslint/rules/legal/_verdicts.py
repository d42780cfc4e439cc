"""What was decided, is told by somebody on trial, or lies far back: why a deed or an epithet isn't the paper's own charge."""

from __future__ import annotations

import re

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.later import later
from pelican_newslint.prose.once import once
from pelican_newslint.rules.legal._history import HISTORY, asked

_DECIDED = later(
    r"\b(?:(?:was|were|been|is|are|and|then|later) (?:also |since |twice |never )?(?:fined|struck off|disqualified|banned for|banned from"
    r"|given (?:an? )?(?:\w+ ){0,2}(?:community|suspended|conditional|months?|years?|lifetime|life|caution)|put on probation|court-martialled"
    r"|stripped of|extradited|cautioned|hanged|beheaded|deported)"
    r"|(?:fined|stripped|banned|disqualified) (?:an? |the |its |his |her )?[\w’']+(?: [\w’']+){0,2}? (?:of (?:his|her|its|their)|for|[$£€\d])"
    r"|(?:banned|suspended) for (?:life|\w+ (?:months?|years?|seasons?|matches|games))"
    r"|served (?:\w+ ){0,3}?(?:years?|months?|sentence|time)\b(?! as)|is serving|escaped from (?:\w+ )?(?:prison|jail|custody)|the fugitive"
    r"|community order|community service|suspended sentence|parole[ds]?|(?:is|are|now|died) in (?:prison|jail)|years inside|behind bars|ex-convict"
    r"|(?:tribunal|ombudsman|court|judge|panel|inquest|inquiry|coroner|regulator|watchdog|committee|audit|auditors|commission|magistrates?|report)"
    r" (?:has |had )?(?:found|ruled|concluded|convicted|blamed|fined|banned)|tests? (?:has |had )?(?:found|showed)|admits?|admitted|owned up"
    r"|apologi[sz]e[ds])\b"
)
_NEVER = later(r"\b(?:nobody|no one|never|not|n[’']t|no|nor|without|could|may|might|if|whether)\b(?:\W+\w+){0,4}\W*$", re.IGNORECASE)
_BEFORE = 60
"""Characters in which what undoes it may stand."""
_CHARGED = later(
    r"\b(?:(?<!by )prosecut\w+(?! (?:have |has |had )?(?:charged|indicted|arrested|brought|opened|dropped|filed|sought))"
    r"|jur(?:y|ors)|(?:court|tribunal|inquest|inquiry) (?:heard|was told)|accus\w+|alleg\w+|indictment|charge sheet|lawsuit"
    r"|suit|(?<!a )complaint|testif\w+|affidavit|memoir|diary|diaries|advertisements?|adverts?|ads|leaflets?|campaign)\b",
    re.IGNORECASE,
)
_SUED = later(r"\b(?:sue[sd]?|suing)\b")
_BACK = 3
"""Sentences before it that may say whose words they are."""
_WORDS_OF = later(
    r"\bin (?:the |his |her |their )?[\w’' ]{1,30}(?:[’']s?|their|his|her) (?:own )?words\b|\bas (?:\w+ ){1,3}?(?:puts?|calls?|called|said|says)\b"
)
_DIED = later(r"\b(?:died|killed|executed|hanged|buried|shot|fell|exiled)\b[^.\n]{0,40}?\b(?P<year>1\d{3}|20\d\d)\b")
_SPAN = later(r" ?\((?:[^()\n]{0,12})?\b1\d{3} ?[-–—] ?(?:[^()\n]{0,12})?\b(?P<year>1\d{3}|20\d\d)\)")


_OLD_TIMES = frozenset("emperor empress pharaoh tsar czar vikings conquistador gladiator shakespeare medieval tudor carthage".split())


@once
def decided(article: Article) -> bool:
    """Whether the text tells of a fine, a ban, a finding or an admission."""
    return any(
        not _NEVER.search(article.text[max(each.start() - _BEFORE, 0) : each.start()].rpartition(".")[2])
        for each in _DECIDED.finditer(article.text)
    )


def charged_before(article: Article, sentence: Sentence, before: int | None = None) -> bool:
    """Whether a sentence before it in its paragraph tells what a prosecution, a suit, an advertisement says; or its own words up to `before`."""
    number = article.sentence_index(sentence.span.start)
    if before is not None and (_CHARGED.search(lead := article.text[sentence.span.start : before]) or _SUED.search(lead)):
        return True
    near = (each for each in article.sentences[max(number - _BACK, 0) : number] if each.block == sentence.block)
    return any(_CHARGED.search(article.slice(each.span)) for each in near)


def in_their_words(article: Article, sentence: Sentence) -> bool:
    """ "In the union's words", "as he calls her"."""
    return _WORDS_OF.search(article.slice(sentence.span)) is not None


def far_back(article: Article, sentence: Sentence, name: Name | None) -> bool:
    """Whether the sentence names a year long past, or the text says that its person died in one."""
    if article.date is None:
        return False
    if not _OLD_TIMES.isdisjoint(article.words.index):
        return True
    before = article.date.year - HISTORY
    if any(mention.year < before for mention in article.years if sentence.span.holds(mention.span)):
        return not asked(article)
    return name is not None and name.parts[-1] in _dead(article, before)


def _dead(article: Article, before: int) -> frozenset[str]:
    found: set[str] = set()
    for name in article.names:
        sentence = article.sentence_at(name.span.start)
        after = article.text[name.span.end : sentence.span.end]
        died = _SPAN.match(after) or _DIED.search(after)
        if died is not None and int(died["year"]) < before:
            found.add(name.parts[-1])
    return frozenset(found)
