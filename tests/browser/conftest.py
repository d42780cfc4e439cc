"""A real browser over real sites: the demo site and one of hostile posts, served with a strict Content-Security-Policy."""

from __future__ import annotations

import functools
import os
import re
import shutil
import threading
from collections.abc import Callable, Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from pelican_newslint.errors import GateFailed
from tests.pelican_sites import build, make_site

_ROOT = Path(__file__).parents[2]
_SHOTS = _ROOT / "test-artefacts"
_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
POLICY = "default-src 'self'"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


def chromium() -> str | None:
    """The browser named by NEWSLINT_CHROMIUM, else the system's."""
    named = os.environ.get("NEWSLINT_CHROMIUM")
    return named or shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="needs the dependency group `browser`")
    with playwright.sync_playwright() as started:
        program = chromium()
        if program is None and not Path(started.chromium.executable_path).exists():
            pytest.skip("no Chromium: `make browsers` brings one, or NEWSLINT_CHROMIUM names it")
        running = started.chromium.launch(executable_path=program, args=_FLAGS)
        yield running
        running.close()


class _Handler(SimpleHTTPRequestHandler):
    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serve a folder; gives its address."""
    servers: list[ThreadingHTTPServer] = []

    def start(folder: Path) -> str:
        server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


def _built(folder: Path) -> Path:
    """The output of a build whose gate may hold."""
    here = Path.cwd()
    os.chdir(folder)
    try:
        build(
            folder,
            NEWSLINT_FAIL_ON="error",
            NEWSLINT_ANNOTATE="always",
            NEWSLINT_REPORT="./newslint",
            NEWSLINT_LANGUAGETOOL="off",
            NEWSLINT_CACHE=False,
        )
    except GateFailed:
        pass
    finally:
        os.chdir(here)
    return folder / "output"


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo site's output."""
    folder = tmp_path_factory.mktemp("demo") / "site"
    shutil.copytree(_ROOT / "demo_site", folder, ignore=shutil.ignore_patterns("output", ".newslint_cache"))
    return _built(folder)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Build a site of these files; gives its output."""

    def make(files: dict[str, str | bytes], settings: str = "") -> Path:
        return _built(make_site(tmp_path_factory.mktemp("site") / "site", files, "RELATIVE_URLS = True\n" + settings))

    return make


@pytest.fixture
def shot(request: pytest.FixtureRequest) -> Callable[..., None]:
    """Keep a picture of the page, for a person to look at."""

    def take(page: Any, name: str = "", **options: Any) -> None:
        _SHOTS.mkdir(exist_ok=True)
        stem = re.sub(r"[^\w-]+", "-", request.node.name.removeprefix("test_") + (f"-{name}" if name else ""))
        page.screenshot(path=_SHOTS / f"{stem}.png", **options)

    return take


@pytest.fixture
def opened(browser: Any) -> Iterator[Callable[..., Any]]:
    """Open an address in a browser of its own; the test fails where a script did."""
    contexts: list[Any] = []
    errors: list[str] = []

    def go(address: str, *, ready: bool = True, **options: Any) -> Any:
        context = browser.new_context(**{"viewport": {"width": 1200, "height": 900}, **options})
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if "Content Security Policy" in message.text else None)
        page.goto(address)
        if ready:
            page.wait_for_selector(".newslint-desk button.open", state="visible")
        return page

    yield go
    for context in contexts:
        context.close()
    assert errors == []
