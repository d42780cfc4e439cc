"""What it costs to find the way back from rendered text to its source, beside what rendering it costs.

    python benchmarks/align.py

Every text is made here, the same in each run. Seconds are the best of three. "aligning" is cutting both sides into
words and bringing them into line; "reading" is all of `prose.read`: walking the HTML, masking, aligning, and telling
what a plugin made. "ratio" is reading to rendering.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import markdown

from pelican_newslint.model import Metadata, Post, Span
from pelican_newslint.prose import Document, read
from pelican_newslint.prose.alignment.align import align
from pelican_newslint.prose.alignment.tokens import Numbers, cut

ROUNDS = 3
SYLLABLES = ("ba", "ce", "di", "fo", "gu", "lan", "mer", "nor", "pel", "ri", "sto", "tan", "ver", "wick", "yo")


def news(words: int, seed: int = 1) -> str:
    """Markdown with about so many words: paragraphs with emphasis, links, code, quotations and lists."""
    chance = random.Random(seed)
    common = ["the", "of", "and", "a", "to", "in", "said", "that", "on", "for", "it", "was", "is", "by", "with"]
    rare = ["".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(9_000)]
    paragraphs: list[str] = []
    written = 0
    while written < words:
        line = [chance.choice(common) if chance.random() < 0.45 else chance.choice(rare) for _ in range(chance.randint(8, 90))]
        written += len(line)
        for at in range(0, len(line) - 3, 17):
            word = line[at]
            link = f'[{word}](https://example.org/{line[at + 1]} "{line[at + 2]}")'
            line[at] = chance.choice([f"*{word}*", link, f"`{word}`", f'"{word}"', f"{word},"])
        paragraphs.append(chance.choice(["", "", "", "- ", "> ", "## "]) + " ".join(line).capitalize() + ".")
    return "\n\n".join(paragraphs)


def seconds(work: Callable[[], object]) -> float:
    """The best of several rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - start)
    return best


def rendered(source: str) -> str:
    return markdown.markdown(source, extensions=["extra", "meta"])


def aligned(document: Document) -> list[int]:
    """The words of the text brought into line with those of the masked source, and nothing else."""
    numbers = Numbers()
    return align(numbers.of(cut(document.text).words), numbers.of(cut(document.way.looks[1]).words))


def exact(document: Document) -> float:
    """Share of some hundred words whose place is exact."""
    starts, ends = document.way.starts, document.way.ends
    step = max(len(starts) // 300, 1)
    places = [document.place(Span.of(starts[at], ends[at])).exact for at in range(0, len(starts), step)]
    return sum(places) / len(places) if places else 0.0


def row(name: str, source: str, html: str | None = None, rendering: float | None = None) -> None:
    page = rendered(source) if html is None else html
    rendering = seconds(lambda: rendered(source)) if rendering is None else rendering
    post = Post(path="post.md", source=f"Title: Benchmark\n\n{source}", html=page, metadata=Metadata(title="Benchmark"))
    reading = seconds(lambda: read(post))
    document = read(post)
    aligning = seconds(lambda: aligned(document))
    figures = f"{rendering:>10.2f} {aligning:>8.2f} {reading:>8.2f} {reading / rendering:>6.2f} {exact(document):>7.1%} {len(document.blocks):>7,}"
    print(f"{name:<42} {len(page.split()):>8,} {figures}")


def main() -> None:
    print(f"{'':<42} {'words':>8} {'rendering':>10} {'aligning':>8} {'reading':>8} {'ratio':>6} {'exact':>7} {'blocks':>7}")
    sentence = "The mayor said it again."
    megabyte = news(155_000)
    row("1 MB of news", megabyte)
    row("one sentence 20,000 times, own paragraphs", "\n\n".join([sentence] * 20_000))
    row("one sentence 20,000 times, one paragraph", "\n".join([sentence] * 20_000))
    row("table of 5,000 rows", "| a | b | c |\n|---|---|---|\n" + "\n".join(f"| {n} | name{n} | {n % 7} |" for n in range(5_000)))
    half = news(13_000, 2)
    row("all blocks doubled by a plugin", half, "\n".join(line * 2 for line in rendered(half).splitlines()))
    row("the whole page twice", half, rendered(half) * 2)
    row("nothing in common", news(100_000, 3), rendered(" ".join(f"w{n}x" for n in range(100_000))))
    row("20,000 words, each a letter", " ".join(random.Random(4).choices("abc", k=20_000)))


if __name__ == "__main__":
    main()
