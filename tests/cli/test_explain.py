"""`newslint explain`: the rule's own page."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.cli import main


def test_a_rule_of_the_house(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "weekday-mismatch"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("# weekday-mismatch\n\n**A weekday and its date agree.**\n\nMust fix; group dates; since 0.1")
    assert "\nBad:\n\n```text\n" in page
    assert "^^^^" in page
    assert page.endswith(
        "To switch it off for the house, in newslint.toml:\n\n"
        '```toml\n[rules]\nweekday-mismatch = "off"\n```\n\n'
        "To keep one place as it is, above its paragraph (Markdown):\n\n"
        "```markdown\n[//]: # (newslint-ignore weekday-mismatch: the reason)\n```\n"
    )


def test_its_options_with_their_defaults(capsys: pytest.CaptureFixture[str]) -> None:
    main(["explain", "date-style"])
    assert '```toml\n[rules]\ndate-style = { form = "any" }\n```\n' in capsys.readouterr().out


def test_a_rule_of_an_engine(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "languagetool/EN_A_VS_AN"]) == 0
    page = capsys.readouterr().out
    assert page.startswith("# languagetool/EN_A_VS_AN\n\nA rule of languagetool, ")
    assert '"languagetool/EN_A_VS_AN" = "off"' in page


def test_a_rule_about_suppressions(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "unused-suppression"]) == 0
    assert capsys.readouterr().out.startswith("# unused-suppression\n\n**A suppression that silences nothing any more.**\n\nConsider.")


def test_a_rule_of_the_houses_own_file(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "newslint.toml").write_text(
        '[[pattern]]\nid = "house/visitors"\nfind = "visitors to the city"\nuse = "visitors"\nwhy = "We are the city\'s paper."\n'
        'bad = ["Many visitors to the city came."]\ngood = ["Visitors came."]\n',
        "utf-8",
    )
    assert main(["explain", "house/visitors"]) == 0
    assert capsys.readouterr().out == (
        "# house/visitors\n\n**We are the city's paper.**\n\n"
        "A rule of this house's own, from its newslint.toml: should fix. It finds `visitors to the city` and offers “visitors”.\n\n"
        "Bad:\n\n```text\nMany visitors to the city came.\n```\n\nGood:\n\n```text\nVisitors came.\n```\n"
    )


def test_a_rule_that_nobody_knows_is_asked_back(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "weekday-missmatch"]) == 2
    assert capsys.readouterr().err.startswith(
        'newslint: There is no rule "weekday-missmatch"; did you mean "weekday-mismatch"? All of them: newslint rules'
    )
