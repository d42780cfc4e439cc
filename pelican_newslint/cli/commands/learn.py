"""``newslint learn``: what the archive has settled on, added to the house style file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from pelican_newslint.cli import linting, reading
from pelican_newslint.cli.writing import BOM, replace_whole
from pelican_newslint.config.paths import said
from pelican_newslint.config.today import today
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Record

if TYPE_CHECKING:
    from pelican_newslint.cli.proposals import Learned

HELP = "Add to newslint.toml what the site's own posts have settled on: names, terms, tags and acronyms."
EXAMPLES = (
    "newslint learn           write it; what stands there already is never changed",
    "newslint learn --diff    only show what would be added",
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """What is read, and whether to write."""
    reading.arguments(parser)
    parser.add_argument("--diff", action="store_true", help="print a patch and write nothing")


def run(given: argparse.Namespace) -> int:
    """Writes the file, or prints the patch, and says what was learned."""
    from pelican_newslint.cli.proposals import learn

    read = reading.read(given)
    if read.settings_file is None:
        raise ConfigError("There is no pelicanconf.py here or above, and newslint learn reads a whole site.")
    report = linting.lint(read, today(None), records=True)
    learned = learn(read.site, report, read.config.house)
    file = read.config.house_file or read.settings_file.with_name("newslint.toml")
    if not learned:
        print(f"Nothing to learn: what the posts have settled on stands in {said(file)}, or there are too few of them.")
        return 0
    before, after = _texts(file, report.records, learned)
    if given.diff:
        from pelican_newslint.cli.patch import patch

        print(patch(said(file), before, after), end="")
        return 0
    _write(file, after)
    amounts = {"name": learned.names, "term": learned.terms, "tag": learned.tags, "acronym": learned.acronyms}
    added = ", ".join(f"{len(values)} {what}{'' if len(values) == 1 else 's'}" for what, values in amounts.items() if values)
    print(f"{said(file)}: {added} added. Read it through, strike out what isn't the house's, and commit it.")
    return 0


def _texts(file: Path, records: tuple[Record, ...], learned: Learned) -> tuple[str, str]:
    """The file as it stands ("" where there is none) and as it would."""
    from pelican_newslint.cli.house_text import beginning, with_learned
    from pelican_newslint.cli.proposals import language
    from pelican_newslint.config.house import section

    before = file.read_bytes().decode() if file.exists() else ""
    bare = before.removeprefix(BOM)
    return before, before[: len(before) - len(bare)] + with_learned(bare or beginning(language(records)), learned, section(file))


def _write(file: Path, text: str) -> None:
    if file.exists():
        replace_whole(file, text)
        return
    file.write_bytes(text.encode())
