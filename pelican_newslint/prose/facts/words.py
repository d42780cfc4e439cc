"""Words: cut once per article, with one index that wakes rules and leads every other finder to its places.

A word is cut the way a reader takes it: "S-400", "Su-30", "U.S.", "a.m.", "O'Brien", "Al-Shabaab", "A&M", "mother-in-law",
"Erdoğan", "2,300", "10:30", "06/04/2021", "2021-04-06", "1.5bn" and "18-year-old" are one word each. A dash (– or —), a slash
between letters, a currency sign and a percent sign are no part of a word. A stop belongs to a word only in "U.S.", "a.m.", "J.K.".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache, cached_property
from itertools import accumulate

from pelican_newslint.model import Span
from pelican_newslint.prose.later import later

_LETTER = r"[^\W\d_]"
_WORD = later(
    "("
    r"[A-Za-z]++(?=[ ,]|\.[ \n])"  # most words, told apart at once
    r"|(?=[A-Z][A-Za-z]{0,3}\d)"
    r"(?:[KTU]?Shs?|[KTU]sh|[NS]Kr|DKr|Tk|(?:N|PK|SL)?Rs|Rp|RM|Dhs?|GHC|FCFA|CFA|CHF|NOK|SEK|DKK|GHS|KES|UGX|TZS|INR|PKR|LKR|NPR|BDT|NGN|ZAR"
    r"|EUR|USD|GBP|AED|SAR|QAR|MYR|THB|PHP|PLN|CZK|HUF|RWF|ETB|ZMW|BWP|NAD)(?=\d)"  # Sh2,500 is money
    r"|[NPRK](?=\d{1,3}(?:,\d{3}|(?:\.\d{1,2})?(?:[ -]?(?:million|billion|trillion)\b| ?[mbt]n\b|[mMkK]\b| thousand\b)|\.\d\d\b))"  # N70,000
    rf"|{_LETTER}\.{_LETTER}(?:\.{_LETTER}){{0,8}}(?![\w\u0300-\u036f])\.?(?:[-‑]\w+)*"  # U.S., a.m., J.K., U.S.-based
    r"|\d+(?:[.,:/]\d+)*(?:[-‑/]?\w+)*(?:['’]\w+)?"  # 2,300, 10:30, 2021-04-06, 1.5bn, 18-year-old, 1980's
    r"|\w[\w\u0300-\u036f]*(?:['’ʼ&\-‑\u00ad\u200c\u200d][\w\u0300-\u036f]+)*"
    ")"
)
_LETTERS = frozenset("NPRK")
_SMALL = r"(?<![Tt]he )[{}](?=\d{{2,4}}(?:[ .,;:)]|$)(?!\.\d))"
"""Behind such a letter in a text that has it as money: R50, but not the R50 road."""
_YEARISH = later(r"^(?:[a-z]{3,5}-)?(?:(?:1\d|2[01])\d\d|\d0s)")
_KEPT = frozenset(f"{word}'s" for word in ("it", "he", "she", "that", "there", "here", "what", "who", "where", "how", "when", "why", "let"))
"""Contractions of "is", "has" and "us": no possessives."""


def _glued_letters(parts: Sequence[str]) -> str:
    """The letters that stand for money in this text: the N of N70,000."""
    if _LETTERS.isdisjoint(parts):
        return ""
    glued = {parts[at] for at in range(1, len(parts) - 2, 2) if parts[at] in _LETTERS and not parts[at + 1] and parts[at + 2][0].isdigit()}
    return "".join(sorted(glued))


@cache
def _with_small_sums(letters: str) -> re.Pattern[str]:
    return re.compile(_WORD.pattern.replace("|[NPRK](?=", f"|{_SMALL.format(letters)}|[NPRK](?=", 1))


def plain(text: str) -> str:
    """A word as rules know it: lower case, straight apostrophe and hyphen, no soft hyphen, no possessive 's."""
    lower = text.lower()
    if lower.isascii():
        return lower[:-2] if lower.endswith("'s") and lower not in _KEPT else lower
    lower = lower.replace("’", "'").replace("ʼ", "'").replace("‑", "-").replace("\u00ad", "").replace("\u200c", "").replace("\u200d", "")
    return lower[:-2] if lower.endswith("'s") and lower not in _KEPT else lower


class Words:
    """All words of a text as parallel tuples, in order.

    `starts`, `ends`: prose offsets, the end exclusive; the possessive 's is inside. `texts`: as written. `lower`: as `plain` gives it,
    so "India’s" is "india" there, while "it's" stays. `gaps[i]` is what stands before word `i`; the last one what follows the last word.
    `index`: from each lower word to its positions, ascending.
    """

    __slots__ = ("__dict__", "ends", "gaps", "lower", "starts", "texts")

    def __init__(self, text: str) -> None:
        parts = _WORD.split(text)
        if letters := _glued_letters(parts):
            parts = _with_small_sums(letters).split(text)
        bounds = list(accumulate(map(len, parts)))
        self.starts: tuple[int, ...] = tuple(bounds[0:-1:2])
        self.ends: tuple[int, ...] = tuple(bounds[1::2])
        self.texts: tuple[str, ...] = tuple(parts[1::2])
        self.gaps: tuple[str, ...] = tuple(parts[0::2])
        forms = {word: word.lower() if word.isascii() and word.isalpha() else plain(word) for word in set(self.texts)}
        self.lower: tuple[str, ...] = tuple(map(forms.__getitem__, self.texts))

    def __len__(self) -> int:
        return len(self.texts)

    @cached_property
    def index(self) -> Mapping[str, Sequence[int]]:
        index: dict[str, Sequence[int]] = {}
        for positions in self.forms.values():
            word = self.lower[positions[0]]
            index[word] = sorted((*index[word], *positions)) if word in index else positions
        return index

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The keys of `index`: two sets are crossed three times as fast as a set and a dict."""
        return frozenset(self.index)

    @cached_property
    def _numeric(self) -> Sequence[str]:
        """The lower words that begin with a digit."""
        return [word for word in self.index if word[0].isdigit()]

    @cached_property
    def figures(self) -> Sequence[int]:
        """Positions of the words that begin with a digit, ascending."""
        return sorted(position for word in self._numeric for position in self.index[word])

    @cached_property
    def years(self) -> Sequence[int]:
        """Positions of the words that may hold a year or a decade: "2016", "2015-16", "1990s", "mid-1990s", ascending."""
        index = self.index
        hyphened = (word for word in index if "-" in word and not word[0].isdigit())
        return sorted(position for word in (*self._numeric, *hyphened) if _YEARISH.search(word) for position in index[word])

    @cached_property
    def forms(self) -> Mapping[str, Sequence[int]]:
        """From each word as written ("India’s", "SU-30") to its positions, ascending."""
        forms: dict[str, list[int]] = {}
        for position, word in enumerate(self.texts):
            if word in forms:
                forms[word].append(position)
            else:
                forms[word] = [position]
        return forms

    @cached_property
    def owners(self) -> Sequence[str]:
        """Those of `forms` that end in 's."""
        return [form for form in self.forms if form.endswith(("'s", "’s", "'S", "’S"))]

    @cached_property
    def capitalised(self) -> Mapping[str, Sequence[int]]:
        """Those of `forms` with a capital and small letters behind it: "India’s", "Home"."""
        return {form: places for form, places in self.forms.items() if form[0].isupper() and form[1:].islower()}

    def at(self, offset: int) -> int:
        """Index of the word that covers `offset`, else of the next one; `len(words)` behind the last."""
        return bisect_right(self.ends, offset)

    def in_(self, span: Span) -> range:
        """Indexes of the words that lie wholly inside `span`."""
        return range(bisect_left(self.starts, span.start), bisect_right(self.ends, span.end))

    def within(self, span: Span) -> tuple[str, ...]:
        """The lower words that lie wholly inside `span`."""
        inside = self.in_(span)
        return self.lower[inside.start : inside.stop]

    def span(self, first: int, last: int | None = None) -> Span:
        """From the start of word `first` to the end of word `last`, inclusive (`first` itself where not given)."""
        return Span.of(self.starts[first], self.ends[first if last is None else last])

    def bare_end(self, index: int) -> int:
        """End of the word without its possessive 's."""
        text = self.texts[index]
        owned = text[-2:] in ("'s", "’s", "'S", "’S") and not self.lower[index].endswith("'s")
        return self.ends[index] - 2 if owned else self.ends[index]

    def after(self, index: int) -> str:
        """The lower word behind word `index` where only white space is between; else nothing."""
        behind = index + 1
        if behind < len(self.texts) and (self.gaps[behind] == " " or self.spaced(behind)):  # a plain space mostly: asked at once
            return self.lower[behind]
        return ""

    def before(self, index: int) -> str:
        """The lower word before word `index` where only white space is between; else nothing."""
        return self.lower[index - 1] if index > 0 and (self.gaps[index] == " " or self.spaced(index)) else ""

    def spaced(self, index: int) -> bool:
        """Whether only white space of one paragraph stands between word `index` and the one before it."""
        gap = self.gaps[index]
        return gap == " " or (gap.isspace() and "\n\n" not in gap)
