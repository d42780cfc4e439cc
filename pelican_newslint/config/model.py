"""The one frozen Config that every setting ends in."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from msgspec import Struct

from pelican_newslint.model import Severity

FailOn = Literal["error", "warning", "suggestion", "never"]
RuleLevel = Literal["error", "warning", "suggestion", "off"]


class Names(Struct, frozen=True):
    """`allow`: names that are right as they stand. `prefer`: wrong form → right form."""

    allow: tuple[str, ...] = ()
    prefer: dict[str, str] = {}


class Term(Struct, frozen=True):
    """A term of the house: `use` it instead of what is in `avoid`."""

    use: str
    avoid: tuple[str, ...]
    why: str = ""
    severity: Severity = "warning"


class Office(Struct, frozen=True, rename={"since": "from", "until": "to"}):
    """Who holds an office, ISO dates; `until` None while in office."""

    title: str
    place: str
    holder: str
    since: str
    until: str | None = None


class Acronyms(Struct, frozen=True):
    """`known`: what the house's readers know without being told."""

    known: tuple[str, ...] = ()


class Tags(Struct, frozen=True):
    """`known`: tags that are right as they stand; others that are nearly one of them are variants of it."""

    known: tuple[str, ...] = ()


class RuleSetting(Struct, frozen=True):
    """What a house says of one rule: its severity (None: as shipped) and the rule's own options, not yet validated."""

    level: RuleLevel | None = None
    options: dict[str, Any] = {}


class Override(Struct, frozen=True):
    """Rule settings for a part of the site. All conditions that are given must hold; the last override that matches wins."""

    rules: dict[str, RuleSetting]
    path: str | None = None
    """A glob over the path relative to `Config.root`, `**` included."""
    tag: str | None = None
    category: str | None = None
    author: str | None = None
    status: Literal["published", "draft", "hidden"] | None = None
    before: str | None = None
    """ISO date: articles dated before it."""
    language: str | None = None


class Pattern(Struct, frozen=True):
    """A rule that is only data: a `[[pattern]]` of the package's families or of a house's newslint.toml."""

    id: str
    find: str
    """A regular expression for google-re2, case-insensitive unless it holds a capital letter."""
    why: str
    use: str | None = None
    """The replacement; `\\1` names a group. Without one there is no fix."""
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()
    severity: Severity = "warning"
    kind: Literal["fact", "grammar", "style", "residue"] = "style"
    scopes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("en",)
    safe: bool = False
    since: str = "0.1"


class House(Struct, frozen=True):
    """newslint.toml, version 1."""

    language: str | None = None
    mother_tongue: str | None = None
    """Of the people who write (BCP 47): a LanguageTool server then knows their false friends."""
    profile: Literal["default", "strict"] = "default"
    required: tuple[str, ...] = ()
    require_reason: bool = False
    names: Names = Names()
    terms: tuple[Term, ...] = ()
    offices: tuple[Office, ...] = ()
    acronyms: Acronyms = Acronyms()
    tags: Tags = Tags()
    rules: dict[str, RuleSetting] = {}
    override: tuple[Override, ...] = ()
    pattern: tuple[Pattern, ...] = ()


class Config(Struct, frozen=True):
    """Every setting, resolved and validated. Precedence: command line, NEWSLINT_*, newslint.toml, defaults."""

    root: Path
    """Absolute folder that the house style file, the baseline and the cache were found from."""
    fail_on: FailOn = "error"
    gate_drafts: bool = False
    max_warnings: int | None = None
    show: Severity = "suggestion"
    annotate: Literal["preview", "always", "never"] = "preview"
    report: str = "preview"
    """"preview", "never", or a folder relative to the output folder."""
    house_file: Path | None = None
    """The newslint.toml or pyproject.toml that was read, None where there is none."""
    baseline: Path | None = None
    """Where the baseline is or would be."""
    cache: Path | None = None
    """Absolute folder; None: no cache."""
    languagetool: tuple[str, ...] = ("auto",)
    """One of auto, embedded, local, off; or one or more server URLs."""
    languagetool_folder: Path | None = None
    """Absolute folder where the local LanguageTool lies; None: the user's folder for data."""
    languagetool_memory: str = "1g"
    """What the local one's Java may take, as Java writes it."""
    house: House = House()
