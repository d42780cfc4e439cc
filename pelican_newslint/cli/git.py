"""What git says has changed: which files, since when, and what they held then. Nothing of a repository is ever run."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from pelican_newslint.errors import ConfigError

_NOTHING_RUNS = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false")
_LARGEST = 2_000_000
"""Bytes; no post is longer."""
_TARGETS = ("GITHUB_BASE_REF", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "CHANGE_TARGET", "BITBUCKET_PR_DESTINATION_BRANCH")
"""Where CI services say which branch a pull request goes into."""
_DEFAULTS = ("origin/HEAD", "origin/main", "origin/master", "main", "master")


class Change(Struct, frozen=True):
    """What differs in the working tree. Paths are absolute, links not followed."""

    since: str
    """The ref, as it was named or found."""
    former: dict[Path, bytes | None]
    """What each file held that has changed, is new (None) or is gone."""
    renamed: dict[Path, Path]
    """Old path → new path."""


def change(folder: Path, ref: str, environ: Mapping[str, str] = os.environ) -> Change:
    """Since the merge base of HEAD and `ref`; of the pull request's target or the default branch where `ref` is empty.

    Raises `ConfigError` outside a git tree, for an unknown ref, and where a shallow clone lacks the merge base.
    """
    git = _Git(folder)
    ref = ref or _found(git, environ)
    base = _merge_base(git, ref)
    former: dict[Path, bytes | None] = {}
    renamed = {}
    asked: dict[Path, str] = {}
    for status, old, new in _changed(git.lines("diff", "--name-status", "-z", "-M", "--no-ext-diff", "--no-textconv", base)):
        if status != "A":
            asked[git.top / old] = f"{base}:{old}"
        if old != new:
            renamed[git.top / old] = git.top / new
        former[git.top / new] = None
    for new in git.lines("ls-files", "--others", "--exclude-standard", "--full-name", "-z", ":/"):
        former[git.top / new] = None
    return Change(ref, former | git.blobs(asked), renamed)


class _Git:
    """One working tree."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        try:
            up = self.text("rev-parse", "--show-cdup")
        except FileNotFoundError:
            raise ConfigError("--changed needs git, which isn't installed.") from None
        if up is None:
            raise ConfigError(f"--changed: {folder} is in no git working tree.")
        self.top = Path(os.path.normpath(folder / up))

    def text(self, *command: str) -> str | None:
        """What git prints, None where it fails."""
        done = self._run(command)
        return os.fsdecode(done.stdout).strip("\n") if done.returncode == 0 else None

    def lines(self, *command: str) -> list[str]:
        """The parts between NULs. Raises `ConfigError` with git's own words."""
        done = self._run(command)
        if done.returncode != 0:
            raise ConfigError(f"git {command[0]}: {os.fsdecode(done.stderr).strip()}")
        return os.fsdecode(done.stdout).split("\0")[:-1]

    def blobs(self, names: Mapping[Path, str]) -> dict[Path, bytes | None]:
        """What the files with these names of git's hold; what is too large for a post or no file is left out."""
        found: dict[Path, bytes | None] = {}
        for path, name in names.items():
            size = self.text("cat-file", "-s", name)
            if size is not None and int(size) <= _LARGEST:
                found[path] = self._run(("cat-file", "blob", name)).stdout
        return found

    def _run(self, command: Sequence[str]) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(["git", *_NOTHING_RUNS, *command], cwd=self._folder, capture_output=True, check=False)


def _found(git: _Git, environ: Mapping[str, str]) -> str:
    """The branch that this one goes into: a CI service says so, else the default branch."""
    named = [f"origin/{environ[name]}" for name in _TARGETS if environ.get(name)]
    if named:
        return named[0]
    return next((ref for ref in _DEFAULTS if git.text("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")), "HEAD")


def _merge_base(git: _Git, ref: str) -> str:
    shallow = git.text("rev-parse", "--is-shallow-repository") == "true"
    known = not ref.startswith("-") and git.text("rev-parse", "--verify", "--quiet", f"{ref}^{{commit}}")
    base = git.text("merge-base", "HEAD", ref) if known else None
    if base:
        return base
    if shallow or (not known and ref.startswith("origin/")):
        raise ConfigError(
            f"--changed: this clone lacks {'the commit where this branch left ' if known else ''}{ref}."
            f" Fetch it before: git fetch {'--unshallow ' if shallow else ''}origin{'' if shallow else ' ' + ref.removeprefix('origin/')}"
            " (in GitHub Actions: actions/checkout with fetch-depth: 0; in GitLab CI: GIT_DEPTH: 0)."
        )
    if known:
        raise ConfigError(f"--changed: this branch and {ref} have no commit in common.")
    path = " To name posts to check, write them before --changed." if (Path.cwd() / ref).exists() else ""
    raise ConfigError(f"--changed: git knows no {ref}.{path}")


def _changed(parts: Iterable[str]) -> Iterator[tuple[str, str, str]]:
    """Status letter, old path, new path."""
    rest = iter(parts)
    for status in rest:
        old = next(rest)
        yield status[0], old, next(rest) if status[0] in "RC" else old
