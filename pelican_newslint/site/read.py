"""What the command line names, read: a site, a folder of posts, single posts, or a post on standard input."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Dropped, Post, Site
from pelican_newslint.site.former import Former, as_it_was
from pelican_newslint.site.locate import absolute, find_settings, inside, posts_below, require
from pelican_newslint.site.loose import read_loose, read_unsaved, readers_without_site
from pelican_newslint.site.recall import Memory
from pelican_newslint.site.running import Running, read_site
from pelican_newslint.site.source import shown_path
from pelican_newslint.site.witness import seen_by


class Unsaved(Struct, frozen=True):
    """A post as an editor holds it, to be taken for the one at `path`."""

    path: Path
    data: bytes


def read(
    paths: Sequence[Path], settings_file: Path | None = None, *, unsaved: Unsaved | None = None
) -> tuple[Site, dict[str, Any], Path | None]:
    """The site, its Pelican settings and its settings file; `{}` and None for posts without a site.

    `settings_file` is the one to take; else the nearest pelicanconf.py in or above the paths, where they belong to its
    site. Posts that were named, or stand in a folder that was, are `Site.shown`; the rest of their site is known all the
    same. Raises `ConfigError` for paths, settings or a site that cannot be read. Nothing is ever written into the site.
    """
    site, _, settings, found = read_with_former(paths, settings_file, unsaved=unsaved, former={})
    return site, settings, found


def read_with_former(
    paths: Sequence[Path], settings_file: Path | None, *, unsaved: Unsaved | None, former: Former, memory: Memory | None = None
) -> tuple[Site, Site, dict[str, Any], Path | None]:
    """As `read`, with the same site as it was when these files held what `former` says in second place. `memory` is told."""
    named = [absolute(path) for path in paths]
    require(path for path in paths if unsaved is None or absolute(path) != absolute(unsaved.path))
    if settings_file is not None:
        require([settings_file])
    nearest = absolute(settings_file) if settings_file is not None else find_settings(named)
    if nearest is not None:
        running = read_site(nearest) if memory is None else _remembered(nearest, memory)
        if settings_file is not None or any(_belongs(path, running) for path in named):
            site = _of_site(named, running, unsaved)
            suffixes = running.articles.readers.extensions
            before = as_it_was(
                site, former, _root(running), suffixes, lambda path, data: _unsaved_of(running, Unsaved(path, data))
            ) if former else site  # fmt: skip
            return site, before, running.settings, nearest
    return *_without_site(named, unsaved, former), {}, None


def _remembered(settings_file: Path, memory: Memory) -> Running:
    with seen_by(memory.witness):
        running = read_site(settings_file)
    memory.remember(running)
    return running


def _belongs(path: Path, running: Running) -> bool:
    root = _root(running)
    return inside(path, root) or inside(root, path)


def _root(running: Running) -> Path:
    return absolute(Path(running.articles.settings["PATH"]))


def _of_site(named: Sequence[Path], running: Running, unsaved: Unsaved | None) -> Site:
    site = running.site if unsaved is None else _with(running.site, [_unsaved_of(running, unsaved)])
    if any(inside(_root(running), path) for path in named):
        return site
    members = {path: absolute(Path(path)) for path in (*_paths(site.posts), *_paths(site.dropped))}
    shown: set[str] = set()
    extra: list[Post | Dropped] = []
    for path in named:
        here = {name for name, file in members.items() if inside(file, path)}
        extra += [] if here else read_loose(posts_below(path, running.articles.readers.extensions), running.articles.readers)
        shown |= here
    return replace(_with(site, extra), shown=frozenset(shown | set(_paths(extra))))


def _unsaved_of(running: Running, unsaved: Unsaved) -> Post | Dropped:
    """What the bytes would be as a post of the site."""
    path = shown_path(absolute(unsaved.path))
    saved = next((post for post in running.site.posts if post.path == path), None)
    settings, readers = running.articles.settings, running.articles.readers
    relative = os.path.relpath(absolute(unsaved.path), _root(running)).replace(os.sep, "/")
    page = saved.metadata.page if saved else any(relative.startswith(f"{folder}/") for folder in settings["PAGE_PATHS"])
    inside_site = inside(absolute(unsaved.path), _root(running))
    found = read_unsaved(unsaved.path, unsaved.data, readers, articles=running.articles if inside_site else None, page=page)
    if isinstance(found, Post) and saved:
        found = replace(found, metadata=replace(found.metadata, translation_of=saved.metadata.translation_of))
    return found


def _with(site: Site, extra: Iterable[Post | Dropped]) -> Site:
    """The site with these in it, in place of what it has at the same paths."""
    new = {each.path: each for each in extra}
    kept: list[Post | Dropped] = [*site.posts, *site.dropped]
    every = sorted((*(each for each in kept if each.path not in new), *new.values()), key=lambda each: each.path)
    return replace(
        site,
        posts=tuple(each for each in every if isinstance(each, Post)),
        dropped=tuple(each for each in every if isinstance(each, Dropped)),
    )


def _without_site(named: Sequence[Path], unsaved: Unsaved | None, former: Former) -> tuple[Site, Site]:
    root = next((path if path.is_dir() else path.parent for path in named), Path.cwd())
    with readers_without_site(root) as readers:
        suffixes = [suffix for suffix in readers.extensions if suffix != "static"]
        alone = [] if unsaved is None else [read_unsaved(unsaved.path, unsaved.data, readers)]
        site = _with(Site(posts=()), alone) if alone else _loose(named, suffixes, readers)
        return site, as_it_was(site, former, root, suffixes, lambda path, data: read_unsaved(path, data, readers)) if former else site


def _loose(named: Sequence[Path], suffixes: Sequence[str], readers: Any) -> Site:
    files = {path: posts_below(path, suffixes) for path in named}
    empty = [f"“{shown_path(path)}” holds no posts. Pelican reads .{', '.join(sorted(suffixes))}." for path in named if not files[path]]
    if empty:
        raise ConfigError(*empty)
    return _with(Site(posts=()), read_loose(sorted({file for each in files.values() for file in each}), readers))


def _paths(every: Iterable[Post | Dropped]) -> list[str]:
    return [each.path for each in every]
