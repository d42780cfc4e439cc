"""Whether a surname that stands alone is a person's: it speaks, or "he" goes on about its bearer, or what was said before it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_newslint.knowledge import people
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.name_tables import name_tables
from pelican_newslint.prose.facts.names import Name
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.legal._somebody import is_somebody
from pelican_newslint.rules.names._near import is_word

_SAID = later(r"(?:[’']s)? (?:also |later |then )?(?:said|told|added|joked|recalled|admitted|insisted|argued|explained|warned) ")
_DOES = later(r" (?:will|has|had|was|is|won|received|began|left|joined|studied|wrote|played|retired|lives|works|wants|hopes|plans)\b")
_SHE = later(r"\b(?:[Ss]he|[Hh]e|[Hh]is|[Hh]er|Mr|Mrs|Ms)\b")
_GOES_ON = later(r"[.!?][”\"]? (?:She|He) ")
_BODY = later(r"\b(?:the|its|at|in|from|of|for|by|with) $", re.IGNORECASE)
_ONE_OF_THEM = later(r"\b([a-z]{4,20})[.!?][”\"]? (?:One|Another) of them, $")
_NEAR = 160
"""Code points behind a name within which "she" or "he" is its bearer."""
_SAID_OF = 40
"""Code points before a name that "people. One of them, " takes, at most."""


def speaks(article: Article, name: Name, mentions: Sequence[Name]) -> bool:
    """Whether a surname opens a sentence and speaks as a person does, and stands nowhere as a firm, a town or a part of a longer name."""
    if not _may_be_person(article, name, mentions) or not name.sentence_start:
        return False
    word = plain(name.text)
    sentence = article.sentence_at(name.span.start)
    block = article.blocks[sentence.block].span
    if not _SAID.match(article.text, name.span.end):
        alone = sum(each.sentence == name.sentence and each.person is True for each in article.names) <= 1
        goes_on = _GOES_ON.match(article.text, sentence.span.end - 1, block.end) is not None
        return goes_on and alone and _DOES.match(article.text, name.span.end) is not None
    if word in people.frequent_surnames():
        return True
    return _SHE.search(article.text, name.span.end, min(block.end, name.span.end + _NEAR)) is not None


def named_later(article: Article, name: Name, full: Sequence[Name]) -> bool:
    """Whether it speaks, is cited or arrested, and later gets the given name or the title that make it a person's."""
    if not name.lone or name.title is not None or name.person is False or not name.text[1:].islower() or is_word(plain(name.text)):
        return False
    later = full[0] if full else None
    if later is None or later.span < name.span or len({each.parts[0] for each in full}) > 1 or name.text.lower() in name_tables().places:
        return False
    if not (later.title or later.person or plain(later.parts[0]) in people.given_names()) or later.known is not None:
        return False
    if plain(name.text) in people.given_names() and plain(name.text) not in people.frequent_surnames():
        return False
    text, start, end = article.text, name.span.start, name.span.end
    cited = _CITED.search(text, max(start - 20, 0), start) and text[end : end + 1] in {".", ",", ";"}
    said = _SAID.match(text, end) or _ADDED.match(text, end) or _ARRESTED.match(text, end)
    return bool(cited or said) and not _BODY.search(text, max(start - 6, 0), start)


_CITED = later(r"\b(?:[Aa]ccording to|said|added|says|told) $")
_ARRESTED = later(r" (?:was|were|has been|had been) (?:arrested|charged|jailed|questioned|convicted|appointed|elected|sworn)\b")
_ADDED = later(r" (?:added|says|said)[.,]")


def one_of_them(article: Article, name: Name, mentions: Sequence[Name]) -> bool:
    """ "… by three bakers. One of them, Perrin, sold": one of the people named right before."""
    if article.text[name.span.end : name.span.end + 1] != "," or not _may_be_person(article, name, mentions):
        return False
    before = _ONE_OF_THEM.search(article.text, max(name.span.start - _SAID_OF, 0), name.span.start)
    return before is not None and before[1].endswith("s") and is_somebody(before[1])


def _may_be_person(article: Article, name: Name, mentions: Sequence[Name]) -> bool:
    if not name.lone or name.title is not None or name.person is False or name.text.isupper() or not name.text.isalpha():
        return False
    word = plain(name.text)
    if is_word(word) or word in people.given_names() or name.text.lower() in name_tables().places:
        return False
    if any(_BODY.search(article.text, max(each.span.start - 6, 0), each.span.start) for each in mentions):
        return False
    return sum(word in map(plain, each.parts) for each in article.names) <= len(mentions)  # "Kimball Foods"
