"""The three steps together: what a site gives, what is kept, what a later day changes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pelican_newslint import look as looking
from pelican_newslint.cache import Cache
from pelican_newslint.config.model import Config, House, RuleSetting
from pelican_newslint.engines.desk import Desk
from pelican_newslint.errors import ConfigError
from pelican_newslint.lint import lint
from pelican_newslint.model import Report, Site, Targets
from tests.made import post

_DAY = date(2024, 3, 7)
_BRIDGE = "Title: Bridge opens\nDate: 2024-03-06\nSummary: It opens.\n\nThe bridge opens on June 31. It is the the last one.\n"
_FERRY = "Title: Ferry stops\nDate: 2024-03-05\nSummary: It stops.\n\nThe ferry stops on Tuesday, March 5, 2024.\n"


def site(*sources: str, shown: frozenset[str] | None = None) -> Site:
    posts = tuple(post(source, path=f"content/{number}.md") for number, source in enumerate(sources))
    files = {each.path.removeprefix("content/"): each.path for each in posts}
    return Site(posts, targets=Targets(sources=files, outputs=frozenset(), content_root="content", known=True), shown=shown)


def linted(folder: Path, of: Site, house: House | None = None, today: date = _DAY, *, fail_on: str = "error") -> Report:
    """Without any engine, with a cache in `folder`."""
    config = Config(root=folder, house=house or House(), fail_on=fail_on)  # type: ignore[arg-type]
    with Cache.open(folder) as cache, Desk(config, cache, lambda _: None, plans=()) as desk:
        return lint(of, config, today=today, desk=desk, cache=cache)


def said(report: Report) -> list[tuple[str, int, str, str]]:
    return [(each.place.path, each.place.line, each.rule, each.severity) for each in report.findings]


def test_findings_stand_at_their_places_and_the_gate_says_what_holds_it(tmp_path: Path) -> None:
    report = linted(tmp_path, site(_BRIDGE, _FERRY))
    assert said(report) == [("content/0.md", 5, "impossible-date", "error"), ("content/0.md", 5, "doubled-word", "warning")]
    assert [(each.place.path, each.message) for each in report.verified] == [("content/1.md", "5 March 2024 was a Tuesday.")]
    assert report.gate.failed
    assert "impossible-date" in report.gate.reason
    assert (report.articles, [each.name for each in report.engines]) == (2, ["house"])


def test_nothing_is_looked_at_twice_and_the_answer_is_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = linted(tmp_path, site(_BRIDGE, _FERRY))
    monkeypatch.setattr(looking.Looker, "_batch", lambda *_: pytest.fail("an article was looked at again"))
    assert said(linted(tmp_path, site(_BRIDGE, _FERRY))) == said(first)
    softer = House(rules={"impossible-date": RuleSetting("warning")})
    assert said(linted(tmp_path, site(_BRIDGE, _FERRY), softer))[0] == ("content/0.md", 5, "impossible-date", "warning")


def test_the_rest_of_the_site_is_known_where_one_post_is_shown(tmp_path: Path) -> None:
    linked = _FERRY + "\nSee [the bridge]({filename}0.md) and [the tunnel]({filename}tunnel.md).\n"
    report = linted(tmp_path, site(_BRIDGE, linked, shown=frozenset({"content/1.md"})))
    assert said(report) == [("content/1.md", 7, "broken-link", "error")]
    assert report.articles == 1
    assert "“{filename}0.md” is there." in [each.message for each in report.verified]


def test_what_holds_until_a_day_ends_on_it(tmp_path: Path) -> None:
    early = site("Title: Bridge opens\nDate: 2024-03-09\nSummary: It opens.\n\nThe bridge opens.\n")
    assert "future-date" in [rule for _, _, rule, _ in said(linted(tmp_path, early, today=date(2024, 3, 8)))]
    assert "future-date" not in [rule for _, _, rule, _ in said(linted(tmp_path, early, today=date(2024, 3, 9)))]


def test_a_rule_that_is_not_there_is_a_mistake_of_the_settings(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="doubled-word"):
        linted(tmp_path, site(_BRIDGE), House(rules={"doubled-wrod": RuleSetting("off")}))


def test_a_site_of_nothing(tmp_path: Path) -> None:
    report = linted(tmp_path, site())
    assert (report.findings, report.articles, report.gate.failed) == ((), 0, False)


def test_a_rule_that_fails_over_the_site_stops_no_other_and_nothing_of_that_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ferry = _FERRY.replace("Ferry stops", "Ferry stops for good")
    again = ferry.replace("2024-03-05", "2024-03-06")
    notes: list[str] = []
    config = Config(root=tmp_path)
    with monkeypatch.context() as broken, Cache.open(tmp_path) as cache, Desk(config, cache, notes.append, plans=()) as desk:
        broken.setattr("pelican_newslint.rules.metadata.duplicate_title._WORD", None)
        report = lint(site(_BRIDGE, ferry, again), config, today=_DAY, desk=desk, cache=cache, notes=notes)
    assert "impossible-date" in {each.rule for each in report.findings}
    assert "duplicate-title" not in {each.rule for each in report.findings}
    assert [note for note in report.notes if note.startswith("The rule duplicate-title failed on the site as a whole (AttributeError")]
    assert "duplicate-title" in {each.rule for each in linted(tmp_path, site(_BRIDGE, ferry, again)).findings}


_TWICE = "Title: Mayor praises the ferry\nDate: 2024-03-05\nSummary: Praise.\n\n{}\n"
_SAME = "The mayor praised the ferry, its crew and all the passengers who had waited for so long in the rain of that winter."


def test_where_a_header_grows_what_the_site_says_of_it_moves_along_and_nothing_is_judged_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = [_BRIDGE, *(_TWICE.format(f"{_SAME}\n\nSee [the tunnel]({{filename}}tunnel.md), number {number}.") for number in range(2))]
    before = linted(tmp_path / "kept", site(*posts))
    grown = [posts[0], posts[1], posts[2].replace("Date:", "Desk: News\nDate:")]
    expected = linted(tmp_path / "new", site(*grown))
    assert {"broken-link", "duplicate-post", "doubled-word"} <= {each.rule for each in expected.findings}
    assert said(expected) != said(before)
    monkeypatch.setattr("pelican_newslint.lint._reduce", lambda *_: pytest.fail("the site was judged again"))
    assert linted(tmp_path / "kept", site(*grown)) == expected


def test_where_a_tag_is_added_the_site_is_judged_again(tmp_path: Path) -> None:
    tagged = [f"Title: Post {number}\nDate: 2024-03-0{number + 1}\nTags: air defence\n\nIt is {number}.\n" for number in range(6)]
    linted(tmp_path / "kept", site(*tagged))
    varied = [*tagged[:5], tagged[5].replace("air defence", "Air-Defence")]
    expected = linted(tmp_path / "new", site(*varied))
    assert "tag-variant" in {each.rule for each in expected.findings}
    assert linted(tmp_path / "kept", site(*varied)) == expected
