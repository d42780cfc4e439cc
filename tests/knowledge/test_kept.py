"""A table's look-up is made once for each state of the files, and then read from the cache."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.cache import Cache
from pelican_newslint.knowledge import kept


@pytest.fixture(autouse=True)
def _nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_place", None)


def _asked(made: list[str]) -> dict[str, tuple[int, ...]]:
    """What a new process would get."""

    @kept.kept(dict[str, tuple[int, ...]])
    def table() -> dict[str, tuple[int, ...]]:
        made.append("made")
        return {"bridge": (1, 2)}

    assert table() is table()
    return table()


def test_it_is_made_once_for_each_state_of_the_files(tmp_path: Path) -> None:
    made: list[str] = []
    with Cache.open(tmp_path) as cache:
        for files in ("one", "one", "another"):
            kept.keep_in(cache, files)
            assert _asked(made) == {"bridge": (1, 2)}
    assert len(made) == 2


def test_without_a_cache_it_is_made() -> None:
    made: list[str] = []
    assert _asked(made) == _asked(made) == {"bridge": (1, 2)}
    assert len(made) == 2


def test_an_entry_of_another_form_is_made_anew(tmp_path: Path) -> None:
    made: list[str] = []
    with Cache.open(tmp_path) as cache:
        kept.keep_in(cache, "one")
        _asked(made)
        cache.put("table", {f"{__name__}._asked.<locals>.table one": b'["no", "table"]'})
        assert _asked(made) == {"bridge": (1, 2)}
    assert len(made) == 2
