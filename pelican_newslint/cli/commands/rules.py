"""``newslint rules``: what the house looks for, group by group."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec

from pelican_newslint.cli.arguments import one_of

if TYPE_CHECKING:
    from pelican_newslint.rules.info import RuleInfo

HELP = "List the rules."
EXAMPLES = ("newslint rules", "newslint rules --group dates", "newslint rules --format json")


def arguments(parser: argparse.ArgumentParser) -> None:
    """How to print, and which."""
    add = parser.add_argument
    add("--format", type=one_of(("text", "json"), "format"), default="text", metavar="FORMAT", help="text (default) or json")
    add("--group", metavar="GROUP", help="only the rules of one group")


def run(given: argparse.Namespace) -> int:
    """Prints the list."""
    from pelican_newslint.policy.suppressions import OWN_RULES
    from pelican_newslint.rules.discover import rules

    every = [*(each.info for each in rules().values()), *OWN_RULES.values()]
    infos = sorted(every, key=lambda each: (each.group, each.id))
    if given.group is not None:
        group = one_of(sorted({each.group for each in infos}), "group")(given.group)
        infos = [each for each in infos if each.group == group]
    if given.format == "json":
        print(msgspec.json.format(msgspec.json.encode(infos)).decode())
    else:
        print(_table(infos), end="")
    return 0


def _table(infos: Iterable[RuleInfo]) -> str:
    from pelican_newslint.reporters.text import WORDS

    lines = []
    for group, rules in groupby(infos, key=lambda each: each.group):
        lines.append(f"{group}\n")
        for rule in rules:
            strict = " (strict)" if rule.profile == "strict" else ""
            lines.append(f"  {rule.id:<28} {WORDS[rule.severity] + strict:<10}  {rule.summary}\n")
    return "".join(lines)
