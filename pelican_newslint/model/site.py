"""A site as it was read: posts with their metadata, what was left out, what links can point at."""

from __future__ import annotations

import hashlib
from typing import Literal

import msgspec
from msgspec import Struct


class Metadata(Struct, frozen=True, gc=False):
    """What Pelican knows of an article, normalised to text. Dates are ISO strings, as written or with a time."""

    title: str = ""
    date: str | None = None
    modified: str | None = None
    authors: tuple[str, ...] = ()
    category: str | None = None
    tags: tuple[str, ...] = ()
    summary: str | None = None
    """Only where the author wrote one; text, not HTML."""
    slug: str = ""
    status: Literal["published", "draft", "hidden"] = "published"
    lang: str = "en"
    """As the author wrote it, else the house's language, else Pelican's DEFAULT_LANG."""
    url: str = ""
    page: bool = False
    """A Pelican page, not an article."""
    translation_of: str | None = None
    """Source path of the article that this one translates."""
    written: tuple[str, ...] = ()
    """Lower-case names of the fields that the author wrote in the source's header."""
    other: dict[str, str] = {}
    """All further fields of the header, text, by lower-case name (`newslint-ignore` among them)."""


class Post(Struct, frozen=True):
    """One article or page as `site` hands it on: everything that look may know."""

    path: str
    """Relative to the working directory, forward slashes."""
    source: str
    """The source file's text, newlines as they stand; a BOM is left out."""
    html: str
    """The reader's HTML of the body, as Pelican holds it before any link is resolved."""
    metadata: Metadata
    markup: Literal["md", "rst", "html", "other"] = "md"
    origin: int = 0
    """Code points that were cut off the front of the file (a BOM): 0 or 1. They count in no column."""

    @property
    def digest(self) -> str:
        """32 hexadecimal digits over all of it."""
        return hashlib.blake2b(msgspec.json.encode(self), digest_size=16).hexdigest()


class Known(Struct, frozen=True, gc=False):
    """A post that isn't read because nothing that it depends on has changed: what is left to know is what it was, and that is in the cache."""

    path: str
    digest: str
    """The post's."""


class Dropped(Struct, frozen=True):
    """A source that Pelican left out, and why as far as is known."""

    path: str
    reason: str
    line: int = 1


class Targets(Struct, frozen=True):
    """What links of the site can point at."""

    sources: dict[str, str]
    """Path relative to Pelican's PATH (forward slashes) of articles, pages and static files → their path relative to the working directory
    or, for static files, the same."""
    outputs: frozenset[str]
    """Output paths that will exist, relative to the output root, and the addresses they go by (`posts/a/index.html` and `posts/a/`);
    what plugins write beside isn't among them. Empty where the site's output isn't known."""
    site_url: str = ""
    content_root: str = ""
    """PATH relative to the working directory, forward slashes."""
    terms: frozenset[str] = frozenset()
    """What `{tag}`, `{category}` and `{author}` can name: `tag/air defence`, by name in lower case and by slug."""
    known: bool = False
    """False for loose posts without a site: nothing can then be said of a link."""


class Site(Struct, frozen=True):
    """A site, a folder of posts or single posts, read. `posts` are sorted by path."""

    posts: tuple[Post, ...]
    dropped: tuple[Dropped, ...] = ()
    targets: Targets = Targets(sources={}, outputs=frozenset())
    shown: frozenset[str] | None = None
    """Paths whose findings are wanted; None for all. The others still serve as archive."""
    notes: tuple[str, ...] = ()
    """Lines worth printing once about the reading itself."""
    known: tuple[Known, ...] = ()
    """Posts of the site that needn't be read, sorted by path; `posts` are then the rest of it."""

    @property
    def entries(self) -> tuple[Post | Known, ...]:
        """All its posts, by path."""
        return tuple(sorted((*self.posts, *self.known), key=lambda each: each.path)) if self.known else self.posts
