"""What a LanguageTool server answers: read, checked for its shape, and brought to our own form."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from pelican_newslint.engines.languagetool import Raw
from pelican_newslint.engines.server.annotated import CodePoints


class Software(Struct, frozen=True):
    version: str
    name: str = "LanguageTool"
    build_date: str | None = msgspec.field(default=None, name="buildDate")


class Warnings(Struct, frozen=True, rename="camel"):
    incomplete_results: bool = False
    incomplete_results_reason: str | None = None


class Replacement(Struct, frozen=True):
    value: str


class RuleCategory(Struct, frozen=True):
    id: str = ""


class Rule(Struct, frozen=True):
    id: str
    category: RuleCategory = RuleCategory()


class Match(Struct, frozen=True):
    offset: int
    length: int
    rule: Rule
    message: str = ""
    replacements: tuple[Replacement, ...] = ()


class Answer(Struct, frozen=True):
    """All that we use of an answer to /v2/check."""

    software: Software
    matches: tuple[Match, ...]
    warnings: Warnings = Warnings()


class Language(Struct, frozen=True):
    """One entry of /v2/languages."""

    code: str
    long_code: str = msgspec.field(name="longCode")


def read(data: bytes) -> Answer:
    """Raises `msgspec.MsgspecError` or `UnicodeDecodeError` for anything that is no such answer."""
    return msgspec.json.decode(data, type=Answer)


def languages(data: bytes) -> tuple[Language, ...]:
    """Raises as `read` does."""
    return msgspec.json.decode(data, type=tuple[Language, ...])


def raws(answer: Answer, text: str) -> tuple[Raw, ...]:
    """The matches, in order of place. Raises `ValueError` where one lies outside the text."""
    at = CodePoints(text)
    found = [
        Raw(
            each.rule.id, each.rule.category.id, each.message, at(each.offset), at(each.offset + max(each.length, 0)),
            tuple(replacement.value for replacement in each.replacements),
        )
        for each in answer.matches
    ]  # fmt: skip
    return tuple(sorted(found, key=lambda raw: (raw.start, raw.end, raw.rule)))
