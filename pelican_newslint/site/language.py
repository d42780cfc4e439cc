"""The language of posts that don't say theirs."""

from __future__ import annotations

from msgspec.structs import replace

from pelican_newslint.model import Post, Site


def in_house_language(site: Site, language: str | None) -> Site:
    """The site with the house's language where neither a post nor a setting for it names one; None leaves Pelican's DEFAULT_LANG."""
    if language is None:
        return site
    return replace(site, posts=tuple(_spoken(post, language) for post in site.posts))


def _spoken(post: Post, language: str) -> Post:
    return post if "lang" in post.metadata.written else replace(post, metadata=replace(post.metadata, lang=language))
