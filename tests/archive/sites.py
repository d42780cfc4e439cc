"""Small archives for tests: posts as sources, and what the site around them writes."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from pelican_newslint.archive.archive import Archive
from pelican_newslint.archive.record import record
from pelican_newslint.model import Record, Site, Targets
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.testing import post


def record_of(source: str, path: str = "content/post.md", *, url: str = "") -> Record:
    made = post(source, path)
    return record(Article(read(replace(made, metadata=replace(made.metadata, url=url)))))


def archive_of(
    posts: Mapping[str, str], *, outputs: frozenset[str] = frozenset(), site_url: str = "", terms: frozenset[str] = frozenset()
) -> Archive:
    """`posts`: path below content/ → source; each is written to the path with .html, beside `outputs`."""
    records = [record_of(source, f"content/{path}", url=path.replace(".md", ".html")) for path, source in posts.items()]
    targets = Targets(
        sources={path: f"content/{path}" for path in posts}, outputs=outputs | {each.metadata.url for each in records}, site_url=site_url,
        content_root="content", terms=terms, known=True,
    )  # fmt: skip
    return Archive(records, Site((), targets=targets))
