"""One rule as the steps after looking know it, which import no rule module."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from pelican_newslint.model import Kind, Severity


class RuleInfo(Struct, frozen=True):
    """One rule as the steps after looking know it."""

    id: str
    group: str
    kind: Kind
    severity: Severity
    category: str
    profile: Literal["default", "strict"]
    aliases: tuple[str, ...]
    since: str
    summary: str
