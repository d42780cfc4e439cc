"""Marks, a list and a panel for one written page. Nothing of it reaches a feed, a summary or an index."""

from __future__ import annotations

import hashlib
import os
from collections import defaultdict
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from pelican_newslint.config.model import Config
from pelican_newslint.model import Finding, Post, Report, Site, Verified
from pelican_newslint.plugin import assets, live, notes, pagedata
from pelican_newslint.plugin.marks import Insertion, Located, Wanted, insertions, locate, splice

_DESK = "newslint"
"""Folder of ours below the output folder."""


Kept = dict[str, tuple[bytes, Located]]
"""Source path → a digest of all that decides where its marks go, and where they went."""


class Result:
    """What one run found, looked up by article. `report_folder`: where the report's page lies, None where there is none.

    `kept` is carried by who watches from one run to the next: a page that comes out as before isn't read again.
    """

    def __init__(
        self,
        report: Report,
        site: Site,
        config: Config,
        *,
        output: Path,
        reloads: bool,
        report_folder: Path | None,
        kept: Kept | None = None,
    ) -> None:
        self.kept = {} if kept is None else kept
        self.report = report
        self.config = config
        self.output = output
        self.reloads = reloads
        self.report_folder = report_folder
        self.posts = {post.path: post for post in site.posts}

    @cached_property
    def findings(self) -> dict[str, list[Finding]]:
        found: dict[str, list[Finding]] = defaultdict(list)
        for finding in self.report.findings:
            found[finding.place.path].append(finding)
        return found

    @cached_property
    def verified(self) -> dict[str, list[Verified]]:
        found: dict[str, list[Verified]] = defaultdict(list)
        for verified in self.report.verified:
            found[verified.place.path].append(verified)
        return found

    @cached_property
    def summaries(self) -> dict[str, str]:
        """Rule → its one line."""
        from pelican_newslint.cache import Cache
        from pelican_newslint.rules.catalogue import catalogue

        with Cache.open(self.config.cache) as cache:
            return {rule.id: rule.summary for rule in catalogue(cache).values()}

    @cached_property
    def assets(self) -> assets.Names:
        """The script's and the style sheet's file names, written once for the site."""
        return assets.write(self.output / _DESK)


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
    located = _located(page, body, post, _wanted(findings), result.kept)
    data = _data(post, findings, {number: f"newslint-{at}" for number, at in located.first.items()}, result, folder)
    ours = way(folder, result.output / _DESK)
    end = Insertion(located.body_end, notes.tail(data, ours + result.assets.js))
    styles = notes.head(ours + result.assets.css)
    start = Insertion(located.body_end if located.head_end is None else located.head_end, styles)
    return splice(page, [*insertions(located), start, end])


def _located(page: str, body: str, post: Post, wanted: list[Wanted], kept: Kept) -> Located:
    if not wanted:
        return locate(page, body, "", (), wanted)
    digest = hashlib.blake2b(msgspec.json.encode((page, body, post, wanted)), digest_size=16).digest()
    known = kept.get(post.path)
    if known is None or known[0] != digest:
        from pelican_newslint.prose import read

        document = read(post)
        known = kept[post.path] = digest, locate(page, body, document.text, document.blocks, wanted)
    return known[1]


def _wanted(findings: list[Finding]) -> list[Wanted]:
    wanted: list[Wanted] = []
    for number, finding in enumerate(findings):
        if finding.suppressed is None and finding.span is not None:
            wanted.append(Wanted(number, finding.span, finding.severity))
            for nth, related in enumerate(finding.related):
                if related.span is not None and related.place.path == finding.place.path:
                    wanted.append(Wanted(number, related.span, finding.severity, nth))
    return wanted


def _data(post: Post, findings: list[Finding], marks: dict[int, str], result: Result, folder: Path) -> pagedata.PageData:
    report = None if result.report_folder is None else way(folder, result.report_folder) or "./"
    elsewhere = {related.place.path for finding in findings for related in finding.related} - {post.path}
    root = way(folder, result.output) or "./"
    urls = {other: root + result.posts[other].metadata.url for other in sorted(elsewhere) if other in result.posts}
    shown = pagedata.notes(findings, marks, urls, result.summaries if findings else {}, report)
    right = pagedata.checked(result.verified.get(post.path, []))
    holds, gate = pagedata.gate(findings, result.report.gate)
    stamp = hashlib.sha256(repr((shown, right, gate, post.metadata.title, post.html)).encode()).hexdigest()[:12]
    poll = way(folder, result.output / _DESK) + live.NAME if result.reloads else None
    return pagedata.PageData(shown, right, holds, gate, report, poll, stamp)
