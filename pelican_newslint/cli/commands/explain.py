"""``newslint explain RULE``: the rule's page, which is its own docstring."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pelican_newslint.config.suggest import no_rule
from pelican_newslint.errors import ConfigError

HELP = "Say what a rule wants, why, and how to switch it off."
EXAMPLES = ("newslint explain weekday-mismatch", "newslint explain house/visitors        a rule of your own newslint.toml")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Only the rule's id."""
    parser.add_argument("rule", metavar="RULE", help="a rule's id, as findings name it")


def run(given: argparse.Namespace) -> int:
    """Prints the page; `ConfigError` for a rule that nobody knows."""
    page = _page(given.rule)
    if sys.stdout.isatty():
        from rich.console import Console
        from rich.markdown import Markdown

        Console().print(Markdown(page))
    else:
        print(page, end="")
    return 0


def _page(rule: str) -> str:
    from pelican_newslint.cli.page import engine_markdown, house_markdown, markdown, own_markdown
    from pelican_newslint.config.load import load_without_site
    from pelican_newslint.config.rule_names import HOUSE, engine_of
    from pelican_newslint.policy.suppressions import OWN_RULES
    from pelican_newslint.rules.discover import rules

    known = {name: each for each in rules().values() for name in (each.id, *each.rule.aliases)}
    if rule in known:
        return markdown(known[rule])
    if rule in OWN_RULES:
        return own_markdown(OWN_RULES[rule])
    if (engine := engine_of(rule)) != HOUSE:
        return engine_markdown(rule, engine)
    patterns = {each.id: each for each in load_without_site(Path.cwd()).house.pattern}
    if rule in patterns:
        return house_markdown(patterns[rule])
    raise ConfigError(no_rule(rule, [*known, *patterns, *OWN_RULES]))
