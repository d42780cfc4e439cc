"""Writing into a writer's own files: all or nothing, and nothing but the words is changed."""

from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Post

BOM = "\ufeff"


def as_it_stands(post: Post) -> str | None:
    """The whole text of the post's file, BOM too, where it still holds what was read; None where it was changed since, or
    holds bytes that writing it again would lose."""
    whole = BOM * post.origin + post.source
    try:
        return whole if Path(post.path).read_bytes() == whole.encode() else None
    except (OSError, UnicodeEncodeError):
        return None


def replace_whole(path: Path, text: str) -> None:
    """Puts `text` in place of what the file holds, in one step, with the file's mode kept; a link stays a link.

    Raises `ConfigError` where the file can't be written; it is then as it was.
    """
    file = Path(os.path.realpath(path))
    try:
        number, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
        try:
            with os.fdopen(number, "wb") as draft:
                draft.write(text.encode())
                draft.flush()
                os.fsync(draft.fileno())
            shutil.copymode(file, name)
            Path(name).replace(file)
        except BaseException:  # an interrupt too: whatever ends this leaves no half-written draft, and is raised again
            with suppress(FileNotFoundError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise ConfigError(f"{path} can't be written: {error.strerror}.") from None
