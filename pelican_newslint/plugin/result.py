"""What one run found, as pages and the report need it. Light to import: a build that marks nothing makes one too."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from pelican_newslint.config.model import Config
from pelican_newslint.model import Finding, Report, Site, Verified

if TYPE_CHECKING:
    from pelican_newslint.plugin.assets import Names
    from pelican_newslint.plugin.marks import Located

DESK = "newslint"
"""Folder of ours below the output folder."""
Kept: TypeAlias = "dict[str, tuple[bytes, Located]]"
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
    def assets(self) -> Names:
        """The script's and the style sheet's file names, written once for the site."""
        from pelican_newslint.plugin.assets import write

        return write(self.output / DESK)
