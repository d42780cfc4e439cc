"""Keeps a process no longer than the one that asked for it: `python keeper.py COMMAND…`, its input a pipe from there.

When that pipe closes, however its other end died (SIGKILL closes it too), the process is killed. Where this keeper is
killed itself, Linux takes the process with it. Ctrl-C reaches neither: the terminal's signal is for the build.
Started as a script: nothing of the package is imported, so that it is up at once and small.
"""

import contextlib
import os
import signal
import subprocess
import sys
import threading

_PR_SET_PDEATHSIG = 1


def keep(command: list[str]) -> int:
    """Runs `command` until it ends or nobody needs it; gives its exit code."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    options: dict[str, object] = {"start_new_session": True}
    if sys.platform == "linux":
        options["preexec_fn"] = _with_the_keeper  # no thread runs here yet, so that this is safe
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, **options)  # type: ignore[call-overload]
    signal.signal(signal.SIGTERM, lambda *_: process.kill())
    threading.Thread(target=_kill_when_alone, args=(process,), daemon=True).start()
    return int(process.wait())


def _kill_when_alone(process: "subprocess.Popen[bytes]") -> None:
    while os.read(0, 1024):
        pass
    with contextlib.suppress(OSError):
        process.kill()


def _with_the_keeper() -> None:
    """In the new process before it becomes another program."""
    import ctypes

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


if __name__ == "__main__":
    code = keep(sys.argv[1:])
    os._exit(code if code >= 0 else 128 - code)  # the thread still reads
