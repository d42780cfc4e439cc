"""What follows from the package's files is made once for each state of them, and then read from the cache."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.cache import Cache, derived


@pytest.fixture(autouse=True)
def _nothing_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived, "_place", None)


def _asked(made: list[str]) -> dict[str, tuple[int, ...]]:
    """What a new process would get."""

    @derived.kept(dict[str, tuple[int, ...]])
    def table() -> dict[str, tuple[int, ...]]:
        made.append("made")
        return {"bridge": (1, 2)}

    assert table() is table()
    return table()


def test_it_is_made_once_for_each_state_of_the_files(tmp_path: Path) -> None:
    made: list[str] = []
    with Cache.open(tmp_path) as cache:
        for files in ("one", "one", "another"):
            derived.keep_in(cache, files)
            assert _asked(made) == {"bridge": (1, 2)}
    assert len(made) == 2


def test_without_a_cache_it_is_made() -> None:
    made: list[str] = []
    assert _asked(made) == _asked(made) == {"bridge": (1, 2)}
    assert len(made) == 2


def test_an_entry_of_another_form_is_made_anew(tmp_path: Path) -> None:
    made: list[str] = []
    with Cache.open(tmp_path) as cache:
        derived.keep_in(cache, "one")
        _asked(made)
        cache.put("table", {f"{__name__}._asked.<locals>.table one": b'["no", "table"]'})
        assert _asked(made) == {"bridge": (1, 2)}
    assert len(made) == 2


def test_a_table_is_read_once_in_each_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(derived, "_PACKAGE", tmp_path)
    table = tmp_path / "words.toml"
    table.write_text('[place]\nbridge = "span"\n', "utf-8")
    with Cache.open(tmp_path / "cache") as cache:
        derived.keep_in(cache, "one")
        assert derived.read_toml(table, dict[str, dict[str, str]]) == {"place": {"bridge": "span"}}
        assert derived.read_toml(table, dict[str, object]) == {"place": {"bridge": "span"}}
        table.write_text('[place]\nbridge = "arch"\n', "utf-8")
        assert derived.read_toml(table, dict[str, dict[str, str]]) == {"place": {"bridge": "span"}}
        derived.keep_in(cache, "another")
        assert derived.read_toml(table, dict[str, dict[str, str]]) == {"place": {"bridge": "arch"}}


def test_a_plugins_table_is_read_each_time(tmp_path: Path) -> None:
    table = tmp_path / "words.toml"
    with Cache.open(tmp_path / "cache") as cache:
        derived.keep_in(cache, "one")
        for word in ("span", "arch"):
            table.write_text(f'bridge = "{word}"\n', "utf-8")
            assert derived.read_toml(table, dict[str, str]) == {"bridge": word}
