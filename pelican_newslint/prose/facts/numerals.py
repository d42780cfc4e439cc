"""Numbers in English words: "twelve", "two dozen", "half a million", "three-quarters", "one in five", "twenty-first"."""

from __future__ import annotations

from typing import NamedTuple

from pelican_newslint.prose.facts.words import Words

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
TO_TWELVE = tuple(_SMALL[1:13])
"""Those that are mostly written out, and hours."""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL_ORDINALS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth"
).split()
_TENS_ORDINALS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()

CARDINALS: dict[str, int] = {word: value for value, word in enumerate(_SMALL)}
ORDINALS: dict[str, int] = {word: value for value, word in enumerate(_SMALL_ORDINALS) if value}
for _nth, (_ten, _tenth) in enumerate(zip(_TENS, _TENS_ORDINALS, strict=True), 2):
    CARDINALS[_ten] = _nth * 10
    ORDINALS[_tenth] = _nth * 10
    CARDINALS |= {f"{_ten}-{word}": _nth * 10 + value for value, word in enumerate(_SMALL[:10]) if value}
    ORDINALS |= {f"{_ten}-{word}": _nth * 10 + value for value, word in enumerate(_SMALL_ORDINALS[:10]) if value}
ORDINALS |= {"hundredth": 100, "thousandth": 1000, "millionth": 1_000_000}


def cardinal(written: str) -> int | None:
    """The number of digits or of a lower-case word ("14", "fourteen", "twenty-one"); None for any other word."""
    return int(written) if written.isdigit() else CARDINALS.get(written)


SCALES: dict[str, int] = {
    "hundred": 100, "thousand": 1000, "million": 10**6, "billion": 10**9, "trillion": 10**12, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7,
    "crores": 10**7, "dozen": 12, "mn": 10**6, "bn": 10**9, "tn": 10**12, "mln": 10**6, "bln": 10**9, "m": 10**6, "k": 1000, "trn": 10**12,
    "cr": 10**7, "lac": 10**5, "lacs": 10**5, "mio": 10**6, "mrd": 10**9, "mlrd": 10**9, "mld": 10**9,
    "milion": 10**6, "milions": 10**6, "bilions": 10**9, "millon": 10**6, "milliard": 10**9, "bilion": 10**9, "thousands": 1000,
    "millions": 10**6, "billions": 10**9,
}  # fmt: skip
WORD_SCALES = frozenset({"hundred", "thousand", "million", "billion", "trillion", "lakh", "lakhs", "crore", "crores", "dozen"})
PARTS = {
    "half": 2,
    "third": 3,
    "quarter": 4,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
}
"""Shares by their name, and into how many such a whole is cut."""
FRACTIONS: dict[str, float] = {
    f"{top}-{part}{'s' if value > 1 else ''}": value / below
    for value, top in enumerate(_SMALL[:10])
    for part, below in PARTS.items()
    if value and value < below
}
STARTS: frozenset[str] = frozenset(CARDINALS) | frozenset(ORDINALS) | frozenset(FRACTIONS) | WORD_SCALES | {"half", "quarter"}
"""Words that can be the first of a number in words; "a" before them is found from there."""


class WordNumber(NamedTuple):
    """A number in words from word `first` to word `last`, inclusive."""

    first: int
    last: int
    value: float
    ordinal: bool
    fraction: bool
    scale: str | None
    """The last scale word: "million", "dozen"."""


def word_number(words: Words, at: int) -> WordNumber | None:
    """The number in words whose first number word is word `at`; None where that is none."""
    word = words.lower[at]
    article = _article_before(words, at)
    if word in FRACTIONS:
        return WordNumber(at, at, FRACTIONS[word], False, True, None)
    if word == "half":
        return _half(words, at, article)
    if word == "quarter":
        return WordNumber(at - 1, at, 0.25, False, True, None) if article and words.after(at) == "of" else None
    if word in ORDINALS:
        if article and words.after(at) == "of" and word in PARTS:
            return WordNumber(at - 1, at, 1 / PARTS[word], False, True, None)
        return WordNumber(at, at, float(ORDINALS[word]), True, False, None)
    if word in WORD_SCALES and not article:
        return None
    return _cardinal(words, at, article=article)


def _cardinal(words: Words, at: int, *, article: bool) -> WordNumber | None:
    """ "three hundred and fifty", "a million", "two and a half million", "two thirds"."""
    lower = words.lower
    first, last = (at - 1 if article and lower[at] in WORD_SCALES else at), at
    total, current = 0.0, 1.0 if lower[at] in WORD_SCALES else float(CARDINALS[lower[at]])
    scale_at: int | None = None
    if lower[at] in WORD_SCALES:
        current, scale_at = float(SCALES[lower[at]]), at
    part = words.after(at)
    below = PARTS.get(part.removesuffix("s")) if part != "seconds" else None
    if below and current < below and (part.endswith("s") or current == 1) and _is_share(words, at, part):
        return WordNumber(first, at + 1, current / below, False, True, None)
    while (follower := words.after(last)) and last - first < 12:
        if follower in WORD_SCALES:
            current, scale_at = current * SCALES[follower], last + 1
            if SCALES[follower] >= 1000:
                total, current = total + current, 0.0
            last += 1
        elif follower in CARDINALS and scale_at == last and CARDINALS[follower] < SCALES[lower[last]]:
            current, last = current + CARDINALS[follower], last + 1
        elif follower == "and" and scale_at == last and SCALES[lower[last]] in (100, 1000) and words.after(last + 1) in CARDINALS:
            current, last = current + CARDINALS[words.after(last + 1)], last + 2
        elif (
            follower == "and" and lower[last] in CARDINALS and words.after(last + 1) == "a" and words.after(last + 2) in ("half", "quarter")
        ):
            current, last = current + (0.5 if words.after(last + 2) == "half" else 0.25), last + 3
        else:
            break
    value = total + current
    return WordNumber(first, last, value, False, value != int(value), lower[scale_at] if scale_at is not None else None)


_OF_IT = frozenset(("of", "the", "as", ""))
_SHARED = frozenset(
    "full empty finished complete completed done built sold are were have had said say is was voted live lived come came".split()
)


def _is_share(words: Words, at: int, part: str) -> bool:
    """ "Two thirds were" is a share; "two quarters were" may be half a year."""
    after = words.after(at + 1)
    if part == "quarters" and words.lower[at] == "two":
        return False  # of a year, of a match: two quarters of a thing are its half
    if after in _OF_IT:
        return True
    if part == "quarters":
        return words.lower[at] == "three" and after in _SHARED
    return part.endswith("s")


def _half(words: Words, at: int, article: bool) -> WordNumber | None:
    """ "half a million", "half of", "half the", "half a"."""
    follower = words.after(at)
    if follower in ("a", "an"):
        scale = words.after(at + 1)
        if scale in WORD_SCALES:
            return WordNumber(at, at + 2, SCALES[scale] / 2, False, False, scale)
        return WordNumber(at, at + 1, 0.5, False, True, None)
    if follower in WORD_SCALES and article:  # "a half million"
        return WordNumber(at - 1, at + 1, SCALES[follower] / 2, False, False, follower)
    return WordNumber(at, at, 0.5, False, True, None) if follower in ("of", "the", "its", "their", "his", "her", "all") else None


def _article_before(words: Words, at: int) -> bool:
    return at > 0 and words.lower[at - 1] in ("a", "an") and words.spaced(at)
