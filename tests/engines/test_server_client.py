"""What is sent to a server, and what is made of its answer; through the backend, at a real socket."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from pelican_newslint.engines.choice import Choice
from pelican_newslint.engines.languagetool import LanguageTool, Raw
from pelican_newslint.engines.protocol import Paragraph
from pelican_newslint.engines.wire import Plan
from tests.engines import server_fakes as fakes

pytest.importorskip("language_tool_python")

from pelican_newslint.engines.server.remote import Remote


@pytest.fixture
def server() -> Iterator[fakes.Fake]:
    with fakes.fake() as made:
        yield made


def units(text: str) -> int:
    """As the server counts."""
    return len(text.encode("utf-16-le")) // 2


def every(word: str, text: str) -> dict[str, Any]:
    """An answer that points at each place of a word."""
    starts = [at for at in range(len(text)) if text.startswith(word, at)]
    return fakes.found(*(fakes.match("R", units(text[:at]), units(word), "GRAMMAR", "x") for at in starts))


def test_what_is_sent(server: fakes.Fake) -> None:
    choice = Choice(["OFF"], ["ON"])
    backend = Remote([f"{server.address}/v2/"], choice, "de", 4)
    backend.check("Run ____ now, “Zoë”.", "en")
    (asked,) = server.asked
    assert json.loads(asked.pop("data")) == {
        "annotation": [{"text": "Run "}, {"markup": "____", "interpretAs": "____"}, {"text": " now, “Zoë”."}]
    }
    assert asked == {"language": "en-US", "motherTongue": "de", **choice.parameters("en-US")}
    assert (backend.version, backend.languages) == ("LanguageTool 6.8 (2026)", ("de", "en"))
    backend.close()


@pytest.mark.parametrize("text", ["a flaw", "😀 flaw, 𝒜 flaw 👩‍👩‍👧 flaw", "e\u0301 flaw\n____ 😀flaw😀", "flaw"])
def test_places_are_the_texts_own(server: fakes.Fake, text: str) -> None:
    server.answer = lambda asked: every("flaw", asked)
    found = Remote([server.address], Choice(), None, 4).check(text, "en")
    assert [text[raw.start : raw.end] for raw in found] == ["flaw"] * text.count("flaw")
    assert found[0] == Raw("R", "GRAMMAR", "Wrong.", text.index("flaw"), text.index("flaw") + 4, ("x",))


def test_threads_do_not_mix_up_their_texts(server: fakes.Fake) -> None:
    server.answer = lambda asked: every("flaw", asked)
    backend = Remote([server.address], Choice(), None, 4)
    texts = ["😀" * number + " flaw " + "𝒜" * (number % 7) + " flaw" for number in range(80)]
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(8) as threads:
            found = list(threads.map(lambda text: backend.check(text, "en"), texts))
    finally:
        sys.setswitchinterval(interval)
    assert [[text[raw.start : raw.end] for raw in each] for text, each in zip(texts, found, strict=True)] == [["flaw", "flaw"]] * len(texts)


def test_what_a_server_finds_passes_the_same_tiers(server: fakes.Fake) -> None:
    server.answer = lambda _: fakes.found(
        fakes.match("EN_A_VS_AN", 8, 2, "MISC", "a"),
        fakes.match("EN_UNPAIRED_QUOTES", 0, 4, "PUNCTUATION"),
        fakes.match("WHATEVER", 0, 4, "STYLE"),
    )
    engine = LanguageTool(Remote([server.address], Choice(), None, 4), Plan("languagetool"))
    (match,) = engine.look(Paragraph("This is an test.", "en"))
    assert (match.rule, match.severity, match.replacements) == ("languagetool/EN_A_VS_AN", "warning", ("a",))


def test_user_and_password_reach_the_server_and_no_message(server: fakes.Fake) -> None:
    secret = server.address.replace("http://", "http://me:secret@")
    backend = Remote([secret], Choice(), None, 4)
    server.mood = fakes.status(400, "Error: no")
    with pytest.raises(Exception, match="refused the question") as error:
        backend.check("Text.", "en")
    assert "secret" not in str(error.value)
