"""How long the rules over a whole site take: seconds per 1,000 records, by rule, on a made archive.

    python benchmarks/archive.py [RECORDS]     (10,000 where not given)

The records are made with a fixed seed: names, tags and links are drawn as a newsroom's are, few of them often and many of them once;
one post in fifty is a near copy of another.
"""

from __future__ import annotations

import random
import sys
import tracemalloc
from time import process_time

import msgspec

from pelican_newslint.archive.archive import Archive
from pelican_newslint.archive.sketch import sketch
from pelican_newslint.config.model import House
from pelican_newslint.model import LinkMention, Mention, Metadata, Place, Record, Site, Targets
from pelican_newslint.rules.discover import rules
from pelican_newslint.rules.house import options_of

_LETTERS = "abdefgiklmnoprstuv"


def made(number: int) -> list[Record]:
    """`number` records of one site, the same every time."""
    chance = random.Random(7)
    lexicon = ["".join(chance.choices(_LETTERS, k=chance.randint(4, 9))) for _ in range(5000)]
    names = [f"{chance.choice(lexicon).title()} {chance.choice(lexicon).title()}" for _ in range(number)]
    tags = [chance.choice(lexicon) for _ in range(300)]
    records: list[Record] = []
    texts: list[list[str]] = []
    for at in range(number):
        copied = texts and at % 50 == 0
        text = list(chance.choice(texts)) if copied else chance.choices(lexicon, k=400)
        texts.append(text)
        records.append(_record(at, text, chance, names, tags))
    return records


def _record(at: int, text: list[str], chance: random.Random, names: list[str], tags: list[str]) -> Record:
    path = f"content/post-{at:05}.md"
    place = Place(path, 1, 8, 1, 20)
    known = {names[int(len(names) * chance.random() ** 3)] for _ in range(12)}
    title = f"The Week {at}" if at % 3 == 0 else " ".join(text[:6]).title()
    metadata = Metadata(
        title=title, date=f"{2000 + at % 26}-03-{at % 28 + 1:02}", slug=f"post-{at}", url=f"post-{at}.html", category="Town",
        authors=(names[int(40 * chance.random() ** 2)],), tags=tuple({tags[int(len(tags) * chance.random() ** 2)] for _ in range(4)}),
        written=("author", "category", "date", "tags", "title"),
    )  # fmt: skip
    links = tuple(
        LinkMention(
            f"post-{chance.randrange(20000)}.html" if chance.random() < 0.3 else f"https://example{chance.randrange(500)}.org/{n}",
            "words",
            place,
        )
        for n in range(8)
    )
    return Record(
        path=path, metadata=metadata, fields=dict.fromkeys(("title", "date", "tags", "category", "author"), place),
        names=tuple(Mention(name, chance.randint(1, 4), place) for name in sorted(known)), words=frozenset(text[:60]), links=links,
        paragraphs=tuple((" ".join(text[start : start + 3]), place) for start in range(0, 40, 4)), shingles=sketch(text), word_count=len(text),
    )  # fmt: skip


def judged(records: list[Record], site: Site) -> list[tuple[float, str, int]]:
    """Of each rule: processor seconds, its id, and how much it found."""
    archive = Archive(records, site, House())
    spent = []
    for id_, rule in sorted(rules().items()):
        if rule.judge is not None:
            start = process_time()
            found = sum(1 for _ in rule.judge(archive, rule.with_options(options_of(rule, House()))))
            spent.append((process_time() - start, id_, found))
    return sorted(spent, reverse=True)


def main(number: int) -> None:
    records = made(number)
    outputs = frozenset(record.metadata.url for record in records)
    site = Site((), targets=Targets(sources={}, outputs=outputs, known=True, content_root="content"))
    spent = judged(records, site)
    tracemalloc.start()
    judged(records, site)
    peak = tracemalloc.get_traced_memory()[1]
    print(f"{number} records of {len(msgspec.json.encode(records)) / number:.0f} bytes; look-ups take {peak / 1e6:.0f} MB at most")
    for seconds, id_, found in spent:
        print(f"{seconds / number * 1000:8.4f} s per 1,000  {id_} ({found} found)")
    print(f"{sum(seconds for seconds, _, _ in spent):.2f} s in all")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
