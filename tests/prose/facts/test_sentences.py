from __future__ import annotations

import pytest

from tests.prose.articles import article, texts


@pytest.mark.parametrize(
    "sentences",
    [
        ["He left the U.S. on Monday.", "Then he came back."],
        ["They met S. Jaishankar in Delhi.", "He smiled."],
        ["Gov. Smith spoke to Lt. Gen. Cox.", "She did not."],
        ["The Su-30 flew at 3 a.m. Tuesday.", "It landed at 5 p.m. GMT."],
        ["The shop at No. 5 is shut.", "See Nos. 7 and 9."],
        ["“Will you go?” she asked.", "“No.”", "He stayed."],
        ['"It is over," he said.', '"Go home."'],
        ["It cost Rs. 500 crore.", "Nobody paid."],
        ["Yahoo! is old.", "So is the show Jeopardy! host and all."],
        ["There is no Plan B. ".strip(), "Then it failed."],
        ["Sales fell 3.5 percent.", "iPhone sales fell more."],
        ["He was born in Washington, D.C.", "She was not."],
        ["On Jan. 5 Mr. Smith Jr. met J. K. Rowling vs. Acme Inc. lawyers.", "He won."],
        ["Who?", "Me!", "Really…"],
        ["Oil came ashore.", "That was in May."],
        ["It held approx. The ton that fell.", "It sank."],
    ],
)
def test_cuts(sentences: list[str]) -> None:
    found = article(" ".join(sentences))
    assert texts(found, found.sentences) == sentences


def test_a_headline_and_a_heading_are_one_sentence() -> None:
    found = article("One. Two.", title="It is over. Or is it?", body="<h2>What now? No one knows.</h2>")
    assert texts(found, found.sentences) == ["It is over. Or is it?", "One.", "Two.", "What now? No one knows."]
    assert [found.blocks[sentence.block].scope for sentence in found.sentences] == ["headline", "paragraph", "paragraph", "heading"]


def test_words_of_a_sentence() -> None:
    found = article("He left the U.S. on Monday. Then came S. Lee.")
    first, last = found.sentences
    assert [found.words.texts[at] for at in first.words] == ["He", "left", "the", "U.S.", "on", "Monday"]
    assert [found.words.texts[at] for at in last.words] == ["Then", "came", "S", "Lee"]


def test_a_sentence_without_words() -> None:
    (sentence,) = article("???").sentences
    assert list(sentence.words) == []


@pytest.mark.parametrize("text", ["x" * 20_000, "Is it? " * 3_000, "(" * 20_000, "😀" * 5_000, "A. " * 5_000, "." * 20_000])
def test_hostile_text_is_cut(text: str) -> None:
    found = article(text)
    assert all(found.sentences[at].span.end <= found.sentences[at + 1].span.start for at in range(len(found.sentences) - 1))
    assert sum(len(sentence.words) for sentence in found.sentences) == len(found.words)
