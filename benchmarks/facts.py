"""How fast the facts of articles are found: text in, facts out, words per second for each fact and for all.

    python benchmarks/facts.py [FOLDER OR FILE ...]

Reads Markdown or text files (without one: a made article), takes paragraphs apart at blank lines and asks each article once for each fact.
Each figure is the best of five rounds, in processor time; a fact's own time is without that of the facts it stands on.
"""

from __future__ import annotations

import html
import sys
from pathlib import Path
from time import process_time

from pelican_newslint.model import Metadata, Post
from pelican_newslint.prose import Document, read
from pelican_newslint.prose.article import Article

FACTS = (
    "words", "sentences", "quotations", "dates", "times", "years", "relatives", "names", "acronyms", "ages", "quantities", "attributions",
)  # fmt: skip
"""In the order in which one stands on the other."""
ROUNDS = 5
MADE = """The harbour board met on Tuesday, 6 April 2021, and voted 7 to 2 to spend £4.2m on a new quay.

"We have waited three years for this," said Mayor Ana Ruiz, 54, after the meeting at 7.30 p.m. "Two dozen jobs depend on it."

According to the Port Workers Union (PWU), more than 1,200 people worked there in 2016; about 15 per cent of them left last year.

The PWU's leader, John O'Brien, told reporters that talks would resume at the end of next month, from 3 May to 7 May."""


def document(source: str) -> Document:
    """A document of plain paragraphs."""
    body = "\n".join(f"<p>{html.escape(' '.join(part.split()))}</p>" for part in source.split("\n\n") if part.strip())
    return read(Post("benchmark.html", body, body, Metadata(date="2021-04-06"), markup="html"))


def measure(documents: list[Document]) -> dict[str, float]:
    """Seconds by fact over all documents, one round."""
    seconds = dict.fromkeys(FACTS, 0.0)
    for one in documents:
        article = Article(one)
        for fact in FACTS:
            start = process_time()
            getattr(article, fact)
            seconds[fact] += process_time() - start
    return seconds


def main(arguments: list[str]) -> None:
    files = [file for name in arguments for file in (sorted(Path(name).rglob("*.md")) if Path(name).is_dir() else [Path(name)])]
    sources = [file.read_text("utf-8") for file in files] or [MADE] * 200
    documents = [document(source) for source in sources]
    count = sum(len(Article(one).words) for one in documents)
    rounds = [measure(documents) for _ in range(ROUNDS)]
    print(f"{len(documents)} articles, {count} words, best of {ROUNDS} rounds, processor time")
    best = {fact: min(seconds[fact] for seconds in rounds) for fact in FACTS}
    for fact, seconds in best.items():
        print(f"{fact:<14}{count / seconds:>14,.0f} words/s")
    print(f"{'words+sentences':<14}{count / (best['words'] + best['sentences']):>13,.0f} words/s")
    print(f"{'all':<14}{count / sum(best.values()):>14,.0f} words/s")


if __name__ == "__main__":
    main(sys.argv[1:])
