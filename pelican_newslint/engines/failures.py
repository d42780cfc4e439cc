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
    """`failed`: (paragraph, engine) → reason. Names the first paragraphs of each engine, counts the others.

    Paragraphs that failed only because their engine had been given up aren't named: that is said once for all.
    """
    said = []
    for engine in sorted({engine for _, engine in failed}):
        reasons = {index: reason for (index, each), reason in sorted(failed.items()) if each == engine}
        own = [index for index, reason in reasons.items() if given_up.get(engine) not in (reason, f"it {reason}")]
        for index in own[:NAMED]:
            place = f"{where(index)}, " if where else ""
            said.append(f"{title(engine)} {reasons[index]} at {place}{_begin(paragraphs[index].text)}. It did not check that paragraph.")
        if len(own) > NAMED:
            said.append(f"{title(engine)} failed on {len(own) - NAMED:,} more.")
    return said


def _begin(text: str) -> str:
    """The first words, in quotation marks."""
    words = " ".join(text[:500].split())
    return f"“{words}”" if len(words) <= 50 else f"“{words[:50].rsplit(' ', 1)[0]} …”"
