"""The keeper, with a small process in place of Java: it ends when nobody holds its input, whoever was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
import pytest

from pelican_newslint.engines.java import keeper

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
SLEEPER = (sys.executable, "-I", "-S", "-c", "import time; print('up', flush=True); time.sleep(60)")


@contextmanager
def kept(*command: str) -> Iterator[tuple[subprocess.Popen[bytes], psutil.Process]]:
    """A keeper, and the process that it keeps."""
    with subprocess.Popen(
        [sys.executable, "-I", "-S", str(Path(keeper.__file__)), *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == b"up\n"
        (child,) = psutil.Process(process.pid).children()
        try:
            yield process, child
        finally:
            process.kill()
            if child.is_running():
                child.kill()


def test_it_ends_both_when_its_input_closes() -> None:
    with kept(*SLEEPER) as (process, child):
        assert process.stdin
        process.stdin.close()
        assert process.wait(10) == 128 + signal.SIGKILL
        assert not child.is_running()


@pytest.mark.parametrize(
    "name", ["SIGTERM", pytest.param("SIGKILL", marks=pytest.mark.skipif(sys.platform != "linux", reason="Linux only"))]
)
def test_the_process_does_not_outlive_its_keeper(name: str) -> None:
    with kept(*SLEEPER) as (process, child):
        process.send_signal(getattr(signal, name))
        process.wait(10)
        child.wait(10)


def test_ctrl_c_reaches_neither() -> None:
    with kept(*SLEEPER) as (process, child):
        process.send_signal(signal.SIGINT)
        time.sleep(0.1)
        assert process.poll() is None
        assert os.getpgid(child.pid) != os.getpgid(process.pid)


def test_the_exit_code_is_the_process_own() -> None:
    with kept(sys.executable, "-I", "-S", "-c", "import sys, time; print('up', flush=True); time.sleep(0.5); sys.exit(7)") as (process, _):
        assert process.wait(10) == 7
