"""Holds every regular expression of the package against regexploit, as `re` really gets it: composed ones too.

regexploit's own command reads literals in the source, stops at possessive repeats and ends with 0 whatever it finds. A
possessive repeat and an atomic group are read as plain ones here, so they can only be judged too hard; what is known to be
harmless is named below with its reason.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import sys
import warnings
from pathlib import Path

import pelican_newslint
from pelican_newslint.prose.later import made
from pelican_newslint.prose.page.markup import TAG

warnings.simplefilter("ignore", DeprecationWarning)  # regexploit imports sre_parse by its old name
from regexploit.ast.sre import SreOpParser  # noqa: E402
from regexploit.languages.python_node_visitor import PythonNodeVisitor  # noqa: E402
from regexploit.redos import find  # noqa: E402

WORST = 2
"""Starriness up to which a pattern may go: 2 is linear with a bad start, 3 quadratic."""
HARMLESS = {TAG.pattern: "possessive throughout: nothing that it has read is tried again"}


class Parser(SreOpParser):
    """Knows what Python 3.11 brought."""

    def from_POSSESSIVE_REPEAT(self, data):  # noqa: N802  (regexploit's own way)
        return self.from_MAX_REPEAT(data)

    def from_ATOMIC_GROUP(self, data):  # noqa: N802
        return self.sequence_or_singleton(data)


def patterns() -> dict[tuple[str, int], str]:
    """Every pattern that stands in a source or that importing the package compiles, and where it comes from."""
    found: dict[tuple[str, int], str] = {}
    compile_ = re.compile

    def noting(pattern, flags=0):
        compiled = compile_(pattern, flags)
        origin = sys._getframe(1).f_globals["__name__"]
        if origin.startswith("pelican_newslint") and isinstance(compiled.pattern, str):
            found.setdefault((compiled.pattern, int(flags)), origin)
        return compiled

    re.compile = noting
    for info in pkgutil.walk_packages(pelican_newslint.__path__, "pelican_newslint."):
        if not info.name.endswith(".__main__"):
            module = importlib.import_module(info.name)
            visitor = PythonNodeVisitor()
            visitor.visit(ast.parse(Path(module.__file__).read_bytes()))
            for literal in visitor.patterns:
                found.setdefault((literal.pattern, int(literal.flags)), info.name)
    re.compile = compile_
    for expression in made():
        found.setdefault((expression.pattern, expression.flags & ~re.UNICODE), "compiled later")
    return found


def flaws(pattern: str, flags: int) -> list:
    try:
        return find(Parser().parse_sre(pattern, flags))
    except re.error:
        return []  # a text that only looks like a pattern


def main() -> int:
    found = patterns()
    bad = 0
    for (pattern, flags), module in found.items():
        for redos in [] if pattern in HARMLESS else flaws(pattern, flags):
            if redos.starriness > WORST:
                bad += 1
                print(f"{module}: {pattern!r}\n  {redos.starriness} stars; {redos.example()}", file=sys.stderr)
                break
    print(f"{len(found)} regular expressions, {bad} that hostile text could slow down")
    return int(bad > 0)


if __name__ == "__main__":
    sys.exit(main())
