"""A picture says in words what it shows.

Who can't see a picture hears its alternative text, and so does everybody while it loads. A file name or the word "image" says
nothing. In HTML `alt=""` is how a writer says that a picture only decorates, and it is left alone there; so is one whose
`title` says it.

Bad:

    The ferry is back.

    ![]({static}images/ferry.jpg)
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This picture has no alternative text: say what it shows.

    ![IMG_2041.jpg]({static}images/IMG_2041.jpg)
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “IMG_2041.jpg” is a file name: say what the picture shows.

Bad:

    <img src="/images/ferry.jpg"> <img src="/images/pier.jpg" alt="photo">
    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ This picture has no alternative text: say what it shows.
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ “photo” is no description: say what the picture shows.

Good:

    ![The ferry at its new pier, with a queue of cars]({static}images/ferry.jpg)

Good:

    <img src="/images/line.png" alt=""> <img src="https://example.org/count" width="1" height="1">

Good:

    ![Map of the route]({static}images/map-of-the-route.png) and ![The image on the wall][wall]

    [wall]: https://example.org/wall.jpg

Evidence: 1 in 37,000 words of public service writing, true; none in 67,000 of news, 317 posts and pages of a project's site and the 669
posts of a weekly.
"""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

import msgspec

from pelican_newslint.model import PROSE_SCOPES, Block, Match, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.source.pictures import Picture, pictures
from pelican_newslint.rules.form import Found, Rule, Wakes

RULE = Rule(
    kind="fact", severity="warning", scopes=PROSE_SCOPES, wakes=Wakes(tokens=frozenset({"image"})), guides=("W3C",), category="missing-alt"
)

_NOTHING = later(
    r"(?:an? )?(?:image|picture|photo|photograph|pic|img|figure|graphic|alt|alt[ -]text|alternative text|description|caption|untitled|placeholder"
    r"|screenshot|screen shot|thumbnail|banner|header|hero|logo)(?: ?(?:here|goes here|\d{1,4}|image|picture|photo|text))?[.!]?",
    re.IGNORECASE,
)
_FILE = later(
    r"[\w .()-]{1,120}\.(?:jpe?g|png|gif|webp|svg|avif|tiff?|bmp|heic)|(?:IMG|DSC|DSCN|PXL|MVIMG|DJI)[_-]?\d{3,14}\w{0,10}", re.IGNORECASE
)
_DECORATION = later(
    r"\balt ?= ?(?:\"\s*\"|'\s*')|\brole ?= ?[\"']?(?:presentation|none)|\baria-hidden ?= ?[\"']?true|\b(?:title|aria-label) ?= ?[\"'][^\"'\s]",
    re.IGNORECASE,
)
_PIXEL = later(r"\b(?:width|height) ?= ?[\"']?[01](?:px)?[\"' />]", re.IGNORECASE)


def check(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Found:
    for picture in pictures(article.document):
        if picture.place is not None and (reason := _wrong(picture)):
            at = picture.image.block
            yield Match(article.blocks[at].span if at >= 0 else Span.of(0, 0), reason, at=picture.place)


def _wrong(picture: Picture) -> str | None:
    alt = (picture.image.alt or "").strip()
    hidden = picture.code.startswith("<") and (_PIXEL.search(picture.code) or _DECORATION.search(picture.code))
    if hidden:
        return None
    if not alt or alt == picture.image.target:
        return "This picture has no alternative text: say what it shows."
    if _FILE.fullmatch(alt) or alt == posixpath.basename(unquote(urlsplit(picture.image.target).path)):
        return f"“{alt}” is a file name: say what the picture shows."
    return f"“{alt}” is no description: say what the picture shows." if _NOTHING.fullmatch(alt) else None
