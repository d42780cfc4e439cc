"""The command line: the commands are found in `commands`, and what nobody knows is asked back."""

from __future__ import annotations

import argparse
import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from types import ModuleType
from typing import NoReturn

from msgspec import Struct

from pelican_newslint import __version__
from pelican_newslint.cli import commands
from pelican_newslint.config.suggest import did_you_mean
from pelican_newslint.errors import ConfigError

DESCRIPTION = "The copy desk for a Pelican site: what an editor would circle, at its line and column."
EXAMPLES = """
examples:
  newslint check                        the site whose pelicanconf.py stands here
  newslint check content/my-post.md     one post; the rest of its site is known
  newslint explain weekday-mismatch     what a rule wants, and why
  newslint init                         the first steps for a site
"""


_AsWritten = argparse.RawDescriptionHelpFormatter


class Parser(argparse.ArgumentParser):
    """Raises `ConfigError` where argparse would print its usage and end the program."""

    def error(self, message: str) -> NoReturn:
        raise ConfigError(f"{message}. See '{self.prog} --help'.")

    def options(self) -> list[str]:
        """Every option that it takes, as it is written."""
        return [name for action in self._actions for name in action.option_strings]

    def listed(self) -> Iterator[tuple[str, str]]:
        """Every argument as it is written, and what it means."""
        for action in self._actions:
            written = ", ".join(action.option_strings) or str(action.metavar)
            value = f" {action.metavar}" if action.option_strings and action.metavar else ""
            yield written + value, action.help or ""


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments; `run` among them is the command's own function. Raises `ConfigError` with "did you mean"."""
    named = argv[0] if argv and not argv[0].startswith("-") else None
    if named is not None:
        one_of(_names(), "command")(named)
    parser, subparsers = _parsers(named)
    arguments, unknown = parser.parse_known_args(argv)
    if unknown:
        options = subparsers[arguments.command].options()
        raise ConfigError(*(_unknown(word, options, arguments.command) for word in unknown))
    return arguments


class Documented(Struct, frozen=True):
    """A command as the documentation lists it: `options` are what to write and what it means."""

    name: str
    meaning: str
    options: tuple[tuple[str, str], ...]
    examples: tuple[str, ...]


def documented() -> tuple[Documented, ...]:
    """Every command."""
    parsers = _parsers()[1]
    modules = {module.__name__.rpartition(".")[2]: module for module in _commands()}
    return tuple(Documented(name, module.HELP, tuple(parsers[name].listed()), tuple(module.EXAMPLES)) for name, module in modules.items())


def _parsers(named: str | None = None) -> tuple[Parser, dict[str, Parser]]:
    """The parser and its subparsers by command: of the one that was named, where one was, since each brings what it works with."""
    parser = Parser(prog="newslint", description=DESCRIPTION, epilog=EXAMPLES, formatter_class=_AsWritten, allow_abbrev=False)
    parser.add_argument("--version", action="version", version=f"newslint {__version__}")
    places = parser.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=Parser, title="commands")
    return parser, {module.__name__.rpartition(".")[2]: _add(places, module) for module in _commands(named)}


def one_of(names: Iterable[str], what: str) -> Callable[[str], str]:
    """A `type=` for argparse that takes only these names and asks back what was meant."""
    names = tuple(names)

    def chosen(name: str) -> str:
        if name in names:
            return name
        raise ConfigError(f'There is no {what} "{name}"{did_you_mean(name, names)} There are: {", ".join(names)}.')

    return chosen


def day(text: str) -> date:
    """A `type=` for argparse: an ISO date."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ConfigError(f'"{text}" is not a date: write it as 2024-03-05.') from None


def _unknown(word: str, options: Iterable[str], command: str) -> str:
    kind = "option" if word.startswith("-") else "argument"
    return f'newslint {command} has no {kind} "{word}"{did_you_mean(word.partition("=")[0], options)}'


def _names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(commands.__path__))


def _commands(named: str | None = None) -> list[ModuleType]:
    return [importlib.import_module(f"{commands.__name__}.{name}") for name in _names() if named in (None, name)]


def _add(places: argparse._SubParsersAction[Parser], module: ModuleType) -> Parser:
    name = module.__name__.rpartition(".")[2]
    examples = "examples:\n" + "".join(f"  {line}".rstrip() + "\n" for line in module.EXAMPLES)
    parser = places.add_parser(
        name, help=module.HELP, description=module.HELP, epilog=examples, formatter_class=_AsWritten, allow_abbrev=False
    )  # fmt: skip
    module.arguments(parser)
    parser.set_defaults(run=module.run)
    return parser
