"""What the rest of a site sees of each post, and what of a reading is kept for the next time."""

from __future__ import annotations

import datetime
import hashlib
import os
import weakref
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pelican import signals

from pelican_newslint.model import Post
from pelican_newslint.site.from_pelican import contents
from pelican_newslint.site.inventory import taken
from pelican_newslint.site.remembered import Member, Reading
from pelican_newslint.site.running import Running
from pelican_newslint.site.source import shown_path
from pelican_newslint.site.witness import Witness

_LATER = (
    "get_generators", "all_generators_finalized", "generator_init", "article_generator_init", "article_generator_pretaxonomy",
    "article_generator_finalized", "page_generator_init", "page_generator_finalized", "static_generator_init",
    "static_generator_preread", "static_generator_context", "static_generator_finalized",
)  # fmt: skip
"""Signals at which a plugin can do to a post what reading it alone doesn't show."""
_PERIODS = ("YEAR_ARCHIVE_SAVE_AS", "MONTH_ARCHIVE_SAVE_AS", "DAY_ARCHIVE_SAVE_AS")
_NEVER = 9999
"""The year that Pelican gives a draft without a date."""


def reading_of(running: Running, witness: Witness) -> Reading | None:
    """What is to be kept of a site that was read under `witness`; None where the same files might be read otherwise next time."""
    settings = running.articles.settings
    found = {shown_path(content.source_path): content for content in contents(running.generators)}
    inventory = taken(witness, _folders(running, settings))
    if inventory is None or any(post.path not in found for post in running.site.posts) or _waits(found, settings):
        return None
    return Reading(
        inventory=inventory,
        root=os.path.abspath(settings["PATH"]),  # noqa: PTH100  (resolve follows links)
        members=tuple(_member(post, found[post.path], settings) for post in running.site.posts),
        dropped=running.site.dropped,
        targets=running.site.targets,
        notes=running.site.notes,
        alone=running.settings["PELICAN_CLASS"] == "pelican.Pelican" and not _seen_to_later(),
    )


def face(content: Any, post: Post, settings: dict[str, Any]) -> str:
    """Over everything of a pelican article or page that lists, feeds, translations and link targets are made of."""
    kind = "PAGE" if post.metadata.page else "ARTICLE"
    identity = settings[f"{kind}_TRANSLATION_ID"] or ()
    names = (getattr(content, "category", None), *getattr(content, "tags", ()), *getattr(content, "authors", ()))
    seen = (
        kind, str(content.save_as), str(content.url), content.status, content.lang, content.in_default_lang, content.slug,
        [(str(each), each.slug) for each in names if each is not None],
        str(content.metadata.get("translation")),
        [str(getattr(content, name, None)) for name in ([identity] if isinstance(identity, str) else sorted(identity))],
        sorted(content.get_static_links()) if content._content else [],
        str(getattr(content, "date", None)) if any(settings[name] for name in _PERIODS) else "",
    )  # fmt: skip
    return hashlib.blake2b(repr(seen).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()


def _member(post: Post, content: Any, settings: dict[str, Any]) -> Member:
    metadata = post.metadata
    return Member(post.path, content.source_path, post.digest, face(content, post, settings), metadata.page, metadata.translation_of)


def _waits(found: dict[str, Any], settings: dict[str, Any]) -> bool:
    """Whether some post is only a draft until its time comes."""
    if settings["WITH_FUTURE_DATES"]:
        return False
    now = datetime.datetime.now().replace(tzinfo=None) - datetime.timedelta(days=1)  # whatever its zone
    dates = [getattr(content, "date", None) for content in found.values()]
    return any(isinstance(each, datetime.datetime) and each.year < _NEVER and each.replace(tzinfo=None) > now for each in dates)


def _seen_to_later() -> bool:
    """Whether some plugin waits for such a signal."""
    kept = [each for name in _LATER for each in getattr(signals, name).receivers.values()]
    receivers = [each() if isinstance(each, weakref.ref) else each for each in kept]
    return any(each is not None and not getattr(each, "__module__", "").startswith("pelican_newslint") for each in receivers)


def _folders(running: Running, settings: dict[str, Any]) -> Iterator[str]:
    """Those that Pelican looks for without listing them where they are missing, and those of files that posts link to."""
    root = Path(settings["PATH"])
    for name in ("ARTICLE_PATHS", "PAGE_PATHS", "STATIC_PATHS"):
        paths = settings[name]
        yield from (_nearest(root / path) for path in ([paths] if isinstance(paths, str) else paths))
    yield from (_nearest(Path(settings["THEME"]) / path) for path in settings["THEME_STATIC_PATHS"])
    yield from {_nearest((root / path).parent) for path in running.articles.context["static_content"]}


def _nearest(path: Path) -> str:
    """The folder itself, or the nearest above it that is there."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100
    return str(next(each for each in (absolute, *absolute.parents) if each.is_dir()))
