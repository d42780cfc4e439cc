"""Lets Pelican and its plugins read a site without a word on the terminal and without a file left in the site."""

from __future__ import annotations

import contextlib
import io
import logging
import sys
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def quietly(folder: Path | None = None) -> Iterator[None]:
    """While it lasts: no log records, nothing printed, no compiled Python written, modules beside `folder`'s settings importable."""
    level, bytecode, path = logging.root.manager.disable, sys.dont_write_bytecode, list(sys.path)
    logging.disable(logging.CRITICAL)
    sys.dont_write_bytecode = True
    if folder is not None:
        sys.path.insert(0, str(folder))
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            yield
    finally:
        logging.disable(level)
        sys.dont_write_bytecode = bytecode
        sys.path[:] = path
