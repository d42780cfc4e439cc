import html
import random
import re
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pelican_newslint.model import Metadata, Place, Post, Span
from pelican_newslint.prose import Document, read
from pelican_newslint.prose.alignment.tokens import TOKEN, cut
from pelican_newslint.prose.page.blocks import walk
from pelican_newslint.prose.source.header import header
from tests.made import html_post, post, rst_post
from tests.prose.sources import HTML, MARKDOWN, RST

Maker = Callable[[str], Post]
ARTICLES = [(MARKDOWN, post), (RST, rst_post), (HTML, html_post), (MARKDOWN, lambda text: post(text, typogrify=True))]
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|[\s*_`~^\\\[\](){}<>|#=+!-]|\.(?=\.)")
FOLDED = str.maketrans("‘’“”–—", "''\"\"--", "\ufffc")


def source_at(document: Document, place: Place) -> str:
    starts = document.lines.starts
    return document.source[starts[place.line - 1] + place.column - 1 : starts[place.end_line - 1] + place.end_column - 1]


def plain(text: str) -> str:
    """Without markup and white space, entities decoded, quotation marks, dashes and dots folded."""
    return MARKUP.sub("", unicodedata.normalize("NFC", html.unescape(text)).translate(FOLDED).replace("…", "..."))


def place_of(document: Document, words: str, nth: int = 0) -> Place:
    start = -1
    for _ in range(nth + 1):
        start = document.text.index(words, start + 1)
    return document.place(Span.of(start, start + len(words)))


@pytest.mark.parametrize(("text", "make"), ARTICLES)
def test_every_word_is_found_where_the_source_has_it(text: str, make: Maker) -> None:
    document = read(make(text))
    starts, ends = document.way.starts, document.way.ends

    for start, end in zip(starts, ends, strict=True):
        place = document.place(Span.of(start, end))
        assert place.exact, document.text[start:end]
        assert plain(source_at(document, place)) == plain(document.text[start:end])


@pytest.mark.parametrize(("text", "make"), ARTICLES)
def test_seven_lines_in_front_move_everything_by_seven(text: str, make: Maker) -> None:
    before = read(make(text))
    body = header(text, "rst" if make is rst_post else "html" if make is html_post else "md").body
    after = read(make(text[:body] + "\n" * 7 + text[body:]))

    first_body = next(number for number, index in enumerate(before.body_index) if index >= 0)
    assert after.text == before.text
    for number, block in enumerate(before.blocks):
        was, now = before.place(block.span), after.place(block.span)
        shift = 7 if number >= first_body else 0
        assert now == Place(was.path, was.line + shift, was.column, was.end_line + shift, was.end_column, was.exact)


@pytest.mark.parametrize(("text", "make"), ARTICLES)
def test_a_word_replaced_by_nonsense_is_found_where_it_was_replaced(text: str, make: Maker) -> None:
    original = make(text)
    document = read(original)
    body = header(text, original.markup).body
    words = [match for match in TOKEN.finditer(text, body) if match[0].isalpha() and match[0].isascii() and len(match[0]) > 2]
    shown = [(number, word) for number, block in enumerate(walk(original.html).blocks) for word in range(len(cut(block.text).words))]
    found = 0
    for match in random.Random(7).sample(words, 25):
        try:
            changed = make(f"{text[: match.start()]}Zqxv{text[match.end() :]}")
        except Exception:  # a reader may refuse a directive's name made nonsense, in its own way
            continue
        nonsense = [word for block in walk(changed.html).blocks for word in cut(block.text).words]
        if len(nonsense) != len(shown) or nonsense.count("Zqxv") != 1:
            continue
        number, word = shown[nonsense.index("Zqxv")]
        block = document.blocks[document.body_index.index(number)]
        first = next(token for token, start in enumerate(document.way.starts) if start >= block.span.start) + word
        place = document.place(Span.of(document.way.starts[first], document.way.ends[first]))
        assert document.lines.starts[place.line - 1] + place.column - 1 == match.start()
        found += 1
    assert found >= 10


WORDS = st.sampled_from("the mayor said boats sail again on Monday in May while nine cranes stood by Ida's wall".split())
FORMS = [
    "{}", "{}", "{}", "*{}*", "**{} {}**", "`{}`", "[{}](https://e.org/{})", '"{} {}"', "{} -- {}", "{}...", "{} &amp; {}", "un*{}*ed", "{}\n{}",
    "<b>{}</b>", "![{} {}](x.png)", "http://{}.org/{}",
]  # fmt: skip
INLINE = st.builds(
    lambda form, word, other: form.format(word, other),
    st.sampled_from(FORMS),
    WORDS,
    WORDS,
)
PARAGRAPH = st.builds(
    lambda mark, parts: mark + " ".join(parts) + ".",
    st.sampled_from(["", "", "- ", "> ", "## ", "1. "]),
    st.lists(INLINE, min_size=1, max_size=12),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PARAGRAPH, min_size=1, max_size=8), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_what_is_exact_is_right_in_any_document(paragraphs: list[str], typogrify: bool, end: str) -> None:
    text = ("Title: Boats again\n\n" + "\n\n".join(paragraphs) + "\n").replace("\n", end)
    document = read(post(text, typogrify=typogrify))
    starts, ends = document.way.starts, document.way.ends

    exact = 0
    unseen = re.compile(r"`[^`]*`|\]\([^)]*\)|!\[[^\]]*\]\([^)]*\)|^(?:- |> |## |1\. )", re.MULTILINE)
    for token in range(len(starts)):
        block_end = document.blocks[document.way.block_at(starts[token])].span.end
        for until in (ends[token], min(ends[min(token + 2, len(ends) - 1)], block_end)):
            place = document.place(Span.of(starts[token], until))
            if place.exact:
                exact += until == ends[token]
                assert plain(unseen.sub("", source_at(document, place))) == plain(document.text[starts[token] : until])
    assert exact >= 0.95 * len(starts)


def test_marks_and_spaces_have_places_too() -> None:
    document = read(post('Title: T\n\nHe -- *who* -- said: "No..." \nand left , so.\n', typogrify=True))

    assert {words: source_at(document, place_of(document, words)) for words in ["—", "“", "No…”", "…”", " , ", ": “No", "He —"]} == {
        "—": "--", "“": '"', "No…”": 'No..."', "…”": '..."', " , ": " , ", ": “No": ': "No', "He —": "He --",
    }  # fmt: skip
    assert all(document.place(Span.of(at, at + 1)).exact for at, letter in enumerate(document.text) if letter != "\n")


def test_a_part_of_a_word_and_a_point_between_two_letters_have_places() -> None:
    document = read(post("Title: T\n\nThe un*believ*able caf&eacute; s.\n"))
    start = document.text.index("believable")

    assert document.place(Span.of(start, start + 6)) == Place("content/post.md", 3, 8, 3, 14)
    assert document.place(Span.of(start + 6, start + 6)) == Place("content/post.md", 3, 14, 3, 14)
    assert source_at(document, place_of(document, "café")) == "caf&eacute;"


def test_lines_end_as_editors_count_them() -> None:
    text = "Title: T\r\n\r\nOne\u2028two\x0cthree\r\nfour😀five *six*\r\n"
    post_read = Post("a.md", text, "<p>One\u2028two\x0cthree\nfour😀five <em>six</em></p>", Metadata(title="T"))

    assert place_of(read(post_read), "three") == Place("a.md", 3, 9, 3, 14)
    assert place_of(read(post_read), "six") == Place("a.md", 4, 12, 4, 15)


def test_a_byte_order_mark_counts_in_no_column() -> None:
    assert place_of(read(post("\ufeffTitle: Boats\n\nSail.\n")), "Boats") == Place("content/post.md", 1, 8, 1, 13)


def test_a_summary_that_repeats_the_body_draws_none_of_its_words() -> None:
    document = read(post(MARKDOWN))

    assert [place_of(document, "after nine months", nth).line for nth in (0, 1)] == [6, 8]


def test_fields_of_the_header_have_exact_places() -> None:
    document = read(post(MARKDOWN))
    at = [
        source_at(document, document.place(block.span))
        for block in document.blocks
        if block.scope in {"headline", "author", "category", "tag"}
    ]

    assert at == ['Harbour "reopens" -- at last', "Ida Berg", "Ole Lund", "Local", "ports", "Old town"]
    assert document.field("tags") == Place("content/post.md", 3, 7, 3, 22)
    assert document.field("nothing") == Place("content/post.md", 1, 1, 1, 36, exact=False)


def test_what_the_source_says_otherwise_is_near_the_line_that_is_known() -> None:
    made = post("Title: T\n\nOne two three four.\n\nFive six {{ visitors }} seven eight.\n")
    changed = Post(made.path, made.source, made.html.replace("{{ visitors }}", "9,000 guests"), made.metadata)

    assert place_of(read(changed), "9,000 guests") == Place("content/post.md", 5, 1, 5, 37, exact=False)
    assert place_of(read(changed), "six") == Place("content/post.md", 5, 6, 5, 9)


def test_a_title_that_stands_in_the_body_is_found_there() -> None:
    made = Post("a.md", "# Boats *sail*\n\nThey do.\n", "<p>They do.</p>", Metadata(title="Boats sail"))

    assert place_of(read(made), "Boats sail") == Place("a.md", 1, 3, 1, 14)


def test_a_sentence_with_a_shown_address_and_a_hidden_one_has_its_place() -> None:
    document = read(post("Title: T\n\nWrite to <ida@example.org>, see <https://e.org/a/> or [it](https://e.org/b) now.\n"))

    assert document.place(document.blocks[1].span) == Place("content/post.md", 3, 1, 3, 81)
