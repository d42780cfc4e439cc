"""Where a content of Pelican's will lie in the output, asked once: each answer costs Pelican as much as all else that is asked of it."""

from __future__ import annotations

from typing import Any

from pelican.contents import Static


class Addresses:
    """Of one run's contents: their file in the output, and the address that links use for it."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, str, str]] = {}

    def of(self, content: Any) -> tuple[str, str]:
        """`save_as` and `url` of an article, page or static file."""
        if id(content) not in self._known:
            self._known[id(content)] = (content, *_asked(content))
        _, save_as, url = self._known[id(content)]
        return save_as, url


def _asked(content: Any) -> tuple[str, str]:
    # Not .url and .save_as: a static file that was asked for them can no longer be moved by {attach}.
    if isinstance(content, Static):
        return str(content.get_url_setting("save_as")), str(content.get_url_setting("url"))
    return str(content.save_as), str(content.url)
