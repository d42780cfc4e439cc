import pytest

from pelican_newslint.model import Image, Metadata, Post, Span
from pelican_newslint.prose import read
from tests.made import html_post, post, rst_post
from tests.prose.sources import HTML, MARKDOWN, RST


def blocks(made: Post) -> list[tuple[str, str]]:
    document = read(made)
    assert document.text == "\n\n".join(document.text[block.span.start : block.span.end] for block in document.blocks)
    return [(block.scope, document.text[block.span.start : block.span.end]) for block in document.blocks]


def test_a_markdown_article_becomes_text() -> None:
    assert blocks(post(MARKDOWN)) == [
        ("headline", 'Harbour "reopens" -- at last'),
        ("summary", "The harbour reopened after nine months, and ferries sail again."),
        ("author", "Ida Berg"),
        ("author", "Ole Lund"),
        ("category", "Local"),
        ("tag", "ports"),
        ("tag", "Old town"),
        (
            "paragraph",
            'The harbour reopened after nine months, and ferries sail again. "It was unbelievable," said Ida Berg, who runs it. '
            "Café owners & anglers agreed... mostly.",
        ),
        ("paragraph", "lie where \ufffc stood; see https://example.org/plan or http://example.com/a/b?c=d today."),
        ("alt", "Boats at the quay"),
        ("heading", "What it cost"),
        ("item", "Nine cranes"),
        ("item", "The quay's wall:"),
        ("item", "built anew"),
        ("quotation", 'He said -- twice -- that "no boat" was lost, and he meant it.'),
        *[("cell", text) for text in ("Ship", "Length", '"Ada"', "30 m", "Bree", "42 m")],
        ("item", "Term"),
        ("item", "What it means here"),
        ("paragraph", "The UN's report said so on 3 March*."),
        ("item", "Since March, that is."),
    ]


def test_restructuredtext_and_html_articles_become_text() -> None:
    assert [text for _, text in blocks(rst_post(RST))] == [
        "Harbour reopens", "The harbour reopened after nine months.", "Ida Berg", "Local", "ports", "old town",
        "The harbour reopened after nine months, and ferries sail again. \ufffc stood there; see the plan or https://example.com/a today.",
        "A word of care.", "Boats at the quay", "The boats lie at the quay.", "What it cost", "Nine cranes", "A wall:",
        'He said that "no boat" was lost.', "Since March, that is.",
    ]  # fmt: skip
    assert blocks(html_post(HTML))[5:] == [
        ("paragraph", "The harbour reopened after nine months, and ferries sail again — today."),
        ("item", "Nine \ufffc"),
        ("item", "A wall"),
        ("alt", 'Boats at the "quay"'),
    ]


def test_links_images_masks_and_quoted_blocks_are_told() -> None:
    document = read(post(MARKDOWN))

    assert [
        (document.text[link.span.start : link.span.end], link.target, document.blocks[link.block].scope) for link in document.links
    ] == [
        ("Ida Berg", "https://example.org/berg", "paragraph"),
        ("https://example.org/plan", "https://example.org/plan", "paragraph"),
        ("report", "https://example.org/ref", "paragraph"),
    ]
    assert [tuple(document.links[number].target for number in block.linked) for block in document.blocks if block.linked] == [
        ("https://example.org/berg",), ("https://example.org/plan",), ("https://example.org/ref",),
    ]  # fmt: skip
    assert [(image.target, image.alt, document.blocks[image.block].scope) for image in document.images] == [
        ("boats.jpg", "Boats at the quay", "alt")
    ]
    assert [document.text[mask.start : mask.end] for mask in document.masks] == ["\ufffc"]
    assert {block.scope for block in document.blocks if block.quoted} == {"quotation"}
    assert {"cost", "fn:1"} <= document.anchors


SHORT = "Title: T\n\nThe boats sail again.\n\n## What it cost\n\nNine cranes did it.\n"


@pytest.mark.parametrize(
    "page",
    [
        '<div class="toc"><ul><li><a href="#c">What it cost</a></li></ul></div>{}',
        '<ul><li><a href="#c">What it cost</a></li></ul>{}',
        "{}<p>Share this with everybody who reads news</p>",
        "<p>4 min read</p>{}<div><h3>You may also like</h3><ul><li>Cheap flights to Spain</li></ul></div>",
        "{}{}",
    ],
)
def test_what_a_plugin_made_is_not_checked(page: str) -> None:
    plain = post(SHORT)
    document = read(Post(plain.path, plain.source, page.replace("{}", plain.html), plain.metadata))

    assert document.text == read(plain).text
    assert [document.place(block.span).line for block in document.blocks] == [1, 3, 5, 7]


def test_blocks_doubled_one_by_one_keep_one_copy_each() -> None:
    plain = post(SHORT)
    doubled = "\n".join(line * 2 for line in plain.html.splitlines())

    assert read(Post(plain.path, plain.source, doubled, plain.metadata)).text == read(plain).text


def test_a_link_round_an_image_without_words_stands_where_it_follows() -> None:
    document = read(post("Title: T\n\nWords.\n\n[![](a.png)](/gone)\n\nMore.\n"))

    assert [(link.target, link.block, link.span) for link in document.links] == [("/gone", 1, Span.of(9, 9))]
    assert document.images == (Image("a.png", "", 1),)


def test_defaults_that_nobody_wrote_are_no_blocks() -> None:
    assert blocks(post("Title: T\n\nWords.\n", category="misc", authors=("Staff",), tags=("x",))) == [
        ("headline", "T"),
        ("paragraph", "Words."),
    ]


def test_a_third_partys_markup_is_read_too() -> None:
    source = "= Boats sail\n:tags: ports, old town\n\nThe boats _sail_ again, link:http://e.org[says] Ida.\n\n----\ncode here\n----\n"
    page = '<div class="paragraph"><p>The boats <em>sail</em> again, <a href="http://e.org">says</a> Ida.</p></div><pre>code here</pre>'
    document = read(Post("a.adoc", source, page, Metadata(title="Boats sail", tags=("ports", "old town"), written=("tags",)), "other"))

    assert [(block.scope, document.place(block.span).line, document.place(block.span).exact) for block in document.blocks[:3]] == [
        ("headline", 1, True), ("tag", 2, True), ("tag", 2, True),
    ]  # fmt: skip
    says = document.text.index("says")
    assert (document.place(Span.of(says, says + 4)).line, document.place(Span.of(says, says + 4)).column) == (4, 43)


HEAD = "Title: T\n\n"


@pytest.mark.parametrize(
    "made",
    [
        post(""), post(" \n\n"), post(HEAD), post(HEAD + "a \0 b\0c"), post("\ufeff" + HEAD + "words"),
        post(HEAD + "x" * 20_000 + " *" + "y" * 20_000 + "*"),
        post(HEAD + "😀" * 5_000), post(HEAD + "word 😀 " * 5_000), post(HEAD + "    code\n\n`x`"), post(HEAD + "[" * 500),
        post(HEAD + '<div><p>One <b>two <i>three</b>\n\n<table><tr><td>x<td>y</div></div> <a href="x'),
        Post("a.md", "\ud800 x", "<p>\ud800 x</p>", Metadata(title="\ud800")),
        Post("a.md", "x " * 5_000, "<b>" * 5_000 + "y " * 5_000, Metadata(title="T")),
        Post("a.rst", "..\n..\n::\n", "<p>", Metadata()), Post("a.html", "<html><title>", "</p>", Metadata(title="a"), "html"),
    ],
    ids=range(15),
)  # fmt: skip
def test_hostile_articles_are_read_to_the_end(made: Post) -> None:
    document = read(made)

    for block in document.blocks:
        for span in (block.span, Span.of(block.span.start, block.span.start + 1), Span.of(block.span.end, block.span.end)):
            place = document.place(span)
            assert 1 <= place.line <= place.end_line <= len(document.lines.starts)
            assert place.column >= 1
