"""A site's settings without Pelican: its settings file run as Pelican runs it, and what can be told of the values."""

from __future__ import annotations

import datetime
import functools
import hashlib
import os
import re
import sys
import types
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

from msgspec import Struct

from pelican_newslint.site.quiet import quietly
from pelican_newslint.site.witness import Witness, seen_by

_DEEPEST = 20


class Settings(Struct, frozen=True):
    """`values` are the file's own, without Pelican's defaults. `digest` is over all of them; None where one of them is an
    object that can't be compared with that of another run."""

    values: dict[str, Any]
    digest: str | None


class _IncomparableError(Exception):
    """A value that may be equal to another run's or not."""


def settings_of(file: Path, witness: Witness) -> Settings | None:
    """What the settings file sets; None where it fails (Pelican then says why). `witness` sees what it reads.

    It may ask the clock, the environment or anything else, so it is run, not read: the same values are the same settings.
    """
    before = set(sys.modules)
    try:
        with quietly(file.parent), seen_by(witness):
            values = _run(file)
            try:
                digest = hashlib.blake2b(_said(values, 0).encode("utf-8", "surrogateescape"), digest_size=16).hexdigest()
            except _IncomparableError:
                digest = None
    except (Exception, SystemExit):  # it is anybody's program
        return None
    finally:
        _forget(before, witness)
    return Settings(values, digest)


def _run(file: Path) -> dict[str, Any]:
    spec = spec_from_file_location(file.stem, file)
    if spec is None or spec.loader is None:
        return {}
    module = module_from_spec(spec)
    sys.modules[file.stem] = module
    spec.loader.exec_module(module)
    return {name: value for name, value in vars(module).items() if name.isupper()}


def _forget(before: set[str], witness: Witness) -> None:
    """The site's own modules that were imported here: Pelican may run the file once more, and must find nothing of ours in it."""
    for name in set(sys.modules) - before:
        if witness.path(getattr(sys.modules[name], "__file__", None)) is not None:
            del sys.modules[name]


def _said(value: Any, depth: int) -> str:
    """A value in words that are the same in another process where it is. Raises `_IncomparableError`."""
    if depth > _DEEPEST:
        raise _IncomparableError
    further = functools.partial(_said, depth=depth + 1)
    kind = type(value)
    if value is None or kind in (bool, int, float, str, bytes, complex):
        return repr(value)
    if kind in (list, tuple):
        return f"{kind.__name__}({', '.join(map(further, value))})"
    if kind in (set, frozenset):
        return f"{kind.__name__}({', '.join(sorted(map(further, value)))})"
    if isinstance(value, dict):
        return f"{kind.__qualname__}({', '.join(f'{further(key)}: {further(each)}' for key, each in value.items())})"
    if isinstance(value, os.PathLike | re.Pattern | datetime.date | datetime.time | datetime.timedelta | datetime.tzinfo):
        return repr(value)
    return _program(value, further)


def _program(value: Any, further: Any) -> str:
    """Of what is code: where it stands, as the files it stands in are known, and what it holds."""
    if isinstance(value, types.ModuleType):
        return f"module {value.__name__}"
    if isinstance(value, functools.partial):
        return f"partial({further(value.func)}, {further(value.args)}, {further(value.keywords)})"
    if isinstance(value, types.MethodType):
        return f"method({further(value.__func__)}, {further(value.__self__)})"
    if isinstance(value, types.FunctionType):
        held = [cell.cell_contents for cell in value.__closure__ or ()]
        line = value.__code__.co_firstlineno
        return f"{value.__module__}.{value.__qualname__}:{line}({further(held)}, {further(value.__defaults__)}, {further(value.__kwdefaults__)})"
    if isinstance(value, type | types.BuiltinFunctionType):
        return f"{value.__module__}.{value.__qualname__}"
    raise _IncomparableError
