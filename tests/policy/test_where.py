from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pelican_newslint.config.model import Override
from pelican_newslint.model import Metadata
from pelican_newslint.policy.where import matches, that_speak_of


@pytest.mark.parametrize(
    ("glob", "path", "expected"),
    [
        ("content/opinion/**", "content/opinion/a.md", True),
        ("content/opinion/**", "content/opinion/2020/may/a.md", True),
        ("content/opinion/**", "content/opinions/a.md", False),
        ("content/opinion/", "content/opinion/2020/a.md", True),
        ("content/opinion", "content/opinion/2020/a.md", True),
        ("content/opinion", "content/opinion.md", False),
        ("./content/a.md", "content/a.md", True),
        ("content/*.md", "content/a.md", True),
        ("content/*.md", "content/2020/a.md", False),
        ("content/**/*.md", "content/a.md", True),
        ("content/**/*.md", "content/2020/may/a.md", True),
        ("**/a.md", "a.md", True),
        ("**/a.md", "x/y/a.md", True),
        ("**/a.md", "x/ya.md", False),
        ("a?.md", "ab.md", True),
        ("a?.md", "a/.md", False),
        ("a+b.md", "a+b.md", True),
        ("a+b.md", "aab.md", False),
        ("[ab].md", "a.md", False),
        ("content/**/**/**/**/**/**/**/**/x", "content/" + "a/" * 2000 + "y", False),
    ],
)
def test_globs(glob: str, path: str, expected: bool) -> None:
    assert matches(glob, path) is expected


POST = Metadata(
    title="A",
    date="2019-12-31T23:00:00",
    authors=("Ana Ruiz", "Bo Li"),
    category="Opinion",
    tags=("air", "Élysée"),
    status="draft",
    lang="en-GB",
)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ({"tag": "AIR"}, True),
        ({"tag": "élysée"}, True),
        ({"tag": "land"}, False),
        ({"category": "opinion"}, True),
        ({"category": "news"}, False),
        ({"author": "bo li"}, True),
        ({"author": "Bo"}, False),
        ({"status": "draft"}, True),
        ({"status": "published"}, False),
        ({"before": "2020-01-01"}, True),
        ({"before": "2019-12-31"}, False),
        ({"language": "en"}, True),
        ({"language": "EN-gb"}, True),
        ({"language": "en-US"}, False),
        ({"language": "e"}, False),
        ({"path": "content/**"}, True),
        ({"path": "posts/**"}, False),
        ({"path": "content/**", "tag": "air", "before": "2020-01-01"}, True),
        ({"path": "content/**", "tag": "land"}, False),
    ],
)
def test_conditions_that_must_all_hold(condition: dict[str, Any], expected: bool) -> None:
    assert bool(that_speak_of([Override(rules={}, **condition)], "content/a.md", POST, Path.cwd())) is expected


@pytest.mark.parametrize("condition", [{"before": "2020-01-01"}, {"category": "opinion"}, {"author": "Ana Ruiz"}, {"tag": "air"}])
def test_a_post_without_the_field_is_not_meant(condition: dict[str, Any]) -> None:
    assert that_speak_of([Override(rules={}, **condition)], "content/a.md", Metadata(), Path.cwd()) == []


def test_paths_count_from_the_house_files_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "site").mkdir()
    monkeypatch.chdir(tmp_path / "site")
    override = Override(rules={}, path="site/content/**")
    assert that_speak_of([override], "content/a.md", Metadata(), tmp_path) == [override]
    assert that_speak_of([override], "content/a.md", Metadata(), tmp_path / "site") == []
