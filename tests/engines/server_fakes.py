"""Servers that misbehave on demand, with real sockets. What one does is the name of its mood.

They speak enough of LanguageTool's API for a client to meet them: /v2/languages and /v2/check.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs

Mood = Callable[[BaseHTTPRequestHandler, dict[str, str]], None]

LANGUAGES = [{"name": name, "code": code[:2], "longCode": code} for name, code in (("English (US)", "en-US"), ("German", "de-DE"))]


def found(*matches: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An answer to /v2/check."""
    return {"software": {"name": "LanguageTool", "version": "6.8", "buildDate": "2026"}, "matches": list(matches), **more}


def match(rule: str, offset: int, length: int, category: str = "GRAMMAR", *replacements: str) -> dict[str, Any]:
    return {
        "message": "Wrong.", "offset": offset, "length": length, "replacements": [{"value": each} for each in replacements],
        "rule": {"id": rule, "category": {"id": category, "name": "A category"}},
    }  # fmt: skip


class Fake:
    """One server. `mood` decides over each question once the client has met it; `asked` are the parameters of each."""

    def __init__(self) -> None:
        self.mood: Mood = well
        self.asked: list[dict[str, str]] = []
        self.answer: Callable[[str], dict[str, Any]] = lambda _: found()
        self.languages: object = LANGUAGES
        self.together = self.most = 0
        self.over = threading.Event()
        self._lock = threading.Lock()
        fake = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                send(self, 200, json.dumps(fake.languages))

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                parameters = {name: values[0] for name, values in parse_qs(body).items()}
                if parameters.get("text") == ".":
                    return send(self, 200, json.dumps(found()))
                fake.asked.append(parameters)
                with fake._counted():
                    return fake.mood(self, parameters)

            def log_message(self, *_: object) -> None:
                pass

        Handler.fake = self  # type: ignore[attr-defined]
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None  # type: ignore[method-assign] # a client that goes away in the middle is what is tested
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def texts(self) -> list[str]:
        """The texts that were asked about, without the one that only warms up."""
        return [text for parameters in self.asked if not (text := plain(parameters)).startswith("The quick brown fox")]

    def end(self) -> None:
        self.over.set()
        self.server.shutdown()
        self.server.server_close()

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._lock:
            self.together += 1
            self.most = max(self.most, self.together)
        try:
            yield
        finally:
            with self._lock:
                self.together -= 1


def plain(parameters: dict[str, str]) -> str:
    """The text of an annotated one, as the server reads it."""
    return "".join(part.get("text") or part["interpretAs"] for part in json.loads(parameters["data"])["annotation"])


@contextmanager
def fake(mood: Mood | None = None) -> Iterator[Fake]:
    made = Fake()
    made.mood = mood or well
    try:
        yield made
    finally:
        made.end()


def send(
    handler: BaseHTTPRequestHandler, status: int, body: str, kind: str = "application/json", length: int | None = None, location: str = ""
) -> None:
    data = body.encode()
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.send_header("Content-Length", str(len(data) if length is None else length))
    if location:
        handler.send_header("Location", location)
    handler.end_headers()
    handler.wfile.write(data)


def _of(handler: BaseHTTPRequestHandler) -> Fake:
    return handler.fake  # type: ignore[attr-defined,no-any-return]


def well(handler: BaseHTTPRequestHandler, parameters: dict[str, str]) -> None:
    send(handler, 200, json.dumps(_of(handler).answer(plain(parameters))))


def slow(handler: BaseHTTPRequestHandler, parameters: dict[str, str]) -> None:
    _of(handler).over.wait(30)
    well(handler, parameters)


def drips(handler: BaseHTTPRequestHandler, _: dict[str, str]) -> None:
    """Hangs in the middle, but never long enough for a socket's own limit."""
    send(handler, 200, '{"software":', length=10_000)
    with suppress(OSError):
        for _each in range(300):
            handler.wfile.write(b" ")
            handler.wfile.flush()
            if _of(handler).over.wait(0.1):
                return


def hangs(handler: BaseHTTPRequestHandler, _: dict[str, str]) -> None:
    send(handler, 200, '{"software":', length=10_000)
    handler.wfile.flush()
    _of(handler).over.wait(30)


def closes(handler: BaseHTTPRequestHandler, _: dict[str, str]) -> None:
    send(handler, 200, '{"software":', length=10_000)
    handler.close_connection = True


def drops(handler: BaseHTTPRequestHandler, _: dict[str, str]) -> None:
    """Not even a status."""
    handler.close_connection = True


def status(code: int, said: str, location: str = "") -> Mood:
    return lambda handler, _: send(handler, code, said, "text/plain", location=location)


def page(handler: BaseHTTPRequestHandler, _: dict[str, str]) -> None:
    send(handler, 200, "<!doctype html><title>Log in</title>", "text/html")


def other(handler: BaseHTTPRequestHandler, _: dict[str, str]) -> None:
    send(handler, 200, '{"status": "up"}')


def outside(handler: BaseHTTPRequestHandler, _: dict[str, str]) -> None:
    send(handler, 200, json.dumps(found(match("X", 5_000, 3))))


def partial(handler: BaseHTTPRequestHandler, _: dict[str, str]) -> None:
    said = found(match("X", 0, 1), warnings={"incompleteResults": True, "incompleteResultsReason": "it took too long"})
    send(handler, 200, json.dumps(said))


def in_turn(*moods: Mood) -> Mood:
    """Another mood for each question, the last one for all that come then."""
    left = list(moods)

    def mood(handler: BaseHTTPRequestHandler, parameters: dict[str, str]) -> None:
        (left.pop(0) if len(left) > 1 else left[0])(handler, parameters)

    return mood
