"""Known findings: an old archive adopts the gate in silence, and only what is new counts."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from pelican_newslint.config.paths import from_folder, said
from pelican_newslint.config.rule_names import engine_of
from pelican_newslint.config.shape import shown
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import EngineStatus, Finding

VERSION = 1
_FINGERPRINT = re.compile(r"v\d{1,3}:[0-9a-f]{1,64}")


class Entry(Struct, frozen=True, order=True):
    """One known finding. `path` counts from the baseline's own folder; it and `rule` only help people and the pruning."""

    path: str
    rule: str
    fingerprint: str


class Baseline(Struct, frozen=True):
    """A baseline file, read. `engines`: name → version of those that had looked when it was written."""

    file: Path
    engines: Mapping[str, str]
    entries: tuple[Entry, ...]


def read(file: Path | None) -> Baseline | None:
    """The baseline in `file`, None where there is none. Raises `ConfigError` with file and line where it can't be understood."""
    if file is None:
        return None
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{said(file)}: can't be read ({error}).") from None
    if conflict := re.search(r"^(?:<<<<<<<|=======|>>>>>>>)", text, re.MULTILINE):
        raise _broken(file, text, conflict.start(), "holds a merge conflict; take either side and run `newslint baseline`")
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        at = error.pos if isinstance(error, json.JSONDecodeError) else 0
        raise _broken(file, text, at, "isn't valid JSON; mend it, or remove it and run `newslint baseline`") from None
    return Baseline(file, *_understood(file, text, data))


def write(
    file: Path, findings: Sequence[Finding], engines: Sequence[EngineStatus], *, looked_at: Collection[str], whole_site: bool
) -> Baseline:
    """Writes all findings that no source and no setting silences, in place of what `file` holds.

    What is fixed goes out. Entries stay of posts that weren't looked at (`looked_at`: paths from the working directory;
    `whole_site` False) and of engines that aren't here now, since nobody can say that those are fixed.
    """
    old = read(file)
    here = {status.name: status.version for status in engines if status.looked is not False}
    seen = {from_folder(path, file.parent) for path in looked_at}
    kept = [
        entry for entry in (old.entries if old else ()) if (engine_of(entry.rule) not in here if entry.path in seen else not whole_site)
    ]
    away = {name: version for name, version in (old.engines if old else {}).items() if name in {engine_of(entry.rule) for entry in kept}}
    counted = {path: from_folder(path, file.parent) for path in {finding.place.path for finding in findings}}
    known = [
        Entry(counted[finding.place.path], finding.rule, finding.fingerprint)
        for finding in findings
        if finding.suppressed is None or finding.suppressed.kind == "baseline"
    ]
    baseline = Baseline(file, {**away, **here}, tuple(sorted({*kept, *known})))
    _save(baseline)
    return baseline


def _save(baseline: Baseline) -> None:
    """One finding a line, so that a diff shows what came and went; in one step, so that a killed run leaves the old file."""
    rows = ",\n".join("  " + json.dumps([entry.path, entry.rule, entry.fingerprint], ensure_ascii=False) for entry in baseline.entries)
    engines = json.dumps(dict(sorted(baseline.engines.items())), ensure_ascii=False)
    text = f'{{\n "version": {VERSION},\n "engines": {engines},\n "known": [\n{rows}\n ]\n}}\n'
    draft = baseline.file.with_name(f"{baseline.file.name}.{os.getpid()}")
    draft.write_text(text, "utf-8", newline="\n")
    draft.replace(baseline.file)


def _understood(file: Path, text: str, data: Any) -> tuple[dict[str, str], tuple[Entry, ...]]:
    if not isinstance(data, dict) or data.get("version") != VERSION:
        at = max(text.find('"version"'), 0)
        raise _broken(file, text, at, f"isn't a baseline of version {VERSION}; remove it and run `newslint baseline`")
    engines, known = data.get("engines"), data.get("known")
    if not isinstance(engines, dict) or not all(isinstance(version, str) for version in engines.values()):
        raise _broken(
            file, text, max(text.find('"engines"'), 0), 'has no "engines" with their versions; remove it and run `newslint baseline`'
        )
    if not isinstance(known, list):
        raise _broken(file, text, 0, 'has no list "known"; remove it and run `newslint baseline`')
    for row in known:
        if not _is_entry(row):
            at = text.find(json.dumps(row, ensure_ascii=False))
            raise _broken(
                file,
                text,
                max(at, 0),
                f"{shown(row)} isn't [path, rule, fingerprint]; mend it, or remove the file and run `newslint baseline`",
            )
    return engines, tuple(Entry(*row) for row in known)


def _is_entry(row: object) -> bool:
    return isinstance(row, list) and len(row) == 3 and all(isinstance(part, str) for part in row) and bool(_FINGERPRINT.fullmatch(row[2]))


def _broken(file: Path, text: str, at: int, what: str) -> ConfigError:
    return ConfigError(f"{said(file)}:{text.count(chr(10), 0, at) + 1}: {what}.")
