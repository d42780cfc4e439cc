"""The ways to have LanguageTool, made as a plan says: in the process, a server of our own, servers that the user named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican_newslint.engines.choice import Choice
from pelican_newslint.engines.languagetool import Backend, LanguageTool, Raw
from pelican_newslint.engines.wire import Plan
from pelican_newslint.errors import EngineError


class Joined:
    """Several ways: a language goes to the first that knows it."""

    def __init__(self, backends: tuple[Backend, ...]) -> None:
        self._backends = backends

    @property
    def version(self) -> str:
        return ", ".join(each.version for each in self._backends)

    def knows(self, language: str) -> bool:
        return any(each.knows(language) for each in self._backends)

    def prepare(self, language: str) -> None:
        self._for(language).prepare(language)

    def check(self, text: str, language: str) -> tuple[Raw, ...]:
        return self._for(language).check(text, language)

    def close(self) -> None:
        for each in self._backends:
            each.close()

    def _for(self, language: str) -> Backend:
        for each in self._backends:
            if each.knows(language):
                return each
        raise EngineError(f"does not know the language “{language}”")


def make(plan: Plan) -> LanguageTool:
    """`plan.options`: see `lineup`. Raises `EngineError`, and `ImportError` where a package is missing."""
    options = plan.options
    choice = Choice(
        (rule.removeprefix("languagetool/") for rule in options.get("off", ())),
        (rule.removeprefix("languagetool/") for rule in options.get("rules", ())),
    )
    backends = tuple(_MAKERS[way](options, choice) for way in options["ways"])
    return LanguageTool(backends[0] if len(backends) == 1 else Joined(backends), plan)


def _embedded(_: dict[str, Any], choice: Choice) -> Backend:
    from pelican_newslint.engines.embedded import Embedded

    return Embedded(choice)


def _local(options: dict[str, Any], choice: Choice) -> Backend:
    from pelican_newslint.engines.java.local import Local
    from pelican_newslint.engines.java.machine import Machine

    machine = Machine(Path(options["folder"]), options["installed"], options["memory"])
    return Local(machine, options["local"], choice, options["mother_tongue"])


def _server(options: dict[str, Any], choice: Choice) -> Backend:
    from pelican_newslint.engines.server.remote import Remote

    return Remote(options["servers"], choice, options["mother_tongue"], options["connections"])


_MAKERS = {"embedded": _embedded, "local": _local, "server": _server}
