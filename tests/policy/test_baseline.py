"""The baseline's file: small, sorted, made to be read in a diff, and clear about what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Silenced
from pelican_newslint.policy.baseline import Baseline, Entry, read, write
from tests.policy.made import HOUSE, LANGUAGETOOL, NO_LANGUAGETOOL, finding

A = finding("weekday-mismatch", fingerprint="v1:00000000000000aa")
B = finding("languagetool/EN_X", "warning", path="content/b.md", fingerprint="v1:00000000000000bb")
C = finding("doubled-word", "warning", path="content/b.md", fingerprint="v1:00000000000000cc")


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "newslint-baseline.json"


def complaint(file: Path, text: str) -> str:
    file.write_text(text)
    with pytest.raises(ConfigError) as caught:
        read(file)
    return str(caught.value)


def test_the_file_as_it_is_written(file: Path) -> None:
    suppressed = [finding(suppressed=Silenced(kind)) for kind in ("comment", "metadata", "config")]
    write(file, [B, C, A, *suppressed], [LANGUAGETOOL, HOUSE], looked_at=["content/a.md", "content/b.md"], whole_site=True)
    assert (
        file.read_text()
        == """\
{
 "version": 1,
 "engines": {"house": "0.1.0", "languagetool": "lingotweaker 0.2.8"},
 "known": [
  ["content/a.md", "weekday-mismatch", "v1:00000000000000aa"],
  ["content/b.md", "doubled-word", "v1:00000000000000cc"],
  ["content/b.md", "languagetool/EN_X", "v1:00000000000000bb"]
 ]
}
"""
    )
    assert list(file.parent.iterdir()) == [file], "no draft is left beside it"


def test_what_is_written_is_read(file: Path) -> None:
    assert read(file) is None
    assert read(None) is None
    written = write(file, [A, finding(path='content/é "x".md')], [HOUSE], looked_at=[], whole_site=True)
    assert read(file) == written
    assert '"content/é' in file.read_text("utf-8"), "readable in a diff"
    assert written == Baseline(
        file,
        {"house": "0.1.0"},
        (Entry("content/a.md", "weekday-mismatch", A.fingerprint), Entry('content/é "x".md', "weekday-mismatch", "v1:0000000000000005")),
    )


def test_an_empty_one_reads_too(file: Path) -> None:
    write(file, [], [HOUSE], looked_at=[], whole_site=True)
    assert read(file) == Baseline(file, {"house": "0.1.0"}, ())


def test_what_is_fixed_goes_out_and_what_is_known_stays(file: Path) -> None:
    write(file, [A, C], [HOUSE], looked_at=["content/a.md", "content/b.md"], whole_site=True)
    known = finding(fingerprint=A.fingerprint, suppressed=Silenced("baseline"))
    written = write(file, [known], [HOUSE], looked_at=["content/a.md", "content/b.md"], whole_site=True)
    assert [entry.fingerprint for entry in written.entries] == [A.fingerprint]


def test_posts_that_were_not_looked_at_keep_theirs(file: Path) -> None:
    write(file, [A, C], [HOUSE], looked_at=["content/a.md", "content/b.md"], whole_site=True)
    assert [entry.path for entry in write(file, [], [HOUSE], looked_at=["content/a.md"], whole_site=False).entries] == ["content/b.md"]
    assert write(file, [], [HOUSE], looked_at=["content/a.md"], whole_site=True).entries == (), "on the whole site it is gone"


def test_an_engine_that_is_not_here_keeps_its_own(file: Path) -> None:
    """Written again on a machine without it, the file must not forget what it finds elsewhere."""
    both = ["content/a.md", "content/b.md"]
    write(file, [A, B, C], [HOUSE, LANGUAGETOOL], looked_at=both, whole_site=True)
    written = write(file, [A], [HOUSE, NO_LANGUAGETOOL], looked_at=both, whole_site=True)
    assert written.engines == {"house": "0.1.0", "languagetool": "lingotweaker 0.2.8"}
    assert [entry.rule for entry in written.entries] == ["weekday-mismatch", "languagetool/EN_X"]
    assert write(file, [A], [HOUSE, LANGUAGETOOL], looked_at=both, whole_site=True).entries == written.entries[:1]


def test_paths_count_from_the_files_own_folder(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (file.parent / "site").mkdir()
    monkeypatch.chdir(file.parent / "site")
    written = write(file, [A], [HOUSE], looked_at=["content/a.md"], whole_site=True)
    assert [entry.path for entry in written.entries] == ["site/content/a.md"]


NO_ENTRY = "isn't [path, rule, fingerprint]; mend it, or remove the file and run `newslint baseline`."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "newslint-baseline.json:1: isn't valid JSON; mend it, or remove it and run `newslint baseline`."),
        ('{"version": 1,\n "known": [\n', "newslint-baseline.json:3: isn't valid JSON; mend it, or remove it and run `newslint baseline`."),
        ("[" * 100_000, "newslint-baseline.json:1: isn't valid JSON; mend it, or remove it and run `newslint baseline`."),
        ("[]", "newslint-baseline.json:1: isn't a baseline of version 1; remove it and run `newslint baseline`."),
        ('{\n "version": 2}', "newslint-baseline.json:2: isn't a baseline of version 1; remove it and run `newslint baseline`."),
        (
            '{"version": 1,\n "engines": ["house"], "known": []}',
            'newslint-baseline.json:2: has no "engines" with their versions; remove it and run `newslint baseline`.',
        ),
        ('{"version": 1, "engines": {}}', 'newslint-baseline.json:1: has no list "known"; remove it and run `newslint baseline`.'),
        (
            '{"version": 1, "engines": {},\n "known": [\n  ["a.md", "x", "v1:aa"],\n  ["a.md", "x"]\n]}',
            'newslint-baseline.json:4: ["a.md", "x"] ' + NO_ENTRY,
        ),
        (
            '{"version": 1, "engines": {},\n "known": [\n  ["a.md", "x", "aa"]\n]}',
            'newslint-baseline.json:3: ["a.md", "x", "aa"] ' + NO_ENTRY,
        ),
        (
            '{\n "version": 1,\n<<<<<<< HEAD\n=======\n',
            "newslint-baseline.json:3: holds a merge conflict; take either side and run `newslint baseline`.",
        ),
    ],
)
def test_a_file_that_cannot_be_understood(file: Path, text: str, message: str) -> None:
    assert complaint(file, text) == message


def test_a_file_that_cannot_be_read(file: Path) -> None:
    file.write_bytes(b"\xff")
    with pytest.raises(ConfigError, match=r"^newslint-baseline\.json: can't be read \('utf-8' codec"):
        read(file)
