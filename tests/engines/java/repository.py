"""A Maven repository at a real socket, with jars of a few bytes, and the lock for them."""

from __future__ import annotations

import gc
import hashlib
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from pelican_newslint.engines.java import lock


def jar(artifact: str, *languages: str, version: str = "1.0") -> lock.Jar:
    data = content(f"{artifact}-{version}.jar")
    return lock.Jar("org.example", artifact, version, languages, len(data), hashlib.sha256(data).hexdigest())


def content(name: str) -> bytes:
    return f"the bytes of {name}".encode()


JARS = (jar("core"), jar("language-de", "de"), jar("languagetool-server", version="6.8"))


class Repository:
    """`mood`: what it does with a jar; by name, else as it should be."""

    def __init__(self) -> None:
        self.mood: dict[str, str] = {}
        self.asked: list[str] = []
        repository = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                name = self.path.rpartition("/")[2]
                mood = repository.mood.get(name, "well")
                if name.endswith(".jar"):
                    repository.asked.append(name)
                if mood == "missing" or not name.endswith(".jar"):
                    return self.send_error(404)
                data = content(name) if mood != "other" else b"x" * len(content(name))
                self.send_response(200)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data[:5] if mood == "half" else data)
                return None

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()


@contextmanager
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Repository]:
    """One that jgo's own configuration names in place of the usual one, and no jar on the machine."""
    made = Repository()
    settings = tmp_path / "jgo.conf"
    settings.write_text(f"[repositories]\ncentral = {made.address}\n", "utf-8")
    monkeypatch.setenv("JGO_CONFIG_FILE", str(settings))
    monkeypatch.setenv("M2_REPO", str(tmp_path / "m2"))
    monkeypatch.setattr(lock, "jars", lambda: JARS)
    try:
        yield made
    finally:
        made.server.shutdown()
        made.server.server_close()
        with warnings.catch_warnings():  # jgo closes no connection that broke: here, and not in some later test
            warnings.simplefilter("ignore", ResourceWarning)
            gc.collect()
