"""A real LanguageTool in a real Java machine: how it starts, what is said where it can't, and that it ends with its build."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from pelican_newslint.engines.desk import Desk
from pelican_newslint.engines.java import machine as module
from pelican_newslint.engines.java import place, runtime
from pelican_newslint.engines.java.machine import Machine
from pelican_newslint.errors import EngineError
from tests.engines import real
from tests.engines.desks import paragraphs

pytestmark = [pytest.mark.languagetool, pytest.mark.slow]


@pytest.fixture(autouse=True)
def _there() -> None:
    real.needed()


@contextmanager
def machine(folder: Path = real.FOLDER, memory: str = "768m") -> Iterator[Machine]:
    made = Machine(folder, ["de", "fr"], memory)
    try:
        yield made
    finally:
        made.stop()


def javas(process: psutil.Process | None = None) -> list[psutil.Process]:
    """The Java machines below a process."""
    below = (process or psutil.Process()).children(recursive=True)
    return [each for each in below if each.name().startswith("java")]


def test_it_listens_on_this_machine_only_and_two_have_their_own() -> None:
    with machine() as one, machine() as two:
        one.start()
        two.start()
        assert one.address != two.address
        listening = [each.laddr.ip for java in javas() for each in java.net_connections() if each.status == psutil.CONN_LISTEN]
        assert len(listening) == 2
        assert {ip.removeprefix("::ffff:") for ip in listening} == {"127.0.0.1"}
    assert javas() == []


def test_a_port_that_somebody_took_meanwhile(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken, machine() as made:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        free = module._free_port
        ports = iter([taken.getsockname()[1], free()])
        monkeypatch.setattr(module, "_free_port", lambda: next(ports))
        made.start()
        assert made.alive
        assert not made.address.endswith(f":{taken.getsockname()[1]}")


def test_too_little_memory() -> None:
    with machine(memory="12m") as made, pytest.raises(EngineError) as error:
        made.start()
    assert str(error.value) == ("could not be started: 12m of memory are too little for it; NEWSLINT_LANGUAGETOOL_MEMORY gives it more")
    assert javas() == []


def test_a_broken_jar(tmp_path: Path) -> None:
    shutil.copytree(place.home(real.FOLDER), place.home(tmp_path))
    jar = place.home(tmp_path) / "libs" / "language-en-6.8.jar"
    data = bytearray(jar.read_bytes())
    data[len(data) // 2] ^= 1
    jar.write_bytes(data)
    with machine(tmp_path) as made, pytest.raises(EngineError) as error:
        made.start()
    assert str(error.value) == f"is damaged in {tmp_path} (language-en-6.8.jar): newslint languagetool install mends it"


def test_no_java(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runtime, "find_spec", lambda _: None)
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with (
        machine() as made,
        pytest.raises(EngineError, match=r'^has no Java 17 or newer: pip install "pelican-newslint\[languagetool\]" brings one'),
    ):
        made.start()


def test_what_java_says_is_quoted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MAIN", "org.languagetool.server.Nobody")
    with (
        machine() as made,
        pytest.raises(EngineError, match=r"^could not be started: Java ended with exit code 1 \(“Error: Could not find"),
    ):
        made.start()


BUILD = """
import sys
from pathlib import Path
sys.path[:0] = [sys.argv[1]]
from tests.engines import real
from tests.engines.desks import paragraphs
from pelican_newslint.engines.desk import Desk
import signal
import time
if __name__ == "__main__":
    signal.signal(signal.SIGHUP, signal.SIG_DFL)  # below nohup it would be ignored, and in a shell's background the next
    signal.signal(signal.SIGINT, signal.default_int_handler)
    with Desk(real.config("local"), None, lambda line: print(line, flush=True)) as desk:
        (found,) = desk.look(paragraphs("This is an test.")).matches
        print("found", len(found.get("languagetool", ())), flush=True)
        for _ in range(0 if sys.argv[2] == "exit" else 1200):
            time.sleep(0.1)  # short ones: a signal that comes just before one begins is only heeded when it ends
"""


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.parametrize("death", ["exit", "SIGINT", "SIGTERM", "SIGHUP", "SIGKILL", "worker SIGTERM", "worker SIGKILL", "keeper SIGKILL"])
def test_no_java_outlives_its_build(death: str) -> None:
    root = str(Path(__file__).parents[3])
    build = subprocess.Popen(
        [sys.executable, "-c", BUILD, root, death], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, start_new_session=True
    )
    try:
        assert build.stdout
        before: list[psutil.Process] = []
        if death == "exit":
            while build.poll() is None and not before:
                before = javas(psutil.Process(build.pid))
                time.sleep(0.02)
        assert build.stdout.readline() == "found 1\n"
        if death != "exit":
            before = javas(psutil.Process(build.pid))
            end(psutil.Process(build.pid), before[0], death)
        assert len(before) == 1
        gone, alive = psutil.wait_procs(before, timeout=10)
        assert (len(gone), alive) == (1, [])
    finally:
        build.kill()
        build.wait()
        if build.stdout:
            build.stdout.close()


def end(build: psutil.Process, java: psutil.Process, death: str) -> None:
    """Send the signal to whom it is for; Ctrl-C goes to the whole group, as a terminal sends it."""
    who, _, name = death.rpartition(" ")
    number = getattr(signal, name)
    keeper = java.parent()
    assert keeper
    worker = keeper.parent()
    assert worker
    if name == "SIGINT":
        os.killpg(build.pid, number)
    else:
        {"": build, "worker": worker, "keeper": keeper}[who].send_signal(number)


def test_one_that_is_killed_between_two_questions_is_started_again() -> None:
    notes: list[str] = []
    with Desk(real.config("local"), None, notes.append) as desk:
        desk.look(paragraphs("This is an test."))
        (java,) = javas()
        java.kill()
        java.wait(10)
        (found,) = desk.look(paragraphs("That is an house.")).matches
        assert [match.rule for match in found["languagetool"]] == ["languagetool/EN_A_VS_AN"]
        assert len(javas()) == 1
    assert (notes, javas()) == ([], [])


def test_memory_that_runs_out_is_said_and_the_others_findings_stand() -> None:
    notes: list[str] = []
    with Desk(real.config("local", memory="20m"), None, notes.append) as desk:
        (found,) = desk.look(paragraphs("Irregardless, this is an test.")).matches
        why = next(each.why_not for each in desk.status() if each.name == "languagetool")
    assert why in {
        "it could not be started: 20m of memory are too little for it; NEWSLINT_LANGUAGETOOL_MEMORY gives it more",
        "it died 3 times: 20m of memory are too little for it; NEWSLINT_LANGUAGETOOL_MEMORY gives it more",
    }
    assert notes == [f"LanguageTool was given up for this run: {why}."]
    assert [match.rule for match in found["proselint"]] == ["proselint/nonwords"]
