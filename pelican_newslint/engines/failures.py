"""What is said where an engine could not look: one line for each thing that happened, none for its consequences."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

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


def skipped(known: Collection[tuple[int, str]], paragraphs: Sequence[Paragraph], where: Callable[[int], str] | None) -> list[str]:
    """`known`: (paragraph, engine) that an earlier run remembered. One line for each engine."""
    said = []
    for engine in sorted({engine for _, engine in known}):
        own = sorted(index for index, each in known if each == engine)
        named = [f"{f'{where(index)}, ' if where else ''}{_begin(paragraphs[index].text)}" for index in own[:NAMED]]
        rest = f" and {len(own) - NAMED:,} more" if len(own) > NAMED else ""
        what = "a paragraph" if len(own) == 1 else f"{len(own):,} paragraphs"
        said.append(
            f"{title(engine)} did not check {what} that an earlier run saw it hang on or die of: {'; '.join(named)}{rest}."
            " `newslint cache --clear` has it try again."
        )
    return said


def _begin(text: str) -> str:
    """The first words, in quotation marks."""
    words = " ".join(text[:500].split())
    return f"“{words}”" if len(words) <= 50 else f"“{words[:50].rsplit(' ', 1)[0]} …”"
