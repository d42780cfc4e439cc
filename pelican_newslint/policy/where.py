"""Which [[override]] tables of the house speak of a post."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from pelican_newslint.config.model import Override
from pelican_newslint.config.paths import from_folder
from pelican_newslint.model import Metadata

_PART = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]{1,500}")
_MEANS = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def that_speak_of(overrides: Sequence[Override], path: str, metadata: Metadata, root: Path) -> list[Override]:
    """Those whose every condition holds for the post at `path` (from the working directory), in their order.

    Their own paths count from `root`, the house style file's folder.
    """
    if not overrides:
        return []
    path = from_folder(path, root)
    return [one for one in overrides if _speaks_of(one, path, metadata)]


def _speaks_of(override: Override, path: str, metadata: Metadata) -> bool:
    return (
        (override.path is None or matches(override.path, path))
        and (override.tag is None or _among(override.tag, metadata.tags))
        and (override.category is None or _among(override.category, (metadata.category or "",)))
        and (override.author is None or _among(override.author, metadata.authors))
        and (override.status is None or override.status == metadata.status)
        and (override.before is None or (metadata.date or "9999")[:10] < override.before)
        and (override.language is None or _is_language(override.language, metadata.lang))
    )


def matches(glob: str, path: str) -> bool:
    """Whether `path` is what `glob` says: `**` any folders, `*` and `?` within one name; a folder means all that is in it."""
    return _compiled(glob).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(glob: str) -> re.Pattern[str]:
    clean = re.sub(r"(?:\*\*/){2,50}", "**/", glob.removeprefix("./"))
    clean = clean + "**" if clean.endswith("/") else clean
    parts = [_MEANS.get(part) or re.escape(part) for part in _PART.findall(clean)]
    return re.compile("".join(parts) + "(?:/.*)?")


def _among(name: str, names: tuple[str, ...]) -> bool:
    return name.casefold() in {other.casefold() for other in names}


def _is_language(wanted: str, tag: str) -> bool:
    wanted, tag = wanted.casefold(), tag.casefold()
    return tag == wanted or tag.startswith(f"{wanted}-")
