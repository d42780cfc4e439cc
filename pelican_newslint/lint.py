"""The pipeline on one screen: look at every article, reduce over the site, merge, weigh."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack
from datetime import date
from time import perf_counter
from typing import TypeVar

import msgspec
from msgspec import Struct

from pelican_newslint import __version__
from pelican_newslint.cache import Cache
from pelican_newslint.config.check import check_rules
from pelican_newslint.config.model import Config
from pelican_newslint.engines.desk import Desk
from pelican_newslint.engines.merge import merge
from pelican_newslint.errors import ConfigError
from pelican_newslint.look import Far, Looker, Progress
from pelican_newslint.model import Candidate, EngineStatus, Finding, Look, Report, Site, Verified
from pelican_newslint.policy import answer, baseline
from pelican_newslint.policy.answer import Answer
from pelican_newslint.policy.gate import gate
from pelican_newslint.policy.suppressions import OWN_RULES
from pelican_newslint.policy.weigh import weigh
from pelican_newslint.rules.catalogue import catalogue
from pelican_newslint.rules.info import RuleInfo
from pelican_newslint.site.language import in_house_language

Placed = TypeVar("Placed", Candidate, Verified)
HOUSE = "house"
"""The engine's name under which the house's own rules are reported."""


class Reduced(Struct, frozen=True):
    """What the site as a whole says."""

    candidates: tuple[Candidate, ...]
    verified: tuple[Verified, ...]


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
        desk = desk or stack.enter_context(Desk(config, cache, notes.append))
        infos = known_rules(config, cache)
        looker = Looker(config, cache, desk, timings, None if executor is None else _far(executor, config, desk, notes))
        keys = looker.keys(site.entries)
        site = in_house_language(site, config.house.language)
        known = baseline.read(config.baseline)
        engines = _engines(desk)
        key = answer.key(keys, site, config, today, engines, known)
        kept = None if records else answer.find(cache, key, {*(post.path for post in site.entries), *(each.path for each in site.dropped)})
        looks: list[Look] = []
        if kept is None:
            looks = looker.look(site.entries, keys, progress)
            start = perf_counter()
            reduced = _reduce(site, looks, keys, config, cache, looker)
            start = _spent(timings, "over the whole site", start)
            kept = _answer(reduced, site, looks, infos, config, today, _engines(desk), known)
            _spent(timings, "merging and weighing", start)
            if all(look.whole for look in looks) and engines == _engines(desk):
                answer.keep(cache, key, kept)
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
        records=tuple(look.record for look in looks),
    )


def _spent(timings: dict[str, float] | None, step: str, start: float) -> float:
    """Books the seconds since `start` under `step`, where that was asked for; gives the time now."""
    now = perf_counter()
    if timings is not None:
        timings[step] = now - start
    return now


def _engines(desk: Desk) -> tuple[EngineStatus, ...]:
    return EngineStatus(HOUSE, __version__, looked=True), *desk.status()


def _answer(
    reduced: Reduced, site: Site, looks: Sequence[Look], infos: dict[str, RuleInfo], config: Config, today: date,
    engines: Sequence[EngineStatus], known: baseline.Baseline | None,
) -> Answer:  # fmt: skip
    """The last two steps: merged and weighed."""
    weighed = weigh(merge(reduced.candidates), looks, infos, config, today, engines, known, shown=site.shown)
    return Answer(weighed.findings, _right(site, looks, reduced, weighed.findings), weighed.notes)


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


def _reduce(site: Site, looks: Sequence[Look], keys: Sequence[str], config: Config, cache: Cache, looker: Looker) -> Reduced:
    """The second step; from the cache where no article and nothing that links point at has changed."""
    about = msgspec.json.encode([sorted(keys), site.dropped, site.targets, sorted(site.shown or ()), site.shown is None], order="sorted")
    key = hashlib.blake2b(about, digest_size=16).hexdigest()
    kept = cache.get_as("site", [key], Reduced).get(key)
    posts = {look.path for look in looks} | {each.path for each in site.dropped}
    if kept is not None and posts.issuperset(
        [*(each.place.path for each in kept.candidates), *(each.place.path for each in kept.verified)]
    ):
        return kept
    from pelican_newslint.archive.archive import Archive
    from pelican_newslint.rules.reduce import reduce

    archive = Archive((look.record for look in looks), site, config.house)
    wanted = looks if site.shown is None else [look for look in looks if look.path in site.shown]
    reduced = Reduced(*reduce((each for look in wanted for each in look.candidates), archive, config.house, registry=looker.registry))
    if site.shown is not None:  # whatever is said of other posts, nobody hears
        reduced = Reduced(_in(site.shown, reduced.candidates), _in(site.shown, reduced.verified))
    if all(look.whole for look in looks):
        cache.put("site", {key: msgspec.json.encode(reduced)})
    return reduced


def _in(paths: frozenset[str], found: Iterable[Placed]) -> tuple[Placed, ...]:
    return tuple(each for each in found if each.place.path in paths)


def _right(site: Site, looks: Sequence[Look], reduced: Reduced, findings: Sequence[Finding]) -> tuple[Verified, ...]:
    """What was checked and is right, and stands in no finding of the same rule."""
    flawed = {(each.rule, each.place) for each in findings}
    verified = {each for look in looks for each in look.verified} | set(reduced.verified)
    return tuple(
        sorted(
            (each for each in verified if (each.rule, each.place) not in flawed and (site.shown is None or each.place.path in site.shown)),
            key=lambda each: (each.place, each.rule, each.message),
        )
    )
