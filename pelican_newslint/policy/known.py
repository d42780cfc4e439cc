"""Findings held against the baseline: which are known, which can't be, and what it no longer needs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from msgspec import structs

from pelican_newslint.config.paths import from_folder, said
from pelican_newslint.config.rule_names import engine_of
from pelican_newslint.model import EngineStatus, Finding, Silenced
from pelican_newslint.policy.baseline import Baseline, Entry


def hold_against(
    baseline: Baseline, findings: Sequence[Finding], engines: Sequence[EngineStatus], looked_at: Collection[str]
) -> tuple[list[Finding], list[str]]:
    """The findings, known ones silenced, and the lines to print once about the baseline.

    Findings that are suppressed already pass as they are, but use their entry up. `looked_at`: the paths, from the working
    directory, whose findings are all here.
    """
    folder = baseline.file.parent
    looked = {from_folder(path, folder) for path in looked_at}
    left = _Left(baseline, looked)
    counted = {path: from_folder(path, folder) for path in {finding.place.path for finding in findings}}
    paths = [counted[finding.place.path] for finding in findings]
    known = {index for index, finding in enumerate(findings) if left.take(finding.fingerprint, paths[index])}
    known |= {index for index, finding in enumerate(findings) if index not in known and left.take_moved(finding)}
    result = []
    uncovered: Counter[str] = Counter()
    for index, finding in enumerate(findings):
        missing = _missing_then(finding, baseline)
        if finding.suppressed is not None or (index not in known and not missing):
            result.append(finding)
        elif index in known:
            result.append(structs.replace(finding, suppressed=Silenced("baseline", "Known before.")))
        else:
            uncovered[missing] += 1
            reason = f"Not covered by the baseline, which was written without {missing}."
            result.append(structs.replace(finding, suppressed=Silenced("baseline", reason)))
    return result, list(_notes(baseline, uncovered, left, engines))


class _Left:
    """Entries of a baseline that no finding has used up yet."""

    def __init__(self, baseline: Baseline, looked: Collection[str]) -> None:
        self._folder = baseline.file.parent
        self._looked = looked
        self._gone: dict[str, bool] = {}
        self._entries: defaultdict[str, list[Entry]] = defaultdict(list)
        for entry in baseline.entries:
            self._entries[entry.fingerprint].append(entry)

    def take(self, fingerprint: str, path: str) -> bool:
        entry = next((one for one in self._entries.get(fingerprint, ()) if one.path == path), None)
        if entry:
            self._entries[fingerprint].remove(entry)
        return entry is not None

    def take_moved(self, finding: Finding) -> bool:
        """Takes an entry of a post that is gone (renamed), or of another where these very words no longer stand (moved).

        A flaw without words, such as a summary that is missing, looks the same in every post: it moves only with its file.
        """
        for entry in self._entries.get(finding.fingerprint, ()):
            if self._is_gone(entry) or (finding.text and entry.path in self._looked):
                self._entries[finding.fingerprint].remove(entry)
                return True
        return False

    def stale(self, looked: Collection[str]) -> int:
        """How many are left that would have been found; `looked`: the engines that did."""
        left = (entry for entries in self._entries.values() for entry in entries if engine_of(entry.rule) in looked)
        return sum(entry.path in self._looked or self._is_gone(entry) for entry in left)

    def of(self, engine: str) -> int:
        return sum(engine_of(entry.rule) == engine for entries in self._entries.values() for entry in entries)

    def _is_gone(self, entry: Entry) -> bool:
        if entry.path not in self._gone:
            self._gone[entry.path] = entry.path not in self._looked and not (self._folder / entry.path).exists()
        return self._gone[entry.path]


def _missing_then(finding: Finding, baseline: Baseline) -> str:
    """The engines that found it, where none of them looked when the baseline was written; else nothing."""
    by = sorted({engine_of(source) for source in finding.sources})
    return "" if any(engine in baseline.engines for engine in by) else " and ".join(by)


def _notes(baseline: Baseline, uncovered: Mapping[str, int], left: _Left, engines: Sequence[EngineStatus]) -> Iterator[str]:
    name = said(baseline.file)
    for engine, count in sorted(uncovered.items()):
        findings, it = ("1 finding of {} doesn't", "it") if count == 1 else (f"{count} findings of {{}} don't", "them")
        yield f"{findings.format(engine)} count: {name} was written before {engine} looked. `newslint baseline` takes {it} in."
    looked = {status.name for status in engines if status.looked is not False}
    for engine in sorted(set(baseline.engines) - looked):
        if count := left.of(engine):
            entries = "1 known finding is" if count == 1 else f"{count} known findings are"
            yield f"{name} was written with {engine}, which doesn't look here: its {entries} left alone."
    if count := left.stale(looked):
        entries = "1 entry matches" if count == 1 else f"{count} entries match"
        it = "it" if count == 1 else "them"
        yield f"{entries} nothing any more in {name}; `newslint baseline` takes {it} out."
