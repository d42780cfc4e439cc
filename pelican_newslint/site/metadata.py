"""What Pelican knows of an article or page, as plain text."""

from __future__ import annotations

import datetime
from typing import Any, Literal

from pelican.contents import Page

from pelican_newslint.model import Metadata
from pelican_newslint.site.header import written_fields
from pelican_newslint.site.source import Markup
from pelican_newslint.site.text import one_line, text_of_html, text_of_plain

_OWN = frozenset({*Metadata.__struct_fields__, "author", "reader", "save_as"})
_NEVER = 9999
"""The year that Pelican gives a draft without a date."""


def metadata_of(content: Any, source: str, markup: Markup, url: str, translation_of: str | None) -> Metadata:
    """Of a pelican `Content` whose source is `source`. Reads neither `.content` nor `.summary`: Pelican would keep what they give."""
    fields: dict[str, Any] = {str(name).lower(): value for name, value in content.metadata.items()}
    written = written_fields(source, markup, frozenset(fields))
    if "lang" in fields:  # a setting for the post's folder says it as well as a header would
        written = tuple(sorted({*written, "lang"}))
    typeset = bool(content.settings.get("TYPOGRIFY"))
    html_fields = {str(name).lower() for name in content.settings.get("FORMATTED_FIELDS", ())}
    title = str(getattr(content, "title", "") or "")
    return Metadata(
        title=text_of_plain(title) if markup == "md" and not typeset else text_of_html(title),
        date=_date(getattr(content, "date", None)),
        modified=_date(getattr(content, "modified", None)),
        authors=tuple(one_line(str(author)) for author in getattr(content, "authors", ())),
        category=one_line(str(content.category)) if getattr(content, "category", None) else None,
        tags=tuple(one_line(str(tag)) for tag in getattr(content, "tags", ())),
        summary=text_of_html(str(fields["summary"])) if "summary" in written else None,
        slug=str(getattr(content, "slug", "")),
        status=_status(content),
        lang=str(content.lang),
        url=url,
        page=isinstance(content, Page),
        translation_of=translation_of,
        written=written,
        other={name: _text(fields[name], name in html_fields) for name in written if name not in _OWN},
    )


def _date(value: Any) -> str | None:
    """ISO, on the clock of the author's own zone; without the time where none was written."""
    if not isinstance(value, datetime.datetime) or value.year == _NEVER:
        return None
    plain = value.replace(tzinfo=None, microsecond=0)
    return plain.date().isoformat() if plain.time() == datetime.time.min else plain.isoformat()


def _status(content: Any) -> Literal["published", "draft", "hidden"]:
    status = str(content.status).lower()
    return "draft" if status == "draft" else "hidden" if status == "hidden" else "published"


def _text(value: Any, html: bool) -> str:
    if isinstance(value, list | tuple):
        return one_line(", ".join(str(each) for each in value))
    return text_of_html(str(value)) if html else one_line(str(value))
