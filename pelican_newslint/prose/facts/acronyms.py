"""Acronyms: each use, and the expansion that the article gives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from msgspec import Struct

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.facts.name_runs import shouted
from pelican_newslint.prose.facts.name_tables import name_tables
from pelican_newslint.prose.facts.words import Words
from pelican_newslint.prose.later import later

CAPITALS = "A-ZÀ-ÖØ-ÞĄĆČĎĐĘĚĞİŁŃŇŐŒŘŚŞȘŠŤȚŰŮŸŹŻŽ"
"""Of Latin letters, those of other languages too: "ÚOHS", "ÇED"."""
_ACRONYM = later(
    rf"((?:[{CAPITALS}]\.){{1,7}}[{CAPITALS}]\.?|[{CAPITALS}][{CAPITALS}a-z&]{{0,8}}[{CAPITALS}]|[{CAPITALS}]{{2,10}})(s)?(?:['’]s)?"
)
UNSAID = frozenset("of the and for in on to a an de la le du des et y und der die für von e do da against with by".split())
"""Words of an expansion that need not have a letter of their own."""
_NONE = frozenset("OK TV AM PM Mc Mac".split())
_ROMAN = later(r"(?=[IVXLCM])(?:X{0,3})(?:IX|IV|V?I{0,3})")
_STRESSED = 6
"""Capitals of a word longer than it are stress, where nobody spells it out."""
_AFTER_DATELINE = frozenset("—–-,(")
_OPENS = ("(", '" (', "” (", "” (the", "’ (")
_LONGEST = 14
"""Words of an expansion that is looked for before a bracket."""


class Acronym(Struct, frozen=True, gc=False):
    """One use of an acronym: "WHO", "U.S.", "NGOs", "MoU"; not designators ("S-400"), not words of a block in capitals."""

    span: Span
    """Without plural s and possessive."""
    text: str
    """As written, without plural s and possessive: "NGO" for "NGOs'"."""
    expansion: str | None
    """As the article writes it out, anywhere; None where it doesn't."""
    defined_here: bool
    """This use is the one of a definition: "World Health Organization (WHO)" or "WHO (World Health Organization)"."""
    block: int
    plural: bool = False
    possessive: bool = False

    @property
    def letters(self) -> str:
        """Without stops: "US" for "U.S."."""
        return self.text.replace(".", "")


class _Use(Struct, frozen=True):
    word: int
    text: str
    plural: bool


def find_acronyms(text: str, words: Words, blocks: Sequence[Block], block_starts: Sequence[int]) -> tuple[Acronym, ...]:
    """All uses in order; the expansion of the first definition goes to every use, each later definition keeps its own."""
    silent = {number for number, block in enumerate(blocks) if shouted(text, block)}
    uses = _uses(words)
    expansions: dict[str, Span] = {}
    defined: dict[int, Span] = {}
    for use in uses:
        span = _expansion(words, use)
        if span is not None:
            defined[use.word] = span
            expansions.setdefault(use.text.replace(".", ""), span)
    found: list[Acronym] = []
    for use in uses:
        start = words.starts[use.word]
        block = bisect_right(block_starts, start) - 1
        if use.text.replace(".", "") not in expansions and _no_acronym(words, use, start == blocks[block].span.start):
            continue
        if block in silent and blocks[block].span.end - blocks[block].span.start > len(use.text) + 2:
            continue
        span = defined.get(use.word) or expansions.get(use.text.replace(".", ""))
        written = words.texts[use.word]
        found.append(
            Acronym(
                Span.of(start, start + len(use.text)),
                use.text,
                text[span.start : span.end] if span else None,
                use.word in defined,
                block,
                use.plural,
                written[-2:] in ("'s", "’s") or (use.plural and text[start + len(use.text) + 1 :][:1] in ("'", "’")),
            )
        )
    return tuple(found)


def _uses(words: Words) -> list[_Use]:
    found: list[_Use] = []
    for form, positions in words.forms.items():
        if len(form) < 2 or not form[0].isupper() or form[1:].islower():
            continue
        match = _ACRONYM.fullmatch(form)
        if match is None or match[1] in _NONE or not _capital_enough(match[1]):
            continue
        found += (_Use(at, match[1], match[2] is not None) for at in positions if not _single_initials(words, at, match[1]))
    return sorted(found, key=lambda use: use.word)


def _capital_enough(text: str) -> bool:
    """Whether capitals prevail ("MoU", "BSc") and it's no Roman number or camel-cased brand ("McDonald", "YouTube")."""
    letters = [letter for letter in text if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return capitals * 2 > len(letters) and capitals > 1 and not _ROMAN.fullmatch(text)


def _no_acronym(words: Words, use: _Use, first: bool) -> bool:
    """Whether capitals only stress a word or set a dateline: "EXTREMELY", "DENVER — "."""
    gap = words.gaps[use.word + 1]
    return len(use.text) > _STRESSED or (
        first and use.text.isupper() and "." not in use.text and gap.strip()[:1] in _AFTER_DATELINE and len(use.text) > 4
    )


def _single_initials(words: Words, at: int, text: str) -> bool:
    """Whether it's the initials of a name: "J.K. Rowling", "JK Rowling"."""
    following = words.texts[at + 1] if at + 1 < len(words) and words.spaced(at + 1) else ""
    known = text.replace(".", "") in name_tables().acronyms
    return ("." in text or len(text) == 2) and not known and following[:1].isupper() and not following.isupper()


def _expansion(words: Words, use: _Use) -> Span | None:
    """Where the use is a definition: the words that spell it out, before its bracket or inside the one behind it."""
    at = use.word
    letters = [letter.lower() for letter in use.text if letter.isalpha() and letter.isupper()]
    if words.gaps[at].endswith("(") and words.gaps[at + 1][:1] in (")", ";", ","):
        return _spelt(words, at - 1, letters) if words.gaps[at].strip() in _OPENS else None
    if at > 1 and words.lower[at - 1] == "or" and words.gaps[at - 1] == ", " and words.spaced(at):  # "the Harbour Fund, or HF,"
        return _spelt(words, at - 2, letters)
    if words.gaps[at + 1] == " (":
        last = at + 1
        while last < len(words) and last - at <= _LONGEST and ")" not in words.gaps[last + 1]:
            last += 1
        if last < len(words) and ")" in words.gaps[last + 1]:
            first = _matched(words, at + 1, last, letters)
            return words.span(first, last) if first == at + 1 else None
    return None


def _spelt(words: Words, last: int, letters: Sequence[str]) -> Span | None:
    """The words up to `last`, before the bracket, that the letters are of."""
    if last < 0:
        return None
    first = _matched(words, max(last - _LONGEST, 0), last, letters)
    return Span.of(words.starts[first], words.bare_end(last)) if first is not None else None


def _matched(words: Words, lowest: int, last: int, letters: Sequence[str]) -> int | None:
    """First word of the shortest run that ends with word `last` and whose initials are `letters`; None where there is none.

    Hyphenated words may give a letter for each part; small words give theirs only where it's missing without them; a run never reaches over
    a stop or a comma.
    """
    first = _run(words, lowest, last, letters, small_give=False)
    return _run(words, lowest, last, letters, small_give=True) if first is None else first


def _run(words: Words, lowest: int, last: int, letters: Sequence[str], *, small_give: bool) -> int | None:
    left, at = len(letters), last
    while at >= lowest and left:
        initials = [part[0] for part in words.lower[at].split("-") if part]
        small = words.lower[at] in UNSAID
        for initial in reversed(initials):
            if left and initial == letters[left - 1] and (small_give or not small):
                left -= 1
            elif not small and initial is initials[0] and len(initials) == 1:
                return None
        if not left:
            return at
        if at == 0 or words.gaps[at].strip() not in ("", "&", "-", "–", "/", "'", "’", '"', "“"):
            return None
        at -= 1
    return None
