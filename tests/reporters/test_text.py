"""What a writer reads, whole."""

from __future__ import annotations

import io
import re
import tomllib
from importlib.resources import files

import pytest
from msgspec.structs import replace
from rich.cells import cell_len
from rich.console import Console

from pelican_newslint.config.model import House
from pelican_newslint.model import EngineStatus, Place, Verified
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.reporters.text import View, render, show
from pelican_newslint.rules.discover import rules
from pelican_newslint.rules.runner import Runner
from pelican_newslint.testing import post
from tests.reporters.made import EMPTY, POST, REPORT, SOURCES, finding
from tests.rules.cases import examples

WHOLE = """\
content/größe 1.md: 1 consider

content/größe 1.md:3:1  consider  made-near
  All: 100% of it, really?
  3 | All is well, it seems.
    | near here

content/post.md: 1 must fix, 1 should fix

content/post.md:4:22  must fix  made-weekday
  5 March 2024 was a Tuesday, not a Monday.
  4 | The \U0001f600 council met on Monday, March 5, 2024, in the hall.
    |                       ^^^^^^^^^^^^^^^^^^^^^
  5 | The clerk said on Tuesday that it was over over.
    |                   ------- the same meeting
  fix: Change to Tuesday

content/post.md:5:39  should fix  languagetool/REPEATED
  “over” stands here twice.
  5 | The clerk said on Tuesday that it was over over.
    |                                       ^^^^^^^^^
  fix: Drop one (safe)

nobody looked at the grammar: harper: It is not installed.
note: The language “tlh” is unknown to all engines.
checked and right: 2 links, 1 weekday
2 articles: 1 must fix, 1 should fix, 1 consider; 1 suppressed. 1 error holds the gate: made-weekday in content/post.md, line 4.
"""


def shown(view: View = View(), **settings: object) -> str:  # noqa: B008  (frozen)
    stream = io.StringIO()
    show(REPORT, SOURCES, Console(file=stream, width=80, **settings), view)  # type: ignore[arg-type]
    return stream.getvalue()


def test_the_whole_output() -> None:
    assert render(REPORT, SOURCES) == WHOLE


def test_a_pipe_gets_the_same_without_colour() -> None:
    assert shown() == WHOLE


def test_a_terminal_gets_colour_and_the_same_words_cut_at_its_width() -> None:
    coloured = shown(force_terminal=True)
    plain = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
    assert "\x1b[1;31mmust fix\x1b[0m" in coloured
    assert plain.split() == WHOLE.split()
    assert max(map(cell_len, plain.splitlines())) <= 80


def test_no_colour_where_nobody_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in shown(force_terminal=True)
    assert ";31m" not in shown(force_terminal=True)


def test_nothing_found_is_one_line() -> None:
    assert render(EMPTY, SOURCES) == "1 article: nothing to mend. The gate is open.\n"


def test_what_is_suppressed_is_shown_when_asked_for_with_its_reason() -> None:
    line = "content/post.md:6:1  consider  Nobody at all?  made-vague  suppressed by comment: quoted, it is <right>"
    assert line in render(REPORT, SOURCES, View(suppressed=True)).splitlines()


def test_milder_than_the_house_shows_is_only_counted() -> None:
    text = render(REPORT, SOURCES, View(show="error"))
    assert text.startswith("content/post.md: 1 must fix\n\ncontent/post.md:4:22  must fix  made-weekday\n")
    assert "2 more, by rule:\n       1  should fix  languagetool/REPEATED\n       1  consider    made-near\n\n" in text


def test_an_archive_is_not_printed_whole_and_its_gravest_are() -> None:
    mild = tuple(finding(4, 5, 6, severity="suggestion", rule="made-mild") for _ in range(100_000))
    grave = finding(6, 1, 7, severity="error", rule="made-grave", message="Grave.")
    text = render(replace(REPORT, findings=(*mild, grave), verified=()), SOURCES)
    lines = text.splitlines()
    assert len(lines) < 600
    assert "content/post.md:6:1  must fix  made-grave" in lines
    assert lines.count("content/post.md:4:5  consider  made-mild") == 49, "fifty have a frame"
    assert lines.count("content/post.md:4:5  consider  This is wrong.  made-mild") == 150, "so many more have a line"
    assert "   99801  consider    made-mild" in lines
    assert "One post's whole list: newslint check PATH. To be told only of what is new from now on: newslint baseline." in lines


def test_messages_are_wrapped_on_a_terminal_only() -> None:
    long = replace(REPORT, findings=(finding(4, 5, 6, message="word " * 30),), verified=(), notes=(), engines=())
    stream = io.StringIO()
    show(long, SOURCES, Console(file=stream, width=60, force_terminal=True, no_color=True))
    assert max(len(line) for line in stream.getvalue().splitlines()[3:6]) <= 60
    assert "  " + ("word " * 30).strip() + "\n" in render(long, SOURCES)


def test_markup_in_a_message_stays_as_it_is() -> None:
    stream = io.StringIO()
    show(replace(REPORT, findings=(finding(4, 5, 6, message="[bold]x[/bold] :smile:"),)), SOURCES, Console(file=stream))
    assert "[bold]x[/bold] :smile:" in stream.getvalue()


def test_a_rule_without_a_noun_is_counted_by_its_id() -> None:
    checked = replace(EMPTY, verified=(Verified("made-sum", Place(POST, 4, 1, 4, 2), "T", "Right."),))
    assert render(checked, SOURCES).startswith("checked and right: 1 made-sum\n")


def test_every_noun_is_of_a_rule_that_there_is() -> None:
    assert set(nouns()) <= set(rules())


def test_every_rule_that_says_what_is_right_has_a_noun() -> None:
    """As far as their examples show which do."""
    sources = [
        source for rule in rules().values() for each in examples(rule) for path, source in each.posts.items() if path.endswith(".md")
    ]
    looked = Runner(House()).looks([Article(read(post(source))) for source in sources])
    assert {right.rule for _, verified in looked for right in verified} <= set(nouns())


def nouns() -> dict[str, list[str]]:
    return tomllib.loads(files("pelican_newslint.reporters").joinpath("verified.toml").read_text("utf-8"))


def test_the_way_to_languagetool_is_named_where_it_is_not_the_usual_one() -> None:
    def last(way: str) -> str:
        looked = EngineStatus("languagetool", "LanguageTool 6.8", looked=True, way=way)
        return render(replace(EMPTY, engines=(*EMPTY.engines, looked)), SOURCES)

    assert last("server at http://lt:81") == f"grammar: LanguageTool 6.8, server at http://lt:81\n{last('embedded')}"
