"""What is no prose in HTML, and in the HTML inside other markup."""

from __future__ import annotations

from pelican_newslint.prose.later import later
from pelican_newslint.prose.page.markup import Tag, attributes, pieces
from pelican_newslint.prose.source.stretches import Stretch

INLINE = later(r"</?[A-Za-z][^<>]{0,100000}+>")
ALT = later(r"""\balt\s{0,9}=\s{0,9}(?:"([^"]+)"|'([^']+)')""")
LEFT_OUT = frozenset("pre script style svg template head code kbd samp tt math textarea".split())
PREFORMATTED = frozenset({"pre", "script", "style", "textarea"})


def html_stretches(source: str, start: int = 0) -> tuple[list[Stretch], list[Stretch]]:
    """Stretches to paint over, and those among them that are shown as they stand."""
    masked: list[Stretch] = []
    code: list[Stretch] = []
    inside: tuple[str, int] | None = None
    depth, position = 0, start
    for piece in pieces(source[start:]):
        if not isinstance(piece, Tag):
            begin, until = piece[0] + start, piece[1] + start
            if begin > position:
                masked.append(Stretch(position, begin))  # comments and raw text, which are passed over
            position = until
            continue
        begin, until = piece.start + start, piece.end + start
        if begin > position:
            masked.append(Stretch(position, begin))
        position = until
        masked += _tag(piece, start)
        if inside is None:
            if piece.name in LEFT_OUT and not piece.closes:
                inside, depth = (piece.name, until), 1
        elif piece.name == inside[0]:
            depth += -1 if piece.closes else 1
            if not depth:
                (code if inside[0] in PREFORMATTED else masked).append(Stretch(inside[1], begin))
                inside = None
    if position < len(source):
        masked.append(Stretch(position, len(source)))
    return masked, code


def _tag(tag: Tag, shift: int) -> list[Stretch]:
    """A tag but for its alt text, which is prose."""
    begin, until = tag.start + shift, tag.end + shift
    if tag.name == "img" and not tag.closes and (alt := attributes(tag).get("alt")) and alt.raw:
        at = alt.start + shift
        return [Stretch(begin, at), Stretch(at + len(alt.raw), until)]
    return [Stretch(begin, until)]


def inline_html(source: str, start: int) -> list[Stretch]:
    """Tags, comments and addresses in angle brackets where HTML is the exception, each near its beginning."""
    found: list[Stretch] = []
    for match in INLINE.finditer(source, start):
        alt = ALT.search(match[0]) if match[0][:4].lower() == "<img" else None
        if alt:
            group = alt.lastindex or 0
            found += [Stretch(match.start(), match.start() + alt.start(group)), Stretch(match.start() + alt.end(group), match.end())]
        else:
            found.append(Stretch(*match.span()))
    return found


def elements(source: str, start: int, names: tuple[str, ...]) -> list[Stretch]:
    """Whole elements of these names, tags included; one that is never closed is none."""
    found: list[Stretch] = []
    lowered = source.lower() if source.isascii() else source
    for name in names:
        position = start
        while (opening := lowered.find("<" + name, position)) >= 0:
            closing = lowered.find("</" + name, opening)
            if closing < 0:
                break
            position = closing + len("</" + name)
            if not lowered[opening + len(name) + 1 : opening + len(name) + 2].isalnum():
                found.append(Stretch(opening, position))
    return found


def comments(source: str, start: int) -> list[Stretch]:
    """HTML comments."""
    found: list[Stretch] = []
    position = start
    while (opening := source.find("<!--", position)) >= 0:
        closing = source.find("-->", opening + 4)
        if closing < 0:
            break
        position = closing + 3
        found.append(Stretch(opening, position))
    return found
