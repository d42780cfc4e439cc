"""The engines as they are installed, on sentences of our own. Without one its tests are skipped, and say so."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from pelican_newslint.config.model import Config, House, RuleSetting
from pelican_newslint.engines.desk import Desk
from pelican_newslint.engines.lineup import lineup
from pelican_newslint.engines.protocol import Engine, EngineMatch, Paragraph
from pelican_newslint.engines.wire import Plan
from pelican_newslint.engines.worker import make


def engine(name: str, house: House | None = None) -> Engine:
    wanted = replace(house or House(), required=(name,))
    plan = next(plan for plan in lineup(Config(root=Path("/"), house=wanted)) if plan.name == name)
    if plan.why_not:
        pytest.skip(f"{name}: {plan.why_not}")
    return make(plan)


@pytest.fixture(scope="module")
def languagetool() -> Engine:
    return engine("languagetool")


@pytest.fixture(scope="module")
def harper() -> Engine:
    return engine("harper")


@pytest.fixture(scope="module")
def proselint() -> Engine:
    return engine("proselint")


def found(engine: Engine, text: str, language: str = "en-US") -> list[tuple[str, str]]:
    """(rule, words) of each match."""
    engine.prepare(language)
    return [(match.rule.partition("/")[2], text[match.start : match.end]) for match in engine.look(Paragraph(text, language))]


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("This is an test of the new bridge.", "EN_A_VS_AN", "an"),
        ("The mayor said that that the the bridge is safe.", "ENGLISH_WORD_REPEAT_RULE", "the the"),
        ("They recieved the letter yesterday.", "MORFOLOGIK_RULE_EN_US", "recieved"),
        ("The two sides met on Monday, 5 March 2024.", "EN_DATE_WEEKDAY", "Monday, 5"),
        ("😀😀 Zoë\u0301 said they recieved 𝒜 letter.", "MORFOLOGIK_RULE_EN_US", "recieved"),
        ("e\u0301e\u0301e\u0301 😀 This is an test.", "EN_A_VS_AN", "an"),
        ("They sat through a 30 minute talk.", "MISSING_HYPHEN", "30 minute"),  # of a category that isn't looked for
        ("Doors open at 7 p.m. in the evening.", "PM_IN_THE_EVENING", "p.m. in the evening"),
    ],
)
def test_languagetool_finds_it_at_its_place(languagetool: Engine, text: str, rule: str, words: str) -> None:
    assert (rule, words) in found(languagetool, text)


def test_a_rule_that_is_off_looks_where_the_house_asks_for_it(languagetool: Engine) -> None:
    text = "The gate is closed with the exception of Mondays."
    asking = engine("languagetool", House(rules={"languagetool/WITH_THE_EXCEPTION_OF": RuleSetting(level="suggestion")}))
    assert found(languagetool, text) == []
    assert found(asking, text) == [("WITH_THE_EXCEPTION_OF", "with the exception of")]


def test_where_no_folder_can_be_made_languagetool_reads_all_its_rules(languagetool: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("tempfile.TemporaryDirectory", full)
    text = "They sat through a 30 minute talk, with the exception of an mayor, in order to listen."
    everything = found(engine("languagetool"), text)
    assert everything == found(languagetool, text)
    assert len(everything) == 2


def test_languagetool_reads_british_english_as_british(languagetool: Engine) -> None:
    text = "The colour of the harbour is grey."
    assert [found(languagetool, text, language) for language in ("en-GB", "en-AU", "en-IN")] == [[], [], []]


@pytest.mark.parametrize(
    "text",
    [
        "The secretary of state said “it is fine” and left for the U.S. on Tuesday.",
        "Run ____ now, and see an ____ or a ____ there.",
        "Jaishankar and Lavrov spoke for an hour in Tashkent; an SUV and a UN envoy followed.",
        "The café’s owner, Zoë Nguyễn, 43, paid €1.5 million for it.",
    ],
)
def test_languagetool_leaves_good_sentences_alone(languagetool: Engine, text: str) -> None:
    assert found(languagetool, text) == []


def test_languagetool_names_its_version(languagetool: Engine) -> None:
    assert languagetool.version.startswith("lingotweaker 0.")


def test_proselint_finds_it_at_its_place(proselint: Engine) -> None:
    assert found(proselint, "😀 Irregardless of that, they met in March, 2020.") == [
        ("nonwords", "Irregardless"),
        ("dates_times.dates.month_year_comma", "March, 2020"),
    ]


def test_proselint_says_what_to_write(proselint: Engine) -> None:
    (nonword, two_ways) = proselint.look(Paragraph("Irregardless of the dispersement, all went.", "en-GB"))
    assert (nonword.message, nonword.replacements) == ("“Irregardless” is no standard word; write “Regardless”.", ("Regardless",))
    assert two_ways.replacements == ("disbursement", "dispersal")


def test_proselint_does_not_mind_quotation_marks(proselint: Engine) -> None:
    assert found(proselint, "He said: \"It's 'irregardless\", and thusly it was.") == [("nonwords", "irregardless"), ("nonwords", "thusly")]


@pytest.mark.parametrize(
    "text",
    [
        "The fuse is rated for 10 amps, 3 amendments, 15pmx.",  # a check without bounds of words
        "They spoke of mangosteens and free reigning kings.",
        "Modern-day Rome lies under Rome, née Roma.",
        "",
    ],
)
def test_proselint_leaves_good_sentences_alone(proselint: Engine, text: str) -> None:
    assert found(proselint, text) == []


def test_proselint_asks_for_american_time_in_american_text_only(proselint: Engine) -> None:
    assert found(proselint, "They met at 10am.", "en-US")
    assert found(proselint, "They met at 10am.", "en-GB") == found(proselint, "They met at 10am.", "en") == []


def test_proselints_suggestions_are_for_the_strict_and_for_who_asks(proselint: Engine) -> None:
    text = "At the end of the day they were free gift hunters."
    strict = engine("proselint", House(profile="strict"))
    asking = engine("proselint", House(rules={"proselint/cliches": RuleSetting("suggestion")}))
    assert found(proselint, text) == []
    assert {rule.partition(".")[0] for rule, _ in found(strict, text)} == {"cliches", "redundancy"}
    assert {rule.partition(".")[0] for rule, _ in found(asking, text)} == {"cliches"}


@pytest.mark.parametrize(
    ("text", "rule", "words"),
    [
        ("This is an test of the new bridge.", "AnA", "an"),
        ("The mayor said the the bridge is safe.", "RepeatedWords", "the the"),
        ("They recieved the letter yesterday.", "SpellCheck", "recieved"),
        ("😀 Zoe\u0301 said they recieved a letter.", "SpellCheck", "recieved"),
    ],
)
def test_harper_finds_it_at_its_place(harper: Engine, text: str, rule: str, words: str) -> None:
    assert (rule, words) in found(harper, text)


@pytest.mark.parametrize(
    "text",
    [
        "They bought an SUV, an FAQ page and an honour roll.",
        "It’s first First Global outlet opened.",
        "See an ____ and vitamin A or vitamin C.",
        "Te Whiu met Mr. Yau in Kanban, Dec. 3.",
    ],
)
def test_harper_leaves_good_sentences_alone(harper: Engine, text: str) -> None:
    assert found(harper, text, "en-GB") == []


def test_the_same_text_gives_the_same_answer(languagetool: Engine, proselint: Engine, harper: Engine) -> None:
    text = Paragraph("He go there irregardless, and recieved an test of the the bridge, the childs was happy.", "en-US")
    for each in (languagetool, proselint, harper):
        each.prepare("en-US")
        first: tuple[EngineMatch, ...] = each.look(text)
        assert first
        assert [each.look(text) for _ in range(3)] == [first] * 3


def test_an_engine_made_by_name() -> None:
    with pytest.raises(ModuleNotFoundError):
        make(Plan("x", factory="pelican_newslint.engines.nothing:make"))


def test_a_module_of_the_site_is_not_taken_for_an_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "proselint.py").write_text("raise SystemExit('not the engine')")
    monkeypatch.chdir(tmp_path)
    with Desk(Config(root=tmp_path, languagetool=("off",)), None, lambda _: None) as desk:
        if not next(each for each in desk.status() if each.name == "proselint").looked:
            pytest.skip("proselint isn't installed")
        assert len(desk.look([Paragraph("Irregardless of it.", "en")]).matches[0]["proselint"]) == 1


def test_the_real_worker_gives_the_places_in_the_paragraph() -> None:
    text = "😀 Zoe\u0301’s café: they recieved it irregardless, and this is an test. " * 3
    notes: list[str] = []
    with Desk(Config(root=Path("/"), languagetool=("auto",)), None, notes.append) as desk:
        looking = {each.name for each in desk.status() if each.looked}
        if not {"languagetool", "proselint"} <= looking:
            pytest.skip(f"only {sorted(looking)} can look here")
        desk.start(["en-GB"])
        (matches,) = desk.look([Paragraph(text, "en-GB")]).matches
    words = [text[match.start : match.end] for engine in sorted(matches) for match in matches[engine]]
    assert (words, notes) == (["recieved", "an"] * 3 + ["irregardless"] * 3, [])
