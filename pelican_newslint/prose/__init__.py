"""From an article to running text, and the way back to its source."""

from __future__ import annotations

from pelican_newslint.model import Post
from pelican_newslint.prose.document import Document

__all__ = ["Document", "read"]


def read(post: Post) -> Document:
    """The article as running text, block by block, aligned to its source.

    Text that a plugin made, of which the source knows nothing, isn't in it. Linear in the article's length;
    never fails, whatever the source and the HTML hold.
    """
    from pelican_newslint.prose.reading import reading  # here, so that a build that knows every article loads nothing

    return reading(post)
