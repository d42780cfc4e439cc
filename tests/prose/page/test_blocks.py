import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.prose.page.blocks import PLACEHOLDER, text_of, walk


def shown(page: str) -> list[tuple[str, str]]:
    return [(block.scope, block.text) for block in walk(page).blocks]


@pytest.mark.parametrize(
    ("page", "blocks"),
    [
        ("<h2 id=x>Head</h2><p>One <b>two</b>\n  three</p>", [("heading", "Head"), ("paragraph", "One two three")]),
        ("loose <p>one<p>two", [("paragraph", "loose"), ("paragraph", "one"), ("paragraph", "two")]),
        ("<ul><li>one<li><p>two</p><p>three</p></ul>", [("item", "one"), ("item", "two"), ("item", "three")]),
        ("<blockquote><p>Said</p></blockquote>", [("quotation", "Said")]),
        ("<table><caption>Cap</caption><tr><th>a<td>b</table>", [("caption", "Cap"), ("cell", "a"), ("cell", "b")]),
        ("<figure><img src=x alt='An &amp; alt'><figcaption>Cap</figcaption></figure>", [("alt", "An & alt"), ("caption", "Cap")]),
        ("<dl><dt>Term<dd>Meaning</dl>", [("item", "Term"), ("item", "Meaning")]),
        ("<p>a<br>b</p>", [("paragraph", "a b")]),
        ("<p>Run <code>make <b>x</b></code> now</p><pre>not <b>this</b></pre>", [("paragraph", f"Run {PLACEHOLDER} now")]),
        ("<p>x <span class='math'>\\(a\\)</span> y</p>", [("paragraph", f"x {PLACEHOLDER} y")]),
        ("<p>Fact<sup><a class='footnote-ref' href='#fn:1'>1</a></sup>.</p>", [("paragraph", "Fact.")]),
        ("<script>'<p>no</p>'</script><style>p{}</style><svg><text>no</text></svg><p>yes</p>", [("paragraph", "yes")]),
        ("<p>so&shy;ft&nbsp;&amp; 1 < 2 &bogus; <!-- <p> -->end</p>", [("paragraph", "soft & 1 < 2 &bogus; end")]),
        ('<p><span class="caps">NATO</span>&#8217;s &#8220;plan&#8221;</p>', [("paragraph", "NATO’s “plan”")]),
        ("<p>cut off <a href='", [("paragraph", "cut off")]),
        ("</p></div>a</b>", [("paragraph", "a")]),
    ],
)
def test_a_page_is_read_as_its_reader_sees_it(page: str, blocks: list[tuple[str, str]]) -> None:
    assert shown(page) == blocks


def test_somebody_elses_words_are_told_apart() -> None:
    assert [(block.text, block.quoted) for block in walk("<p>He:<blockquote><ul><li>yes</ul></blockquote><p>So.").blocks] == [
        ("He:", False), ("yes", True), ("So.", False),
    ]  # fmt: skip


def test_links_images_and_anchors_know_their_blocks() -> None:
    walked = walk(
        '<p id=a>See <a href="/x?a&amp;b" title="T"> the list </a>.</p>'
        '<p><a href="/y"><img src="i.png" alt="Map"></a></p><a name=z></a><img src=j.png>'
    )

    links = [(link.target, link.title, link.block, link.start, link.end) for link in walked.links]
    assert links == [("/x?a&b", "T", 0, 4, 12), ("/y", None, 1, 0, 0)]
    assert [(image.target, image.alt, image.block) for image in walked.images] == [("i.png", "Map", 1), ("j.png", None, 1)]
    assert walked.blocks[0].text == "See the list ."
    assert walked.anchors == {"a", "z"}


def test_marks_find_their_stretches_of_the_page_between_tags() -> None:
    page = "<p>The <b>mayor&nbsp;of <i>Bonn</i></b>, she said</p>"
    block = walk(page).blocks[0]
    start = block.text.index("mayor")

    assert [page[first:last] for first, last in block.ranges(start, block.text.index(" she"))] == ["mayor&nbsp;of ", "Bonn", ","]


@given(
    st.text(alphabet="ab<>/&;\"'=! -\n\u00a0\u00ad", max_size=60),
    st.lists(st.sampled_from(["<p>", "</p>", "<b>", "<li>", "<!--", "&amp;", "<a href=x>"])),
)
def test_every_character_has_its_place_whatever_the_page(text: str, tags: list[str]) -> None:
    page = "".join(tags) + text + "".join(tags)
    for block in walk(page).blocks:
        assert block.text == block.text.strip() != ""
        before = 0
        for offset, character in enumerate(block.text):
            ((first, last),) = block.ranges(offset, offset + 1)
            assert before <= first < last <= len(page)
            assert character in page[first:last] or page[first:last].isspace() or page[first] in "&\u00a0"
            before = first


@pytest.mark.parametrize(
    "piece", ["<", "<a ='", '<a ="', "<!--", "<b>", "<p>", "<div><a href=x>", "<li>", "&amp", "<ul><li>", "<script>", "</b>", "<math>"]
)
def test_hostile_pages_cost_no_more_than_others(piece: str) -> None:
    start = time.process_time()
    walk(piece * 20_000 + "end>")

    assert time.process_time() - start < 2


def test_a_title_that_is_html_becomes_text() -> None:
    assert text_of('The <em>Times</em> &amp; <code>us</code>: 5&nbsp;<span class="caps">UN</span> plans') == "The Times & : 5 UN plans"


def test_a_footnotes_number_leaves_no_gap() -> None:
    ref = "<a class='footnote-reference' href='#id1'>[1]</a>"

    assert shown(f"<p>Since March {ref}.</p><p>Since March {ref} and <b>May </b>{ref}, so {ref}</p>") == [
        ("paragraph", "Since March."), ("paragraph", "Since March and May, so"),
    ]  # fmt: skip
