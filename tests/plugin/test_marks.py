"""Marks in written pages: the words they stand on, and that nothing else of the page changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape, unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.model import Block, Scope, Severity, Span
from pelican_newslint.plugin.marks import Wanted, insertions, locate, splice

MARK = re.compile(r'<mark class="([^"]*)"([^>]*)>(.*?)</mark>', re.DOTALL)


def document(*parts: tuple[Scope, str]) -> tuple[str, list[Block]]:
    """Text and blocks as a `Document` has them."""
    text, blocks = "", []
    for scope, words in parts:
        start = len(text) + 2 * bool(text)
        text = f"{text}\n\n{words}" if text else words
        blocks.append(Block(scope, Span.of(start, len(text))))
    return text, blocks


def wanted(text: str, *words: str, severity: Severity = "error") -> list[Wanted]:
    """One finding on the first place of each of `words`."""
    return [Wanted(number, Span.of(text.index(each), text.index(each) + len(each)), severity) for number, each in enumerate(words)]


def mark(page: str, parts: Sequence[tuple[Scope, str]], *words: str, body: str = "") -> str:
    """The page with one finding on each of `words`."""
    text, blocks = document(*parts)
    return splice(page, insertions(locate(page, body, text, blocks, wanted(text, *words))))


def marked(page: str, number: int = 0) -> str:
    """All text that is marked as finding `number`."""
    return "".join(
        unescape(inner) for _, rest, inner in MARK.findall(page) if re.search(rf'data-newslint="(?:\d+ )*{number}(?: \d+)*"', rest)
    )


def plain(page: str) -> str:
    """The page without marks."""
    return MARK.sub(r"\3", page)


ONE: tuple[tuple[Scope, str], ...] = (("paragraph", "The council met on Monday in the old hall."),)


def test_a_mark_is_put_round_the_words_and_nothing_else_changes() -> None:
    page = "<html><head><title>x</title></head><body><p>The council met on Monday in the old hall.</p></body></html>"
    assert mark(page, ONE, "on Monday") == page.replace(
        "on Monday",
        '<mark class="newslint-mark newslint-must" id="newslint-0" data-newslint="0" aria-describedby="newslint-note-0">on Monday</mark>',
    )


@pytest.mark.parametrize(
    "shown",
    [
        "<p>The council met on <b>Mon</b>day in the old hall.</p>",
        '<p>The council met <a href="/x">on Monday in</a> the old hall.</p>',
        "<p>The council\n   met on\n Monday in the old hall.",
        "<p>The council met on&nbsp;Monday in the old hall.</p>",
        "<p>The council met o&#110; Mon&shy;day in the old hall.</p>",
        "<p>The council met on<br>Monday in the old hall.</p>",
        "<p>The council met <!-- on Monday -->on Monday in the old hall.",
        '<p title="on Monday">The council met <i class="on Monday">on</i> <a title=\'<p>\' href=x>Monday</a> in the old hall.</p>',
        "<table><tr><td>The council met on Monday in the old hall.<td>x</table>",
        "<ul><li>The council met on Monday in the old hall.<li>x</ul>",
        "<blockquote>The council met on Monday in the old hall.</blockquote>",
        "<figure><img src=x><figcaption>The council met on Monday in the old hall.</figcaption></figure>",
    ],
)
def test_words_are_found_however_the_page_cuts_them(shown: str) -> None:
    page = f"<!doctype html><body>{shown}"
    made = mark(page, ONE, "on Monday")
    assert re.sub(r"[\s\u00ad]", "", marked(made)) == "onMonday"
    assert plain(made) == page
    assert all("<" not in inner for _, _, inner in MARK.findall(made))


def test_words_cut_by_tags_get_one_described_mark_and_further_ones_without() -> None:
    made = mark("<p>The council met on <b>Mon</b>day in the old hall.</p>", ONE, "on Monday")
    assert [inner for _, _, inner in MARK.findall(made)] == ["on ", "Mon", "day"]
    assert made.count("aria-describedby") == 1


def test_overlapping_findings_share_their_common_words() -> None:
    made = mark("<p>The council met on Monday in the old hall.</p>", ONE, "met on Monday", "Monday in")
    assert [(inner, re.findall(r'data-newslint="([^"]*)"', rest)) for _, rest, inner in MARK.findall(made)] == [
        ("met on ", ["0"]),
        ("Monday", ["0 1"]),
        (" in", ["1"]),
    ]


def test_the_gravest_finding_gives_the_look_and_a_related_place_has_its_own() -> None:
    text, blocks = document(*ONE)
    at = text.index("Monday")
    marks = [
        Wanted(0, Span.of(at, at + 6), "suggestion"),
        Wanted(1, Span.of(at, at + 6), "warning"),
        Wanted(0, Span.of(4, 11), "suggestion", related=2),
    ]
    page = "<p>The council met on Monday in the old hall.</p>"
    made = splice(page, insertions(locate(page, "", text, blocks, marks)))
    assert [(look, inner) for look, _, inner in MARK.findall(made)] == [
        ("newslint-mark newslint-related", "council"),
        ("newslint-mark newslint-should", "Monday"),
    ]
    assert 'data-newslint-near="0.2"' in made


def test_the_headline_is_the_heading_not_the_navigation_or_the_title_tag() -> None:
    page = (
        "<head><title>Mayor opens bridge</title></head><body><nav><a>Mayor opens bridge</a></nav><header><h1><a href=x>Mayor <em>opens"
        "</em> bridge</a></h1></header><main><p>The council met.</p></main><footer><h3>Mayor opens bridge</h3></footer></body>"
    )
    made = mark(page, [("headline", "Mayor opens bridge"), ("paragraph", "The council met.")], "opens bridge")
    assert made.count("<mark") == 2
    assert "<em><mark" in made
    assert marked(made) == "opens bridge"


def test_a_headline_with_the_sites_name_beside_it_is_found_too() -> None:
    made = mark("<body><h1>Mayor opens bridge <small>The Paper</small></h1>", [("headline", "Mayor opens bridge")], "opens")
    assert marked(made) == "opens"


def test_a_summary_that_the_page_repeats_is_marked_outside_the_body() -> None:
    page = "<body><p class=lede>The council met.</p><div><p>The council met.</p><p>More.</p></div>"
    parts: list[tuple[Scope, str]] = [("summary", "The council met."), ("paragraph", "The council met."), ("paragraph", "More.")]
    made = mark(page, parts, "council", body="<p>The council met.</p><p>More.</p>")
    assert made.startswith("<body><p class=lede>The <mark")
    assert made.count("<mark") == 1


def test_the_body_is_told_from_a_teaser_with_the_same_words() -> None:
    page = "<body><p>Yes.</p><ul><li>Yes.</ul><article><p>Yes.</p></article><p>Yes.</p>"
    made = mark(page, [("paragraph", "Yes.")], "Yes", body="<p>Yes.</p></article>")
    assert "<article><p><mark" in made
    assert made.count("<mark") == 1


def test_an_alternative_text_is_a_chip_before_its_picture() -> None:
    page = '<p><picture><source srcset=a><img alt="A crowd &amp; a dog" src=b></picture> <img alt="Other"></p>'
    made = mark(page, [("alt", "A crowd & a dog"), ("alt", "Other")], "crowd & a", "Other")
    assert marked(made) == "crowd & a"
    assert re.search(r'<p><mark class="newslint-mark newslint-must newslint-chip"[^>]*>crowd &amp; a</mark><picture>', made)
    assert re.search(r'newslint-chip"[^>]*>Other</mark><img alt="Other">', made)


def test_what_the_page_does_not_show_gets_no_mark() -> None:
    page = "<body><p>Something else.</p><pre>The council met on Monday in the old hall.</pre><script>var a = 'on Monday'</script></body>"
    assert mark(page, ONE, "on Monday") == page


@pytest.mark.parametrize(
    "hostile",
    [
        "</mark>",
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "]]>",
        "&lt;b&gt;",
        "<!--",
        "\u202eabc\u202c",
        "שלום",
        "x" * 5000,
    ],
)
def test_hostile_words_stay_words(hostile: str) -> None:
    words = f"He wrote {hostile} on the wall."
    page = f"<body><p>{escape(words)}</p></body>"
    made = mark(page, [("paragraph", words)], hostile)
    assert marked(made) == hostile
    assert plain(made) == page


def test_a_hostile_alternative_text_is_escaped_in_its_chip() -> None:
    words = '"></mark><script>alert(1)</script>'
    page = f'<p><img alt="{escape(words)}"></p>'
    made = mark(page, [("alt", words)], words)
    assert "<script" not in made
    assert marked(made) == words


def test_head_and_body_ends_are_found_where_a_minified_page_leaves_their_tags_out() -> None:
    page = "<!doctype html><title>x</title><meta charset=utf-8><p>The council met on Monday in the old hall."
    text, blocks = document(*ONE)
    located = locate(page, "", text, blocks, [])
    assert (located.head_end, located.body_end) == (page.index("<p>"), len(page))


def test_a_body_end_inside_a_script_or_a_comment_is_none() -> None:
    page = "<body><!-- </body> --><script>'</body>'</script><p>x</p></body>"
    assert locate(page, "", "", [], []).body_end == page.rindex("</body>")


WORDS = st.lists(st.text("abcé<&>\"'\u202e אб1", min_size=1, max_size=9).filter(str.strip), min_size=1, max_size=8)


@given(WORDS, st.sampled_from(["<b>", "<a href='/x'>", "<i title='<p>'>"]), st.data())
def test_any_words_in_any_page_are_marked_and_leave_the_page_as_it_was(words: list[str], tag: str, data: st.DataObject) -> None:
    words = [" ".join(word.split()) for word in words]
    cut = data.draw(st.integers(0, len(words) - 1))
    close = f"</{tag[1]}>"
    inner = " ".join(f"{tag}{escape(word)}{close}" if n == cut else escape(word) for n, word in enumerate(words))
    page = f"<html><body><nav><p>menu</p></nav><div><p>{inner}</p></div></body></html>"
    text, blocks = document(("paragraph", " ".join(words)))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = splice(page, insertions(locate(page, "", text, blocks, [Wanted(0, Span.of(start, end), "warning")])))
    assert re.sub(r"\s", "", marked(made)) == re.sub(r"\s", "", text[start:end])
    assert plain(made) == page
