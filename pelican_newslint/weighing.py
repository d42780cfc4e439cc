"""The last two steps, merging and weighing, for the articles whose answer isn't known."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_newslint.cache import Cache
from pelican_newslint.engines.merge import merge
from pelican_newslint.looks import Looks
from pelican_newslint.model import EngineStatus, Silenced
from pelican_newslint.parts import NOTHING, Parts
from pelican_newslint.policy import answer
from pelican_newslint.policy.answer import Answer, Weighed
from pelican_newslint.policy.baseline import Baseline
from pelican_newslint.policy.known import hold_against
from pelican_newslint.policy.weigh import Scales


class Weighing:
    """Of one run: ask for the `answer`, then `keep` it. `shown`: the paths whose findings are wanted, None for all."""

    def __init__(self, cache: Cache, looks: Looks, parts: Parts, scales: Scales, shown: frozenset[str] | None) -> None:
        self._cache = cache
        self._looks = looks
        self._parts = parts
        self._scales = scales
        self._paths = sorted(path for path in {*looks.keys, *parts.paths} if shown is None or path in shown)
        self._keys = {path: self._key(path) for path in self._paths}
        self._silenced: dict[int, Silenced] = {}
        self._notes: tuple[str, ...] = ()

    def answer(self, baseline: Baseline | None, engines: Sequence[EngineStatus]) -> Answer:
        """Findings and what is right, sorted by path, line, column and rule."""
        known = answer.found(self._cache, {path: key for path, key in self._keys.items() if key})
        fresh = {path: self._weighed(path) for path in self._paths if path not in known}
        self._keys.update({path: "" for path in fresh if path in self._looks and not self._looks.gist(path).whole})  # looked at just now
        answer.keep_articles(self._cache, {self._keys[path]: each for path, each in fresh.items() if self._keys[path]})
        together = [known.get(path) or fresh[path] for path in self._paths]
        findings = [finding for each in together for finding in each.findings]
        if baseline is not None:
            whole = [path for path in self._paths if self._keys[path]]
            held, notes = hold_against(baseline, findings, engines, whole)
            changed = {
                number: after.suppressed for number, (before, after) in enumerate(zip(findings, held, strict=True)) if before is not after
            }
            self._silenced = {number: why for number, why in changed.items() if why is not None}
            findings, self._notes = held, tuple(notes)
        return Answer(tuple(findings), tuple(each for one in together for each in one.verified), self._notes)

    def keep(self, key: str) -> None:
        """Under the key of the whole answer."""
        answer.keep(self._cache, key, self._keys, self._silenced, self._notes)

    def _key(self, path: str) -> str:
        """Of what is said of one article; empty where an engine failed on it, since that is not to be kept."""
        summary = self._parts.summary(path)
        rules, until = (summary.rules, summary.until) if summary else ((), ())
        part = bytes(summary.part) if summary else NOTHING
        if path not in self._looks:
            return answer.article_key(path, part, self._scales.settings(rules, until, suppressions=False))
        gist = self._looks.gist(path)
        if not gist.whole:
            return ""
        settings = self._scales.settings({*rules, *gist.rules}, (*gist.until, *until), suppressions=gist.suppressions)
        others = [self._looks.keys[other] for other in (summary.others if summary else ()) if other in self._looks]
        return answer.article_key("\0".join((self._looks.keys[path], *others)), part, settings)

    def _weighed(self, path: str) -> Weighed:
        look = self._looks.get(path)
        part = self._parts[path]
        candidates = part.applied(look.candidates if look else ())
        findings = self._scales.article(path, merge(candidates), look)
        flawed = {(each.rule, each.place) for each in findings}
        verified = {*(look.verified if look else ()), *part.verified}
        right = sorted(
            (each for each in verified if (each.rule, each.place) not in flawed), key=lambda each: (each.place, each.rule, each.message)
        )
        return Weighed(findings, tuple(right))
