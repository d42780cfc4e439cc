"""What is said where an engine could not look: one line for each thing that happened, none for its consequences."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from pelican_newslint.engines.protocol import Paragraph

NAMED = 5
"""Paragraphs that are named one by one when an engine fails on them; the rest is counted."""


def title(engine: str) -> str:
    """An engine's name as its people write it."""
    return {"languagetool": "LanguageTool", "harper": "Harper"}.get(engine, engine)


def lines(
    failed: Mapping[tuple[int, str], str], paragraphs: Sequence[Paragraph], given_up: Mapping[str, str], where: Callable[[int], str] | None,
) -> list[str]:  # fmt: skip
    """`failed`: (paragraph, engine) → reason. Names the first paragraphs of each engine, counts the others."""
    said = []
    for engine in sorted({engine for _, engine in failed}):
        why = given_up.get(engine)
        reasons = {index: reason for (index, each), reason in sorted(failed.items()) if each == engine}
        own = [index for index, reason in reasons.items() if reason != why]
        for index in own[:NAMED]:
            place = f"{where(index)}, " if where else ""
            said.append(f"{title(engine)} {reasons[index]} at {place}{_begin(paragraphs[index].text)}. It did not check that paragraph.")
        if len(own) > NAMED:
            said.append(f"{title(engine)} failed on {_counted(len(own) - NAMED, 'more ')}.")
        if why and len(reasons) > len(own):
            said.append(f"{title(engine)} was given up: {why}. It did not check {_counted(len(reasons) - len(own))}.")
    return said


def _counted(number: int, more: str = "") -> str:
    return f"1 {more}paragraph" if number == 1 else f"{number:,} {more}paragraphs"


def _begin(text: str) -> str:
    """The first words, in quotation marks."""
    words = " ".join(text[:500].split())
    return f"“{words}”" if len(words) <= 50 else f"“{words[:50].rsplit(' ', 1)[0]} …”"
