"""Spelling: a word that the engine doesn't know and that codespell's dictionary knows as a misspelling.

Alone, an engine's dictionary is right about one word in eight once names are taken out, and codespell's list hits names.
Both together were right 18 times of 20 on edited news. The rest of an engine's unknown words is only shown where the
house asks for it.

codespell's dictionary is read as data from the installed package. Its code is GPL-2.0-only and is never imported.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from msgspec import Struct

from pelican_newslint.engines.near_words import near_word
from pelican_newslint.engines.protocol import EngineMatch
from pelican_newslint.errors import EngineError
from pelican_newslint.prose.facts.sic import is_sic

CATEGORY = "spelling"
_CHANCE = 3
"""Letters of a word that stands in a sentence whatever is meant."""
NEAR = 45
"""Characters either side in which other unknown words count as company."""


class Unknown(Struct, frozen=True):
    """A word that an engine doesn't know, with what it would write, best first."""

    start: int
    end: int
    suggestions: tuple[str, ...] = ()


@cache
def load() -> Sequence[str]:
    """The dictionary's lines, misspellings in lower case, sorted. Raises `EngineError` where codespell isn't installed.

    65,000 lines take a third of the memory that as many tuples in a dict would, and only few are ever looked for.
    """
    spec = find_spec("codespell_lib")
    folders = spec.submodule_search_locations if spec else None
    path = Path(next(iter(folders)), "data", "dictionary.txt") if folders else None
    if path is None or not path.is_file():
        raise EngineError("can't find codespell's dictionary, which is installed with codespell")
    parts = (line.strip().partition("->") for line in path.read_text("utf-8").splitlines())
    return sorted(f"{wrong.lower()}->{right}" for wrong, arrow, right in parts if arrow)


def _corrections(word: str) -> tuple[str, ...]:
    """What this word (lower case) is a misspelling of; nothing where the dictionary doesn't have it.

    "cache, ache," are two words; "disk, a reason against it" is one: what stands after the last comma is never a word.
    """
    begin, lines = f"{word}->", load()
    at = bisect_left(lines, begin)
    if at == len(lines) or not lines[at].startswith(begin):
        return ()
    words = lines[at].removeprefix(begin).split(",")
    return tuple(word.strip() for word in (words[:-1] if len(words) > 1 else words))


def matches(rule: str, text: str, unknown: Sequence[Unknown], *, rest: bool = False) -> Iterator[EngineMatch]:
    """The unknown words that are misspellings, as warnings; with `rest`, other lower-case ones as suggestions."""
    for word in unknown:
        if _is_name(text, word) or _in_company(text, word, unknown):
            continue
        stem, ending = _stem(text[word.start : word.end])
        if stem.lower() in _COINS and _COUNTED.search(text, 0, word.start):
            continue
        corrections = _corrections(stem.lower())
        if _set_against(text, word, corrections or word.suggestions[:1]):
            continue
        if corrections and _sure(stem, corrections):
            yield _misspelling(rule, text, word, stem, ending, corrections)
        elif near := near_word(stem, word.suggestions):
            yield _misspelling(rule, text, word, stem, ending, (near,))
        elif rest and stem.islower() and stem.isalpha() and len(stem) >= 4:
            yield EngineMatch(
                rule, word.start, word.end, f"“{stem}” is in no dictionary here.", word.suggestions[:3],
                "spelling", CATEGORY, "suggestion", stem,
            )  # fmt: skip


_COINS = frozenset({"fils", "som"})
"""Money whose name codespell's dictionary takes for a slip: of the Gulf and Iraq, and of Kyrgyzstan."""
_COUNTED = re.compile(
    r"(?:\b\d[\d,.]*|\b(?:two|three|four|five|six|seven|eight|nine|ten|\w{1,10}teen|\w{2,6}ty|hundred|thousand|million|billion|few|many)"
    r"|\b(?:in|of|the|Kyrgyz|per)) $"
)


def _set_against(text: str, word: Unknown, others: Sequence[str]) -> bool:
    """Whether the sentence has the other spelling too: "a gauntlet may be thrown down, a gantlet only run"."""
    first = max(text.rfind(mark, 0, word.start) for mark in ".!?\n") + 1
    stops = [at for mark in ".!?\n" if (at := text.find(mark, word.end)) >= 0]
    beside = f"{text[first : word.start]} {text[word.end : min(stops, default=len(text))]}".lower()
    return any(re.search(rf"\b{re.escape(each.lower())}\b", beside) is not None for each in others[:3] if len(each) > _CHANCE)


def _misspelling(rule: str, text: str, word: Unknown, stem: str, ending: str, corrections: tuple[str, ...]) -> EngineMatch:
    """Where codespell knows several corrections, those come first that the engine thinks of too, in its order."""
    engine = [each.lower() for each in word.suggestions]
    ordered = sorted(corrections, key=lambda each: engine.index(each.lower()) if each.lower() in engine else len(engine))[:3]
    fitted = [_as_written(each, stem) for each in ordered]
    choice = " or ".join(f"“{each}”" for each in fitted)
    return EngineMatch(
        rule, word.start, word.end, f"“{stem}” is a misspelling of {choice}.", tuple(each + ending for each in fitted),
        "spelling", CATEGORY, "warning", text[word.start : word.end],
    )  # fmt: skip


def _sure(stem: str, corrections: tuple[str, ...]) -> bool:
    """Long enough not to be a name or a foreign word by chance."""
    return len(stem) >= 4 if stem.islower() else len(stem) >= 7 and len(corrections) == 1


def _stem(word: str) -> tuple[str, str]:
    """A word without its possessive, and the possessive."""
    for ending in ("'s", "’s", "'", "’"):
        if word.endswith(ending):
            return word[: -len(ending)], ending
    return word, ""


def _as_written(correction: str, word: str) -> str:
    return correction[0].upper() + correction[1:] if word[0].isupper() and not word.isupper() else correction


def _is_name(text: str, word: Unknown) -> bool:
    """Names are innocent: initials, acronyms, mixed case, parts of addresses, what stands in a name or beside brackets."""
    found = text[word.start : word.end]
    letters = _stem(found)[0]
    if is_sic(text, word.end):
        return True
    if any(map(str.isdigit, letters)) or sum(map(str.isupper, letters)) > 1 or letters[1:] != letters[1:].lower() or len(letters) < 2:
        return True
    before, after = text[max(word.start - 1, 0) : word.start], text[word.end : word.end + 1]
    in_address = after == "." and text[word.end + 1 : word.end + 2].isalnum()
    if in_address or (before and before in "[]@#/._&") or (after and after in "[]@#/_&"):
        return True
    if before in ("'", "’") and text[word.start - 2 : word.start - 1].isalpha():
        return True  # the end of Ba'athist
    if before == "-" or after[:1] == "-":
        return any(part[:1].isupper() for part in _hyphenated(text, word))
    return letters[0].isupper() and _after_capital(text, word.start)


def _hyphenated(text: str, word: Unknown) -> list[str]:
    """All parts of the hyphenated word that `word` belongs to."""
    start, end = word.start, word.end
    while start and (text[start - 1].isalnum() or text[start - 1] == "-"):
        start -= 1
    while end < len(text) and (text[end].isalnum() or text[end] == "-"):
        end += 1
    return text[start:end].split("-")


def _after_capital(text: str, at: int) -> bool:
    """Whether the word before, in the same sentence, is capitalised too: then both are a name."""
    before = text[max(at - 40, 0) : at].rstrip(" ")
    match = re.search(r"([^\W\d_]{1,40})$", before)
    return match is not None and match.group(1)[0].isupper()


def _in_company(text: str, word: Unknown, unknown: Sequence[Unknown]) -> bool:
    """Whether two other unknown words stand near: that is another language, or a list of names."""
    near = [each for each in unknown if each != word and each.end > word.start - NEAR and each.start < word.end + NEAR]
    return len([each for each in near if text[each.start].islower()]) >= 2


def in_foreign_sentence(text: str, start: int, end: int, unknown: Sequence[Unknown]) -> bool:
    """Whether the sentence around a place is in another language or in dialect: two unknown words, names not counted."""
    first = max(text.rfind(mark, 0, start) for mark in ".!?\n") + 1
    stops = [at for mark in ".!?\n" if (at := text.find(mark, end)) >= 0]
    last = min(stops, default=len(text))
    return len([each for each in unknown if first <= each.start < last and text[each.start].islower()]) >= 2
