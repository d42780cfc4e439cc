"""Marks, a list and a panel for one written page. Nothing of it reaches a feed, a summary or an index."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from pelican_newslint.model import Finding, Post
from pelican_newslint.plugin import live, notes, pagedata
from pelican_newslint.plugin.marks import Insertion, Located, Wanted, insertions, locate, splice
from pelican_newslint.plugin.result import DESK, Kept, Result

if TYPE_CHECKING:
    from pelican_newslint.prose.document import Document


def annotate(written_path: str, content: Any, result: Result) -> None:
    """Put the marks of `content`'s article into the file that Pelican has just written.

    `content` is the Article or Page of the signal. A page that isn't UTF-8, or whose source wasn't read, is left as it is.
    """
    from pelican_newslint.site.source import shown_path

    post = result.posts.get(shown_path(Path(content.source_path)))
    file = Path(written_path)
    if post is None:
        return
    try:
        page = file.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        return
    file.write_bytes(annotated(page, str(content.content), post, result, file.parent).encode("utf-8"))


def way(start: Path, end: Path) -> str:
    """How a page in folder `start` calls folder `end`: `../../newslint/`, or nothing where they are one."""
    between = os.path.relpath(end, start).replace(os.sep, "/")
    return "" if between == "." else f"{between}/"


def annotated(page: str, body: str, post: Post, result: Result, folder: Path) -> str:
    """The page with its marks. `body` is the article's HTML as the theme was given it; the page lies in `folder`."""
    findings = result.findings.get(post.path, [])
    located = _located(page, body, post, findings, result.kept)
    data = _data(post, findings, {number: f"newslint-{at}" for number, at in located.first.items()}, result, folder)
    ours = way(folder, result.output / DESK)
    end = Insertion(located.body_end, notes.tail(data, ours + result.assets.js))
    styles = notes.head(ours + result.assets.css)
    start = Insertion(located.body_end if located.head_end is None else located.head_end, styles)
    return splice(page, [*insertions(located), start, end])


def _located(page: str, body: str, post: Post, findings: list[Finding], kept: Kept) -> Located:
    shown = [(number, finding) for number, finding in enumerate(findings) if finding.suppressed is None]
    if not shown:
        return locate(page, body, "", (), ())
    digest = hashlib.blake2b(msgspec.json.encode((page, body, post, shown)), digest_size=16).digest()
    known = kept.get(post.path)
    if known is None or known[0] != digest:
        from pelican_newslint.prose import read

        document = read(post)
        known = kept[post.path] = digest, locate(page, body, document.text, document.blocks, list(_wanted(shown, document)))
    return known[1]


def _wanted(shown: list[tuple[int, Finding]], document: Document) -> Iterator[Wanted]:
    """What is judged over the whole site knows places only: its words are looked for in the text."""
    for number, finding in shown:
        if span := finding.span or document.said_at(finding.place, finding.text):
            yield Wanted(number, span, finding.severity)
        for nth, related in enumerate(finding.related):
            if related.place.path == finding.place.path and (span := related.span or document.said_at(related.place, related.text)):
                yield Wanted(number, span, finding.severity, nth)


def _data(post: Post, findings: list[Finding], marks: dict[int, str], result: Result, folder: Path) -> pagedata.PageData:
    report = None if result.report_folder is None else way(folder, result.report_folder) or "./"
    elsewhere = {related.place.path for finding in findings for related in finding.related} - {post.path}
    root = way(folder, result.output) or "./"
    urls = {other: root + result.posts[other].metadata.url for other in sorted(elsewhere) if other in result.posts}
    shown = pagedata.notes(findings, marks, urls, result.summaries if findings else {}, report)
    right = pagedata.checked(result.verified.get(post.path, []))
    holds, gate = pagedata.gate(findings, result.report.gate)
    stamp = hashlib.sha256(repr((shown, right, gate, post.metadata.title, post.html)).encode()).hexdigest()[:12]
    poll = way(folder, result.output / DESK) + live.NAME if result.reloads else None
    return pagedata.PageData(shown, right, holds, gate, report, poll, stamp)
