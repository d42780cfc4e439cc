"""Writes what of the documentation is generated: `make docs`. A test holds it against what is committed."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import msgspec

from pelican_newslint.cli import arguments
from pelican_newslint.cli.page import markdown
from pelican_newslint.config.settings import SETTINGS
from pelican_newslint.reporters import json
from pelican_newslint.reporters.text import WORDS
from pelican_newslint.rules.discover import rules

REFERENCE = Path(__file__).parent / "reference"
_NOTE = "<!-- Generated from the code: run `make docs`. -->\n\n"


def generated() -> dict[Path, str]:
    """Every generated file and what belongs in it."""
    schema = msgspec.json.format(msgspec.json.encode(json.schema())).decode() + "\n"
    return {
        REFERENCE / "findings.schema.json": schema,
        REFERENCE / "rules.md": _NOTE + "".join(_rules()),
        REFERENCE / "settings.md": _NOTE + "".join(_settings()),
        REFERENCE / "commands.md": _NOTE + "".join(_commands()),
    }


def _rules() -> Iterator[str]:
    ordered = sorted(rules().values(), key=lambda each: (each.group, each.id))
    yield f"# The rules\n\n{len(ordered)} rules of the house. `newslint explain RULE` prints the same.\n\n"
    for group, members in groupby(ordered, key=lambda each: each.group):
        yield f"- **{group}**\n"
        for rule in members:
            yield f"  - [{rule.id}](#{rule.id}) ({WORDS[rule.rule.severity]}): {rule.page.summary}\n"
    for rule in ordered:
        yield "\n" + markdown(rule, "##")


def _settings() -> Iterator[str]:
    yield "# The settings\n\n"
    yield "They stand in pelicanconf.py, or behind `pelican -e`. The table is complete: any other `NEWSLINT_` name is a mistake.\n\n"
    yield "| name | default | meaning |\n|---|---|---|\n"
    for setting in SETTINGS:
        yield f"| `{setting.name}` | `{setting.default!r}` | {setting.meaning} |\n"


def _commands() -> Iterator[str]:
    yield "# The commands\n"
    for command in arguments.documented():
        yield f"\n## newslint {command.name}\n\n{command.meaning}\n\n| | |\n|---|---|\n"
        yield "".join(f"| `{written}` | {meaning} |\n" for written, meaning in command.options)
        yield "\n```text\n" + "".join(f"{line}\n" for line in command.examples) + "```\n"


if __name__ == "__main__":
    for path, text in generated().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
