"""What the runner keeps from every rule: language, scope, metadata, direct speech."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from pelican_newslint.config.model import House, RuleSetting
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Block, Kind, Match, Right, Span
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.discover import LoadedRule, NoOptions
from pelican_newslint.rules.form import Rule, Wakes
from pelican_newslint.rules.page import Page
from pelican_newslint.rules.registry import Registry
from pelican_newslint.rules.runner import Runner
from pelican_newslint.testing import post

PAGE = Page("It's a rule.", "", (), "")
_SOURCE = 'Title: The bridge\nDate: 2024-03-06\n{}\nThe bridge is shut. "The bridge is old," she said.\n'


def every_bridge(article: Article, woken: tuple[Block, ...], options: msgspec.Struct) -> Iterator[Match | Right]:  # noqa: ARG001 - a rule's form
    for at in article.words.index.get("bridge", ()):
        if any(block.span.holds(article.words.span(at)) for block in woken):
            yield Match(article.words.span(at), "A bridge.")


def looked(rule: Rule, header: str = "") -> list[tuple[str, int]]:
    """Scope and line of what a made-up rule finds in the post above."""
    loaded = LoadedRule("a-rule", "group", rule, lambda: PAGE, NoOptions, every_bridge, None, None)
    article = Article(read(post(_SOURCE.format(header))))
    return [(each.scope, each.place.line) for each in Runner(House(), registry=Registry.of({"a-rule": loaded})).look(article)[0]]


def test_style_leaves_direct_speech_alone() -> None:
    wakes = Wakes.on("bridge")
    assert looked(Rule(kind="style", severity="warning", wakes=wakes)) == [("headline", 1), ("paragraph", 4)]
    assert looked(Rule(kind="fact", severity="warning", wakes=wakes)) == [("headline", 1), ("paragraph", 4), ("paragraph", 4)]


def test_a_rule_gets_only_blocks_of_its_scopes_that_wake_it() -> None:
    headline = Rule(kind="fact", severity="warning", scopes=frozenset({"headline"}), wakes=Wakes.on("bridge"))
    asleep = Rule(kind="fact", severity="warning", wakes=Wakes.on("ferry"))
    awake_by_token = Rule(kind="fact", severity="warning", wakes=Wakes.on(tokens=("quotation",)))
    assert looked(headline) == [("headline", 1)]
    assert looked(asleep) == []
    assert looked(awake_by_token) == [("paragraph", 4), ("paragraph", 4)]


def test_a_rule_that_does_not_speak_the_language_sleeps() -> None:
    british = Rule(kind="fact", severity="warning", languages=("en-GB",))
    assert looked(british, "Lang: en-US\n") == []
    assert len(looked(british, "Lang: en-GB\n")) == 3
    assert len(looked(Rule(kind="fact", severity="warning", languages=("en",)), "Lang: en-GB\n")) == 3


def test_without_a_date_no_rule_that_needs_one(monkeypatch: pytest.MonkeyPatch) -> None:
    dated = Rule(kind="fact", severity="warning", needs=frozenset({"date"}))
    assert len(looked(dated)) == 3
    monkeypatch.setattr(Article, "date", None)
    assert looked(dated) == []


def test_a_wrong_option_names_rule_and_option() -> None:
    with pytest.raises(ConfigError) as error:
        Runner(House(rules={"date-style": RuleSetting(options={"form": "6.4.21"})}))
    assert str(error.value).startswith("rule date-style: Invalid enum value '6.4.21' - at `$.form`. Its options: form.")


def test_a_span_in_the_text_is_at_its_place_in_the_source() -> None:
    article = Article(read(post("Title: Bridge\nDate: 2024-03-06\n\nIt *opens on June 31* at last.\n")))
    [found] = Runner(House(), only={"impossible-date"}).look(article)[0]
    assert (found.text, found.place.line, found.place.column, found.place.end_column) == ("June 31", 4, 14, 21)
    assert (found.before, found.after, found.span) == (
        "opens on",
        "at last",
        Span.of(article.text.index("June"), article.text.index(" at last")),
    )


def test_what_a_column_of_corrections_names_as_wrong_is_only_suggested() -> None:
    def severities(title: str, kind: Kind) -> list[str | None]:
        loaded = LoadedRule(
            "a-rule",
            "group",
            Rule(kind=kind, severity="error", wakes=Wakes.on("bridge")),
            lambda: PAGE,
            NoOptions,
            every_bridge,
            None,
            None,
        )
        article = Article(read(post(f"Title: {title}\nDate: 2024-03-06\n\nThe bridge is not shut.\n")))
        return [each.severity for each in Runner(House(), registry=Registry.of({"a-rule": loaded})).look(article)[0]]

    assert severities("Corrections and clarifications", "fact") == ["suggestion"]
    assert severities("Corrections and clarifications", "grammar") == ["error"]
    assert severities("Council corrects its course", "fact") == ["error"]


def test_words_of_an_address_and_what_is_written_so_are_no_slips() -> None:
    page = "Title: Fares\nDate: 2024-03-06\n\nSee www.ferry.example/old/bridge now. The bridge [sic] is shut, and the bridge is old.\n"
    found: dict[Kind, list[int]] = {}
    for kind in ("spelling", "fact"):
        rule = Rule(kind=kind, severity="warning", wakes=Wakes.on("bridge"))
        loaded = LoadedRule("a-rule", "group", rule, lambda: PAGE, NoOptions, every_bridge, None, None)
        looked = Runner(House(), registry=Registry.of({"a-rule": loaded})).look(Article(read(post(page))))
        found[rule.kind] = [each.place.column for each in looked[0]]
    assert found == {"spelling": [73], "fact": [27, 43, 73]}
