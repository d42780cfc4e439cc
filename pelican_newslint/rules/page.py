"""A rule's docstring is its page. This reads it: summary, why, examples with carets, evidence.

The order is fixed::

    One line that says what is right.

    Why it matters, in a paragraph or two.

    Bad:

        Date: 2024-03-07

        The council met on Monday, March 5, 2024.
                           ^^^^^^^^^^^^^^^^^^^^^ 5 March 2024 was a Tuesday, not a Monday.

    Good:

        The council met on Tuesday, March 5, 2024.

    Evidence: 9 in 2,218 news articles, 0 false.

An example is a Markdown post; header lines are optional. `=== path` on a line of its own starts another post of the same
site, `=== newslint.toml` the house's own style file. A line of carets marks the line above; what follows the carets is the
message. `Bad:` and `Good:` may come again.
"""

from __future__ import annotations

import re
import textwrap
from typing import Literal

from msgspec import Struct

from pelican_newslint.prose.later import later

HOUSE_FILE = "newslint.toml"
"""The path of an example's house style file."""
_HEADING = later(r"^(Bad|Good|Evidence):[ ]*(.*)$")
_CARETS = later(r"^([ ]*)(\^+)[ ]?(.*)$")
_FILE = later(r"^=== (\S+)$")
_HEADER = later(r"^(Title|Date|Modified|Authors?|Category|Tags|Summary|Slug|Status|Lang|Newslint-Ignore): ", re.IGNORECASE)


class Mark(Struct, frozen=True):
    """Carets: `line` counts from 1 in the post as written in the example; columns from 1, `end_column` exclusive."""

    path: str
    line: int
    column: int
    end_column: int
    message: str = ""


class Example(Struct, frozen=True):
    """`posts`: path → Markdown source with header. A post without header lines was given a title and a date."""

    sort: Literal["bad", "good"]
    posts: dict[str, str]
    marks: tuple[Mark, ...]
    shown: str
    """As it stands in the docstring."""


class Page(Struct, frozen=True):
    """A rule's page. `why` and `evidence` are Markdown."""

    summary: str
    why: str
    examples: tuple[Example, ...]
    evidence: str

    def of(self, sort: Literal["bad", "good"]) -> list[Example]:
        return [each for each in self.examples if each.sort == sort]


def parse(docstring: str, name: str) -> Page:
    """Read a docstring. Raises `ValueError` naming the module where it has no summary."""
    first, _, rest = docstring.strip("\n").partition("\n")
    lines = [first.strip(), *textwrap.dedent(rest).split("\n")]
    if not lines[0]:
        raise ValueError(f"{name}: the docstring's first line is the rule's summary")
    sections: list[tuple[str, list[str]]] = [("why", [])]
    for line in lines[1:]:
        if heading := _HEADING.match(line):
            sections.append((heading[1].lower(), [heading[2]] if heading[2] else []))
        else:
            sections[-1][1].append(line)
    examples = tuple(_example(sort, body, name) for sort, body in sections if sort in {"bad", "good"})
    evidence = "\n\n".join("\n".join(body).strip() for sort, body in sections if sort == "evidence")
    return Page(summary=lines[0], why="\n".join(sections[0][1]).strip(), examples=examples, evidence=evidence)


def _example(sort: str, body: list[str], name: str) -> Example:
    shown = textwrap.dedent("\n".join(body)).strip("\n")
    posts: dict[str, list[str]] = {}
    marks: list[Mark] = []
    path = "post.md"
    for line in shown.split("\n"):
        if start := _FILE.match(line):
            path = start[1]
            posts[path] = []
        elif carets := _CARETS.match(line):
            if not posts.get(path):
                raise ValueError(f"{name}: carets without a line above them")
            column = len(carets[1]) + 1
            marks.append(Mark(path, len(posts[path]), column, column + len(carets[2]), carets[3].strip()))
        else:
            posts.setdefault(path, []).append(line)
    headed = {key: "\n".join(text) if key == HOUSE_FILE else _with_header(text) for key, text in posts.items()}
    shift = {key: text.count("\n") + 1 - len(posts[key]) for key, text in headed.items()}
    moved = tuple(Mark(each.path, each.line + shift[each.path], each.column, each.end_column, each.message) for each in marks)
    return Example("bad" if sort == "bad" else "good", headed, moved, shown)


def _with_header(lines: list[str]) -> str:
    """The post with a title and a date of its own, which most examples need not show."""
    given = {line.split(":")[0].lower() for line in _header(lines)}
    added = [] if "title" in given else ["Title: Council news"]
    added += [] if "date" in given else ["Date: 2024-03-06"]
    return "\n".join([*added, *([] if given else [""]), *lines])


def _header(lines: list[str]) -> list[str]:
    header = []
    for line in lines:
        if not _HEADER.match(line):
            break
        header.append(line)
    return header
