"""What a look from the cache must be like to be believed."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from pelican_newslint.cache import Cache
from pelican_newslint.config.model import Config
from pelican_newslint.engines.desk import Desk
from pelican_newslint.look import Looker
from pelican_newslint.model import Candidate, Look
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
