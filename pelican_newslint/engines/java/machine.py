"""The local server: a Java machine of our own, up when its health check answers, gone with the worker however that ends."""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from pelican_newslint.engines.java import place, runtime
from pelican_newslint.engines.java.log import Log
from pelican_newslint.errors import EngineError

HOST = "127.0.0.1"
SECONDS = 60.0
"""For the start; it takes 1.5 on an idle machine."""
PORTS = 3
"""So many are tried: between finding a free one and taking it somebody else may have it."""
_MAIN = "org.languagetool.server.HTTPServer"
_STARTED = "Server started"
_TAKEN = "could not be started on host"
_NO_MEMORY = "OutOfMemoryError"
_CONFIG = Path(__file__).with_name("server.properties")
_KEEPER = Path(__file__).with_name("keeper.py")


class Machine:
    """One server. `memory` is Java's own notation ("768m"); `languages` are those that were installed beside the usual ones;
    `config` is a file of the server's own settings."""

    def __init__(self, folder: Path, languages: Sequence[str], memory: str, config: Path = _CONFIG) -> None:
        self._folder = folder
        self._languages = tuple(languages)
        self._memory = memory
        self._config = config
        self._process: subprocess.Popen[bytes] | None = None
        self._log: Log | None = None
        self.address = ""
        """Where it answers, once it was started."""

    @property
    def alive(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def dies(self) -> bool:
        """Whether it is gone, or is just going: it closes its connections a moment before."""
        for _ in range(20):
            if not self.alive:
                return True
            time.sleep(0.05)
        return False

    def start(self) -> None:
        """Wait until it answers. Raises `EngineError`, which completes "LanguageTool …" and quotes what Java said."""
        java = runtime.find()
        if wrong := place.broken(self._folder, self._languages):
            names = ", ".join(wrong[:3]) + (f" and {len(wrong) - 3} more" if len(wrong) > 3 else "")
            raise EngineError(f"is damaged in {self._folder} ({names}): newslint languagetool install mends it")
        end = time.monotonic() + SECONDS
        for _ in range(PORTS):
            self.stop()
            if self._started(java, end):
                return
            if _TAKEN not in self.said():
                break
        why = self.why()
        self.stop()
        raise EngineError(f"could not be started: {why}")

    def why(self) -> str:
        """Why it isn't there, in words: of the last thing that Java said where that is known, else quoted."""
        said = self.said()
        if _NO_MEMORY in said:
            return f"{self._memory} of memory are too little for it; NEWSLINT_LANGUAGETOOL_MEMORY gives it more"
        if self.alive:
            return f"it did not answer within {SECONDS:g} seconds{_quoted(said)}"
        code = self._process.poll() if self._process else None
        return f"Java ended with exit code {code}{_quoted(said)}"

    def said(self) -> str:
        """The end of what it wrote since it was started last."""
        return self._log.end() if self._log else ""

    def stop(self) -> None:
        """End it. It can be started again."""
        if self._process is not None:
            assert self._process.stdin
            with contextlib.suppress(OSError):
                self._process.stdin.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._process.wait(5)
            self._process.kill()
            self._process.wait()
            self._process = None
        if self._log is not None:
            self._log.close()
            self._log = None

    def _started(self, java: str, end: float) -> bool:
        port = _free_port()
        self._log = Log()
        home = place.home(self._folder)
        classes = os.pathsep.join([str(home / place.SERVER), str(home)])
        command = [
            java, f"-Xmx{self._memory}", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8",
            "-cp", classes, _MAIN, "--config", str(self._config), "--port", str(port),
        ]  # fmt: skip
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(_KEEPER), *command], stdin=subprocess.PIPE, stdout=self._log.writer, stderr=self._log.writer
        )
        self.address = f"http://{HOST}:{port}"
        while self.alive and time.monotonic() < end:
            if _STARTED in self.said() and _healthy(port):  # its own word too: another server may have the port
                return True
            time.sleep(0.05)
        return False


def _free_port() -> int:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        return int(taken.getsockname()[1])


def _healthy(port: int) -> bool:
    connection = http.client.HTTPConnection(HOST, port, timeout=2)
    try:
        connection.request("GET", "/v2/healthcheck")
        return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()


def _quoted(said: str) -> str:
    """The line of Java's that says most: the first that names an error, else the last."""
    lines = [line.strip() for line in said.splitlines() if line.strip() and not line.lstrip().startswith("at ")]
    errors = [line for line in lines if "error" in line.lower() or "exception" in line.lower()]
    line = (errors or lines[-1:] or [""])[0]
    return f" (“{line[:160]}”)" if line else ""
