"""What a process of ours writes, read while it writes."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

_END = 8_000
"""Bytes from which the last word is taken."""


class Log:
    """A file with a place for reading of its own: with one that is shared, reading would move where the process writes."""

    def __init__(self) -> None:
        self.writer, name = tempfile.mkstemp(prefix="newslint-", suffix=".log")
        """For `subprocess`: a file descriptor."""
        self._file = Path(name)
        self._reader = self._file.open("rb")
        self._unlink()  # gone from sight at once, where the system lets go of names: nothing stays after SIGKILL

    def end(self) -> str:
        """The last that was written."""
        self._reader.seek(max(0, self._reader.seek(0, os.SEEK_END) - _END))
        return self._reader.read().decode("utf-8", "replace")

    def close(self) -> None:
        self._reader.close()
        os.close(self.writer)
        self._unlink()

    def _unlink(self) -> None:
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)
