"""Harper, through harper-py: where LanguageTool can't be had, or where the house asks for it.

Its own merging hides findings (a sentence-wide one swallows all others), so every lint is taken and merged here. A text
that it hasn't been hardened against may cost it a gigabyte per thousand characters; see `masks`.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from pelican_newslint.engines import categories, spelling
from pelican_newslint.engines.protocol import EngineMatch, Paragraph
from pelican_newslint.engines.tiers import Level, tiers
from pelican_newslint.engines.wire import Plan, primary
from pelican_newslint.model import Kind

if TYPE_CHECKING:
    from harper import Lint

_DIALECTS = {"us": "AMERICAN", "gb": "BRITISH", "au": "AUSTRALIAN", "ca": "CANADIAN", "in": "INDIAN"}
SPELLING = "SpellCheck"


class Harper:
    """The engine: one linter per dialect, made when its first text comes. A linter serves one thread."""

    name = "harper"

    def __init__(self, plan: Plan) -> None:
        import harper

        self._harper = harper
        self._asked = frozenset(rule.removeprefix("harper/") for rule in plan.options.get("rules", ()))
        self._strict = bool(plan.options.get("strict"))
        self._table = tiers("harper", "en")
        self._linters: dict[Any, Any] = {}
        self._lock = threading.Lock()

    @property
    def version(self) -> str:
        return version("harper-py")

    def knows(self, language: str) -> bool:
        return primary(language) == "en"

    def prepare(self, language: str) -> None:
        spelling.load()
        self._linter(language)

    def look(self, paragraph: Paragraph) -> tuple[EngineMatch, ...]:
        text = paragraph.text
        found = self._linter(paragraph.language).organized_lints(text, language=self._harper.Language.PLAINTEXT, dedup=False)
        unknown = [
            spelling.Unknown(lint.span.start, lint.span.end, tuple(each.replacement_text for each in lint.suggestions))
            for lint in found.pop(SPELLING, ())
        ]
        kept = [
            self._match(rule, lint, level)
            for rule, lints in sorted(found.items())
            if (level := self._level(rule))
            for lint in lints
            if not _innocent(rule, text, lint.span.start, lint.span.end, unknown)
        ]
        kept += spelling.matches(f"harper/{SPELLING}", text, unknown, rest=SPELLING in self._asked)
        return tuple(sorted(kept, key=lambda match: (match.start, match.end, match.rule)))

    def close(self) -> None:
        """Nothing outlives the process."""

    def _linter(self, language: str) -> Any:
        dialect = self._harper.Dialect[_dialect(language)]
        with self._lock:
            if dialect not in self._linters:
                linter = self._harper.Linter(dialect=dialect)
                linter.set_lint_config({rule: rule == SPELLING or self._level(rule) is not None for rule in linter.get_lint_config()})
                self._linters[dialect] = linter
            return self._linters[dialect]

    def _level(self, rule: str) -> Level | None:
        """What a rule weighs; the suggestion tier is for the strict profile. Rules that are off aren't run: each costs time."""
        if rule in self._table.suggestion and not self._strict and rule not in self._asked:
            return None
        return self._table.level(rule, "", "en", self._asked)

    def _match(self, rule: str, lint: Lint, level: Level) -> EngineMatch:
        name = f"harper/{rule}"
        category = categories.category(name, lint.lint_kind)
        kind: Kind = "style" if rule in self._table.spoken else categories.known(category).kind
        message = " ".join(lint.message.replace("`", "").split())
        return EngineMatch(name, lint.span.start, lint.span.end, message, _replacements(lint), kind, category, level)


def _dialect(language: str) -> str:
    """Harper's dialect for a language tag; what it hasn't is nearer to the British."""
    region = language.replace("_", "-").lower().partition("-")[2]
    return _DIALECTS.get(region, "BRITISH" if region else "AMERICAN")


def _replacements(lint: Lint) -> tuple[str, ...]:
    """What would stand in the span, sorted: Harper's own order changes from run to run for some rules."""
    texts = {"REPLACE": "{new}", "REMOVE": "", "INSERT_AFTER": "{old}{new}"}
    made = {texts[each.kind.name].format(old=lint.problem_text, new=each.replacement_text) for each in lint.suggestions}
    return tuple(sorted(made))[:3]


def _innocent(rule: str, text: str, start: int, end: int, unknown: Sequence[spelling.Unknown]) -> bool:
    """Whether this finding of `rule` is one of its known mistakes on edited news."""
    found, following = text[start:end], text[end : end + 40].split()
    match rule:
        case "AnA":
            return _article_is_right(text, start, found, following) or spelling.in_foreign_sentence(text, start, end, unknown)
        case "ItsPossessive":
            return found[:1].isupper()
        case "RepeatedWords":
            return len(set(found.split())) > 1
        case "The":
            return bool(following) and following[0][0].isupper()
        case _:
            return False


def make(plan: Plan) -> Harper:
    return Harper(plan)


def _article_is_right(text: str, start: int, found: str, following: list[str]) -> bool:
    """Before initialisms ("an SUV", "a FAQ") and a silent h, and a capital A that is no article ("vitamin A or")."""
    word = following[0].strip(".,;:\"'“”‘’()") if following else ""
    if sum(map(str.isupper, word)) > 1 or not word.isalpha() or word.lower().startswith(("honour", "honor", "hour", "heir")):
        return True
    before = text[:start].rstrip()
    return found == "A" and bool(before) and before[-1] not in '.!?:“"'
