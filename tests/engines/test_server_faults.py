"""What a user sees of a LanguageTool server that fails: one line, the other engines' findings, and nothing in the cache.

Every server here is a real one at a real socket; how each behaves is written in `server_fakes`.
"""

from __future__ import annotations

import re
import socket
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler
from itertools import count
from pathlib import Path

import pytest

from pelican_newslint.config.model import Config, House
from pelican_newslint.engines.desk import Desk
from pelican_newslint.errors import EngineError
from tests.engines import server_fakes as fakes
from tests.engines.desks import Dict, paragraphs

pytest.importorskip("language_tool_python")

TEXTS = [f"Irregardless of it, they met {number} times." for number in ("two", "three", "four", "five", "six")]
"""Each with something in it for proselint."""
QUICK = ("-c", "from pelican_newslint.engines.server import pool; from pelican_newslint.engines import worker\n"
         "pool.PATIENCE = pool.Patience(question=1.5, load=1.5, run=4, pause=0.05)\nworker.main()")  # fmt: skip
COMMAND = (sys.executable, "-P", *QUICK)
"""The real worker, less patient, so that the tests are too."""


class Seen:
    """What came of a run."""

    def __init__(self, *addresses: str, required: tuple[str, ...] = ()) -> None:
        config = Config(root=Path("/"), languagetool=addresses, house=House(required=required))
        self.notes: list[str] = []
        self.cache = Dict()
        began = time.monotonic()
        with Desk(config, self.cache, self.notes.append, command=COMMAND) as desk:
            self.looked = desk.look(paragraphs(*TEXTS), where=lambda index: f"content/{index}.md:1")
            self.status = next(each for each in desk.status() if each.name == "languagetool")
            self.required = ""
            try:
                desk.require()
            except EngineError as error:
                self.required = str(error)
        self.seconds = time.monotonic() - began

    @property
    def others(self) -> list[int]:
        """proselint's findings in each paragraph."""
        return [len(each.get("proselint", ())) for each in self.looked.matches]

    @property
    def kept(self) -> int:
        """Answers of LanguageTool's in the cache; proselint has one for each text."""
        return len(self.cache.kept) - len(TEXTS)


@pytest.mark.parametrize(
    ("mood", "says"),
    [
        (fakes.slow, "it did not answer at URL within N seconds; it may be overloaded"),
        (fakes.hangs, "it did not answer at URL within N seconds; it may be overloaded"),
        (fakes.drips, "it did not answer at URL within N seconds; it may be overloaded"),
        (fakes.closes, "it broke off in the middle of its answer at URL (…): see its log"),
        (fakes.drops, "it broke off in the middle of its answer at URL (…): see its log"),
        (
            fakes.status(429, "Error: Request limit exceeded"),
            "it takes no more questions for now at URL (status 429): raise its limit, or use a server of your own",
        ),
        (fakes.status(500, "Error: Internal Error: null"), "it failed at URL with status 500 (Internal Server Error) (…): see its log"),
        (fakes.status(503, ""), "it failed at URL with status 503 (Service Unavailable): see its log"),
        (fakes.status(403, "Error: no"), "it lets nobody in at URL without a key (status 403) (…)"),
        (
            fakes.status(307, "", location="http://elsewhere.test/v2/check"),
            "it is asked for at another address by URL (http://elsewhere.test/v2/check): name that one",
        ),
        (fakes.page, "it isn't what answers at URL: it sends a web page; correct the address"),
        (fakes.other, "it isn't what answers at URL: it sends JSON of another kind; correct the address"),
        (fakes.outside, "it isn't what answers at URL: it sends JSON of another kind; correct the address"),
    ],
)
def test_a_server_that_fails_is_one_line(mood: fakes.Mood, says: str) -> None:
    with fakes.fake(mood) as server:
        seen = Seen(server.address, required=("languagetool",))
        why = re.sub(r"\(“.*?”\)|(?<=URL )\((?!status|http).*?\)(?=:)", "(…)", (seen.status.why_not or "").replace(server.address, "URL"))
    assert re.sub(r"within \d seconds", "within N seconds", why) == says
    assert seen.notes == [f"LanguageTool was given up for this run: {seen.status.why_not}."]
    assert seen.required == f"LanguageTool is required but doesn't look: {seen.status.why_not}."
    assert seen.others == [1] * len(TEXTS)
    assert seen.kept == 0
    assert seen.seconds < 15
    assert all("languagetool" not in each for each in seen.looked.matches)


def test_a_server_that_is_not_there() -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{nobody.getsockname()[1]}"
        seen = Seen(address)
    assert (
        seen.notes
        == [
            f"LanguageTool was given up for this run: it can't be reached at {address}: connection refused; start it, or correct the address."
        ]
        or seen.notes == []
    )
    assert seen.status.why_not == f"it can't be reached at {address}: connection refused; start it, or correct the address"
    assert (seen.others, seen.kept) == ([1] * len(TEXTS), 0)


@pytest.mark.parametrize(
    ("mood", "says"),
    [
        (
            fakes.status(413, "Error: Text too long"),
            "takes no text as long as this at URL (status 413) (“Text too long”): raise its maxTextLength",
        ),
        (fakes.status(400, "Error: what is this"), "refused the question at URL (“what is this”)"),
        (fakes.partial, "gave up half-way at URL (it took too long): raise its maxCheckTimeMillis"),
    ],
)
def test_a_text_that_is_refused_is_named_and_the_others_are_read(mood: fakes.Mood, says: str) -> None:
    with fakes.fake(lambda handler, asked: (mood if "four" in fakes.plain(asked) else fakes.well)(handler, asked)) as server:
        seen = Seen(server.address)
        notes = [note.replace(server.address, "URL") for note in seen.notes]
    assert notes == [f"LanguageTool {says} at content/2.md:1, “{TEXTS[2]}”. It did not check that paragraph."]
    assert seen.looked.failed == {(2, "languagetool")}
    assert (seen.others, seen.kept) == ([1] * len(TEXTS), len(TEXTS) - 1)


def test_a_server_that_comes_back_between_two_questions() -> None:
    with fakes.fake(fakes.in_turn(fakes.well, fakes.well, fakes.drops, fakes.status(500, "Error: no"), fakes.well)) as server:
        seen = Seen(server.address)
    assert (seen.notes, seen.looked.failed, seen.kept) == ([], frozenset(), len(TEXTS))


def test_a_server_that_is_killed_between_two_questions() -> None:
    server = fakes.Fake()
    questions, first = count(), threading.Event()

    def dies(handler: BaseHTTPRequestHandler, asked: dict[str, str]) -> None:
        if fakes.plain(asked) not in TEXTS:
            return fakes.well(handler, asked)
        if next(questions) == 0:
            fakes.well(handler, asked)
            return first.set()
        first.wait(5)  # several questions are on their way together: the first is answered before the server is gone
        server.server.socket.close()
        handler.close_connection = True
        return None

    server.mood = dies
    seen = Seen(server.address)
    assert seen.status.looked is False
    assert seen.notes == [f"LanguageTool was given up for this run: {seen.status.why_not}."]
    assert seen.kept == 1
    assert seen.others == [1] * len(TEXTS)


def test_a_language_that_the_server_does_not_know() -> None:
    with fakes.fake() as server:
        notes: list[str] = []
        with Desk(Config(root=Path("/"), languagetool=(server.address,)), None, notes.append, command=COMMAND) as desk:
            looked = desk.look([*paragraphs("Ei hyvä.", language="fi"), *paragraphs("Ein Haus.", language="de")])
            assert next(each for each in desk.status() if each.name == "languagetool").looked
    assert notes == ["No engine here knows the language “fi”: only the house's own rules looked at what is written in it."]
    assert [sorted(each) for each in looked.matches] == [[], ["languagetool"]]


def test_something_else_at_the_address() -> None:
    with fakes.fake() as server:
        server.languages = {"status": "up"}
        seen = Seen(server.address)
        assert seen.status.why_not == f"it isn't what answers at {server.address}: it sends JSON of another kind; correct the address"
    assert seen.others == [1] * len(TEXTS)
