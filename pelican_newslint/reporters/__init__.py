"""How it is said: one module (or package) for each format, found here and listed nowhere.

A format is a module with ``NAME`` (what ``--format`` calls it, its file's own name) and
``render(report, sources) -> str``. The other modules of this folder serve them.
"""

from __future__ import annotations

import importlib
import pkgutil
from typing import Protocol

from pelican_newslint.config.suggest import did_you_mean
from pelican_newslint.errors import ConfigError
from pelican_newslint.model import Report
from pelican_newslint.reporters.sources import Sources


class Render(Protocol):
    """A format: the whole report as text, ending with a newline unless there is nothing to say."""

    def __call__(self, report: Report, sources: Sources) -> str: ...


def formats() -> tuple[str, ...]:
    """The names of all formats, sorted."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if _render(module.name)))


def reporter(name: str) -> Render:
    """The format of that name. Raises `ConfigError` where there is none."""
    found = _render(name)
    if found is None:
        raise ConfigError(f'There is no format "{name}"{did_you_mean(name, formats())} There are: {", ".join(formats())}.')
    return found


def _render(name: str) -> Render | None:
    known = {module.name for module in pkgutil.iter_modules(__path__)}
    module = importlib.import_module(f"{__name__}.{name}") if name in known else None
    if getattr(module, "NAME", None) != name:
        return None
    render: Render = getattr(module, "render")  # noqa: B009
    return render
