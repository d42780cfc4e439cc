"""What a look from the cache must be like to be believed."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest

from pelican_newslint import prose
from pelican_newslint.cache import Cache
from pelican_newslint.config.model import Config
from pelican_newslint.engines.desk import Desk, Looked
from pelican_newslint.engines.protocol import EngineMatch, Paragraph
from pelican_newslint.look import Looker
from pelican_newslint.model import Candidate, Look, Post
from pelican_newslint.prose.document import Document
from tests.made import post

POST = post("Title: Council votes\nDate: 2024-03-06\n\nIt met on Monday, March 5, 2024, to vote on the the bridge.\n")


def looked(folder: Path, tamper: bytes | None = None) -> tuple[bytes, Look]:
    """The cache's entry for the post and the look that comes of it; `tamper` is put into the cache before."""
    config = Config(root=folder, languagetool=("off",))
    with Cache.open(folder) as cache, Desk(config, None, lambda _: None, plans=()) as desk:
        looker = Looker(config, cache, desk)
        keys = looker.keys([POST])
        if tamper is not None:
            cache.put("article", {keys[0]: tamper})
        look = looker.look([POST], keys)[POST.path]
        return cache.get("article", keys)[keys[0]], look


@pytest.mark.parametrize("part", ["path", "candidates", "record", "fixes"])
def test_a_poisoned_entry_is_looked_at_anew(tmp_path: Path, part: str) -> None:
    entry, right = looked(tmp_path)
    data = msgspec.json.decode(entry)
    if part == "path":
        data["path"] = "content/other.md"
    elif part == "record":
        data["record"][0] = "content/other.md"
    else:
        fixes = Candidate.__struct_fields__.index("fixes")
        fixed = next(each for each in data["candidates"] if each[fixes])
        place = fixed[1] if part == "candidates" else fixed[fixes][0][1][0][0]
        place[0] = "../../etc/passwd"
    assert looked(tmp_path, msgspec.json.encode(data)) == (entry, right)


def test_an_entry_that_is_whole_is_believed(tmp_path: Path) -> None:
    entry, _ = looked(tmp_path)
    data = msgspec.json.decode(entry)
    data["candidates"] = []
    assert looked(tmp_path, msgspec.json.encode(data))[1].candidates == ()


def test_where_the_cache_fails_the_article_is_looked_at_once_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = Config(root=tmp_path, languagetool=("off",))
    with Cache.open(tmp_path) as cache, Desk(config, None, lambda _: None, plans=()) as desk:
        looker = Looker(config, cache, desk)
        looks = looker.look([POST], looker.keys([POST]))
        right, facts = looks[POST.path], list(looks.facts())
        cache.close()
        assert (looks[POST.path], list(looks.facts())) == (right, facts)
        monkeypatch.setattr(looker, "_batch", lambda *_: pytest.fail("it was looked at a third time"))
        assert (looks[POST.path], list(looks.facts())) == (right, facts)


class Waits(Desk):
    """A desk whose engines find the word "bridge", once the third post was read."""

    def __init__(self, config: Config, third: threading.Event) -> None:
        super().__init__(config, None, lambda _: None, plans=())
        self._third = third

    def look(self, paragraphs: Sequence[Paragraph], **_: object) -> Looked:
        assert self._third.wait(10), "nothing is read while the engines look"
        found = [re.search("bridge", each.text) for each in paragraphs]
        match = [each and EngineMatch("proselint/x", *each.span(), "Which?", (), "grammar", "x", "warning") for each in found]
        return Looked(tuple({"proselint": (each,)} if each else {"proselint": ()} for each in match))


@pytest.mark.parametrize(("full", "of"), [("_BATCH", 2), ("_LARGE", 40)])
def test_the_next_articles_are_read_while_the_engines_look_and_each_gets_its_own_answers(
    full: str, of: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two at a time, however a batch is full: by their number, or by the characters in them."""
    third, read = threading.Event(), prose.read

    def reads(post: Post) -> Document:
        if post.path == "content/2.md":
            third.set()
        return read(post)

    monkeypatch.setattr(f"pelican_newslint.look.{full}", of)
    monkeypatch.setattr(prose, "read", reads)
    posts = [
        post(f"Title: Post {number}\n\nIt has {'a bridge' if number % 3 else 'no way'} over it.\n", path=f"content/{number}.md")
        for number in range(7)
    ]
    config = Config(root=tmp_path, languagetool=("off",))
    with Cache.open(tmp_path) as cache, Waits(config, third) as desk:
        looker = Looker(config, cache, desk)
        looks = looker.look(posts, looker.keys(posts))
    marked = [each.path for each in posts if any(found.rule == "proselint/x" for found in looks[each.path].candidates)]
    assert marked == [f"content/{number}.md" for number in (1, 2, 4, 5)]


class Spells(Desk):
    """A desk whose engine knows none of three words, and is sure of the last two."""

    def look(self, paragraphs: Sequence[Paragraph], **_: object) -> Looked:
        def match(found: re.Match[str]) -> EngineMatch:
            sure = "suggestion" if found[0] == "summatwise" else "warning"
            return EngineMatch("languagetool/x", *found.span(), "No word.", (), "spelling", "spelling", sure, found[0])  # type: ignore[arg-type]

        return Looked(
            tuple({"languagetool": tuple(map(match, re.finditer("summatwise|summat|irrelevent", each.text)))} for each in paragraphs)
        )


@pytest.mark.parametrize(
    ("line", "marked"),
    [
        ("It is summat, summatwise irrelevent.", ["summat", "summatwise", "irrelevent"]),
        ("“It is summat, summatwise irrelevent,” she said.", ["irrelevent"]),
    ],
)
def test_what_is_said_may_be_said_in_dialect_but_a_slip_in_a_long_word_is_the_writers(line: str, marked: list[str], tmp_path: Path) -> None:
    config, said = Config(root=tmp_path, languagetool=("off",)), post(f"Title: Council\nDate: 2024-03-06\n\n{line}\n")
    with Cache.open(tmp_path) as cache, Spells(config, None, lambda _: None, plans=()) as desk:
        looker = Looker(config, cache, desk)
        look = looker.look([said], looker.keys([said]))[said.path]
    assert [each.text for each in look.candidates if each.rule == "languagetool/x"] == marked


def test_a_rule_that_fails_costs_what_it_might_have_found_and_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise StopIteration("no such day")

    monkeypatch.setattr("pelican_newslint.rules.dates.weekday_mismatch.inside", fails)
    notes: list[str] = []
    with Cache.open(tmp_path) as cache, Desk(Config(root=tmp_path, languagetool=("off",)), None, notes.append, plans=()) as desk:
        looker = Looker(Config(root=tmp_path, languagetool=("off",)), cache, desk)
        keys = looker.keys([POST])
        looks = looker.look([POST], keys)
        assert "doubled-word" in {each.rule for each in looks[POST.path].candidates}
        assert not looks.whole
        assert cache.get("article", keys) == {}, "the rule is asked again, once it is mended"
    assert notes == [
        f"The rule weekday-mismatch failed on {POST.path} (RuntimeError: generator raised StopIteration), so it may have missed something there."
    ]
