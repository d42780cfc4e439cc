"""A site as it was before a change: the posts that have changed read once more, from what their files held then."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from msgspec.structs import replace

from pelican_newslint.model import Dropped, Post, Site, Targets
from pelican_newslint.site.locate import absolute, inside
from pelican_newslint.site.source import shown_path

Former = Mapping[Path, bytes | None]
"""Absolute path → what the file held; None where there was none."""


def as_it_was(site: Site, former: Former, root: Path, suffixes: Iterable[str], read: Callable[[Path, bytes], Post | Dropped]) -> Site:
    """`read` gives the post that some bytes would be at a path. Only what lies below `root` and a reader takes is a post.

    A file that is no post now, though it is there, was none then.
    """
    members = {*(post.path for post in site.posts), *(each.path for each in site.dropped)}
    wanted = {path: data for path, data in former.items() if inside(path, root) and path.suffix.lstrip(".") in set(suffixes)}
    posts = {each.path: each for each in site.posts if absolute(Path(each.path)) not in wanted}
    dropped = {each.path: each for each in site.dropped if absolute(Path(each.path)) not in wanted}
    for path in sorted(wanted):
        data = wanted[path]
        if data is None or (path.exists() and shown_path(path) not in members):
            continue
        found = read(path, data)
        if isinstance(found, Post):
            posts[found.path] = found
        else:
            dropped[found.path] = found
    return replace(
        site,
        posts=tuple(posts[path] for path in sorted(posts)),
        dropped=tuple(dropped[path] for path in sorted(dropped)),
        targets=_targets(site, posts, root),
        shown=None,
    )


def _targets(site: Site, posts: Mapping[str, Post], root: Path) -> Targets:
    """Links could reach the posts that are gone now, and not those that are new."""
    now = {post.path for post in site.posts}
    sources = {relative: path for relative, path in site.targets.sources.items() if path in posts or path not in now}
    gone = [post for path, post in sorted(posts.items()) if path not in now]
    sources |= {os.path.relpath(absolute(Path(post.path)), root).replace(os.sep, "/"): post.path for post in gone}
    return replace(site.targets, sources=sources, outputs=site.targets.outputs | {post.metadata.url for post in gone})
