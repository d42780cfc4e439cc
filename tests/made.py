"""Posts made from a few lines of text, as Pelican would hand them on, without a site."""

from __future__ import annotations

import html
import re
import tempfile
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

import markdown
from msgspec.structs import replace

from pelican_newslint.model import Metadata, Post

TAG = re.compile(r"<[^<>]{0,2000}>")


@cache
def _markdown() -> markdown.Markdown:
    return markdown.Markdown(extensions=["markdown.extensions.extra", "markdown.extensions.meta"], output_format="html")


def post(text: str, *, path: str = "content/post.md", typogrify: bool = False, **metadata: Any) -> Post:
    """A Markdown post from its source, header lines included.

    `metadata` are fields of `Metadata` that win over the header's; given without a header they stand nowhere in the source.
    """
    renderer = _markdown()
    renderer.reset()
    body = renderer.convert(text.removeprefix("\ufeff"))
    header: dict[str, list[str]] = dict(renderer.Meta)  # type: ignore[attr-defined]
    fields = {name: " ".join(lines).strip() for name, lines in header.items()}
    if "summary" in fields:
        renderer.reset()
        fields["summary"] = renderer.convert(fields["summary"])
    return _made(text, body, "md", path, fields, typogrify, metadata)


def rst_post(text: str, *, path: str = "content/post.rst", typogrify: bool = False, **metadata: Any) -> Post:
    """A reStructuredText post, read by Pelican's own reader."""
    return _read(text, "rst", path, typogrify, metadata)


def html_post(text: str, *, path: str = "content/post.html", typogrify: bool = False, **metadata: Any) -> Post:
    """An HTML post, read by Pelican's own reader."""
    return _read(text, "html", path, typogrify, metadata)


def _read(text: str, markup: Literal["rst", "html"], path: str, typogrify: bool, metadata: dict[str, Any]) -> Post:
    from pelican.readers import HTMLReader, RstReader
    from pelican.settings import DEFAULT_CONFIG

    settings = {**DEFAULT_CONFIG, "FORMATTED_FIELDS": ["summary"]}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"post.{markup}"
        file.write_bytes(text.encode())
        reader = {"rst": RstReader, "html": HTMLReader}[markup](settings)
        body, found = reader.read(str(file))
    fields = {name: _flat(value) for name, value in found.items()}
    return _made(text, body, markup, path, fields, typogrify, metadata)


def _flat(value: Any) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(str(part) for part in value)
    return value.date().isoformat() if hasattr(value, "date") else str(value)


def _made(
    text: str, body: str, markup: Literal["md", "rst", "html"], path: str, fields: dict[str, str], typogrify: bool, given: dict[str, Any]
) -> Post:
    if typogrify:
        typeset = import_module("typogrify.filters").typogrify
        body = str(typeset(body))
        fields |= {name: str(typeset(fields[name])) for name in ("title", "summary") if name in fields}
    known = {
        name: _text(fields[name])
        for name in ("title", "summary", "date", "modified", "category", "slug", "status", "lang")
        if fields.get(name)
    }
    several = {"tags": _parts(fields.get("tags", "")), "authors": _parts(fields.get("authors") or fields.get("author", ""))}
    rest = {name: value for name, value in fields.items() if name not in Metadata.__struct_fields__ and name != "author"}
    metadata: Metadata = replace(Metadata(**known, **several, written=tuple(sorted(fields)), other=rest), **given)  # type: ignore[arg-type]
    return Post(
        path=path, source=text.removeprefix("\ufeff"), html=body, metadata=metadata, markup=markup, origin=int(text.startswith("\ufeff"))
    )


def _text(value: str) -> str:
    return re.sub(r"\s+", " ", html.unescape(TAG.sub("", value))).strip()


def _parts(value: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split(r"[;,]", value) if part.strip())
