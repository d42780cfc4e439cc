"""What can go wrong, each with the exit code that it means.

Exit codes (of ``newslint`` and of a build): 2 for a mistake in the configuration or an engine that
was required and could not be had; 3 for a gate that did not open in a Pelican build.
"""

from __future__ import annotations


class NewslintError(Exception):
    """Base of all errors that end a run with one clean line. `exitcode` is what Pelican exits with."""

    exitcode = 2


class ConfigError(NewslintError):
    """A setting, a house style file or a command line that cannot be understood.

    `problems` holds one sentence for each mistake, with its file and line where they are known, so that
    all are named at once.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class EngineError(NewslintError):
    """An engine that the house requires could not look at the text."""


class EngineGone(EngineError):
    """An engine that can't be asked any more in this run, whatever the text: its server is gone."""


class EngineLost(EngineError):
    """An engine that lost what it had prepared: once it was prepared again, it can look."""


class GateFailed(NewslintError):
    """The gate holds: findings at or above the severity that fails are left. Raised once, at the end."""

    exitcode = 3
