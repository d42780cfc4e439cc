"""The second step: what only the whole site can say. Reads records, never articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from pelican_newslint.archive.archive import Archive
from pelican_newslint.config.model import House
from pelican_newslint.model import Candidate, Verified
from pelican_newslint.prose.placing import numbered
from pelican_newslint.rules.discover import LoadedRule, rules
from pelican_newslint.rules.house import options_of

KNOWN_FROM = 3
"""In how many posts a word stands that is then the site's own, whatever a dictionary says."""


def reduce(
    candidates: Iterable[Candidate], archive: Archive, house: House, *, only: Collection[str] | None = None
) -> tuple[tuple[Candidate, ...], tuple[Verified, ...]]:
    """Candidates that the site confirms with the site's own findings, by path; and what the site's rules verified."""
    wanted = {id_: rule for id_, rule in rules().items() if only is None or id_ in only}
    kept = [each for candidate in candidates if (each := _confirmed(candidate, wanted, archive, house)) is not None]
    verified: list[Verified] = []
    for rule in wanted.values():
        if rule.judge is None or ("site" in rule.rule.needs and not archive.targets.known):
            continue
        for found in rule.judge(archive, rule.with_options(options_of(rule, house))):
            if isinstance(found, Verified):
                verified.append(found)
            else:
                kept.append(found)
    by_path: dict[str, list[Candidate]] = {}
    for each in kept:
        by_path.setdefault(each.place.path, []).append(each)
    return tuple(each for path in sorted(by_path) for each in numbered(by_path[path])), tuple(verified)


def _confirmed(candidate: Candidate, wanted: dict[str, LoadedRule], archive: Archive, house: House) -> Candidate | None:
    if candidate.kind == "spelling" and archive.words[candidate.key.lower()] > KNOWN_FROM:
        return None
    rule = wanted.get(candidate.rule)
    if rule is None or rule.confirm is None or not candidate.key:
        return candidate
    confirmed: Candidate | None = rule.confirm(candidate, archive, rule.with_options(options_of(rule, house)))
    return confirmed
