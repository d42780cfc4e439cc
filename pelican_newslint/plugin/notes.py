"""What is put into a page beside the marks: the list that works without a script, the data, and the two files."""

from __future__ import annotations

from html import escape

from pelican_newslint.plugin.pagedata import Near, Note, PageData, as_json, tally


def head(css: str) -> str:
    """For the page's head. `css` is a URL."""
    return f'<link rel="stylesheet" data-newslint="" href="{escape(css)}">'


def tail(data: PageData, js: str) -> str:
    """For the end of the page's body, ASCII only, so that a page without a charset shows it too. `js` is a URL."""
    shown = [note for note in data.notes if note.silenced is None]
    parts = [
        '<aside class="newslint-notes" id="newslint-notes" aria-label="Copy desk" lang="en" dir="ltr">',
        f"<h2>Copy desk: {tally(data.notes)}</h2>",
        f"<p>{escape(data.gate)}</p>",
        f"<ol>{''.join(map(_item, shown))}</ol>" if shown else "",
        _checked(data),
        "</aside>",
        f'<script type="application/json" id="newslint-data">{as_json(data)}</script>',
        f'<script src="{escape(js)}" defer=""></script>',
    ]
    return "".join(parts).encode("ascii", "xmlcharrefreplace").decode("ascii")


def _item(note: Note) -> str:
    words = _words(note.text)
    where = f'<a href="#{note.mark}">{words}</a>' if note.mark and words else words
    rest = [f"{escape(fix)}." for fix in note.fixes] + [_near(near) for near in note.near]
    return (
        f'<li id="newslint-note-{note.number}"><strong>{note.label.capitalize()}:</strong> {escape(note.message)} '
        f"{where} {' '.join(rest)} <small>{escape(note.place)}, {escape(note.rule)}</small></li>"
    )


def _words(text: str) -> str:
    """Words of the article, kept from turning the direction of what follows."""
    return f"<bdi>\u201c{escape(text)}\u201d</bdi>" if text else ""


def _near(near: Near) -> str:
    return f"See {_words(near.text)} ({escape(near.message)}, {escape(near.place)})."


def _checked(data: PageData) -> str:
    if not data.checked:
        return ""
    items = "".join(f"<li>{_words(each.text)} {escape(each.message)}</li>" for each in data.checked)
    return f"<h3>Checked and right</h3><ul>{items}</ul>"
