import time

import pytest

from pelican_newslint.prose import read
from pelican_newslint.prose.engine_text import engine_text
from tests.made import post


def covered(paragraph: str) -> str:
    document = read(post(f"Title: T\n\n{paragraph}\n"))
    text, spans = engine_text(document, document.blocks[1])
    block = document.blocks[1].span
    assert len(text) == block.end - block.start
    for span in spans:
        assert set(text[span.start - block.start : span.end - block.start]) == {"_"}
    return text


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        ("See http://e.org/a_(b)?c=d. So.", "See ______________________. So."),
        ("(see www.e.org/x)", "(see ___________)"),
        ("Ask x.y+z@mail.e.org, or @joe, about #harbour.", "Ask ________________, or ____, about ________."),
        ("It is on github.io, not in etc.", "It is on _________, not in etc."),
        ("Open `make it` in foo.py or /usr/bin/env now", "Open _ in ______ or ____________ now"),
        ("where x_1 = 2 and a=b hold", "where _______ and ___ hold"),
        ("So !!!!!!!! it is", "So ________ it is"),
        (
            "It cost $5 and $6, he said... No. 5, U.S. troops, 3.5 and/or 24/7.",
            "It cost $5 and $6, he said... No. 5, U.S. troops, 3.5 and/or 24/7.",
        ),
    ],
)
def test_what_is_no_language_is_covered(paragraph: str, text: str) -> None:
    assert covered(paragraph) == text


@pytest.mark.parametrize("piece", ["a.", "a=", "/a", "$", "@", "a-", "$ a", "a@", "x", "$$a", "!", "a/", "w."])
def test_hostile_text_costs_no_more_than_other(piece: str) -> None:
    document = read(post("Title: T\n\nw " + piece * 10_000 + "\n"))
    start = time.process_time()
    engine_text(document, document.blocks[-1])

    assert time.process_time() - start < 2
