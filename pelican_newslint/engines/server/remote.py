"""The servers that the user named, as a way to have LanguageTool."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_newslint.engines.choice import Choice
from pelican_newslint.engines.languagetool import Raw
from pelican_newslint.engines.server.pool import Pool
from pelican_newslint.engines.wire import primary


class Remote:
    """Asks which of them are there, so making one takes a moment. Raises `EngineError` where none is."""

    def __init__(self, addresses: Sequence[str], choice: Choice, mother_tongue: str | None, connections: int) -> None:
        self._choice = choice
        self._pool = Pool(addresses, mother_tongue=mother_tongue, connections=connections)
        self._met = self._pool.meet()

    @property
    def version(self) -> str:
        """Of those that were there at first."""
        return ", ".join(sorted({f"{each.version} ({each.build})" if each.build else each.version for each in self._met}))

    @property
    def languages(self) -> tuple[str, ...]:
        """Of all of them together."""
        return tuple(sorted({primary(each) for client in self._met for each in client.codes}))

    def knows(self, language: str) -> bool:
        return primary(language) in self.languages

    def prepare(self, language: str) -> None:
        self._pool.load(language, self._choice.parameters(language))

    def check(self, text: str, language: str) -> tuple[Raw, ...]:
        return self._pool.check(text, language, self._choice.parameters(language))

    def close(self) -> None:
        self._pool.leave()
