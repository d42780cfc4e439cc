"""Changes of files as a patch that ``git apply`` takes."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

_CONTEXT = 3
_ESCAPED = {'"': '\\"', "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def patch(path: str, before: str, after: str) -> str:
    """One file's part of the patch. `path` counts from where the patch will be applied; both texts hold the whole file, BOM too."""
    old, new = _lines(before), _lines(after)
    name = {side: _quoted(f"{side}/{path}") for side in "ab"}
    head = f"diff --git {name['a']} {name['b']}\n--- {_marked(name['a'])}\n+++ {_marked(name['b'])}\n"
    return head + "".join(_hunks(old, new))


def _hunks(old: list[str], new: list[str]) -> Iterator[str]:
    for group in SequenceMatcher(None, old, new, autojunk=False).get_grouped_opcodes(_CONTEXT):
        (_, low, _, other_low, _), (_, _, high, _, other_high) = group[0], group[-1]
        yield f"@@ -{_range(low, high)} +{_range(other_low, other_high)} @@\n"
        for tag, start, end, other_start, other_end in group:
            if tag == "equal":
                yield from (_said(" ", line) for line in old[start:end])
                continue
            yield from (_said("-", line) for line in old[start:end])
            yield from (_said("+", line) for line in new[other_start:other_end])


def _lines(text: str) -> list[str]:
    """As git has them: only LF ends a line."""
    lines = [line + "\n" for line in text.split("\n")]
    lines[-1] = lines[-1].removesuffix("\n")
    return lines if lines[-1] else lines[:-1]


def _said(sign: str, line: str) -> str:
    return sign + line if line.endswith("\n") else f"{sign}{line}\n\\ No newline at end of file\n"


def _range(start: int, end: int) -> str:
    return f"{start + 1 if end > start else start},{end - start}"


def _quoted(name: str) -> str:
    if any(each in _ESCAPED or ord(each) < 32 for each in name):
        return '"' + "".join(_ESCAPED.get(each) or (f"\\{ord(each):03o}" if ord(each) < 32 else each) for each in name) + '"'
    return name


def _marked(name: str) -> str:
    """A name with a blank ends in a tab, or whoever reads it may take the rest for a date."""
    return f"{name}\t" if " " in name and not name.startswith('"') else name
