"""Looking over an Executor: the same bytes wherever it happens, and a worker that dies loses nothing."""

from __future__ import annotations

import os
import signal
import warnings
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

from pelican_newslint import spread
from pelican_newslint.config.model import Config
from pelican_newslint.engines.desk import Desk
from pelican_newslint.errors import EngineError
from pelican_newslint.lint import lint
from pelican_newslint.look import Progress
from pelican_newslint.model import Report, Site
from pelican_newslint.reporters import json as as_json
from pelican_newslint.reporters.sources import Sources
from pelican_newslint.rules.edition import rules_hash
from tests.made import post

OFF = Config(root=Path("/nowhere"), languagetool=("off",))


@pytest.fixture(scope="module")
def site() -> Site:
    text = "Title: Council {0}\nDate: 2024-03-{1:02}\n\nIt met on Tuesday, March {1}, 2024, to vote on the the bridge of item {0}.\n"
    posts = (post(text.format(number, number % 28 + 1), path=f"content/{number:03}.md") for number in range(3 * spread.BATCH - 5))
    return Site(posts=tuple(posts))


def answer(site: Site, executor: Executor | None = None, progress: Progress | None = None) -> str:
    report: Report = lint(site, OFF, today=date(2024, 6, 1), executor=executor, progress=progress)
    return as_json.render(report, Sources({each.path: each.source for each in site.posts}))


@pytest.fixture(scope="module")
def here(site: Site) -> str:
    return answer(site)


def test_the_answer_is_the_same_bytes(site: Site, here: str) -> None:
    with ThreadPoolExecutor(2) as pool:
        assert answer(site, pool) == here
    assert '"rule": "weekday-mismatch"' in here or '"rule":"weekday-mismatch"' in here


class Recording(Executor):
    """Carries out everything at once, and keeps what it was given."""

    def __init__(self) -> None:
        self.given: list[tuple[Any, ...]] = []

    def submit(self, do: Any, /, *given: Any, **named: Any) -> Future[Any]:
        self.given.append((do, *given))
        future: Future[Any] = Future()
        future.set_result(do(*given, **named))
        return future


def test_a_task_is_plain_data_and_its_answer_too(site: Site) -> None:
    executor = Recording()
    answer(site, executor)
    assert [(do, type(task)) for do, task in executor.given] == [(spread.look, bytes)] * 3
    task = executor.given[0][1]
    assert msgspec.json.decode(spread.look(task))["looks"][0]["path"] == "content/000.md"


@pytest.mark.parametrize(("field", "what"), [("rules", "another version of newslint"), ("engines", "other engines")])
def test_a_machine_that_is_another_refuses(site: Site, field: str, what: str) -> None:
    with Desk(OFF, None, lambda _: None) as desk:
        task = spread.Task(site.posts[:1], OFF.house, OFF.languagetool, rules_hash(), desk.signature)
    wrong = msgspec.structs.replace(task, **{field: "else"})
    with pytest.raises(EngineError, match=what):
        spread.look(msgspec.json.encode(wrong))


@pytest.fixture
def cluster() -> Iterator[Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of Dask's own making
        from distributed import LocalCluster

        with LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None) as local:
            yield local


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_a_dask_cluster_with_a_worker_killed_in_the_middle(site: Site, here: str, cluster: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Killed when the first of many tasks is done: what it had done and what it was at is done again."""
    from pelican_newslint.cli.executors import executor

    monkeypatch.setattr(spread, "BATCH", 2)
    victims = [worker.pid for worker in cluster.workers.values()]

    def kill_one(_done: int, _of: int) -> None:
        while victims:
            os.kill(victims.pop(), signal.SIGKILL)
            victims.clear()

    with executor(f"dask={cluster.scheduler_address}") as elsewhere:
        assert elsewhere is not None
        assert answer(site, elsewhere) == here
        assert answer(site, elsewhere, kill_one) == here
    assert victims == []
