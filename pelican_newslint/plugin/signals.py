"""What the desk does at each of Pelican's signals. All that it keeps lies in the settings of the build it belongs to."""

from __future__ import annotations

from typing import Any

from pelican import signals
from pelican.contents import Article, Page

from pelican_newslint.plugin import mode
from pelican_newslint.plugin.build import KEY, Build, build_of
from pelican_newslint.plugin.oneline import end_in_one_line
from pelican_newslint.plugin.strip import strip

_OURS = "pelican_newslint"


def connect() -> None:
    """Only what comes before all else; the rest is connected when every plugin has been, so that we are called last."""
    end_in_one_line()
    signals.initialized.connect(on_initialized)
    signals.content_object_init.connect(strip)


def on_initialized(pelican: Any) -> None:
    """Settings are checked here: nothing has been cleaned or written yet. Raises `ConfigError` and `EngineError`."""
    settings: dict[str, Any] = pelican.settings
    if _OURS not in settings["PLUGINS"] or KEY in settings:
        return  # a plugin that builds subsites copies the settings of a build that is under way: its posts are read there
    settings[KEY] = Build.begin(settings, mode.mode())
    _call_us_last()


def on_everything_read(generators: list[Any]) -> None:
    """Lint: everything is read and nothing is written."""
    if build := build_of(generators[0].settings):
        build.lint(generators)


def on_written(path: str, context: dict[str, Any]) -> None:
    """A page was written; ours are those of an article or page."""
    build = context.get(KEY)
    content = context.get("article") or context.get("page")
    if isinstance(build, Build) and isinstance(content, Article | Page):
        build.mark(path, content)


def on_finalized(pelican: Any) -> None:
    """The site is complete. Raises `GateFailed` where it must not be published."""
    if build := build_of(pelican.settings):
        build.end()


def _call_us_last() -> None:
    """The posts are to be seen as all other plugins leave them, and a gate that fails must keep no plugin from its work."""
    for signal, handler in (
        (signals.all_generators_finalized, on_everything_read),
        (signals.content_written, on_written),
        (signals.finalized, on_finalized),
    ):
        signal.disconnect(handler)
        signal.connect(handler)
