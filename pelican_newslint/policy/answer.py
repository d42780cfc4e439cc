"""The whole answer to a run, kept: where nothing that it depends on has changed, no single article's part of it is read.

What it depends on is in its key: what looking found (by the looks' own keys), the site around the posts, every setting,
the baseline, the engines and today.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from datetime import date

import msgspec
from msgspec import Struct

from pelican_newslint.cache import Cache
from pelican_newslint.config.model import Config
from pelican_newslint.model import EngineStatus, Finding, Site, Verified
from pelican_newslint.policy.baseline import Baseline
from pelican_newslint.rules.catalogue import rules_hash

_KIND = "answer"


class Answer(Struct, frozen=True):
    """Everything that weighing gives but the gate, which is always judged anew."""

    findings: tuple[Finding, ...]
    verified: tuple[Verified, ...]
    notes: tuple[str, ...]


def key(looks: Sequence[str], site: Site, config: Config, today: date, engines: Sequence[EngineStatus], baseline: Baseline | None) -> str:
    """`looks`: the keys of all looks, in the order of the posts."""
    parts = [rules_hash(), looks, site.dropped, site.targets, sorted(site.shown or ()), site.shown is None]
    about = msgspec.json.encode([*parts, config, today, engines, baseline], enc_hook=str, order="sorted")
    return hashlib.blake2b(about, digest_size=16).hexdigest()


def find(cache: Cache, key_: str, paths: Collection[str]) -> Answer | None:
    """The answer kept under this key, where it speaks of nothing but these paths: the file may come from anywhere."""
    answer = cache.get_as(_KIND, [key_], Answer).get(key_)
    if answer is None:
        return None
    named = {each.place.path for each in answer.findings} | {each.place.path for each in answer.verified}
    return answer if named.issubset(paths) else None


def keep(cache: Cache, key_: str, answer: Answer) -> None:
    cache.put(_KIND, {key_: msgspec.json.encode(answer)})
