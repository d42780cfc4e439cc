"""Engines that misbehave on demand. What each does stands in the text: a paragraph with the word "hang" hangs.

Named in a plan's `factory` (`fakes:obedient`), and found by the worker because `fake_worker.py` lies beside.
"""

from __future__ import annotations

import os
import re
import time
from pathlib import Path

from pelican_newslint.engines.protocol import EngineMatch, Paragraph
from pelican_newslint.engines.wire import Plan
from pelican_newslint.errors import EngineError, EngineGone, EngineLost


class Obedient:
    """Finds the word "flaw", and does what the text says unless it is tame."""

    def __init__(self, plan: Plan) -> None:
        self.name = plan.name
        self.version = plan.options.get("version", "1.0")
        self._looks = 0
        self._once = plan.options.get("once", "")
        """A file that it makes when it dies of "stumble", which it then doesn't again."""
        self._tame = plan.options.get("tame", False)
        self._told = plan.options.get("told", ())
        self._prepared = self._lost = False

    def knows(self, language: str) -> bool:
        return language.startswith("en")

    def prepare(self, language: str) -> None:
        if language == "en-x-dies":
            os._exit(3)
        self._prepared = True

    @property
    def languages(self) -> tuple[str, ...]:
        return tuple(self._told)

    def look(self, paragraph: Paragraph) -> tuple[EngineMatch, ...]:
        text = paragraph.text
        self._looks += 1
        if not self._tame:
            self._stumble(text)
            self._obey(text)
        return tuple(
            EngineMatch(f"{self.name}/flaw", found.start(), found.end(), f"look {self._looks}", (), "style", "style", "warning")
            for found in re.finditer("flaw", text)
        )

    def close(self) -> None:
        pass

    def _stumble(self, text: str) -> None:
        if "stumble" in text and not Path(self._once).exists():
            Path(self._once).touch()
            os._exit(7)

    def _obey(self, text: str) -> None:
        time.sleep(60 if "hang" in text else "dawdle" in text)  # one second, as all take on a machine that has no time for them
        if "freeze" in text:
            re.match(r"(a+)+$", "a" * 60 + "b")  # holds the GIL
        if "die" in text:
            os._exit(7)
        if "eat" in text:
            self._eaten = bytearray(b"x") * 400_000_000
            time.sleep(60)
        if "raise" in text:
            raise ValueError("no idea")
        if "lose" in text and not self._lost:
            self._lost, self._prepared = True, False
            raise EngineLost("forgot it")
        if not self._prepared:
            raise ValueError("nobody prepared me")
        if "leave" in text:
            raise EngineGone("left")
        if "complain" in text:
            raise EngineError("answered with status 500")
        if "panic" in text:
            raise KeyboardInterrupt
        if "shout" in text:
            os.write(1, b"not a message\n")
            print("neither is this", flush=True)


def obedient(plan: Plan) -> Obedient:
    return Obedient(plan)


def absent(plan: Plan) -> Obedient:
    raise ImportError(f"no module named {plan.name}")


def deadly(plan: Plan) -> Obedient:
    os._exit(9 if plan.name else 0)
