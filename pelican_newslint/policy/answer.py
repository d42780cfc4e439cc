"""The answer to a run, kept: article by article, and as a whole.

An article's findings lie under all that they depend on: its look, what the site says of it, and what the house says of the rules
that found something in it. So a severity that is changed reaches every article that it concerns, and no other is weighed again.
The whole answer names those entries, and is found where nothing at all has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date

import msgspec
from msgspec import Struct

from pelican_newslint.cache import Cache
from pelican_newslint.config.model import Config
from pelican_newslint.model import EngineStatus, Finding, Silenced, Site, Verified
from pelican_newslint.policy.baseline import Baseline
from pelican_newslint.rules.edition import rules_hash

_ARTICLE, _WHOLE = "weighed", "answer"
_KEPT = 8
"""Whole answers that are kept: switching between a few settings files finds its own."""


class Weighed(Struct, frozen=True, gc=False):
    """What is said of one article, before the baseline."""

    findings: tuple[Finding, ...]
    verified: tuple[Verified, ...]

    def speaks_only_of(self, path: str) -> bool:
        return all(each.place.path == path for each in self.findings) and all(each.place.path == path for each in self.verified)


class Answer(Struct, frozen=True):
    """Everything that weighing gives but the gate, which is always judged anew."""

    findings: tuple[Finding, ...]
    verified: tuple[Verified, ...]
    notes: tuple[str, ...]


class _Whole(Struct, frozen=True):
    articles: dict[str, str]
    """Path → key of what is said of it, in order."""
    silenced: dict[int, Silenced]
    """Number of a finding → why the baseline silences it."""
    notes: tuple[str, ...]


def key(looks: Sequence[str], site: Site, config: Config, today: date, engines: Sequence[EngineStatus], baseline: Baseline | None) -> str:
    """Of the whole answer. `looks`: the keys of all looks, in the order of the posts."""
    parts = [rules_hash(), looks, site.dropped, site.targets, sorted(site.shown or ()), site.shown is None]
    about = msgspec.json.encode([*parts, config, today, engines, baseline], enc_hook=str, order="sorted")
    return _digest(about)


def article_key(look: str, part: bytes, settings: bytes) -> str:
    """Of what is said of one article. `look`: the look's key; `part`: what the site says of it, as JSON; `settings`: see `Scales`."""
    return _digest(b"\0".join((rules_hash().encode(), look.encode(), part, settings)))


def find(cache: Cache, key_: str, paths: Collection[str]) -> Answer | None:
    """The whole answer kept under this key, where it speaks of nothing but these paths."""
    whole = cache.get_as(_WHOLE, [key_], _Whole).get(key_)
    if whole is None or not whole.articles.keys() <= set(paths):
        return None
    articles = found(cache, whole.articles)
    if articles.keys() != whole.articles.keys():
        return None
    together = [articles[path] for path in whole.articles]
    findings = [finding for each in together for finding in each.findings]
    for number, why in whole.silenced.items():
        if not 0 <= number < len(findings):
            return None
        findings[number] = msgspec.structs.replace(findings[number], suppressed=why)
    return Answer(tuple(findings), tuple(each for one in together for each in one.verified), whole.notes)


def keep(cache: Cache, key_: str, articles: Mapping[str, str], silenced: Mapping[int, Silenced], notes: Iterable[str]) -> None:
    """`articles`: path → key of what is said of it, which was kept under it; `silenced`: what the baseline adds to that."""
    whole = _Whole(dict(articles), dict(silenced), tuple(notes))
    cache.put(_WHOLE, {key_: msgspec.json.encode(whole)}, newest=_KEPT)


def found(cache: Cache, keys: Mapping[str, str]) -> dict[str, Weighed]:
    """By path what is said of an article, where it is known and speaks of nothing else: the file may come from anywhere."""
    known = cache.get_as(_ARTICLE, list(keys.values()), Weighed)
    return {path: known[key_] for path, key_ in keys.items() if key_ in known and known[key_].speaks_only_of(path)}


def keep_articles(cache: Cache, weighed: Mapping[str, Weighed]) -> None:
    """By key."""
    cache.put(_ARTICLE, {key_: msgspec.json.encode(each) for key_, each in weighed.items()})


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
