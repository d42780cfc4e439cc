"""The worker hands free memory back where the C library can be told to, and goes on where it can't."""

from __future__ import annotations

import ctypes
from typing import Any

import pytest

from pelican_newslint.engines.worker import give_back


class _Library:
    def __init__(self, *names: str) -> None:
        self.asked: list[int] = []
        for name in names:
            setattr(self, name, self.asked.append)


def test_glibc_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    library = _Library("malloc_trim")
    monkeypatch.setattr(ctypes, "CDLL", lambda _: library)
    give_back()
    assert library.asked == [0]


@pytest.mark.parametrize("error", [OSError, TypeError, None])
def test_elsewhere_nothing_happens(error: type[Exception] | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """No library at all (Windows refuses None), or one without that function (macOS, musl)."""

    def opened(_: Any) -> _Library:
        if error is not None:
            raise error
        return _Library()

    monkeypatch.setattr(ctypes, "CDLL", opened)
    give_back()
