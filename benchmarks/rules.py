"""Text in, findings out: words per second and core of the house's rules, and what each rule costs.

    python benchmarks/rules.py [FOLDER]        # posts in Markdown; the demo site's without one

Words, sentences, facts and all house rules, after alignment. The yardstick of the same run is a plain regular expression over
the same words, so that a busy machine shows. Garbage is looked for as seldom as in a command. Each figure is the best of five
rounds, in processor time; a rule's own is without the facts that it stands on.
"""

from __future__ import annotations

import gc
import re
import sys
import time
from pathlib import Path

from pelican_newslint.cli import COLLECTED
from pelican_newslint.config.model import House
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.document import Document
from pelican_newslint.rules.discover import rules
from pelican_newslint.rules.runner import Runner
from pelican_newslint.testing import post

FACTS = (
    "sentences", "quotations", "quantities", "dates", "years", "times", "relatives", "ages", "names", "acronyms", "attributions",
    "designators",
)  # fmt: skip
ROUNDS = 5
TOGETHER = 25
"""Articles that are looked at together, as in a build."""
SHOWN = 25
DEMO = Path(__file__).parents[1] / "demo_site" / "content"


def main(folder: Path) -> None:
    gc.set_threshold(COLLECTED)
    documents = [read(post(path.read_text("utf-8"), path.name)) for path in sorted(folder.rglob("*.md"))]
    runner = Runner(House())
    words = sum(len(Article(document).words) for document in documents)
    text = "\n".join(document.text for document in documents)
    best = min(_seconds(runner, documents) for _ in range(ROUNDS))
    yardstick = min(_yardstick(text) for _ in range(ROUNDS))
    facts = min(_facts(documents) for _ in range(ROUNDS))
    by_rule = _by_rule(documents)
    never_asleep = sum(rule.rule.wakes.always for rule in rules().values() if rule.check)
    print(f"{len(documents)} articles, {words:,} words, {len(rules())} rules, {never_asleep} of them always awake")
    print(f"text in, findings out   {words / best:12,.0f} words/s   {best / yardstick:6.0f} times one search for every word")
    print(f"facts alone             {words / facts:12,.0f} words/s")
    print(f"\n{'rule':32}{'ms':>9}{'share':>8}")
    whole = sum(by_rule.values())
    for rule, seconds in sorted(by_rule.items(), key=lambda each: -each[1])[:SHOWN]:
        print(f"{rule:32}{1000 * seconds:9.1f}{seconds / whole:8.1%}")


def _seconds(runner: Runner, documents: list[Document]) -> float:
    start = time.process_time()
    for at in range(0, len(documents), TOGETHER):
        runner.looks([Article(document) for document in documents[at : at + TOGETHER]])
    return time.process_time() - start


def _by_rule(documents: list[Document]) -> dict[str, float]:
    """Seconds by rule, the facts found before."""
    best: dict[str, float] = {}
    for _ in range(ROUNDS):
        seconds: dict[str, float] = {}
        timed = Runner(House(), timings=seconds)
        for at in range(0, len(documents), TOGETHER):
            articles = [Article(document) for document in documents[at : at + TOGETHER]]
            for article in articles:
                _find(article)
            timed.looks(articles)
        best = {rule: min(taken, best.get(rule, taken)) for rule, taken in seconds.items()}
    return best


def _facts(documents: list[Document]) -> float:
    start = time.process_time()
    for document in documents:
        _find(Article(document))
    return time.process_time() - start


def _find(article: Article) -> None:
    for fact in FACTS:
        getattr(article, fact)


def _yardstick(text: str) -> float:
    start = time.process_time()
    for _ in re.finditer(r"\w+", text):
        pass
    return time.process_time() - start


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else DEMO)
