"""The pipeline on one screen: look at every article, reduce over the site, merge, weigh."""

from __future__ import annotations

from concurrent.futures import Executor
from contextlib import ExitStack
from datetime import date
from functools import partial
from time import perf_counter

from msgspec import Struct

from pelican_newslint import __version__
from pelican_newslint.cache import Cache
from pelican_newslint.config.check import check_rules
from pelican_newslint.config.model import Config
from pelican_newslint.engines.desk import Desk
from pelican_newslint.errors import ConfigError
from pelican_newslint.look import Far, Looker, Progress
from pelican_newslint.looks import Looks
from pelican_newslint.model import EngineStatus, Part, Report, Site
from pelican_newslint.parts import Parts
from pelican_newslint.policy import answer, baseline
from pelican_newslint.policy.gate import gate
from pelican_newslint.policy.suppressions import OWN_RULES
from pelican_newslint.policy.weigh import Scales
from pelican_newslint.rules.catalogue import catalogue
from pelican_newslint.rules.info import RuleInfo
from pelican_newslint.site.language import in_house_language
from pelican_newslint.weighing import Weighing

HOUSE = "house"
"""The engine's name under which the house's own rules are reported."""


def lint(
    site: Site, config: Config, *, today: date, desk: Desk | None = None, cache: Cache | None = None,
    progress: Progress | None = None, timings: dict[str, float] | None = None, executor: Executor | None = None, records: bool = True,
    notes: list[str] | None = None,
) -> Report:  # fmt: skip
    """Lint a site that was read. Never raises for what an article or an engine does.

    `desk` and `cache` are used as they are and left open; without them one of each is opened for this run. `notes` is the
    list that such a desk puts its notes into; they are the report's. With an
    `executor` articles are looked at by way of it (see `spread`), and the answer is the same bytes. Without `records` they
    may be missing from the report: where nothing changed they are then not even read.
    Raises `NotReadError` where a post that the site holds for known must be looked at, `ConfigError` for a rule's option that
    is wrong, `EngineError` where a required engine can't look.
    """
    notes = [] if notes is None else notes
    notes[:0] = site.notes
    with ExitStack() as stack:
        cache = cache or stack.enter_context(Cache.open(config.cache))
        desk = desk or stack.enter_context(Desk(config, cache, notes.append, warm=False))
        infos = known_rules(config, cache)
        looker = Looker(config, cache, desk, timings, None if executor is None else _far(executor, config, desk, notes))
        keys = looker.keys(site.entries)
        site = in_house_language(site, config.house.language)
        known = baseline.read(config.baseline)
        engines = _engines(desk)
        key = answer.key(keys, site, config, today, engines, known)
        kept = None if records else answer.find(cache, key, [*(post.path for post in site.entries), *(each.path for each in site.dropped)])
        looks: Looks | None = None
        if kept is None:
            looks = looker.look(site.entries, keys, progress)
            desk.looked()
            start = perf_counter()
            parts = Parts.open(cache, site, config.house, looks, partial(_reduce, site, looks, config, looker))
            start = _spent(timings, "over the whole site", start)
            weighing = Weighing(cache, looks, parts, Scales(config, infos, today, _engines(desk)), site.shown)
            kept = weighing.answer(known, _engines(desk))
            _spent(timings, "merging and weighing", start)
            if looks.whole and engines == _engines(desk):
                weighing.keep(key)
        desk.require()
        engines = _engines(desk)
        notes += [note for note in (cache.note, *kept.notes) if note]
    return Report(
        engines=engines,
        findings=kept.findings,
        verified=kept.verified,
        articles=len(site.entries if site.shown is None else site.shown),
        gate=gate(kept.findings, config),
        notes=tuple(dict.fromkeys(notes)),
        timings=timings or {},
        records=tuple(looks[path].record for path in sorted(looks.keys)) if looks and records else (),
    )


def _spent(timings: dict[str, float] | None, step: str, start: float) -> float:
    """Books the seconds since `start` under `step`, where that was asked for; gives the time now."""
    now = perf_counter()
    if timings is not None:
        timings[step] = now - start
    return now


def _engines(desk: Desk) -> tuple[EngineStatus, ...]:
    return EngineStatus(HOUSE, __version__, looked=True), *desk.status()


def _far(executor: Executor, config: Config, desk: Desk, notes: list[str]) -> Far:
    from pelican_newslint.spread import Spread

    return Spread(executor, config, desk.signature, notes).looks


def _options(rule: str) -> type[Struct]:
    """The form of a rule's options; asked only where a house gives some."""
    from pelican_newslint.rules.discover import NoOptions, rules

    return NoOptions if rule in OWN_RULES else rules()[rule].options


def known_rules(config: Config, cache: Cache) -> dict[str, RuleInfo]:
    """All rules by id. Raises `ConfigError` for a rule that the house names and that isn't there, or an option that is wrong."""
    infos = catalogue(cache)
    if wrong := check_rules(config, {**infos, **OWN_RULES}, _options):
        raise ConfigError(*wrong)
    return infos


def _reduce(site: Site, looks: Looks, config: Config, looker: Looker) -> dict[str, Part]:
    """The second step, for all articles."""
    from pelican_newslint.archive.archive import Archive
    from pelican_newslint.rules.reduce import reduce

    def broken(rule: str, path: str, error: Exception) -> None:
        looks.whole = False
        looker.note_broken(rule, path, error)

    facts = list(looks.facts())
    archive = Archive((each.record for each in facts), site, config.house)
    candidates = {each.record.path: each.candidates for each in facts}
    return reduce(candidates, archive, config.house, registry=looker.registry, broken=broken)
