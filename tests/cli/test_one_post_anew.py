"""What must have stayed as it was for `newslint check content/one.md` to read less than all: settings, plugins, the day."""

from __future__ import annotations

import pytest

from tests.cli.one_post import ONE, Desk

PLUGIN = """\
from pelican import signals

def told(*arguments, **named):
    {deed}

def register():
    signals.{signal}.connect(told)
"""


@pytest.mark.parametrize(
    ("signal", "deed", "edited", "unchanged"),
    [
        ("content_object_init", "pass", "alone", "known"),
        ("article_generator_finalized", "pass", "whole", "known"),
        ("content_object_init", "__import__('subprocess').run(['true'])", "whole", "whole"),
        ("content_object_init", "__import__('pathlib').Path('count.txt').write_text('1')", "whole", "whole"),
    ],
)
def test_a_plugin_that_may_change_posts_later_or_ask_elsewhere(desk: Desk, signal: str, deed: str, edited: str, unchanged: str) -> None:
    desk.write("early.py", PLUGIN.format(signal=signal, deed=deed))
    desk.edit("pelicanconf.py", '["pelican_newslint"]', '["pelican_newslint", "early"]\nPLUGIN_PATHS = ["."]')
    desk("content/one.md")
    desk("content/one.md")
    assert desk.way == unchanged
    desk.edit("content/one.md", "March 5", "March 12")
    found = desk("content/one.md")
    assert desk.way == edited
    assert found == desk("content/one.md", "--no-cache")


def test_what_settings_take_from_elsewhere(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.write("helping.py", "NAME = 'The Lantern'\n")
    desk.edit(
        "pelicanconf.py",
        'PATH = "content"',
        'import os\nfrom helping import NAME\nSITENAME = NAME\nPATH = os.environ.get("POSTS", "content")',
    )
    desk("content/one.md")
    desk("content/one.md")
    assert desk.way == "known"
    desk.write("helping.py", "NAME = 'The Lamp'\n")
    desk("content/one.md")
    assert desk.way == "whole"
    desk.write("drafts/one.md", ONE.format("It is new."))
    monkeypatch.setenv("POSTS", "drafts")
    assert desk("drafts/one.md") == desk("drafts/one.md", "--no-cache")


@pytest.mark.parametrize("value", ["object()", "lambda text: text", "__import__('re').compile('x')", "{'b': [1, None], 'a': {2.5, 'x'}}"])
def test_settings_that_can_be_compared_with_those_of_another_run(desk: Desk, value: str) -> None:
    desk.edit("pelicanconf.py", 'PATH = "content"', f'PATH = "content"\nOWN = {value}')
    desk("content/one.md")
    desk("content/one.md")
    assert desk.way == ("whole" if value == "object()" else "known")


def test_the_day_and_the_working_directory_count(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk("content/one.md")
    monkeypatch.setattr("pelican_newslint.site.recall.date", type("Tomorrow", (), {"today": staticmethod(lambda: "2199-01-01")}))
    desk("content/one.md")
    assert desk.way == "whole"
    monkeypatch.chdir(desk.folder / "content")
    assert "one.md:6" in desk("one.md", "--format", "compact")
    assert desk.way == "whole"


def test_a_draft_that_waits_for_its_time_is_read_each_time(desk: Desk) -> None:
    desk.edit("pelicanconf.py", 'PATH = "content"', 'PATH = "content"\nWITH_FUTURE_DATES = False')
    desk("content/one.md")
    desk("content/one.md")
    assert desk.way == "known"
    desk.edit("content/library.md", "2024-03-07", "2199-03-07")
    desk("content/one.md")
    desk("content/one.md")
    assert desk.way == "whole"
