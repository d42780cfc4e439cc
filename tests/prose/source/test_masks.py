import time
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.prose.source.masks import FILLER, TAIL, mask, unpainted
from pelican_newslint.prose.source.stretches import Stretch
from tests.prose.sources import HTML, MARKDOWN, RST


def seen(source: str, markup: Literal["md", "rst", "html", "other"]) -> str:
    """What is left, painted parts as one dot."""
    text = mask(source, markup).text.replace(TAIL, "")
    while FILLER * 2 in text:
        text = text.replace(FILLER * 2, FILLER)
    return text.replace(FILLER, "·")


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ('see [the list](http://e.org/(a)b "Title") now', "see [the list]· now"),
        ("![A map](map.png) and [x][id] and[^1]", "![A map]· and [x]· and·"),
        ('<img src="a" alt="A &amp; b" class=x> <b class="c">bold</b>', "·A & b· ·bold·"),
        ("<http://e.org> <a@e.org> a < b > c", "· · a < b > c"),
        ("run `make it` or ``a ` b`` but `not\n\nthis`", "run · or · but `not\n\nthis`"),
        ("# Head {#anchor .x}\n\nText\n{: .note }", "# Head ·\n\nText\n·"),
        ('[id]: http://e.org\n  "Its title"\n*[UN]: United Nations\n[^1]: Note', "·\n·\n·\n· Note"),
        ("text\n\n```py\ncode\n```\nmore\n\n~~~\nnever closed", "text\n\n·\n·\n·\nmore\n\n~~~\nnever closed"),
        ("text\n\n    code\n\ntext\n    no code", "text\n\n·\n\ntext\n    no code"),
        ("- item\n\n    no code\n\n        code", "- item\n\n    no code\n\n·"),
        ("{% include x %} and {{ value }}", "· and ·"),
        ("<pre>code\nhere</pre> <!-- not this --> end", "·\n· · end"),
    ],
)
def test_markdown_keeps_only_the_writers_words(source: str, left: str) -> None:
    assert seen(source, "md") == left


@pytest.mark.parametrize(
    ("source", "left"),
    [
        ("a ``lit`` :code:`x y` :emphasis:`b` `link <http://e.org>`_ |sub| [#]_", "a · · ·`b` `link ·`_ · ·"),
        (".. image:: a b.png\n   :alt: A map\n   :width: 10\n\nText", "·\n·A map\n·\n\nText"),
        (".. note:: Take care\n   of it\n\n.. code:: py\n\n   x = 1\n\nText", "·Take care\n   of it\n\n·\n\n·\n\nText"),
        ("See::\n\n  code\n\nText &amp;", "See::\n\n·\n\nText &amp;"),
        (".. a comment\n   goes on\n.. _t: http://e.org\n.. [#] A note\n.. |s| replace:: words", "·\n·\n·\n· A note\n·"),
    ],
)
def test_restructuredtext_keeps_only_the_writers_words(source: str, left: str) -> None:
    assert seen(source, "rst") == left


def test_html_keeps_only_the_writers_words() -> None:
    assert seen('<p title="t">One <code>x</code>&amp;<!-- c --> <img alt="Map" src=y> <pre>z</pre>', "html") == "·One ·&· ·Map· ·"


@given(st.text(alphabet="ab `~[](){}<>!*_:|.\\&;\n\r-#'\"=%/", max_size=80), st.sampled_from(["md", "rst", "html", "other"]))
def test_masks_keep_every_length_and_every_line(source: str, markup: Literal["md", "rst", "html", "other"]) -> None:
    masked = mask(source, markup)

    assert len(masked.text) == len(masked.plain) == len(source)
    assert [at for at, letter in enumerate(masked.text) if letter in "\r\n"] == [at for at, letter in enumerate(source) if letter in "\r\n"]


@pytest.mark.parametrize("source", [MARKDOWN, RST, HTML])
def test_what_stands_before_the_body_is_painted_over(source: str) -> None:
    assert set(mask(source, "other", 30).text[:30]) <= {FILLER, "\n"}


@pytest.mark.parametrize("markup", ["md", "rst", "html", "other"])
def test_hostile_sources_cost_no_more_than_others(markup: Literal["md", "rst", "html", "other"]) -> None:
    start = time.process_time()
    for piece in [
        "`",
        "`a``b```c",
        "](",
        "[",
        "<",
        "<a ",
        "<pre>",
        "<!--",
        "{{",
        "|a",
        ".. a::\n",
        "    x\n\n",
        "&a",
        "``a",
        ":a:",
        "```\n~~~~\n",
    ]:
        mask(piece * 5_000, markup)

    assert time.process_time() - start < 5


def test_an_address_that_is_shown_is_uncovered_whole() -> None:
    source = "see <http://e.org/a/> or [it](http://e.org)"
    uncovered = unpainted(mask(source, "md"), [Stretch(5, 17)])

    assert uncovered.text.replace(FILLER, "·") == "see ·http://e.org/a/· or [it]··············"
