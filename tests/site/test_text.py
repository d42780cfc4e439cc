from __future__ import annotations

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.site.text import text_of_html, text_of_plain


@pytest.mark.parametrize(
    ("given_html", "seen"),
    [
        ("<p>A <em>quiet</em> weir</p>", "A quiet weir"),
        ('<span class="caps">UN</span>&nbsp;talks &#8212; day&#160;2', "UN talks — day 2"),
        ("<p>It's  “5 > 3”\n she said\xa0.</p>", "It's “5 > 3” she said ."),
        ("<p>AT&amp;T</p>", "AT&T"),
        ("<p>one</p><p>two</p>", "one two"),
        ("un<b>believ</b>able", "unbelievable"),
        ("one<br>two<p>three</p>four", "one two three four"),
        ("seen<script>alert(1)</script><style>b{}</style> too", "seen too"),
        ("a < b & c", "a < b & c"),
        ("  two\n\tspaces ", "two spaces"),
    ],
)
def test_html_is_what_a_reader_sees(given_html: str, seen: str) -> None:
    assert text_of_html(given_html) == seen


def test_plain_titles_keep_signs_that_look_like_tags() -> None:
    assert text_of_plain("Using <em> in 3 < 4 & AT&amp;T  &copy 2024") == "Using <em> in 3 < 4 & AT&T &copy 2024"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc"])))
def test_escaped_text_comes_back(text: str) -> None:
    assert text_of_html(html.escape(text)) == " ".join(text.split())
