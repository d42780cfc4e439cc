"""The worker by itself: it ends with the build, however that ends, and leaves Ctrl-C to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import psutil
import pytest

from pelican_newslint.engines import wire
from pelican_newslint.engines.child import Child
from tests.engines.desks import COMMAND, desk, fake, paragraphs

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")


@contextmanager
def worker(*texts: str, stuck: str = "90") -> Iterator[subprocess.Popen[bytes]]:
    """A worker that has begun with the first of `texts`."""
    with subprocess.Popen(
        [*COMMAND, stuck], stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ) as process:
        assert process.stdin
        assert process.stdout
        try:
            process.stdin.write(wire.line(wire.Start((fake(),))))
            process.stdin.write(wire.line(wire.Ask(tuple(wire.Task(number, "fake", text, "en") for number, text in enumerate(texts)))))
            process.stdin.flush()
            while not isinstance(wire.read_from_worker(process.stdout.readline()), wire.Began):
                pass
            yield process
        finally:
            process.kill()


@pytest.mark.parametrize("text", ["A flaw.", "Now hang."])
def test_it_ends_when_its_input_closes(text: str) -> None:
    with worker(text) as process:
        assert process.stdin
        process.stdin.close()
        assert process.wait(10) == 0


def test_it_ends_on_sigterm() -> None:
    with worker("Now freeze.") as process:
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == -signal.SIGTERM


def test_it_ends_even_where_an_engine_never_lets_go_of_the_interpreter() -> None:
    with worker("Now freeze.", stuck="1") as process:
        assert process.stdin
        time.sleep(0.3)  # the engine has hardly begun
        process.stdin.close()
        assert process.wait(20) in {0, 1}


def test_ctrl_c_is_left_to_the_build() -> None:
    with worker("A flaw.", "Another flaw.") as process:
        process.send_signal(signal.SIGINT)
        assert process.stdout
        while not isinstance(message := wire.read_from_worker(process.stdout.readline()), wire.Found) or message.task != 1:
            pass
        assert process.poll() is None


def test_it_ends_with_a_build_that_is_killed() -> None:
    code = (
        "import sys, time; sys.path[:0] = [sys.argv[1]]; from tests.engines.desks import *\n"
        "with desk() as (made, _):\n"
        "    made.start(); print(made.worker, flush=True); time.sleep(60)"
    )
    root = str(COMMAND[1]).partition("/tests/")[0]
    with subprocess.Popen([sys.executable, "-c", code, root], stdout=subprocess.PIPE, text=True) as build:
        assert build.stdout
        child = psutil.Process(int(build.stdout.readline()))
        build.kill()
    child.wait(10)


def test_no_process_is_left_after_a_desk_that_saw_all_kinds_of_death() -> None:
    with desk() as (made, _):
        made.look(paragraphs("Now die.", "Now eat.", "Now raise.", "A flaw."))
    left = [each for each in psutil.Process().children(recursive=True) if "fake_worker" in " ".join(each.cmdline())]
    assert left == []


def test_closing_takes_little_time() -> None:
    with desk() as (made, _):
        made.look(paragraphs("A flaw."))
        start = time.monotonic()
        made.close()
        assert time.monotonic() - start < 2


@pytest.mark.parametrize("own", ["", ":glibc.malloc.arena_max=7"])
def test_it_asks_for_large_pages_and_few_arenas_and_leaves_the_users_own_wishes(own: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GLIBC_TUNABLES", own.removeprefix(":"))
    child = Child([], [sys.executable, "-c", "import os; raise SystemExit(os.environ['GLIBC_TUNABLES'])"])
    while (heard := child.hear(10)) is None or heard[1] is not None:
        pass
    assert child.last_words() == "glibc.malloc.hugetlb=1:glibc.malloc.arena_max=1" + own
    child.end()
