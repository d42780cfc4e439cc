"""Takes the desk's own comments out of rendered HTML: what a writer tells the desk is not for readers or feeds."""

from __future__ import annotations

import re

_OPENING = re.compile(r"<!(?:-|&#8211;|&#8212;){1,2}\s{0,200}newslint(?=[\s:-])")
"""Typogrify makes dashes of the hyphens where a comment holds two more of them; a browser still reads a comment there."""
_CLOSING = re.compile(r"(?:--|&#8211;|&#8212;)>")


def without_comments(html: str) -> str:
    """The HTML without comments that begin with "newslint", and unchanged otherwise. A comment that is never closed stays."""
    if "newslint" not in html:
        return html
    kept: list[str] = []
    at = 0
    while (opening := _OPENING.search(html, at)) and (closing := _CLOSING.search(html, opening.end())):
        kept.append(html[at : opening.start()])
        at = closing.end()
    kept.append(html[at:])
    return "".join(kept)
