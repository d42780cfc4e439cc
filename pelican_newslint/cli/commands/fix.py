"""``newslint fix``: what can be mended in only one way, mended in the sources."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from pathlib import Path

from msgspec import Struct, structs

from pelican_newslint.cli import linting, reading
from pelican_newslint.cli.patch import patch
from pelican_newslint.cli.writing import BOM, as_it_stands, replace_whole
from pelican_newslint.config.suggest import no_rule
from pelican_newslint.config.today import today
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Finding
from pelican_newslint.policy.mend import Mended, Refused, mend

HELP = "Mend in the sources what can be mended in only one way: a doubled word, a date's form, a settled term."
EXAMPLES = (
    "newslint fix                                 the site whose pelicanconf.py stands here",
    "newslint fix content/post.md                 one post",
    "newslint fix --diff | git apply              as a patch; nothing is written",
    "newslint fix --unsafe weekday-mismatch       what this rule proposes too, where it knows only one way",
    "",
    "Known findings of a baseline are mended too. Nothing is touched inside quotation marks, in a template call, or",
    "where the place in the source isn't sure.",
)


class _File(Struct, frozen=True):
    """One source, whole, before and after; `before` None: it isn't any more what was read."""

    path: str
    before: str | None
    after: str
    mended: Mended


def arguments(parser: argparse.ArgumentParser) -> None:
    """What is read, and how far mending goes."""
    reading.arguments(parser)
    add = parser.add_argument
    add("--diff", action="store_true", help="print a patch that git apply takes, and write nothing")
    add("--unsafe", action="append", default=[], metavar="RULE", help="make this rule's unsafe fixes too; may come again")


def run(given: argparse.Namespace) -> int:
    """Always 0: what could be mended is, and the rest is said."""
    read = reading.read(given, fail_on="never")
    unsafe = {rule for each in given.unsafe for rule in each.split(",") if rule}
    _require_rules(unsafe, read)
    every = list(_files(read, unsafe))
    changed = [(each, each.before) for each in every if each.before is not None and each.mended.made]
    if given.diff:
        print("".join(patch(_from_root(each.path), before, each.after) for each, before in changed), end="")
    else:
        for each, _ in changed:
            replace_whole(Path(each.path), each.after)
            print(_said(each))
        count = sum(len(each.mended.made) for each, _ in changed)
        print(f"{count} mended in {len(changed)} file{'' if len(changed) == 1 else 's'}." if count else "Nothing to mend.")
    for line in _left(every):
        print(line, file=sys.stderr)
    return 0


def _files(read: reading.Reading, unsafe: Collection[str]) -> Iterator[_File]:
    """Every source with something to mend. What a baseline knows is mended like the rest."""
    posts = {post.path: post for post in read.site.posts}
    read = structs.replace(read, config=structs.replace(read.config, baseline=None))
    for path, findings in _by_path(linting.lint(read, today(None)).findings):
        if path not in posts:
            continue
        mended = mend(posts[path].source, findings, unsafe)
        if mended.made or mended.refused:
            yield _File(path, as_it_stands(posts[path]), BOM * posts[path].origin + mended.text, mended)


def _by_path(findings: Sequence[Finding]) -> Iterator[tuple[str, list[Finding]]]:
    """They come sorted by path and place."""
    return ((path, list(found)) for path, found in groupby(findings, key=lambda each: each.place.path))


def _said(file: _File) -> str:
    rules = sorted({finding.rule for finding in file.mended.made})
    count = len(file.mended.made)
    return f"{file.path}: {count} mended ({', '.join(rules)})"


def _left(files: Sequence[_File]) -> Iterator[str]:
    """What wasn't mended though it could be, and why."""
    for file in files:
        if file.before is None:
            yield f"{file.path}: left alone, since it was changed after it was read, or isn't UTF-8."
            continue
        for each in file.mended.refused:
            yield _refused(each)


def _refused(refused: Refused) -> str:
    place = refused.finding.place
    return f"{place.path}:{place.line}:{place.column}: {refused.finding.rule} is left: {refused.why}."


def _from_root(path: str) -> str:
    """The path as git names it: from the top of its working tree, or from the working directory where there is none."""
    file = Path(os.path.abspath(path))  # noqa: PTH100  (resolve() would follow links, and git doesn't)
    top = next((folder for folder in file.parents if (folder / ".git").exists()), Path.cwd())
    return Path(os.path.relpath(file, top)).as_posix()


def _require_rules(named: Collection[str], read: reading.Reading) -> None:
    """Raises `ConfigError` for a rule that nobody knows."""
    if not named:
        return
    from pelican_newslint.config.rule_names import exists
    from pelican_newslint.rules.discover import rules

    ids = {*rules(), *(each.id for each in read.config.house.pattern)}
    if unknown := sorted(rule for rule in named if not exists(rule, ids)):
        raise ConfigError(*(f"--unsafe: {no_rule(rule, ids)}" for rule in unknown))
