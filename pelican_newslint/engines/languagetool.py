"""LanguageTool: what is kept of what it says, whichever way it is asked.

A `Backend` is a way to have it: in the process (`embedded`), or a server. The same rule has the same id and passes the
same tiers and exceptions in each, so that the answer doesn't depend on the way.
"""

from __future__ import annotations

import re
from typing import Protocol

from msgspec import Struct

from pelican_newslint.engines import categories, spelling
from pelican_newslint.engines.exceptions import innocent
from pelican_newslint.engines.protocol import EngineMatch, Paragraph, Told
from pelican_newslint.engines.tiers import Level, Tiers, tiers
from pelican_newslint.engines.wire import Plan, primary
from pelican_newslint.model import Kind

_STRAIGHT = str.maketrans("‚‘’", "'''")
_QUOTED = re.compile(r'"([^"]*)"')
REPLACEMENTS = 3
"""As many ways to mend are kept, in LanguageTool's own order."""


class Raw(Struct, frozen=True):
    """A match as LanguageTool gives it, in code points."""

    rule: str
    category: str
    message: str
    start: int
    end: int
    replacements: tuple[str, ...]

    @property
    def spelling(self) -> bool:
        """Whether this is its dictionary speaking: a word that it doesn't know."""
        return self.rule.startswith(("MORFOLOGIK_RULE", "HUNSPELL_RULE")) or self.rule.endswith("_SPELLER_RULE")


class Backend(Protocol):
    """A way to ask LanguageTool."""

    @property
    def version(self) -> str:
        """Of what answers, for people and for the cache's keys: "lingotweaker 0.2.8"."""

    def knows(self, language: str) -> bool:
        """Whether it can look at text in this language (BCP 47)."""

    def prepare(self, language: str) -> None:
        """Load the language; may take seconds."""

    def check(self, text: str, language: str) -> tuple[Raw, ...]:
        """Everything it finds, unfiltered, in order of place. Raises `EngineError` where it could not look."""

    def close(self) -> None:
        """Let go of everything that would outlive the process."""


class LanguageTool:
    """The engine, over any backend. `options`: see `lineup`."""

    name = "languagetool"

    def __init__(self, backend: Backend, plan: Plan) -> None:
        self._backend = backend
        self._asked = frozenset(rule.removeprefix("languagetool/") for rule in plan.options.get("rules", ()))

    @property
    def version(self) -> str:
        return self._backend.version

    @property
    def languages(self) -> tuple[str, ...]:
        """What a server said that it knows."""
        return self._backend.languages if isinstance(self._backend, Told) else ()

    def knows(self, language: str) -> bool:
        return self._backend.knows(language)

    def prepare(self, language: str) -> None:
        self._backend.prepare(language)
        if primary(language) == "en":
            spelling.load()

    def look(self, paragraph: Paragraph) -> tuple[EngineMatch, ...]:
        text, language = paragraph.text, paragraph.language
        found = self._backend.check(text, language)
        unknown = tuple(raw for raw in found if raw.spelling)
        words = tuple(spelling.Unknown(raw.start, raw.end, raw.replacements) for raw in unknown)
        table = tiers("languagetool", primary(language))
        kept = []
        for raw in found:
            level = None if raw.spelling else table.level(raw.rule, raw.category, language, self._asked)
            if level and not innocent(raw.rule, text, raw.start, raw.end, words):
                kept.append(_match(raw, level, table))
        if primary(language) == "en" and unknown:
            rest = any(raw.rule in self._asked for raw in unknown)
            kept += spelling.matches(f"languagetool/{unknown[0].rule}", text, words, rest=rest)
        return tuple(sorted(kept, key=lambda match: (match.start, match.end, match.rule)))

    def close(self) -> None:
        self._backend.close()


def variant(language: str) -> str:
    """The variant of LanguageTool that reads `language`: "en-AU" → "en-GB".

    Of English only American and British are whole; all others but the American ones are nearer to the British.
    """
    tag = language.replace("_", "-")
    if primary(tag) != "en":
        return tag
    return "en-US" if tag.lower() in {"en", "en-us", "en-ph", "en-lr", "en-pr"} else "en-GB"


def _match(raw: Raw, level: Level, table: Tiers) -> EngineMatch:
    rule = f"languagetool/{raw.rule}"
    category = categories.category(rule, raw.category)
    kind: Kind = "style" if raw.rule in table.spoken else categories.known(category).kind
    return EngineMatch(
        rule, raw.start, raw.end, plain(raw.message), raw.replacements[:REPLACEMENTS], kind, category, level
    )  # fmt: skip


def plain(message: str) -> str:
    """A message without LanguageTool's markup: suggestions stand in quotation marks.

    Its server writes quotation marks as printers do, its rules don't: here they are all alike.
    """
    said = message.replace("<suggestion>", "“").replace("</suggestion>", "”").translate(_STRAIGHT)
    return " ".join(_QUOTED.sub(r"“\1”", said).split())
