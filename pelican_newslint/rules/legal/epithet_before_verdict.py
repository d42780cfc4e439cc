"""No epithet of crime or disgrace stands before a person whom no court has found guilty.

"The criminal owner", "the ship's drunk master", "contractor" with "corrupt" before it: a word that is slipped in before a role or a name says
as much as a sentence would, in the paper's own voice. What isn't proved belongs to somebody who says so, or out. The rule reads words of crime
(an error of a named person or of the one owner, driver or manager of a thing) and words of fault such as "negligent" or "reckless" (a warning).
It is silent in quotations, where a source says so in the sentence, where the text tells of a conviction or an admission, of fiction, of the
past, of a match, and where nobody in particular is meant ("drunk drivers", "a corrupt official").

Bad:

    The pit was closed. The criminal owner, Ned Falk, has left for Malta.
                        ^^^^^^^^^^^^^^^^^^ No finding is told of: cut “criminal”, or say who says so.

Bad:

    The ferry's drunk skipper will be questioned by police on Friday.
    ^^^^^^^^^^^^^^^^^^^^^^^^^ No finding is told of: cut “drunk”, or say who says so.

Bad:

    The road has sunk again. Crooked contractor Ida Roe has built two more since.
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^ No finding is told of: cut “Crooked”, or say who says so.

Bad:

    Nine people drowned. The negligent manager of the pool, Ned Falk, was on holiday.
                         ^^^^^^^^^^^^^^^^^^^^^ No finding is told of: cut “negligent”, or say who says so.

Bad:

    Title: Police arrest burglar at farm
                  ^^^^^^^^^^^^^^ Nobody was found guilty yet: not “burglar”, but a suspect.

    A man of 29 was arrested on Monday.

Bad:

    Police caught the killers in a barn. She wept: the murderer has been caught.
    ^^^^^^^^^^^^^^^^^^^^^^^^^ Nobody was found guilty yet: not “killers”, but a suspect.
                                                       ^^^^^^^^^^^^^^^^^^^^^^^^ Nobody was found guilty yet: not “murderer”, but a suspect.

Bad:

    The drunk driver ploughed into a stall. He is unhurt.
    ^^^^^^^^^^^^^^^^ No finding is told of: cut “drunk”, or say who says so.

Good:

    A fake Harrow.com was set up by somebody in Leiden.

Good:

    The criminal owner, Ned Falk, was jailed for a year on Friday.

Good:

    The criminal lawyer Ida Roe spoke. Drunk drivers cause one crash in five, and a corrupt official is a danger to all.

Good:

    "The criminal owner has fled," said Ned Falk. The drunken driver, Tom Ray, was taken to hospital, police said.

Good:

    The crooked sheriff, Ned Falk, is played by Tom Ray. The film opens on Friday.

Good:

    Lena Roe, the forger, has died at 90. She served four years for it.

Good:

    Ned Falk was fined $900 on Monday. The greedy landlord had let a shed to nine students.

Good:

    Tom Ray calls the sheriff crooked. His rival, Ned Falk, calls Ray a crook. The lazy chairman, as he puts it, sleeps.

Good:

    Prosecutors say that Ida Roe stole the stamps. The crooked clerk, Ned Falk, was her cousin.

Good:

    The violent crime chief, Ida Roe, spoke. So did a false accounts clerk. The Vandal king Gaiseric is on a coin.

Good:

    Police arrested a man posing as a burglar.

Evidence: one false hit, since mended, in 1.2 million words of edited news, government posts, interviews and essays.
"""

from __future__ import annotations

import msgspec

from pelican_newslint.model import Block, Match, Severity
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.form import Found, Rule, Wakes, starts
from pelican_newslint.rules.legal._blameless import made_up
from pelican_newslint.rules.legal._case import case_of
from pelican_newslint.rules.legal._clause import told_by_somebody
from pelican_newslint.rules.legal._doer import likely_people
from pelican_newslint.rules.legal._epithet import Epithet, epithet_at, epithets, said_of
from pelican_newslint.rules.legal._history import of_the_past
from pelican_newslint.rules.legal._in_play import in_play
from pelican_newslint.rules.legal._said import unnamed
from pelican_newslint.rules.legal._taken import arrested, several
from pelican_newslint.rules.legal._verdicts import charged_before, decided, far_back, in_their_words

_TABLE = epithets()
_ANY = _TABLE.crime | _TABLE.person | several() | _TABLE.fault

RULE = Rule(kind="fact", severity="error", languages=("en",), wakes=Wakes(_ANY), category="libel-risk", guides=("AP", "BBC"))


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    case = case_of(article)
    if case.closed or case.fiction or made_up(article) or decided(article) or of_the_past(article):
        return
    ends = likely_people(article)
    begins = {name.first_word: name for name in ends.values()}
    begins |= {article.words.at(name.title_span.start): name for name in ends.values() if name.title_span is not None}
    awake, words = starts(woken), article.words
    reached = -1
    for at in sorted(at for word in _ANY & words.vocabulary for at in words.index[word]):
        if at <= reached or article.block_at(words.starts[at]).span.start not in awake:
            continue
        if (taken := arrested(article, at)) is not None and not article.quoted(taken):
            yield Match(taken, f"Nobody was found guilty yet: not “{words.texts[at]}”, but a suspect.")
            continue
        found = epithet_at(article, at, begins, ends)
        if found is not None and _own_voice(article, found):
            reached = words.at(found.span.end - 1)
            said = words.texts[at]
            yield Match(found.span, f"No finding is told of: cut “{said}”, or say who says so.", severity=_severity(article, found))


_SITE = later(r"\.[a-z]{2,6}\b")


def _own_voice(article: Article, found: Epithet) -> bool:
    """Whether it is the paper that says so, of somebody in life."""
    words, sentence = article.words, article.sentence_at(found.span.start)
    first = words.at(found.span.start)
    before = words.lower[max(first - 2, sentence.first_word) : found.at]
    inside = set(words.lower[sentence.first_word : sentence.last_word + 1])
    if not _TABLE.hedged.isdisjoint(before) or not _TABLE.shown.isdisjoint(inside) or in_play(article, sentence):
        return False
    if charged_before(article, sentence, found.span.start) or in_their_words(article, sentence) or far_back(article, sentence, found.name):
        return False
    if _SITE.match(article.text, found.span.end):
        return False  # "a fake Bank.com" is no person's
    if said_of(article, found.at, sentence) or (words.lower[found.at] in _TABLE.fault and unnamed(article, sentence)):
        return False
    own = found.name.parts[-1] if found.name is not None else ""
    return not article.quoted(found.span) and not told_by_somebody(article, sentence, found.at, found.span.start, own, found.span)


def _severity(article: Article, found: Epithet) -> Severity | None:
    """An error for a crime of a named person or of a thing's one owner; a warning else."""
    crime = article.words.lower[found.at] not in _TABLE.fault
    sure = crime and found.role and found.beside
    return None if sure and (found.name is not None or found.owned) else "warning"
