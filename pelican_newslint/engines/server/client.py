"""One server, through language-tool-python, and the one place where we go round what it gets wrong (3.4.0):

- its time limit is a constant of the class, 300 s, and starts anew with every byte: here each question has its own,
  for all of the answer;
- it asks again by itself, opens a connection for every question, and follows redirects, with which an unpublished text
  would go where nobody sent it;
- `Match` remembers the last text in the class (threads mix them up), is quadratic in it, and drops fields, among them
  that the result is incomplete: answers are read by `answer` in its place;
- `check` takes no annotated text, and `motherTongue` costs two more questions each time;
- an unknown variant becomes another without a word: `codes` chooses, from what the server lists.

What remains is its place at the server's API: the addresses, and the list of languages.
"""

from __future__ import annotations

import time
from collections.abc import Mapping
from urllib.parse import urljoin

import msgspec
import requests
import urllib3
from language_tool_python import LanguageTool
from msgspec import Struct
from requests.adapters import HTTPAdapter

from pelican_newslint.engines.server import answer, fault
from pelican_newslint.engines.server.addresses import is_loopback, root, shown
from pelican_newslint.engines.server.annotated import annotation
from pelican_newslint.engines.server.fault import Fault

CONNECT = 3.0
"""Seconds for a connection."""
LONGEST = 20_000_000
"""Bytes of an answer; a paragraph's has some thousands."""


class Meeting(Struct, frozen=True):
    """Seconds for what a server is asked first."""

    languages: float = 5.0
    version: float = 25.0
    """It's said with a check only, and the first check of a server's life takes long."""


class Client(LanguageTool):
    """One server. Threads may share it. Raises `Fault`; the constructor too, which gets to know it."""

    def __init__(self, address: str, meeting: Meeting, *, mother_tongue: str | None = None, connections: int = 4) -> None:
        self.address = shown(address)
        self._meeting = meeting
        self._mother = mother_tongue
        self._session = requests.Session()
        self._session.trust_env = not is_loopback(address)  # a proxy is for the world, not for this machine
        for scheme in ("http://", "https://"):
            self._session.mount(scheme, HTTPAdapter(pool_connections=1, pool_maxsize=connections))
        self.codes = tuple[str, ...]()
        super().__init__("auto", remote_server=root(address), host="127.0.0.1")
        software = self._ask({"language": "en-US" if "en-US" in self.codes else self.codes[0], "text": "."}, self._meeting.version).software
        self.version = f"{software.name} {software.version}"
        self.build = software.build_date or ""

    def ask(self, text: str, code: str, off: Mapping[str, str], seconds: float) -> answer.Answer:
        """One question: `code` is one of `codes`, `off` more parameters of the API. Never a partial answer."""
        parameters = {"language": code, "data": annotation(text), **off}
        if self._mother:
            parameters["motherTongue"] = self._mother
        said = self._ask(parameters, seconds)
        if said.warnings.incomplete_results:
            reason = f" ({said.warnings.incomplete_results_reason})" if said.warnings.incomplete_results_reason else ""
            raise Fault(f"gave up half-way at {self.address}{reason}: raise its maxCheckTimeMillis", server=False)
        return said

    def leave(self) -> None:
        """Close its connections."""
        self._session.close()

    def _ask(self, parameters: dict[str, str], seconds: float) -> answer.Answer:
        data = self._send("POST", urljoin(self._url, "check"), parameters, seconds)
        try:
            return answer.read(data)
        except (msgspec.MsgspecError, UnicodeDecodeError):
            raise fault.not_languagetool(data, self.address) from None

    def _get_languages(self) -> set[str]:
        """What the server lists, asked once; the base class asks again for everything."""
        if not self.codes:
            data = self._send("GET", urljoin(self._url, "languages"), None, self._meeting.languages)
            try:
                self.codes = tuple(sorted({code for each in answer.languages(data) for code in (each.code, each.long_code)}))
            except (msgspec.MsgspecError, UnicodeDecodeError):
                self.codes = ()
            if not self.codes:
                raise fault.not_languagetool(data, self.address)
        return {*self.codes, "auto"}

    def _send(self, method: str, url: str, data: dict[str, str] | None, seconds: float) -> bytes:
        end = time.monotonic() + seconds
        try:
            with self._session.request(
                method, url, data=data, timeout=(min(CONNECT, seconds), seconds), stream=True, allow_redirects=False
            ) as response:
                body = _whole(response, end)
        # Below requests lie urllib3 and http.client, and in the middle of a body their own errors come through.
        except (requests.RequestException, urllib3.exceptions.HTTPError, OSError) as error:
            raise fault.of_connection(error, self.address, seconds) from error
        if response.status_code != requests.codes.ok:
            raise fault.of_status(response.status_code, body, self.address, response.headers.get("Location"))
        return body


def _whole(response: requests.Response, end: float) -> bytes:
    """The body, by the hour: a server that sends a byte now and then never runs into a socket's own limit."""
    body = bytearray()
    while piece := response.raw.read1(65_536, decode_content=True):
        body += piece
        if time.monotonic() > end:
            raise requests.Timeout("timed out in the middle of the answer")
        if len(body) > LONGEST:
            raise requests.ConnectionError("it is endless")
    return bytes(body)
