"""What can go wrong with a server, in words that complete "LanguageTool …"."""

from __future__ import annotations

import http
import math
import re

import requests

_NOBODY = re.compile("refused|name or service|resolve|unreachable|no route|getaddrinfo")


class Fault(Exception):
    """A question that a server did not answer.

    `server`: the server's doing, so that another one is worth asking and this one is left out for a while; otherwise
    the question itself is refused, and others would refuse it too.
    """

    def __init__(self, why: str, *, server: bool = True) -> None:
        super().__init__(why)
        self.server = server


def of_status(status: int, said: bytes, url: str, where: str | None) -> Fault:
    """`said` is the body, which LanguageTool writes as plain text; `where` the address of a redirect."""
    quoted = _quoted(said)
    match status:
        case _ if 300 <= status < 400:
            return Fault(f"is asked for at another address by {url} ({where or 'it does not say which'}): name that one")
        case 400 if "not a language code" in quoted:
            return Fault(f"at {url} does not know the language{quoted}", server=False)
        case 400:
            return Fault(f"refused the question at {url}{quoted}", server=False)
        case 401 | 403:
            return Fault(f"lets nobody in at {url} without a key (status {status}){quoted}")
        case 413:
            return Fault(f"takes no text as long as this at {url} (status 413){quoted}: raise its maxTextLength", server=False)
        case 429 | 426:
            return Fault(f"takes no more questions for now at {url} (status {status}): raise its limit, or use a server of your own")
        case _:
            name = http.HTTPStatus(status).phrase if status in {each.value for each in http.HTTPStatus} else "unknown"
            return Fault(f"failed at {url} with status {status} ({name}){quoted}: see its log")


def of_connection(error: Exception, url: str, seconds: float) -> Fault:
    """What a socket said."""
    if isinstance(error, requests.ConnectTimeout):
        return Fault(f"can't be reached at {url}: no connection in time; start it, or correct the address")
    if isinstance(error, requests.Timeout) or "timed out" in str(error):
        return Fault(f"did not answer at {url} within {math.ceil(seconds)} seconds; it may be overloaded")
    said = _cause(error)
    if isinstance(error, requests.exceptions.SSLError):
        return Fault(f"can't be trusted at {url}: {said}")
    if isinstance(error, requests.ConnectionError) and _NOBODY.search(said):
        return Fault(f"can't be reached at {url}: {said}; start it, or correct the address")
    return Fault(f"broke off in the middle of its answer at {url} ({said}): see its log")


def not_languagetool(data: bytes, url: str) -> Fault:
    """A status 200 with something else."""
    start = data.lstrip()[:1]
    kind = "a web page" if start == b"<" else "JSON of another kind" if start in (b"{", b"[") else "something else"
    return Fault(f"isn't what answers at {url}: it sends {kind}; correct the address")


def _quoted(said: bytes) -> str:
    """The first words of an answer that isn't a page."""
    text = " ".join(said[:400].decode("utf-8", "replace").split()).removeprefix("Error: ")
    return f" (“{text[:120]}”)" if text and not text.startswith("<") else ""


def _cause(error: BaseException) -> str:
    """The system's own words, without the classes that they are wrapped in."""
    while error.__context__ is not None:
        error = error.__context__
    said = getattr(error, "strerror", None) or str(error) or type(error).__name__
    return " ".join(str(said).split())[:120].lower()
