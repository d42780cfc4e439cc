"""The answer that is kept whole: when it is taken again, and when not."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pelican_newslint.cache import Cache
from pelican_newslint.config.model import Config, House, RuleSetting
from pelican_newslint.engines.desk import Desk
from pelican_newslint.lint import lint
from pelican_newslint.look import Looker
from pelican_newslint.model import Dropped, Report, Site
from pelican_newslint.policy.answer import Answer, find, keep
from tests.made import post
from tests.policy.made import finding

SITE = Site(posts=(post("Title: Council votes\nDate: 2024-03-06\n\nIt met on Monday, March 5, 2024, to vote on the the bridge.\n"),))


def linted(folder: Path, site: Site = SITE, today: date = date(2024, 6, 1), **changes: Any) -> Report:
    config = Config(**{"root": folder, "languagetool": ("off",), **changes})
    with Cache.open(folder) as cache, Desk(config, cache, lambda _: None, plans=()) as desk:
        return lint(site, config, today=today, desk=desk, cache=cache, records=False)


def test_where_nothing_changed_no_look_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = linted(tmp_path)
    monkeypatch.setattr(Looker, "look", None)
    again = linted(tmp_path)
    assert (again.findings, again.verified, again.gate, again.records) == (first.findings, first.verified, first.gate, ())


@pytest.mark.parametrize(
    "changes",
    [
        {"today": date(2024, 6, 2)},
        {"house": House(rules={"doubled-word": RuleSetting("error")})},
        {"site": Site(posts=SITE.posts, dropped=(Dropped("content/b.md", "why"),))},
        {"site": Site(posts=SITE.posts, shown=frozenset())},
    ],
)
def test_whatever_it_depends_on_makes_it_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: dict[str, Any]) -> None:
    linted(tmp_path)
    monkeypatch.setattr(Looker, "look", None)
    with pytest.raises(TypeError):
        linted(tmp_path, **changes)


def test_only_an_answer_about_these_posts(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as cache:
        keep(cache, "key", Answer((finding(path="content/a.md"),), (), ()))
        assert find(cache, "key", {"content/a.md"}) is not None
        assert find(cache, "key", {"content/b.md"}) is None
