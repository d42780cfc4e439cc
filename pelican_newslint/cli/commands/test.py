"""``newslint test``: the examples of a house's own rules, run."""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "Run the bad and good examples of your newslint.toml's [[pattern]] and of rules that other packages bring."
EXAMPLES = ("newslint test", "newslint test --config house/newslint.toml")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Only where the house style file is."""
    parser.add_argument("--config", metavar="FILE", help="the house style file in place of the newslint.toml that is found")


def run(given: argparse.Namespace) -> int:
    """0: every example does what it says; 1: some don't."""
    from pelican_newslint.config.load import load_without_site
    from pelican_newslint.rules.discover import rules
    from pelican_newslint.rules.house import house_rule
    from pelican_newslint.testing import house_pattern_problems, problems

    patterns = load_without_site(Path.cwd(), {"config": given.config}).house.pattern
    foreign = [each for each in rules().values() if "/" in each.id]
    if not patterns and not foreign:
        print("There is nothing to test: no newslint.toml here or above has a [[pattern]].")
        return 0
    wrong = [line for each in patterns for line in house_pattern_problems(each, house_rule(each))]
    wrong += [line for each in foreign for line in problems(each)]
    for line in wrong:
        print(line)
    examples = sum(len(each.bad) + len(each.good) for each in patterns) + sum(len(each.page.examples) for each in foreign)
    count = len(patterns) + len(foreign)
    print(f"{count} rule{'' if count == 1 else 's'}, {examples} examples: {f'{len(wrong)} wrong' if wrong else 'all right'}.")
    return int(bool(wrong))
