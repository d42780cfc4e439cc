"""``newslint init``: the first steps for a site, said and not done, unless asked."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pelican_newslint.cli import linting, reading, settled
from pelican_newslint.config.paths import said
from pelican_newslint.config.today import today
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Report

HELP = "Look at a site and say what to write into its settings to begin."
EXAMPLES = (
    "newslint init            look, and say what to do",
    "newslint init --write    write the newslint.toml too, where there is none",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What is read, and whether to write."""
    reading.arguments(parser)
    parser.add_argument("--write", action="store_true", help="write the proposed newslint.toml beside the settings file")


def run(given: argparse.Namespace) -> int:
    """Prints the steps in their order."""
    from pelican_newslint.cli.house_text import beginning, with_learned
    from pelican_newslint.cli.proposals import language, learn

    read = reading.read(given)
    if read.settings_file is None:
        raise ConfigError("There is no pelicanconf.py here or above, and newslint init looks at a site. newslint check works without one.")
    report = linting.lint(read, today(None), records=True)
    for line in _steps(read):
        print(line)
    if read.config.house_file is None:
        learned = learn(read.site, report, read.config.house)
        proposed = with_learned(beginning(language(report.records)), learned)
        _house(read.settings_file.with_name("newslint.toml"), proposed, write=given.write)
    print("\n".join(_today(report)))
    return 0


def _steps(read: reading.Reading) -> Iterator[str]:
    assert read.settings_file is not None
    yield f"1. In {said(read.settings_file)}:\n"
    if settled.plugins(read.settings) is None and (installed := settled.namespace_plugins()):
        yield f"   # Pelican loads {', '.join(installed)} by itself only while PLUGINS isn't set: from now on they must be named."
    yield f"   {settled.whole_line(read.settings)}"
    yield '   NEWSLINT_FAIL_ON = "never"    # writers are told, and their builds go on\n'
    yield '2. In publishconf.py, below its import of pelicanconf:\n\n   NEWSLINT_FAIL_ON = "error"    # what is published passes the gate\n'


def _house(file: Path, text: str, *, write: bool) -> None:
    if write:
        file.write_text(text, encoding="utf-8", newline="\n")
        print(f"3. {said(file)} was written; read it through.\n")
        return
    body = "".join(f"   {line}".rstrip() + "\n" for line in text.splitlines())
    print(f"3. A {said(file)} to begin with (newslint init --write writes it):\n\n{body}")


def _today(report: Report) -> Iterator[str]:
    counts = Counter(finding.severity for finding in report.findings if finding.suppressed is None)
    yield f"4. Today: {report.articles} articles, {counts['error']} must fix, {counts['warning']} should fix, {counts['suggestion']} to consider."
    yield f"   The gate would {'hold' if counts['error'] else 'be open'} in publishconf.py. See them: newslint check"
    if counts:
        yield "   To be told only of what is new from now on: newslint baseline, and commit the file that it writes."
