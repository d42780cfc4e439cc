"""A check by a LanguageTool server that fails: the exit code, and what stands on the screen."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("language_tool_python")

from pelican_newslint.cli import main
from tests.engines import server_fakes as fakes

POST = "Title: The bridge opens\nDate: 2024-03-06\nCategory: Town\n\nThe the bridge is open again.\n"


@pytest.mark.parametrize(("house", "code"), [("", 0), ('required = ["languagetool"]\n', 2)])
def test_a_server_that_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], house: str, code: int
) -> None:
    (tmp_path / "post.md").write_text(POST, "utf-8")
    (tmp_path / "newslint.toml").write_text(f"language = 'en-US'\n{house}", "utf-8")
    monkeypatch.chdir(tmp_path)
    with fakes.fake(fakes.status(500, "Error: Internal Error")) as server:
        assert main(["check", "post.md", "--languagetool", server.address]) == code
        said = capsys.readouterr()
        why = f"it failed at {server.address} with status 500 (Internal Server Error) (“Internal Error”): see its log"
    if code:
        assert (said.out, said.err) == ("", f"newslint: LanguageTool is required but doesn't look: {why}.\n")
        return
    assert said.out.count(why) == 1
    assert "nobody looked at the grammar: " in said.out
    assert "doubled-word" in said.out
