"""`newslint check --changed`: what a change has to do with, and what git must know for it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from pelican_newslint.cli import main

OFF = ["--languagetool", "off", "--format", "compact"]
FLAW = "\nIt met on Tuesday, March 7, 2024, again.\n"


def git(*command: str, at: Path | None = None) -> None:
    who = ["-c", "user.name=Ana", "-c", "user.email=ana@example.org", "-c", "init.defaultBranch=main", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *command], cwd=at, check=True, capture_output=True)


@pytest.fixture(autouse=True)
def no_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CHANGE_TARGET", "BITBUCKET_PR_DESTINATION_BRANCH"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def repository(site: Path) -> Path:
    """The site's folder, its posts committed on main, on a branch of its own."""
    (site / ".gitignore").write_text(".newslint_cache\n__pycache__\n", "utf-8")
    git("init", "-q", ".")
    git("add", "-A")
    git("commit", "-q", "-m", "the archive")
    git("checkout", "-q", "-b", "work")
    return site


@pytest.mark.usefixtures("repository")
def test_old_flaws_are_not_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--changed", *OFF]) == 0
    assert capsys.readouterr().out == ""


def test_a_new_flaw_in_an_old_post_is_said_alone(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    council = repository / "content" / "council.md"
    council.write_text(council.read_text("utf-8") + FLAW, "utf-8")
    git("commit", "-q", "-a", "-m", "again")
    assert main(["check", "--changed", *OFF]) == 1
    assert capsys.readouterr().out == "content/council.md:7:11: error: 7 March 2024 is a Thursday, not a Tuesday. [weekday-mismatch]\n"


def test_what_is_neither_committed_nor_tracked_counts(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (repository / "content" / "new.md").write_text(f"Title: Council again\nDate: 2024-03-08\nSummary: Again.\n{FLAW}", "utf-8")
    assert main(["check", "--changed", *OFF]) == 1
    assert capsys.readouterr().out.startswith("content/new.md:5:11: error: ")


def test_a_date_in_the_header_that_makes_the_text_wrong(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The finding stands on a line that nobody touched; the change is the cause."""
    library = repository / "content" / "library.md"
    library.write_text(library.read_text("utf-8") + "\nThe poll was held on Tuesday, March 5.\n", "utf-8")
    git("commit", "-q", "-a", "-m", "poll")
    assert main(["check", "--changed", *OFF]) == 0
    library.write_text(library.read_text("utf-8").replace("2024-03-07", "2023-03-07"), "utf-8")
    capsys.readouterr()
    main(["check", "--changed", "HEAD", *OFF])
    assert "content/library.md:7:" in capsys.readouterr().out


def test_a_link_to_a_post_that_the_change_took_away(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    library = repository / "content" / "library.md"
    library.write_text(library.read_text("utf-8") + "\nSee [the vote]({filename}council.md).\n", "utf-8")
    git("commit", "-q", "-a", "-m", "link")
    (repository / "content" / "council.md").unlink()
    assert main(["check", "--changed", "HEAD", "--languagetool", "off"]) == 1
    said = capsys.readouterr().out
    assert "broken-link" in said
    assert (
        "1 finding stands on no line that was changed since HEAD, but wasn't there before the change: broken-link in content/library.md:7."
        in said
    )


def test_a_renamed_post_has_only_its_new_flaws(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    git("mv", "content/council.md", "content/vote.md")
    assert main(["check", "--changed", *OFF]) == 0
    vote = repository / "content" / "vote.md"
    vote.write_text(vote.read_text("utf-8") + FLAW, "utf-8")
    capsys.readouterr()
    assert main(["check", "--changed", *OFF]) == 1
    assert capsys.readouterr().out.count("\n") == 1


def test_the_pull_requests_target_is_taken_from_the_service(
    repository: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_BASE_REF", "main")
    assert main(["check", "--changed", *OFF]) == 2
    assert capsys.readouterr().err == (
        "newslint: --changed: this clone lacks origin/main. Fetch it before: git fetch origin main"
        " (in GitHub Actions: actions/checkout with fetch-depth: 0; in GitLab CI: GIT_DEPTH: 0).\n"
    )
    git("remote", "add", "origin", str(repository))
    git("fetch", "-q", "origin", "main")
    assert main(["check", "--changed", *OFF]) == 0


def test_a_shallow_clone_is_told_what_to_fetch(
    repository: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    git("commit", "-q", "--allow-empty", "-m", "more")
    git("clone", "-q", "--depth", "1", "--no-single-branch", f"file://{repository}", str(tmp_path / "shallow"))
    monkeypatch.chdir(tmp_path / "shallow")
    assert main(["check", "--changed", "origin/main", *OFF]) == 2
    assert capsys.readouterr().err.startswith(
        "newslint: --changed: this clone lacks the commit where this branch left origin/main. Fetch it before: git fetch --unshallow origin ("
    )


@pytest.mark.usefixtures("site")
def test_outside_a_git_tree(site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(site.parent))
    assert main(["check", "--changed", *OFF]) == 2
    assert capsys.readouterr().err == f"newslint: --changed: {site} is in no git working tree.\n"


@pytest.mark.usefixtures("repository")
def test_a_path_taken_for_a_ref(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--changed", "content"]) == 2
    assert capsys.readouterr().err == "newslint: --changed: git knows no content. To name posts to check, write them before --changed.\n"
