"""What the elements of HTML mean for prose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pelican_newslint.model import Scope
from pelican_newslint.prose.later import later
from pelican_newslint.prose.page.markup import Attribute, Tag

BLOCKS = frozenset(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup option p pre search section summary table tbody td "
    "tfoot th thead tr ul".split()
)
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
CODE = frozenset({"code", "kbd", "samp", "tt", "math"})
"""Become one placeholder character."""
HIDDEN = frozenset(
    "pre script style svg template noscript noembed noframes head title button select option datalist textarea iframe object audio video "
    "canvas rp rt xmp".split()
)
"""Left out: no prose, or not shown as such."""
SCOPES: dict[str, Scope] = {
    "blockquote": "quotation", "li": "item", "dt": "item", "dd": "item", "td": "cell", "th": "cell",
    "caption": "caption", "figcaption": "caption", **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
}  # fmt: skip
ENDS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "li": (frozenset({"li"}), frozenset({"ul", "ol", "menu", "dir"})),
    "dt": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "dd": (frozenset({"dt", "dd"}), frozenset({"dl"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table"})),
    "tr": (frozenset({"tr"}), frozenset({"table", "tbody", "thead", "tfoot"})),
}
"""Start tag → the open elements that it ends, and those that it does not look beyond."""

MADE_CLASSES = frozenset(
    "footnote-ref footnote-reference footnote-backref fn-backref headerlink footnote-reference-brackets toc contents label system-message "
    "sr-only visually-hidden MathJax_Preview katex-mathml".split()
)
"""Classes of what a renderer adds to the writer's words: marks and backlinks of footnotes, tables of contents."""
MATH_CLASSES = frozenset({"math", "formula", "katex", "MathJax"})
CAPTION_CLASSES = frozenset({"caption", "legend", "wp-caption-text"})
CLASS = later(r"[^\s]+")


@dataclass(slots=True)
class Frame:
    """An open element, with what holds for the text inside it."""

    name: str
    block: bool
    scope: Scope = "paragraph"
    level: int = 0
    quoted: bool = False
    hidden: bool = False
    link: int = -1
    """Index of the link that it opens."""
    mask: int = -1
    """Where in the open block its placeholder stands."""


def frame(tag: Tag, found: Mapping[str, Attribute], outer: Frame) -> Frame:
    """The frame of a start tag inside `outer`."""
    name = tag.name
    new = Frame(name, name in BLOCKS, outer.scope, outer.level, outer.quoted, outer.hidden or name in HIDDEN)
    scope = SCOPES.get(name)
    if scope:
        new.scope = scope
        new.level = int(name[1]) if scope == "heading" else 0
        new.quoted = outer.quoted or scope == "quotation"
    if found:
        classes = set(CLASS.findall(found["class"].value)) if "class" in found else set()
        if classes & CAPTION_CLASSES:
            new.scope = "caption"
        if "hidden" in found or ("aria-hidden" in found and found["aria-hidden"].value == "true") or _made(name, classes):
            new.hidden = True
        if classes & MATH_CLASSES:
            new.mask = 0
    if name in CODE:
        new.mask = 0
    return new


def _made(name: str, classes: set[str]) -> bool:
    """`label` and `contents` are common words: only where reStructuredText writes them."""
    made = classes & MADE_CLASSES
    if made == {"label"}:
        return name in {"td", "span", "dt"} and "badge" not in classes
    if made == {"contents"}:
        return "topic" in classes or "local" in classes or name == "nav"
    return bool(made)
