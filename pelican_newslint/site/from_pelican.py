"""From a build's generators, once everything is read and nothing is written, to a `Site`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican.contents import Article, Page
from pelican.generators import ArticlesGenerator, PagesGenerator

from pelican_newslint.model import Dropped, Post, Site
from pelican_newslint.site.addresses import Addresses
from pelican_newslint.site.comments import without_comments
from pelican_newslint.site.dropped import dropped_of
from pelican_newslint.site.metadata import metadata_of
from pelican_newslint.site.source import Source, UnreadableError, markup_of, read_source, shown_path
from pelican_newslint.site.targets import targets_of

_ARTICLES = ("articles", "hidden_articles", "drafts")
_ARTICLE_TRANSLATIONS = ("translations", "hidden_translations", "drafts_translations")
_PAGES = ("pages", "hidden_pages", "draft_pages")
_PAGE_TRANSLATIONS = ("translations", "hidden_translations", "draft_translations")


def from_generators(generators: Iterable[Any], settings: dict[str, Any]) -> Site:
    """At Pelican's `all_generators_finalized`. The order of Pelican's lists changes from run to run; the site's is by path."""
    articles, pages = _generators(generators)
    context: dict[str, Any] = articles.context
    root = Path(settings["PATH"])
    originals = _originals(articles, pages)
    addresses = Addresses()
    posts: list[Post] = []
    dropped = [dropped_of(articles.readers, root, path) for path, content in context["generated_content"].items() if content is None]
    for content in _contents(articles, pages):
        try:
            posts.append(post_of(content, read_source(content.source_path), addresses.of(content)[1], _translated(content, originals)))
        except UnreadableError as unreadable:
            if Path(content.source_path).exists():  # else a plugin made the post up
                dropped.append(Dropped(shown_path(content.source_path), unreadable.reason, unreadable.line))
    return Site(
        posts=tuple(sorted(posts, key=lambda post: post.path)),
        dropped=tuple(sorted(dropped, key=lambda each: each.path)),
        targets=targets_of(articles, context, settings, addresses),
    )


def contents(generators: Iterable[Any]) -> list[Any]:
    """Every pelican article and page that the site is made of, sorted by source path."""
    return _contents(*_generators(generators))


def _generators(generators: Iterable[Any]) -> tuple[Any, Any]:
    every = list(generators)
    return (
        next(each for each in every if isinstance(each, ArticlesGenerator)),
        next(each for each in every if isinstance(each, PagesGenerator)),
    )


def _contents(articles: Any, pages: Any) -> list[Any]:
    """Every article and page with a source, once.

    A plugin for subsites takes posts in another language out of all lists of the main run, to build them on their own
    later: those count. A post in the site's own language that a plugin took out isn't published, and doesn't.
    """
    found: dict[str, Any] = {}
    for content in _listed(articles, pages):
        if content.source_path:
            found[content.source_path] = content
    for content in articles.context["generated_content"].values():
        if isinstance(content, Article | Page) and not content.in_default_lang:
            found.setdefault(content.source_path, content)
    return [found[path] for path in sorted(found)]


def post_of(content: Any, source: Source, url: str, translation_of: str | None = None) -> Post:
    """Of a pelican `Content`, its source and its address."""
    path = content.source_path
    markup = markup_of(path)
    return Post(
        path=shown_path(path),
        source=source.text,
        html=without_comments(content._content or ""),  # .content would resolve links before their targets are known, and keep that
        metadata=metadata_of(content, source.text, markup, url, translation_of),
        markup=markup,
        origin=source.origin,
    )


def _listed(articles: Any, pages: Any) -> Iterator[Any]:
    for generator, names in ((articles, _ARTICLES + _ARTICLE_TRANSLATIONS), (pages, _PAGES + _PAGE_TRANSLATIONS)):
        for name in names:
            yield from getattr(generator, name)


def _originals(articles: Any, pages: Any) -> set[int]:
    """By identity: a plugin's post may compare as it likes."""
    pairs = ((articles, _ARTICLES), (pages, _PAGES))
    return {id(content) for generator, names in pairs for name in names for content in getattr(generator, name)}


def _translated(content: Any, originals: set[int]) -> str | None:
    """The source path of what `content` translates."""
    if id(content) in originals:
        return None
    paths = sorted(each.source_path for each in content.translations if id(each) in originals)
    return shown_path(paths[0]) if paths else None
