"""Takes the desk's own comments out of what Pelican is about to write."""

from __future__ import annotations

from typing import Any

from pelican_newslint.site.comments import without_comments


def strip(content: Any) -> None:
    """From the body and the summary of a pelican `Content`, before anything has read them. Static files have neither."""
    if isinstance(getattr(content, "_content", None), str):
        content._content = without_comments(content._content)
    summary = content.metadata.get("summary")
    if isinstance(summary, str) and "newslint" in summary:
        content.metadata["summary"] = content._summary = without_comments(summary)
