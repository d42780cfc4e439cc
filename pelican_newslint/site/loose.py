"""Posts that Pelican didn't read as part of a site: loose files, and a post that an editor hasn't saved yet."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from msgspec.structs import replace
from pelican import signals
from pelican.contents import Article, Page
from pelican.readers import Readers
from pelican.settings import read_settings

from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Dropped, Post
from pelican_newslint.site.dropped import dropped_of
from pelican_newslint.site.from_pelican import post_of
from pelican_newslint.site.locate import absolute
from pelican_newslint.site.quiet import quietly
from pelican_newslint.site.source import UnreadableError, markup_of, read_source, shown_path, source_of


@contextmanager
def readers_without_site(root: Path) -> Iterator[Readers]:
    """Pelican's own readers with its default settings. Folders are no categories there, and no plugin is loaded."""
    with tempfile.TemporaryDirectory(prefix="newslint-") as output, quietly():
        own = {"PATH": str(root), "OUTPUT_PATH": output, "PLUGINS": [], "USE_FOLDER_AS_CATEGORY": False, "DEFAULT_CATEGORY": ""}
        yield Readers(read_settings(override=own))


def read_loose(files: Iterable[Path], readers: Readers) -> list[Post | Dropped]:
    """Each file as a post. One without a title or date is a post all the same: nobody would leave it out here."""
    with quietly():
        return [_loose(absolute(file), readers) for file in files]


def _loose(file: Path, readers: Readers) -> Post | Dropped:
    require_reader(file, readers)
    root = Path(readers.settings["PATH"])
    try:
        source = read_source(file)
        content = readers.read_file(base_path=str(root), path=str(file), content_class=Article, context={})
        return post_of(content, source, str(content.url))
    except UnreadableError as unreadable:
        return Dropped(shown_path(file), unreadable.reason, unreadable.line)
    # A reader may raise anything on a post that it cannot read.
    except Exception:
        return dropped_of(readers, root, os.path.relpath(file, root))


def require_reader(file: Path, readers: Readers) -> None:
    """Raises `ConfigError` where no reader takes a file of that suffix."""
    suffixes = sorted(suffix for suffix in readers.extensions if suffix != "static")
    if file.suffix.lstrip(".") not in suffixes:
        raise ConfigError(f"{shown_path(file)}: Pelican reads no such file. It reads .{', .'.join(suffixes)}.")


def read_unsaved(path: Path, data: bytes, readers: Readers, *, articles: Any = None, page: bool = False) -> Post | Dropped:
    """The post that `data` would be if it were saved at `path`. With the site's `articles` generator its plugins read along,
    and a post that a build would drop is dropped here too."""
    require_reader(path, readers)
    root, file = Path(readers.settings["PATH"]), absolute(path)
    with tempfile.TemporaryDirectory(prefix="newslint-") as folder, quietly():
        relative = _relative(file, root)
        copy = Path(folder) / relative
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(data)
        content = _read_copy(folder, relative, readers, articles, page)
        if content is None:
            return replace(dropped_of(readers, Path(folder), relative), path=shown_path(file))
    content.source_path = str(file)
    try:
        return post_of(content, source_of(data, markup_of(file)), str(content.url))
    except UnreadableError as unreadable:
        return Dropped(shown_path(file), unreadable.reason, unreadable.line)


def _relative(file: Path, root: Path) -> str:
    """Below the content folder as the real file, so that what folders and file names say holds."""
    relative = os.path.relpath(file, root).replace(os.sep, "/")
    return file.name if relative.startswith("../") else relative


def _read_copy(folder: str, relative: str, readers: Readers, articles: Any, page: bool) -> Any:
    """The pelican `Content`; None where a build would drop it."""
    own: dict[str, Any] = {"content_class": Page if page else Article, "context": {}}
    if articles is not None and not page:
        own |= {
            "context": articles.context,
            "preread_signal": signals.article_generator_preread,
            "preread_sender": articles,
            "context_signal": signals.article_generator_context,
            "context_sender": articles,
        }
    try:
        content = readers.read_file(base_path=folder, path=relative, **own)
        return None if articles is not None and not content.is_valid() else content
    except Exception:  # as in a build, where Pelican drops the post whatever its reader or a plugin raises
        return None
