"""Which engines look, by the settings and by what is installed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pelican_newslint.config.model import Config, House, Override, RuleSetting
from pelican_newslint.engines import installed as module
from pelican_newslint.engines.lineup import lineup
from pelican_newslint.engines.wire import Plan

ALL = {
    "lingotweaker": "0.2.8",
    "lingotweaker-data-en": "0.1.6",
    "proselint": "0.16.0",
    "harper-py": "0.2.0",
    "codespell": "2.4.3",
    "google-re2": "1",
}


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Pretend that just these are installed."""

    def pretend(*names: str) -> None:
        here = {name.replace("-", "_") for name in names} | ({"lt_py"} if "lingotweaker" in names else set())
        monkeypatch.setattr(module, "release", lambda name: ALL[name] if name in names else "")
        monkeypatch.setattr(module, "importable", lambda name: name in here)

    pretend(*ALL)
    return pretend


def plans(house: House | None = None, languagetool: tuple[str, ...] = ("auto",)) -> dict[str, Plan]:
    return {plan.name: plan for plan in lineup(Config(root=Path("/"), house=house or House(), languagetool=languagetool))}


def looking(house: House | None = None, languagetool: tuple[str, ...] = ("auto",)) -> list[str]:
    return [name for name, plan in plans(house, languagetool).items() if plan.why_not is None]


@pytest.mark.usefixtures("installed")
def test_harper_stays_off_beside_languagetool() -> None:
    assert looking() == ["languagetool", "proselint"]
    assert plans()["languagetool"].way == "embedded"
    assert plans()["languagetool"].version == "lingotweaker 0.2.8"


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    "house",
    [
        House(required=("harper",)),
        House(rules={"harper/Dashes": RuleSetting("warning")}),
    ],
)
def test_harper_looks_where_the_house_asks_for_it(house: House) -> None:
    assert looking(house) == ["languagetool", "proselint", "harper"]


@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize(
    "house",
    [
        House(rules={"harper/Dashes": RuleSetting("off")}),
        House(override=(Override({"harper/Dashes": RuleSetting("warning")}, path="x/**"),)),
    ],
)
def test_switching_a_rule_off_or_naming_it_for_a_part_does_not_ask_for_it(house: House) -> None:
    assert looking(house) == ["languagetool", "proselint"]


def test_harper_stands_in_where_languagetool_can_not_be_had(installed: Callable[..., None]) -> None:
    installed("proselint", "harper-py", "codespell", "google-re2")
    assert looking() == ["proselint", "harper"]
    assert plans()["languagetool"].why_not == (
        "lingotweaker isn't installed (its wheel exists for Linux on x86_64), and no server of its own: "
        'pip install "pelican-newslint[languagetool]" and newslint languagetool install bring one'
    )
    assert looking(languagetool=("off",)) == ["proselint"], "who switches LanguageTool off did not ask for another one"


def test_without_language_data_languagetool_can_not_look(installed: Callable[..., None]) -> None:
    installed("lingotweaker", "proselint")
    assert plans(languagetool=("embedded",))["languagetool"].why_not == "no language data is installed (lingotweaker-data-en)"


def test_with_nothing_installed_nobody_looks(installed: Callable[..., None]) -> None:
    installed()
    assert looking() == []
    assert all(plan.why_not for plan in plans().values())


@pytest.mark.usefixtures("installed")
def test_off_is_off() -> None:
    assert plans(languagetool=("off",))["languagetool"].why_not == "switched off by NEWSLINT_LANGUAGETOOL"


@pytest.mark.usefixtures("installed")
def test_what_changes_the_answers_changes_the_edition() -> None:
    plain = plans()
    strict = plans(House(profile="strict"))
    asking = plans(House(rules={"languagetool/WHETHER": RuleSetting("suggestion")}))
    assert strict["proselint"].edition != plain["proselint"].edition
    assert asking["languagetool"].edition != plain["languagetool"].edition
    assert asking["proselint"].edition == plain["proselint"].edition
    assert plans() == plain
