"""proselint 0.16, asked check by check.

Its `LintFile.lint` is gone round: the registry there is one list for the whole process, and one unmatched quotation mark
hides everything behind it. Its word lists are matched without padding, so "for free" is also found in "for freedom":
what doesn't lie on the bounds of words is dropped. Spans count from a newline that we put in front.
"""

from __future__ import annotations

import re
from importlib.metadata import version
from typing import TYPE_CHECKING

from pelican_newslint.engines import categories
from pelican_newslint.engines.protocol import EngineMatch, Paragraph
from pelican_newslint.engines.tiers import Level, tiers
from pelican_newslint.engines.wire import Plan, primary

if TYPE_CHECKING:
    from proselint.registry.checks import Check, CheckResult


_FIGURE = re.compile(r"\d[.:]\d")
_MONTH_AND_COUNT = re.compile(r"\s?[A-Z][a-z]+, (?!(?:1[5-9]|20)\d\d$)\d{3,}\s?")
_MESSAGES = {
    "nonwords": "“{found}” is no standard word; write {use}.",
    "spelling.misc": "“{found}” is a misspelling of {use}.",
    "misc.preferred_forms": "{use} is the better form of “{found}”.",
}
"""Plain sentences in place of "Nonword - try 'regardless'."."""


class Proselint:
    """The engine. Only checks that are on are kept: all of them together take three times as long."""

    name = "proselint"

    def __init__(self, checks: list[tuple[Check, Level]]) -> None:
        self._checks = checks
        self._table = tiers("proselint", "en")

    @property
    def version(self) -> str:
        return version("proselint")

    def knows(self, language: str) -> bool:
        return primary(language) == "en"

    def prepare(self, language: str) -> None:
        """Nothing to load: patterns are compiled with the first text, in a tenth of a second."""

    def look(self, paragraph: Paragraph) -> tuple[EngineMatch, ...]:
        text = f"\n{paragraph.text}\n"
        found: dict[tuple[int, int], EngineMatch] = {}
        for check, level in self._checks:
            if not self._table.fits(check.path, paragraph.language):
                continue
            for result in check.check_with_flags(text):
                start, end = result.span[0] - 1, result.span[1] - 1
                if self._stands(paragraph.text, start, end):
                    found.setdefault((start, end), _match(result, paragraph.text[start:end], start, end, level))
        return tuple(found[span] for span in sorted(found))

    def close(self) -> None:
        """Nothing outlives the process."""

    def _stands(self, text: str, start: int, end: int) -> bool:
        """Whether a finding lies in the text, on the bounds of words, and isn't one of the known mistakes."""
        if not 0 <= start < end <= len(text):
            return False
        cut = _joined(text, start) or _joined(text, end)
        if _MONTH_AND_COUNT.fullmatch(text, start, end) is not None:
            return False  # "sampled in July, 102 had grass"
        return not cut and text[start:end].strip().lower() not in self._table.off


def _match(result: CheckResult, found: str, start: int, end: int, level: Level) -> EngineMatch:
    rule = f"proselint/{result.check_path}"
    category = categories.category(rule)
    uses = _replacements(result.replacements or "", found)
    template = _MESSAGES.get(result.check_path) if uses else None
    message = template.format(found=found, use=" or ".join(f"“{use}”" for use in uses)) if template else result.message
    return EngineMatch(rule, start, end, message, uses, categories.known(category).kind, category, level)


def _replacements(said: str, found: str) -> tuple[str, ...]:
    """What may stand instead: proselint writes "quell' or 'quash" and "during / throughout", and everything in lower case."""
    uses = [use.strip("' ") for use in re.split(r"'? or '?| / ", said)]
    return tuple(use[0].upper() + use[1:] if found[0].isupper() else use for use in uses if use)


def _joined(text: str, at: int) -> bool:
    """Whether `at` cuts a word, or a clock like 6.12am, in two."""
    cuts = 0 < at < len(text) and text[at].isalnum()
    return cuts and (text[at - 1].isalnum() or _FIGURE.fullmatch(text, max(at - 2, 0), at + 1) is not None)


def make(plan: Plan) -> Proselint:
    """proselint with the checks of the warning tier, with the strict profile those of the suggestion tier, and what the house asked for."""
    from proselint.checks import __register__ as every_check

    table = tiers("proselint", "en")
    asked = tuple(rule.removeprefix("proselint/") for rule in plan.options.get("rules", ()))
    chosen: list[tuple[Check, Level]] = []
    for check in every_check:
        if any(check.matches_partial(path) for path in table.warning):
            chosen.append((check, "warning"))
        elif any(check.matches_partial(path) for path in asked) or (
            plan.options.get("strict") and any(check.matches_partial(path) for path in table.suggestion)
        ):
            chosen.append((check, "suggestion"))
    return Proselint(chosen)
