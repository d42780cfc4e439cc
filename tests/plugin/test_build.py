from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pelican import signals

from pelican_newslint.engines.wire import Plan
from pelican_newslint.errors import ConfigError, EngineError, GateFailed
from pelican_newslint.site.read import read
from tests.pelican_sites import SECRET, build, copy_site, make_site, written
from tests.plugin.conftest import Editor

_CLEAN = "Title: Clean\nDate: 2024-01-01\n\ntext\n"
_FLAWED = "Title: Mended soon\nDate: 2024-01-02\n\na flawed text\n"
_DRAFT = "Title: Draft\nStatus: draft\n\na flawed text\n"


def test_a_clean_site_is_built_and_said_to_be_clean(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}))
    build(tmp_path)
    assert len(editor.sites) == 1
    assert "1 article: nothing to mend. The gate is open." in capsys.readouterr().out


def test_the_gate_fails_once_when_all_is_printed_and_written(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN, "b.md": _FLAWED}))
    with pytest.raises(GateFailed, match="1 finding must be fixed") as caught:
        build(tmp_path)
    assert caught.value.exitcode == 3
    assert {"clean.html", "mended-soon.html", "index.html", "feeds/all.atom.xml"} <= set(written(tmp_path / "output"))
    out = capsys.readouterr().out
    assert "content/b.md:4:1  must fix  made-up" in out
    assert "1 | " not in out.split("made-up", 1)[0]
    assert len(editor.sites) == 1


def test_other_plugins_do_their_last_work_before_the_gate_fails(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"b.md": _FLAWED}))
    done: list[str] = []

    def late(_pelican: Any) -> None:
        done.append("late")

    signals.finalized.connect(late)
    with pytest.raises(GateFailed):
        build(tmp_path)
    assert (done, len(editor.sites)) == (["late"], 1)


def test_drafts_are_shown_and_never_fail_a_build(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN, "d.md": _DRAFT}))
    build(tmp_path)
    assert "content/d.md:4:1" in capsys.readouterr().out
    with pytest.raises(GateFailed):
        build(tmp_path, NEWSLINT_GATE_DRAFTS=True)
    assert [config.gate_drafts for config in editor.configs] == [False, True]


def test_a_house_that_never_fails_publishes(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"b.md": _FLAWED}, 'NEWSLINT_FAIL_ON = "never"\n'))
    build(tmp_path)
    assert editor.sites


@pytest.mark.parametrize(
    ("settings", "house", "problem"),
    [
        ('NEWSLINT_FAIL_UN = "error"\n', "", "did you mean NEWSLINT_FAIL_ON"),
        ("", "[rulez]\n", "did you mean"),
        ("", "not toml", "newslint.toml:1"),
        ("", '[rules]\nweekday-mismach = "off"\n', 'did you mean "weekday-mismatch"'),
        ("", '[rules]\ndate-style = { forn = "x" }\n', "did you mean"),
        ('NEWSLINT_BASELINE = "bad.json"\n', "", "bad.json"),
    ],
)
def test_a_mistake_in_the_settings_stops_the_build_before_anything_is_cleaned(
    settings: str, house: str, problem: str, tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}, f"DELETE_OUTPUT_DIRECTORY = True\n{settings}"))
    (tmp_path / "newslint.toml").write_text(house, encoding="utf-8")
    (tmp_path / "bad.json").write_text("[", encoding="utf-8")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "old.html").write_text("published", encoding="utf-8")
    with pytest.raises(Exception, match=problem) as caught:
        build(tmp_path)
    assert getattr(caught.value, "exitcode", None) == 2
    assert list(written(tmp_path / "output")) == ["old.html"]
    assert editor.sites == []


def test_a_required_engine_that_is_not_there_stops_the_build_before_anything_is_cleaned(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pelican_newslint.engines.desk.lineup", lambda _config: (Plan("harper", why_not="it is not installed"),))
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}, "DELETE_OUTPUT_DIRECTORY = True\n"))
    (tmp_path / "newslint.toml").write_text('required = ["harper"]\n', encoding="utf-8")
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "old.html").write_text("published", encoding="utf-8")
    with pytest.raises(EngineError, match="required but doesn't look: it is not installed") as caught:
        build(tmp_path)
    assert (caught.value.exitcode, list(written(tmp_path / "output")), editor.sites) == (2, ["old.html"], [])


def test_the_build_and_the_command_line_read_the_same(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copy_site("riverside", tmp_path)
    (folder / "content" / "news" / "bad.md").write_text("text\n", encoding="utf-8")
    monkeypatch.chdir(folder)
    build(folder)
    assert editor.sites == [read([folder])[0]]
    assert [each.reason for each in editor.sites[0].dropped] == ["it has no title and no date"]


def test_what_other_plugins_make_of_a_post_is_seen_the_same_way_by_both(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugin = (
        "from pelican import signals\n"
        "def last(generators):\n"
        "    for article in generators[0].articles:\n"
        "        article._content = '<p>written at the end</p>'\n"
        "class Late:\n"
        "    @staticmethod\n"
        "    def register():\n"
        "        signals.all_generators_finalized.connect(last)\n"
    )
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}, f'{plugin}PLUGINS = ["pelican_newslint", Late]\n'))
    build(tmp_path)
    (post,) = editor.sites[0].posts
    assert post.html == "<p>written at the end</p>"
    assert read([tmp_path])[0].posts == (post,)


def test_a_post_that_a_plugin_made_up_is_nobodys_source(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    plugin = (
        "import copy\n"
        "from pelican import signals\n"
        "def make_up(generator):\n"
        "    made = copy.copy(generator.articles[0])\n"
        "    made.source_path, made.override_save_as = 'content/made-up.md', 'made-up.html'\n"
        "    generator.articles.append(made)\n"
        "class MadeUp:\n"
        "    @staticmethod\n"
        "    def register():\n"
        "        signals.article_generator_finalized.connect(make_up)\n"
    )
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}, f'{plugin}PLUGINS = [MadeUp, "pelican_newslint"]\n'))
    build(tmp_path)
    (site,) = editor.sites
    assert ([post.path for post in site.posts], site.dropped) == (["content/a.md"], ())


@pytest.mark.parametrize("typogrify", [False, True])
def test_comments_for_the_desk_reach_no_file(typogrify: bool, tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copy_site("riverside", tmp_path)
    (folder / "content" / "news" / "bank.md").write_text(
        f"Title: Bank\nDate: 2024-01-03\nSummary: Short <!-- newslint-ignore x: a {SECRET} --> and sweet\n\n"
        f"<!-- newslint-ignore a: one {SECRET} -- really -- fine -->\n\nText <!--newslint-ignore b: two {SECRET}--> here.\n",
        encoding="utf-8",
    )
    monkeypatch.chdir(folder)
    files = written(build(folder, TYPOGRIFY=typogrify, NEWSLINT_ANNOTATE="never"))
    assert editor.sites
    assert [name for name, data in files.items() if SECRET.encode() in data or b"newslint" in data] == []
    assert b"Short" in files["feeds/all.atom.xml"]
    assert b"The wheel turns" in files["the-mill-its-wheel.html"]


def test_feeds_and_pages_are_the_same_with_and_without_the_desk(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copy_site("riverside", tmp_path)
    for file in (folder / "content").rglob("*.*"):
        text = file.read_text(encoding="utf-8")
        lines = [line for line in text.splitlines(keepends=True) if SECRET not in line]
        file.write_text("".join(lines), encoding="utf-8", newline="")
    monkeypatch.chdir(folder)
    without = written(build(folder, PLUGINS=[], OUTPUT_PATH=str(tmp_path / "without")) and tmp_path / "without")
    build(folder, OUTPUT_PATH=str(tmp_path / "with"), NEWSLINT_ANNOTATE="never")
    assert editor.sites
    assert written(tmp_path / "with") == without
    assert len(without) > 20


@pytest.mark.parametrize("layer", ["reader", "generator"])
def test_pelicans_own_cache_works_beside_the_desk(layer: str, tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = copy_site("riverside", tmp_path)
    monkeypatch.chdir(folder)
    cached: dict[str, Any] = {
        "CACHE_CONTENT": True,
        "LOAD_CONTENT_CACHE": True,
        "CONTENT_CACHING_LAYER": layer,
        "CACHE_PATH": str(tmp_path / "c"),
    }
    build(folder, PLUGINS=[], **cached)  # before the desk was there, comments and all
    first = written(build(folder, **cached, NEWSLINT_ANNOTATE="never"))
    second = written(build(folder, **cached, NEWSLINT_ANNOTATE="never"))
    assert first == second
    assert not any(SECRET.encode() in data for data in second.values())
    assert editor.sites[0] == editor.sites[1] == read([folder])[0]
    assert list((tmp_path / "c").iterdir())


def test_a_second_build_in_one_process_inherits_nothing(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    one = make_site(tmp_path / "one", {"b.md": _FLAWED})
    two = make_site(tmp_path / "two", {"a.md": _CLEAN}, 'NEWSLINT_FAIL_ON = "warning"\n')
    monkeypatch.chdir(one)
    with pytest.raises(GateFailed):
        build(one)
    monkeypatch.chdir(two)
    build(two)
    assert [config.fail_on for config in editor.configs] == ["error", "warning"]
    assert [[post.path for post in site.posts] for site in editor.sites] == [["content/b.md"], ["content/a.md"]]


def test_a_site_without_the_desk_in_its_plugins_is_left_alone(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"b.md": _FLAWED}))
    with pytest.raises(GateFailed):
        build(tmp_path)
    build(tmp_path, PLUGINS=[])
    assert len(editor.sites) == 1


def test_pages_are_marked_only_where_the_house_wants_it(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    marked: list[str] = []

    def annotate(path: str, content: Any, result: Any) -> None:
        assert result.report.findings
        marked.append(f"{Path(path).name} {content.title}")

    monkeypatch.setattr("pelican_newslint.plugin.annotate.annotate", annotate)
    files = {"b.md": _FLAWED, "d.md": _DRAFT, "pages/p.md": "Title: Page\n\ntext\n"}
    monkeypatch.chdir(make_site(tmp_path, dict(files), 'NEWSLINT_FAIL_ON = "never"\n'))
    build(tmp_path)
    assert marked == []
    build(tmp_path, NEWSLINT_ANNOTATE="always")
    assert marked == ["mended-soon.html Mended soon", "draft.html Draft", "page.html Page"]
    assert len(editor.sites) == 2


def test_marks_on_a_published_site_are_said(
    tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}, 'SITEURL = "https://paper.example"\nNEWSLINT_ANNOTATE = "always"\n'))
    build(tmp_path)
    assert editor.sites
    assert "NEWSLINT_ANNOTATE is “always” and SITEURL is set" in capsys.readouterr().out


def test_a_mistake_that_shows_only_while_linting_stops_the_build(tmp_path: Path, editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(make_site(tmp_path, {"a.md": _CLEAN}))
    editor.fails = ConfigError("a rule's option is wrong")
    with pytest.raises(ConfigError):
        build(tmp_path)
    assert not (tmp_path / "output" / "index.html").exists()
