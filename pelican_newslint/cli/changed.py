"""``newslint check --changed``: only what a change has to do with."""

from __future__ import annotations

import argparse
import tempfile
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from msgspec import structs

from pelican_newslint.cache import Cache
from pelican_newslint.cli import git, linting, reading
from pelican_newslint.cli.timings import Timings
from pelican_newslint.engines.desk import Desk
from pelican_newslint.model import Finding, Report, Site
from pelican_newslint.policy.changed import Stretches, of_change, stretches
from pelican_newslint.policy.gate import gate
from pelican_newslint.site.locate import absolute
from pelican_newslint.site.source import shown_path

_NAMED = 5
"""Findings elsewhere that the note names one by one."""


def since(given: argparse.Namespace) -> git.Change:
    """What has changed since the ref that the arguments name. Raises `ConfigError`."""
    first = absolute(Path(given.paths[0]))
    return git.change(first if first.is_dir() else first.parent, given.changed)


def lint(change: git.Change, read: reading.Reading, today: date, timings: Timings | None) -> Report:
    """What the change has to do with, on the site as it stands. A baseline doesn't count here.

    It is compared with the site as it was, so that what the change does to other posts is found too; for that only the
    posts that changed are looked at again.
    """
    read = structs.replace(read, config=structs.replace(read.config, baseline=None))
    notes: list[str] = []
    with ExitStack() as stack:
        kept = read.config.cache or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="newslint-")))
        cache = stack.enter_context(Cache.open(kept))
        desk = stack.enter_context(Desk(read.config, cache, notes.append))
        after = linting.lint(read, today, timings, cache=cache, desk=desk, records=True)
        said = (*after.notes, *notes)
        before = linting.lint(structs.replace(read, site=read.before), today, cache=cache, desk=desk)
    return _narrowed(structs.replace(after, notes=tuple(dict.fromkeys(said))), before, change, read)


def _narrowed(after: Report, before: Report, change: git.Change, read: reading.Reading) -> Report:
    lines = _lines(change, read.site)
    renamed = {shown_path(old): shown_path(new) for old, new in change.renamed.items()}
    here, elsewhere = of_change(after.findings, before.findings, lines, renamed)
    findings = sorted([*here, *elsewhere], key=after.findings.index)
    return structs.replace(
        after,
        findings=tuple(findings),
        verified=tuple(each for each in after.verified if each.place.path in lines and lines[each.place.path].hold(each.place)),
        articles=len(lines),
        gate=gate(findings, read.config),
        notes=(*after.notes, *_note(elsewhere, change.since)),
    )


def _lines(change: git.Change, site: Site) -> dict[str, Stretches]:
    """Of each post that changed the lines that did."""
    came_from = {new: old for old, new in change.renamed.items()}
    found = {}
    by_path = {absolute(Path(post.path)): post for post in site.posts if site.shown is None or post.path in site.shown}
    for path in sorted(set(change.former) & by_path.keys()):
        former = change.former[came_from.get(path, path)]
        text = None if former is None else former.decode("utf-8-sig", errors="replace")
        found[by_path[path].path] = stretches(text, by_path[path].source)
    return found


def _note(elsewhere: list[Finding], since: str) -> list[str]:
    if not elsewhere:
        return []
    named = ", ".join(f"{each.rule} in {each.place.path}:{each.place.line}" for each in elsewhere[:_NAMED])
    more = f" and {len(elsewhere) - _NAMED} more" if len(elsewhere) > _NAMED else ""
    count = "1 finding stands" if len(elsewhere) == 1 else f"{len(elsewhere)} findings stand"
    return [f"{count} on no line that was changed since {since}, but wasn't there before the change: {named}{more}."]
