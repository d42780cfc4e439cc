"""``--executor``: where articles are looked at when one core isn't enough."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pelican_newslint.errors import ConfigError

if TYPE_CHECKING:
    from concurrent.futures import Executor

MEANING = "look on a Dask cluster (dask=tcp://HOST:PORT) or in so many processes here (processes=4)"
_DEATHS = 3
"""So many workers may die over one task before it is given up."""


@contextmanager
def executor(given: str | None) -> Iterator[Executor | None]:
    """None where nothing is given. Raises `ConfigError` for what can't be had."""
    if given is None:
        yield None
        return
    kind, _, where = given.partition("=")
    if kind == "dask" and "://" in where:
        yield from _dask(where)
    elif kind == "processes" and where.isdecimal() and int(where) > 0:
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        with ProcessPoolExecutor(int(where), mp_context=get_context("spawn")) as pool:
            yield pool
    else:
        raise ConfigError(f"--executor {given}: write dask=tcp://HOST:PORT or processes=4.")


def _dask(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client
    except ImportError:
        raise ConfigError('--executor dask=… needs Dask: pip install "pelican-newslint[cluster]"') from None
    try:
        client = Client(address, set_as_default=False, timeout="10s")
    except (OSError, ValueError) as error:
        raise ConfigError(f"--executor: no Dask scheduler answers at {address} ({error}).") from None
    with client:
        yield client.get_executor(pure=False, retries=_DEATHS)
