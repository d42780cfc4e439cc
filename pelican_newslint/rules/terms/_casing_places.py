"""Where a word stands: inside a sentence, in the writer's own words, alone or in a longer name."""

from __future__ import annotations

import calendar

from pelican_newslint.knowledge import words as known
from pelican_newslint.model import Block, Scope
from pelican_newslint.prose.article import Article

_LINKS = frozenset({"of", "for", "and", "on", "&"})
INSIDE = _LINKS | {"the", "in", "to", "at", "a"}
"""Small words inside a name."""
_BRANDS = frozenset("google facebook amazon microsoft twitter".split())
"""Common words that are names all the same: "Google Analytics"."""
_IN_TITLES = frozenset("a an as the under without beyond".split())
"""Small words that stand inside a title, hardly between a noun and a name."""
_HOURS = frozenset({"a.m.", "p.m."})
"""Their stop may end a sentence, or what stands before an entry: "7:45 p.m. Schools closed"."""
_SMALL_WORDS = 4
_DAYS = frozenset(day.lower() for day in calendar.day_name)
_COURTESY = frozenset("mr mrs ms miss mme dr".split())
_LABEL = 9
"""Words below which a paragraph without a stop is a button or a heading by its looks."""


def _is_label(article: Article, block: Block) -> bool:
    text = article.slice(block.span).rstrip()
    return text[-1:] == ":" or (text[-1:].isalnum() and text.count(" ") + 1 < _LABEL)


class Places:
    """What is asked of a word by its index. `scopes`: where running text stands; `linked`: words inside links."""

    def __init__(self, article: Article, scopes: frozenset[Scope], linked: frozenset[int]) -> None:
        self.article = article
        self.words = article.words
        self.scopes = scopes
        self.linked = linked

    def own(self, at: int) -> bool:
        """The writer's own words, in running text."""
        span = self.words.span(at)
        block = self.article.block_at(span.start)
        if at in self.linked or block.scope not in self.scopes or "." in (self.gap(at), self.gap(at + 1)):
            return False  # a dot without a space is an address's
        return not self.article.quoted(span) and not _is_label(self.article, block)

    def listed(self, at: int) -> bool:
        """Whether a capital is one of a list's, or opens what a colon follows: "the Ports, Trade, and Finance Committees"."""
        if self.gap(at + 1).startswith(":") or (self.gap(at + 1) == "/" and self.name_word(at + 1)):
            return True
        if self.words.lower[at - 1] in _LINKS and self.gap(at - 1) == ", " and self.name_word(at - 2):
            return True  # the last of a list
        if self.gap(at + 1) != ", ":
            return False
        behind = self.name_word(at + 1 + (self.words.lower[at + 1] in _LINKS))
        return behind and (self.gap(at + 2) == ", " or (self.gap(at) == ", " and self.name_word(at - 1)))

    def gap(self, at: int) -> str:
        """What stands right before a word."""
        return self.words.gaps[at] if at < len(self.words) else ""

    def first(self, at: int) -> bool:
        """Whether a capital may only open a sentence, a line or a list behind a colon."""
        if at >= len(self.words) or at < 0:
            return True
        if self.words.gaps[at] != " " and self.words.gaps[at].strip(" ") not in {"", ",", "(", "-", "/", "&", ";"}:
            return True
        if at and self.words.lower[at - 1] in _HOURS:
            return True
        return self.article.sentence_at(self.words.starts[at]).first_word == at

    def name_word(self, at: int) -> bool:
        text = self.words.texts[at] if 0 <= at < len(self.words) else ""
        return len(text) > 1 and text[0].isupper()

    def common(self, at: int) -> bool:
        return self.words.lower[at] in known.common() and self.words.lower[at] not in _BRANDS

    def joined(self, one: int, other: int) -> bool:
        """Whether two neighbours stand in one phrase of one sentence."""
        last = max(one, other)
        return min(one, other) >= 0 and last < len(self.words) and self.words.gaps[last] == " "

    def titled(self, at: int) -> bool:
        """Whether it goes on with a name behind "of": "the Voice of Harbour Workers"."""
        return self.joined(at - 1, at) and self.words.lower[at - 1] == "of" and self.joined(at - 2, at - 1) and self.name_word(at - 2)

    def capital_before(self, at: int) -> bool:
        """Whether it ends a longer name: "Harbour Study", "Court of Appeals", "Science and Technology"."""
        if self.words.gaps[at] in {" & ", "/"} or (at and self.words.texts[at - 1][0].isdigit()):
            return True
        before = at - 1
        while self.joined(before, before + 1) and self.words.lower[before] in INSIDE and at - before < 3:
            before -= 1
        return self.joined(before, before + 1) and self.name_word(before) and not (self.first(before) and self.common(before))

    def named(self, at: int) -> bool:
        """Whether a name goes on behind it: "Minister Ann Ross", "Bank of England", "Study 2"."""
        behind = at + 1
        if not self.joined(at, behind):
            return behind < len(self.words) and self.words.gaps[behind] in {" & ", "-"}
        if self.words.texts[at].endswith(("'s", "’s")) or self.words.lower[behind] in _COURTESY:
            return False  # "the trust's 14 theatres", "the chair of the union Mr Hale"
        text = self.words.texts[behind]
        if text[0].isupper() or text[0].isdigit():
            return True
        if self.words.lower[behind] == "on" and self.words.after(behind) in _DAYS:
            return False  # "the Town Hall on Saturday"
        return (
            self.words.lower[behind] in _LINKS
            and self.joined(behind, behind + 1)
            and any(self.name_word(behind + step) for step in (1, 2) if behind + step < len(self.words))
        )

    def entitled(self, at: int) -> bool:
        """Whether small words and then capitals follow, as in a title: "Managing Silt as a Resource"."""
        behind = at + 1
        while self.joined(behind - 1, behind) and self.words.lower[behind] in _IN_TITLES and behind - at < _SMALL_WORDS:
            behind += 1
        return behind > at + 1 and self.joined(behind - 1, behind) and self.name_word(behind)

    def lone(self, at: int) -> bool:
        return not self.named(at)
