"""A post whose text was seen before is told the same as one that is looked at anew, and hardly any rule is asked for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from pelican_newslint.archive.record import record
from pelican_newslint.cache import Cache
from pelican_newslint.config.model import House
from pelican_newslint.model import Post, Record
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.once import once
from pelican_newslint.rules.discover import rules
from pelican_newslint.rules.page import HOUSE_FILE
from pelican_newslint.rules.runner import Runner
from pelican_newslint.rules.seen import Looked, Seen
from pelican_newslint.rules.texts import Texts
from pelican_newslint.testing import post
from tests.rules.cases import examples as examples_of

SOURCE = "Title: Bridge opens\nDate: 2024-03-06\nAuthor: Ana Ruiz\n\nIt opens on Monday, March 5, 2024, and is the the last of  these.\n"


def asked(cache: Cache, posts: Sequence[Post], broken: Sequence[str] = ()) -> tuple[list[Looked], list[str]]:
    """What the rules find in the posts, and which of them were asked."""
    spent: dict[str, float] = {}
    texts = Texts(Runner(House(), timings=spent), House(), cache, broken)
    return texts.looks([Article(read(each)) for each in posts]), sorted(spent)


def recorded(cache: Cache, posts: Sequence[Post]) -> list[Record]:
    """The facts of the posts that the archive keeps."""
    return Texts(Runner(House()), House(), cache, ()).records([Article(read(each)) for each in posts])


def with_field(each: Post, line: str, **metadata: Any) -> Post:
    """The post with one more line at the end of its header."""
    return replace(each, source=each.source.replace("\n\n", f"\n{line}\n\n", 1), metadata=replace(each.metadata, **metadata))


def examples() -> Iterator[Post]:
    for rule in rules().values():
        for number, example in enumerate(examples_of(rule)):
            for path, source in example.posts.items():
                if path != HOUSE_FILE and "\n\n" in source:
                    yield post(source, f"content/{rule.id}-{number}-{path}")


def test_what_was_seen_of_a_text_stands_whatever_its_metadata(tmp_path: Path) -> None:
    posts = list(examples())
    changed = [
        with_field(each, "Desk: city", other={"desk": "city"}, slug="other", authors=("Reuters",), status="draft", page=True)
        for each in posts
    ]
    with Cache.open(tmp_path) as cache:
        asked(cache, posts)
        recorded(cache, posts)
        again, _ = asked(cache, changed)
        records = recorded(cache, changed)
    assert records == [record(Article(read(each))) for each in changed]
    assert again == Runner(House()).looks([Article(read(each)) for each in changed])
    assert again != Runner(House()).looks([Article(read(each)) for each in posts])


def test_only_rules_that_ask_for_more_than_the_text_are_asked_again(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as cache:
        found, first = asked(cache, [post(SOURCE)])
        moved, second = asked(cache, [with_field(post(SOURCE), "Desk: city")])
    assert {"weekday-mismatch", "doubled-word", "stray-space"} <= set(first)
    assert "stray-space" in second
    assert not {"weekday-mismatch", "doubled-word"} & set(second)
    assert len(second) < len(first) / 4
    assert [(each.rule, each.place.line + 1) for each in found[0][0]] == [(each.rule, each.place.line) for each in moved[0][0]]


@pytest.mark.parametrize("line", ["Date: 2024-03-05", "Modified: 2024-03-05", "Lang: de", "Tags: bridges"])
def test_another_date_language_or_word_is_another_text(tmp_path: Path, line: str) -> None:
    name, _, value = line.lower().partition(": ")
    field = {"tags": (value,)} if name == "tags" else {name: value}
    changed = with_field(post(SOURCE.replace("Date: 2024-03-06\n", "") if name == "date" else SOURCE), line, **field)
    with Cache.open(tmp_path) as cache:
        asked(cache, [post(SOURCE)])
        assert asked(cache, [changed]) == asked(Cache.open(None), [changed])


@pytest.mark.parametrize("poison", ["span", "rule", "block", "place", "again"])
def test_an_entry_that_cannot_be_of_this_text_is_seen_anew(tmp_path: Path, poison: str) -> None:
    with Cache.open(tmp_path) as cache:
        right, _ = asked(cache, [post(SOURCE)])
        [(key, entry)] = entries(cache)
        data = msgspec.json.decode(entry)
        if poison == "span":
            data["flaws"][0][1]["span"] = [0, 10_000]
        elif poison == "rule":
            data["flaws"][0][0] = "no-such-rule"
        elif poison == "block":
            data["again"]["stray-space"] = [99]
        elif poison == "again":
            data["again"]["os"] = [0]
        else:
            data["flaws"][0][1]["at"] = ["../../etc/passwd", 1, 1, 1, 2, True]
        msgspec.json.decode(msgspec.json.encode(data), type=Seen)
        cache.put("text", {key: msgspec.json.encode(data)})
        assert asked(cache, [post(SOURCE)])[0] == right


def test_what_a_known_text_says_to_the_archive_is_not_asked_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = with_field(post(SOURCE), "Desk: city", other={"desk": "city"})
    expected = record(Article(read(changed)))
    assert expected.names
    with Cache.open(tmp_path) as cache:
        recorded(cache, [post(SOURCE)])
        monkeypatch.setattr("pelican_newslint.archive.record.told", lambda _: pytest.fail("it was asked again"))
        assert recorded(cache, [changed]) == [expected]


def test_what_it_cannot_have_said_is_made_anew(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as cache:
        right = recorded(cache, [post(SOURCE)])
        [(key, entry)] = entries(cache, "told")
        data = msgspec.json.decode(entry)
        data[0][0][2] = [0, 10_000]
        cache.put("told", {key: msgspec.json.encode(data)})
        assert recorded(cache, [post(SOURCE)]) == right


def test_what_was_seen_where_a_rule_failed_is_not_kept(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as cache:
        asked(cache, [post(SOURCE)], broken=["post.md"])
        assert entries(cache) == []


def test_who_is_given_a_fact_has_asked_for_what_it_took() -> None:
    @once
    def title(article: Article) -> str:
        return article.metadata.title

    @once
    def twice(article: Article) -> str:
        return title(article) * 2

    article = Article(read(post(SOURCE)))
    for fact in (twice, title, twice):
        article.asked = False
        fact(article)
        assert article.asked
    article.asked = False
    assert article.names
    assert article.date
    assert not article.asked


def entries(cache: Cache, kind: str = "text") -> list[tuple[str, bytes]]:
    cache.flush()
    assert cache._connection is not None
    return list(cache._connection.execute("SELECT key, value FROM entry WHERE kind = ?", (kind,)))
