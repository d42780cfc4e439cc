"""The worker process as the build holds it: started, written to, heard, ended."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import msgspec

from pelican_newslint.engines import wire

COMMAND = (sys.executable, "-P", "-m", "pelican_newslint.engines.worker")
"""-P: a `proselint.py` in the site's own folder must not be taken for the engine."""

_TUNABLES = "GLIBC_TUNABLES"
_MEMORY = "glibc.malloc.hugetlb=1:glibc.malloc.arena_max=1"
"""How glibc hands out memory there. LanguageTool's rules lie all over 350 MB: in large pages it takes a fifteenth less time. With an
arena for each thread, which is glibc's way, what it grows by is 90 MB more, and one for all takes no more time. The user's own tunables
come later and hold."""


class Child:
    """One worker. Starting doesn't wait for it; two threads keep its pipes moving, so that neither side can block the other.

    Raises `OSError` where no process can be started.
    """

    def __init__(self, plans: Sequence[wire.Plan], command: Sequence[str] = ()) -> None:
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the process
        try:
            self._process = subprocess.Popen(
                [*(command or COMMAND)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, env=_environment()
            )
        except OSError:
            self._errors.close()
            raise
        self._in: queue.SimpleQueue[tuple[float, wire.FromWorker | None]] = queue.SimpleQueue()
        self._out: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._read, self._write)]
        for thread in self._threads:
            thread.start()
        self.ask(wire.Start(tuple(plans)))

    @property
    def pid(self) -> int:
        return self._process.pid

    def ask(self, message: wire.FromBuild) -> None:
        """Queued at once and written in its own time."""
        self._out.put(wire.line(message))

    def hear(self, seconds: float) -> tuple[float, wire.FromWorker | None] | None:
        """The next message with the moment it came (monotonic); a None for the message once the worker is gone.

        None where nothing came in time.
        """
        try:
            return self._in.get(timeout=seconds)
        except queue.Empty:
            return None

    def end(self, patience: float = 0.0) -> None:
        """End it: by closing its input where it is given time, else by force."""
        self._out.put(None)
        try:
            self._process.wait(patience) if patience else self._process.kill()
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._process.wait()
        for thread in self._threads:
            thread.join(5)
        for pipe in (self._process.stdin, self._process.stdout, self._errors):
            if pipe:
                _close(pipe)

    def last_words(self) -> str:
        """The last line of its error output, for people; how it ended where it said nothing."""
        self._errors.seek(max(0, self._errors.seek(0, os.SEEK_END) - 4000))
        lines = self._errors.read().decode("utf-8", "replace").split("\n")
        said = [line.strip() for line in lines if line.strip()]
        if said:
            return said[-1][:200]
        code = self._process.poll()
        return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"

    def _read(self) -> None:
        assert self._process.stdout
        for data in self._process.stdout:
            try:
                message = wire.read_from_worker(data)
            except msgspec.MsgspecError:
                break  # whatever speaks there, it isn't our worker any more
            self._in.put((time.monotonic(), message))
        self._in.put((time.monotonic(), None))

    def _write(self) -> None:
        assert self._process.stdin
        while (data := self._out.get()) is not None:
            try:
                self._process.stdin.write(data)
                self._process.stdin.flush()
            except OSError:
                return
        _close(self._process.stdin)


def _close(pipe: IO[bytes]) -> None:
    with contextlib.suppress(OSError):  # what is still unwritten has no reader any more
        pipe.close()


def _environment() -> dict[str, str]:
    """The build's own, how memory is handed out, and where this package lies: Pelican may have found it through PLUGIN_PATHS."""
    own = {name: os.environ.get(name, "") for name in ("PYTHONPATH", _TUNABLES)}
    here = str(Path(__file__).parents[2])
    ours = {
        "PYTHONPATH": os.pathsep.join(filter(None, [here, own["PYTHONPATH"]])),
        _TUNABLES: ":".join(filter(None, [_MEMORY, own[_TUNABLES]])),
    }
    return {**os.environ, **ours}
