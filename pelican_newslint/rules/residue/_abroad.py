"""Lines of a page in another language, left in an English story: labels before another story's title, buttons, notes of rights."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import msgspec

from pelican_newslint.cache.derived import read_toml
from pelican_newslint.knowledge import words
from pelican_newslint.prose.later import later


class _Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    labels: tuple[str, ...]
    lines: tuple[str, ...]


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], frozenset[str]]:
    """Of labels, of lines, and the English words with which some of them begin."""
    table = read_toml(Path(__file__).with_name("_abroad.toml"), _Table)
    plain = sorted({_plain(each) for each in table.labels}, key=len, reverse=True)
    lines = "|".join(f"(?:{_plain(each)})" for each in table.lines)
    titled = rf"(?P<label>{'|'.join(map(re.escape, plain))})(?:[\W_]{{0,6}}| ?(?:[:|>»→\-–—]+|\.\.\.|…) ?\S.{{2,140}})"
    english = frozenset(each.split()[0] for each in plain) & words.common()
    return re.compile(titled), re.compile(lines), english | _ENGLISH_TOO


def _plain(label: str) -> str:
    return label.replace("i̇", "i").translate(_ACCENTS)


_ACCENTS = str.maketrans("àâáäãåçéèêëíìîïñóòôöõúùûüý", "aaaaaaceeeeiiiinooooouuuuy")
_FIRST = later(r"[^\W\d_]+")
_ENGLISH = frozenset("the is by was for and with that his her which who has had are were at from".split())
_SENTENCE = 2
"""Of these words in a line, at least."""


def abroad(bare: str) -> bool:
    """Whether a line in small letters, without its marks, is such a line. English words that it may also be tell nothing."""
    first = _FIRST.search(bare)
    if first is None or (first[0] in words.common() and first[0] not in _patterns()[2]):
        return False
    titled, lines, english = _patterns()
    line = _plain(bare)
    if found := titled.fullmatch(line):
        return len(found[0]) > len(found["label"]) or found["label"] not in english
    return lines.fullmatch(line) is not None and line not in english and not told_in_english(line)


def in_other_letters(text: str) -> bool:
    """Whether a line has two words and more, and not one Latin letter: "Читайте нас", a button that came along."""
    if text.isascii():
        return False
    words_ = _FIRST.findall(text)
    return len(words_) > 1 and not _LATIN.search(text)


_LATIN = later(r"[A-Za-z\u00c0-\u024f]")


def told_in_english(line: str) -> bool:
    """Whether an English sentence goes on behind the foreign words with which a line begins: it tells of something called so."""
    return len(_ENGLISH.intersection(line.split())) >= _SENTENCE


_ENGLISH_TOO = frozenset("soma video confira recommended relire foto commenta stampa adv dr stand copyright halaman editor inputs".split())
