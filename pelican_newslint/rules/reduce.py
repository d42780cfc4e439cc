"""The second step: what only the whole site can say. Reads records, never articles."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TYPE_CHECKING

from pelican_newslint.archive.archive import Archive
from pelican_newslint.config.model import House
from pelican_newslint.model import Candidate, Part, Verified
from pelican_newslint.rules.house import options_of
from pelican_newslint.rules.registry import Registry, every

if TYPE_CHECKING:
    from pelican_newslint.rules.discover import LoadedRule
    from pelican_newslint.rules.runner import Broken

KNOWN_FROM = 3
"""In how many posts a word stands that is then the site's own, whatever a dictionary says."""


def reduce(
    candidates: Mapping[str, Mapping[int, Candidate]], archive: Archive, house: House, *,
    only: Collection[str] | None = None, registry: Registry | None = None, broken: Broken | None = None,
) -> dict[str, Part]:  # fmt: skip
    """What the site says of each article that it has something to say of, by path. `candidates`: by path, of each look those
    that have a key, by number.

    What a rule raises is raised, or `broken` is told, with an empty path, and the others go on.
    """
    registry = registry or every()
    wanted = {id_: waking for id_, waking in registry.waking.items() if only is None or id_ in only}
    confirming = frozenset(id_ for id_, waking in wanted.items() if waking.confirms)
    instead: dict[str, dict[int, Candidate | None]] = {}
    for path, given in candidates.items():
        for number, each in given.items():
            if (stays := _confirmed(each, confirming, archive, house, registry)) is not each:
                instead.setdefault(path, {})[number] = stays
    found: dict[str, list[Candidate]] = {}
    verified: dict[str, list[Verified]] = {}
    for id_, waking in wanted.items():
        if not waking.judges or ("site" in waking.rule.needs and not archive.targets.known):
            continue
        for said in _judged(registry[id_], archive, house, broken):
            if isinstance(said, Verified):
                verified.setdefault(said.place.path, []).append(said)
            else:
                found.setdefault(said.place.path, []).append(said)
    paths = sorted({*found, *verified, *instead})
    return {path: Part(tuple(found.get(path, ())), tuple(verified.get(path, ())), instead.get(path, {})) for path in paths}


def _judged(rule: LoadedRule, archive: Archive, house: House, broken: Broken | None) -> Iterator[Candidate | Verified]:
    assert rule.judge is not None
    try:
        yield from rule.judge(archive, rule.with_options(options_of(rule, house)))
    except Exception as error:  # as with what rules see in one article
        if broken is None:
            raise
        broken(rule.id, "", error)


def _confirmed(candidate: Candidate, confirming: frozenset[str], archive: Archive, house: House, registry: Registry) -> Candidate | None:
    if candidate.kind == "spelling" and archive.words[candidate.key.lower()] > KNOWN_FROM:
        return None
    if candidate.rule not in confirming:
        return candidate
    rule = registry[candidate.rule]
    assert rule.confirm is not None
    confirmed: Candidate | None = rule.confirm(candidate, archive, rule.with_options(options_of(rule, house)))
    return confirmed
