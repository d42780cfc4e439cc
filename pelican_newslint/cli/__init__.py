"""``newslint``: the desk without a build, one command a file in `commands`."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence

from pelican_newslint.cli.arguments import parse
from pelican_newslint.errors import NewslintError

_READER_LEFT = 141
"""What a shell calls a program that ended because nobody read on (`newslint check . | head`)."""
_INTERRUPTED = 130
COLLECTED = 200_000
"""New objects from which Python looks for garbage. What a command makes it mostly needs to its end: at 700, looking took an eighth
of a short run."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command. Exit codes: 0 nothing to fail on, 1 findings, 2 usage, configuration or engine failure."""
    _settle_streams()
    if argv is None:  # a command's own process; whoever calls this from theirs keeps their own ways
        gc.set_threshold(COLLECTED)
    try:
        arguments = parse(sys.argv[1:] if argv is None else argv)
        code: int = arguments.run(arguments)
        sys.stdout.flush()
    except NewslintError as error:
        for line in str(error).split("\n"):
            print(f"newslint: {line}", file=sys.stderr)
        return error.exitcode
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains of it again at its end
        return _READER_LEFT
    except KeyboardInterrupt:
        print("newslint: stopped", file=sys.stderr)
        return _INTERRUPTED
    return code


def _settle_streams() -> None:
    """No text may end a run: files and pipes get UTF-8 whatever the locale, a terminal what it can show."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="replace", newline=None if stream.isatty() else "\n")
