"""One or several servers, asked evenly; one that fails is left out and tried again later.

Where all of them fail, three times in a row, or where a run has spent its time on answers that did not come, nobody is
asked for a while: a build must not wait for the same thing a thousand times.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

from msgspec import Struct

from pelican_newslint.engines.languagetool import Raw
from pelican_newslint.engines.server import answer, fault
from pelican_newslint.engines.server.client import Client, Meeting
from pelican_newslint.engines.server.codes import code
from pelican_newslint.engines.server.fault import Fault
from pelican_newslint.errors import EngineError, EngineGone


class Patience(Struct, frozen=True):
    """In seconds, but for `failures`."""

    question: float = 8.0
    """For one piece of a paragraph, whoever answers it in the end; the worker is ended after 10."""
    meeting: Meeting = Meeting()
    load: float = 45.0
    """For the first question in a language: the server loads it, which takes long on a small machine."""
    run: float = 60.0
    """Spent on answers that did not come, all together: then the servers count as gone."""
    failures: int = 3
    """In a row, of whichever server: then they count as gone."""
    out: float = 15.0
    """So long is a server left out that failed."""
    gone: float = 5.0
    """So long is nobody asked once all are gone."""
    pause: float = 0.3
    """Before the only server is asked again."""


PATIENCE = Patience()


_TOO_LATE = 1 / 8
"""Of the time for a question: too little to ask anybody once more."""
_FIRST = "The quick brown fox jumps over the lazy dog, la vie est belle, das Leben ist schön."
"""Makes a server load all that it needs for a language; most of it only comes with the first words."""


class Server:
    """A client, and how it has done. A server that wasn't there at first may come later."""

    def __init__(self, address: str, make: Callable[[str, Meeting], Client]) -> None:
        self.address = address
        self._make = make
        self._making = threading.Lock()
        self._client: Client | None = None
        self.asking = 0
        self.turn = 0
        """When it was asked last, counted in questions."""
        self.out_until = 0.0

    def client(self, meeting: Meeting) -> Client:
        """Met when it's first needed. Raises `Fault`."""
        with self._making:
            self._client = self._client or self._make(self.address, meeting)
            return self._client

    def leave(self) -> None:
        if self._client is not None:
            self._client.leave()


class Pool:
    """All servers as one. Threads may share it."""

    def __init__(
        self, addresses: Sequence[str], *, mother_tongue: str | None = None, connections: int = 4, patience: Patience | None = None
    ) -> None:
        def make(address: str, meeting: Meeting) -> Client:
            return Client(address, meeting, mother_tongue=mother_tongue, connections=connections)

        self._servers = [Server(address, make) for address in addresses]
        self._patience = patience or PATIENCE
        self._lock = threading.Lock()
        self._loading: dict[str, threading.Lock] = {}
        self._loaded: set[str] = set()
        self._turns = 0
        self._failures = 0
        self._spent = 0.0
        self._gone: tuple[float, str] | None = None

    def meet(self) -> tuple[Client, ...]:
        """Every server that answers now. Raises `EngineError` where none does."""

        def met(server: Server) -> Client | Fault:
            try:
                return server.client(self._patience.meeting)
            except Fault as why:
                self._left_out(server)
                return why

        with ThreadPoolExecutor(len(self._servers)) as threads:
            said = list(threads.map(met, self._servers))
        clients = tuple(each for each in said if isinstance(each, Client))
        if not clients:
            raise EngineError("; it ".join(str(each) for each in said))
        return clients

    def load(self, language: str, off: Mapping[str, str]) -> None:
        """Have every server load a language, as it will be asked. Those that can't are found out by the questions."""

        def one(server: Server) -> None:
            try:
                client = server.client(self._patience.meeting)
                if known := code(language, client.codes):
                    client.ask(_FIRST, known, off, self._patience.load)
            except Fault:
                self._left_out(server)

        with self._lock:
            loading = self._loading.setdefault(language, threading.Lock())
        with loading, ThreadPoolExecutor(len(self._servers)) as threads:  # once for each language, and two languages together
            if language not in self._loaded:
                list(threads.map(one, self._servers))
                self._loaded.add(language)

    def check(self, text: str, language: str, off: Mapping[str, str]) -> tuple[Raw, ...]:
        """Everything that a server finds. Raises `EngineError`, and `EngineGone` where it's no use to ask on."""
        end = time.monotonic() + self._patience.question
        last: Fault | None = None
        while (left := end - time.monotonic()) > self._patience.question * _TOO_LATE:
            self._refuse_while_gone()
            server = self._next()
            began = time.monotonic()
            try:
                found = self._ask(server, text, language, off, left)
            except Fault as why:
                last = why
                if not why.server:
                    raise EngineError(str(why)) from why
                self._failed(server, str(why), time.monotonic() - began)
                if len(self._servers) == 1:
                    time.sleep(min(self._patience.pause, max(end - time.monotonic(), 0)))
            else:
                self._did_well(server)
                return found
            finally:
                with self._lock:
                    server.asking -= 1
        raise EngineError(str(last or "had no time left"))

    def leave(self) -> None:
        for server in self._servers:
            server.leave()

    def _ask(self, server: Server, text: str, language: str, off: Mapping[str, str], seconds: float) -> tuple[Raw, ...]:
        others = any(each is not server and each.out_until <= time.monotonic() for each in self._servers)
        client = server.client(Meeting(seconds / 3, seconds / 3))
        known = code(language, client.codes)
        if known is None:
            raise Fault(f"at {server.address} doesn't know the language “{language}”", server=False)
        said = client.ask(text, known, off, seconds / 2 if others else seconds)
        try:
            return answer.raws(said, text)
        except ValueError:
            raise fault.not_languagetool(b"{", server.address) from None

    def _next(self) -> Server:
        """The one with the fewest questions right now, then the one whose turn was longest ago; one that is left out only where all are."""
        now = time.monotonic()
        with self._lock:
            server = min(self._servers, key=lambda each: (each.out_until > now, each.asking, each.turn))
            self._turns += 1
            server.asking += 1
            server.turn = self._turns
            return server

    def _refuse_while_gone(self) -> None:
        with self._lock:
            if self._gone and time.monotonic() < self._gone[0]:
                raise EngineGone(self._gone[1])

    def _left_out(self, server: Server) -> None:
        with self._lock:
            server.out_until = time.monotonic() + self._patience.out

    def _did_well(self, server: Server) -> None:
        with self._lock:
            self._failures = 0
            self._gone = None
            server.out_until = 0.0

    def _failed(self, server: Server, why: str, seconds: float) -> None:
        """Counted; raises `EngineGone` where it was once too often."""
        self._left_out(server)
        with self._lock:
            self._failures += 1
            self._spent += seconds
            if self._failures >= self._patience.failures or self._spent > self._patience.run:
                self._failures = self._patience.failures - 1  # one more failure is enough, one answer makes all well
                self._spent = 0.0
                self._gone = (time.monotonic() + self._patience.gone, why)
                raise EngineGone(why)
