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
from pelican_newslint.model import Dropped, Finding, Report, Site
from pelican_newslint.policy.answer import Weighed, find, found, keep, keep_articles
from pelican_newslint.policy.weigh import Scales
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


@pytest.mark.parametrize("path", ["content/a.md", "content/b.md"])
def test_only_an_answer_about_these_posts(tmp_path: Path, path: str) -> None:
    weighed = Weighed((finding(path="content/a.md"),), ())
    with Cache.open(tmp_path) as cache:
        keep_articles(cache, {"one": weighed})
        keep(cache, "key", {path: "one"}, {}, ())
        assert found(cache, {"content/a.md": "one"}) == {"content/a.md": weighed}
        assert found(cache, {"content/b.md": "one"}) == {}
        assert (find(cache, "key", [path]) is None) is (path == "content/b.md")
        assert find(cache, "key", ["content/c.md"]) is None


def test_a_severity_is_weighed_where_its_rule_found_something_and_nowhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = post("Title: Ferry stops\nDate: 2024-03-05\n\nThe ferry stops on Monday, March 5, 2024.\n", path="content/b.md")
    site = Site(posts=(*SITE.posts, other))
    linted(tmp_path, site)
    weighed: list[str] = []
    really = Scales.article

    def article(scales: Scales, path: str, *given: Any) -> tuple[Finding, ...]:
        weighed.append(path)
        return really(scales, path, *given)

    monkeypatch.setattr(Scales, "article", article)
    graver = linted(tmp_path, site, house=House(rules={"doubled-word": RuleSetting("error")}))
    assert weighed == [SITE.posts[0].path]
    assert [each.severity for each in graver.findings if each.rule == "doubled-word"] == ["error"]
    linted(tmp_path, site, house=House(rules={"date-style": RuleSetting("error")}))
    assert weighed == [SITE.posts[0].path]
    linted(tmp_path, site, house=House(rules={"*": RuleSetting("suggestion")}))
    assert weighed == [SITE.posts[0].path, *sorted(each.path for each in site.posts)]
