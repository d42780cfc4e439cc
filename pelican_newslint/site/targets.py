"""What links of the site can point at: its sources, and the files that a build will write."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican.paginator import Paginator

from pelican_newslint.model import Targets
from pelican_newslint.site.addresses import Addresses
from pelican_newslint.site.source import shown_path


def targets_of(articles: Any, context: dict[str, Any], settings: dict[str, Any], addresses: Addresses) -> Targets:
    """Of a site that was read: its articles' generator and the context that all generators share."""
    root = Path(settings["PATH"])
    return Targets(
        sources=dict(sorted(_sources(root, context))),
        outputs=frozenset(_clean(path) for path in _outputs(root, articles, context, settings, addresses) if path),
        site_url=str(settings.get("SITEURL") or ""),
        content_root=shown_path(root),
        known=True,
        terms=frozenset(_terms(articles)),
    )


def _sources(root: Path, context: dict[str, Any]) -> Iterator[tuple[str, str]]:
    folder = os.path.abspath(root)  # noqa: PTH100  (resolve follows links)
    for path, content in context["generated_content"].items():
        if content is not None:
            yield path, shown_path(f"{folder}/{path}")
    yield from ((path, path) for path, _ in _static(root, context))


def _static(root: Path, context: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Only files that are there: Pelican takes a `{static}` link's word for it."""
    return ((path, content) for path, content in context["static_content"].items() if (root / path).exists())


def _outputs(root: Path, articles: Any, context: dict[str, Any], settings: dict[str, Any], addresses: Addresses) -> Iterator[str]:
    """Files and the addresses they are linked by (`posts/a/index.html` and `posts/a/`)."""
    for content in context["generated_content"].values():
        if content is not None:
            yield from addresses.of(content)
    for _, content in _static(root, context):
        yield from addresses.of(content)
    for listed in (*_names(articles.categories), *articles.tags, *_names(articles.authors)):
        yield from (str(listed.save_as), str(listed.url))
    yield from _lists(articles, settings)
    yield from (str(path) for path in settings["TEMPLATE_PAGES"].values())
    yield from _feeds(articles, settings)
    yield from _theme(settings)


def _names(pairs: Iterable[tuple[Any, Any]]) -> list[Any]:
    return [name for name, _ in pairs]


def _lists(articles: Any, settings: dict[str, Any]) -> Iterator[str]:
    """Index, archives and their further pages."""
    for template in settings["DIRECT_TEMPLATES"]:
        save_as = settings.get(f"{template.upper()}_SAVE_AS", f"{template}.html")
        url = settings.get(f"{template.upper()}_URL", f"{template}.html")
        yield from (str(save_as or ""), str(url or ""))
        yield from _numbered(template, save_as, url, articles.articles, settings)
    for kind, pairs in (("category", articles.categories), ("tag", articles.tags.items()), ("author", articles.authors)):
        for name, listed in pairs:
            yield from _numbered(kind, name.save_as, name.url, listed, settings)
    for periods in articles.period_archives.values():
        for period in periods:
            yield from (str(period["save_as"]), str(period["url"]))


def _numbered(template: str, save_as: Any, url: Any, listed: Any, settings: dict[str, Any]) -> Iterator[str]:
    if not save_as or template not in settings["PAGINATED_TEMPLATES"]:
        return
    size = settings["PAGINATED_TEMPLATES"][template] or settings["DEFAULT_PAGINATION"]
    paginator = Paginator(save_as, url, listed, settings, size)
    for number in range(2, paginator.num_pages + 1):
        page = paginator.page(number)
        yield from (str(page.save_as), str(page.url))


def _feeds(articles: Any, settings: dict[str, Any]) -> Iterator[str]:
    names: dict[str, list[dict[str, str]]] = {
        "FEED": [{}],
        "FEED_ALL": [{}],
        "CATEGORY_FEED": [{"slug": name.slug} for name in _names(articles.categories)],
        "AUTHOR_FEED": [{"slug": name.slug} for name in _names(articles.authors)],
        "TAG_FEED": [{"slug": name.slug} for name in articles.tags],
        "TRANSLATION_FEED": [{"lang": lang} for lang in {each.lang for each in (*articles.articles, *articles.translations)}],
    }
    for kind, each in names.items():
        for flavour in ("ATOM", "RSS"):
            if pattern := settings.get(f"{kind}_{flavour}"):
                yield from (str(pattern).format(**fields) for fields in each)


def _theme(settings: dict[str, Any]) -> Iterator[str]:
    for path in settings["THEME_STATIC_PATHS"]:
        folder = Path(settings["THEME"]) / path
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                yield f"{settings['THEME_STATIC_DIR']}/{file.relative_to(folder).as_posix()}"


def _clean(path: str) -> str:
    """Forward slashes, relative to the output root, no "./" steps; a slash at the end stays."""
    plain = os.path.normpath(path).replace(os.sep, "/").lstrip("/")
    plain = "" if plain == "." else plain
    return f"{plain}/" if plain and path.endswith("/") else plain


def _terms(articles: Any) -> Iterator[str]:
    for kind, names in (("category", _names(articles.categories)), ("tag", articles.tags), ("author", _names(articles.authors))):
        for name in names:
            yield from (f"{kind}/{str(name).lower()}", f"{kind}/{name.slug}")
