"""The second step: what only the whole site can say. Reads records, never articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pelican_newslint.archive.archive import Archive
from pelican_newslint.config.model import House
from pelican_newslint.model import Candidate, Verified
from pelican_newslint.prose.placing import numbered
from pelican_newslint.rules.house import options_of
from pelican_newslint.rules.registry import Registry, every

KNOWN_FROM = 3
"""In how many posts a word stands that is then the site's own, whatever a dictionary says."""


def reduce(
    candidates: Iterable[Candidate],
    archive: Archive,
    house: House,
    *,
    only: Collection[str] | None = None,
    registry: Registry | None = None,
) -> tuple[tuple[Candidate, ...], tuple[Verified, ...]]:
    """Candidates that the site confirms with the site's own findings, by path; and what the site's rules verified."""
    registry = registry or every()
    wanted = {id_: waking for id_, waking in registry.waking.items() if only is None or id_ in only}
    confirming = frozenset(id_ for id_, waking in wanted.items() if waking.confirms)
    confirmed = (_confirmed(candidate, confirming, archive, house, registry) for candidate in candidates)
    kept = [candidate for candidate in confirmed if candidate is not None]
    verified: list[Verified] = []
    for id_, waking in wanted.items():
        if not waking.judges or ("site" in waking.rule.needs and not archive.targets.known):
            continue
        rule = registry[id_]
        assert rule.judge is not None
        for found in rule.judge(archive, rule.with_options(options_of(rule, house))):
            if isinstance(found, Verified):
                verified.append(found)
            else:
                kept.append(found)
    by_path: dict[str, list[Candidate]] = {}
    for each in kept:
        by_path.setdefault(each.place.path, []).append(each)
    return tuple(each for path in sorted(by_path) for each in numbered(by_path[path])), tuple(verified)


def _confirmed(candidate: Candidate, confirming: frozenset[str], archive: Archive, house: House, registry: Registry) -> Candidate | None:
    if candidate.kind == "spelling" and archive.words[candidate.key.lower()] > KNOWN_FROM:
        return None
    if candidate.rule not in confirming or not candidate.key:
        return candidate
    rule = registry[candidate.rule]
    assert rule.confirm is not None
    confirmed: Candidate | None = rule.confirm(candidate, archive, rule.with_options(options_of(rule, house)))
    return confirmed
