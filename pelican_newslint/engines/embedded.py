"""LanguageTool's rules in the process, through lingotweaker (imported as `lt_py`).

What it wants: a `variant` always, since `Engine("en-GB")` alone is American English without a word; offsets come in bytes
of UTF-8; some rules can't be switched off, so nothing is switched off here and all is filtered after.
"""

from __future__ import annotations

import threading
from functools import partial
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pelican_newslint.engines import rule_files
from pelican_newslint.engines.choice import Choice
from pelican_newslint.engines.languagetool import Raw, variant
from pelican_newslint.engines.wire import primary
from pelican_newslint.errors import EngineError


class Embedded:
    """One engine per variant, made when its first text comes: each takes 1.5 s and 300 to 400 MB. An engine serves threads."""

    def __init__(self, choice: Choice) -> None:
        import lt_py

        self._choice = choice

        self._make = lt_py.Engine
        self._engines: dict[str, Any] = {}
        self._lock = threading.Lock()

    @property
    def version(self) -> str:
        return f"lingotweaker {version('lingotweaker')}"

    def knows(self, language: str) -> bool:
        from importlib.util import find_spec

        return find_spec(f"lingotweaker_data_{primary(language)}") is not None

    def prepare(self, language: str) -> None:
        self._engine(language)

    def check(self, text: str, language: str) -> tuple[Raw, ...]:
        at = _code_points(text)
        found = self._engine(language).check(text)
        return tuple(
            Raw(
                each["rule_id"], each["category_id"] or "", each["message"] or "",
                at(each["offset"]), at(each["offset"] + each["length"]), tuple(each["suggestions"] or ()),
            )
            for each in found
        )  # fmt: skip

    def close(self) -> None:
        self._engines.clear()

    def _engine(self, language: str) -> Any:
        wanted = variant(language)
        code = wanted if primary(wanted) == "en" else primary(wanted)
        with self._lock:
            if code not in self._engines:
                try:
                    self._engines[code] = self._made(code)
                except (RuntimeError, ValueError) as error:
                    raise EngineError(f"can't read {language}: {error}") from error
            return self._engines[code]

    def _made(self, code: str) -> Any:
        """An engine of this variant, from data without the rules that aren't wanted where there is room for that.

        Categories are only left out so: one that it is told to leave alone takes the rules along that it was told to look for.
        """
        make = partial(self._make, code, variant=code, disabled_rules=self._choice.off(code), enabled_rules=self._choice.on(code))
        language = primary(code)
        installed = Path(import_module(f"lingotweaker_data_{language}").data_dir())
        try:
            with rule_files.only(installed, language, partial(self._choice.wants, language=language)) as data:
                return make(data_dir=str(data))
        except OSError:
            return make()


class _code_points:  # noqa: N801 - used as a function
    """From byte offsets of UTF-8 to code points of the text."""

    def __init__(self, text: str) -> None:
        self._bytes = None if text.isascii() else text.encode()

    def __call__(self, offset: int) -> int:
        return offset if self._bytes is None else len(self._bytes[:offset].decode("utf-8", "ignore"))
