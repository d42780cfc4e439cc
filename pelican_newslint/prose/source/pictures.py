"""Where the pictures of an article stand in its source: readers see them, and no words of theirs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from msgspec import Struct

from pelican_newslint.model import Image, Place
from pelican_newslint.prose.document import Document
from pelican_newslint.prose.later import later

_CODE = later(
    r"!\[[^\]\n]{0,500}\](?:\([^)\n]{0,1000}\)|\[[^\]\n]{0,100}\])?"
    r"|<img\b[^<>]{0,2000}>"
    r"|^[ \t]{0,20}\.\. (?:\|[^|\n]{1,100}\| )?(?:image|figure):: [^\n]{1,1000}",
    re.MULTILINE | re.IGNORECASE,
)


class Picture(Struct, frozen=True):
    """An image, the code that shows it ("" where the source hasn't got it), and the place of that code."""

    image: Image
    code: str
    place: Place | None


def pictures(document: Document) -> Iterator[Picture]:
    """All images of the body in their order, each with the next code in the source that names its file."""
    codes = list(_CODE.finditer(document.source))
    next_ = 0
    for image in document.images:
        found = next((at for at in range(next_, len(codes)) if _names(codes[at].group(), image.target)), None)
        if found is None:
            yield Picture(image, "", None)
            continue
        next_ = found + 1
        code = codes[found].group()
        start = codes[found].start() + len(code) - len(code.lstrip())
        yield Picture(image, code.strip(), document.stretch(start, codes[found].end()))


def _names(code: str, target: str) -> bool:
    """Whether the code names the file. One that names a reference ("![map][1]") names any."""
    if code.startswith("![") and not code.endswith(")"):
        return True
    plain = html.unescape(code)
    return target in plain or unquote(target) in unquote(plain)
