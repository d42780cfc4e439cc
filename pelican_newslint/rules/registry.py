"""The rules as those need them who run them: what wakes each is known without its module, which is imported when it wakes.

Importing them all costs a second, and one changed article wakes half of them. So what they say of themselves, what wakes them, and what
was read of their families' patterns lies in the cache under the hash of the rules' files: what wakes them by itself, as a text that was
seen before wakes none, and the patterns of each family by themselves, as they are most of it. Which module a rule is, is never read
there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.cache import Cache
from pelican_newslint.cache.derived import keep_in
from pelican_newslint.rules.discover import LoadedRule, loaded, modules, rules
from pelican_newslint.rules.edition import rules_hash
from pelican_newslint.rules.families import Family, Ready, ready_family
from pelican_newslint.rules.form import ALWAYS, Rule
from pelican_newslint.rules.waiting import Waiting, waiting

_KIND, _WAITING, _FAMILY = "waking", "waiting", "family"


class Waking(Struct, frozen=True):
    """One rule as it lies in the cache, without what wakes it, and which of the three steps it has a part in."""

    rule: Rule
    checks: bool
    judges: bool
    confirms: bool

    @classmethod
    def of(cls, rule: LoadedRule) -> Waking:
        return cls(replace(rule.rule, wakes=ALWAYS), rule.check is not None, rule.judge is not None, rule.confirm is not None)


class Registry:
    """All rules of the package and of its plugins."""

    def __init__(
        self, waking: Mapping[str, Waking], load: Callable[[str], LoadedRule], read_waiting: Callable[[], Waiting]
    ) -> None:  # fmt: skip
        self.waking = waking
        """By id, sorted."""
        self._load = load
        self._read_waiting = read_waiting
        self._loaded: dict[str, LoadedRule] = {}

    @classmethod
    def of(cls, loaded_: Mapping[str, LoadedRule]) -> Registry:
        """Of rules whose modules are all there."""
        looking = [(id_, rule.rule) for id_, rule in loaded_.items() if rule.check]
        return cls({id_: Waking.of(rule) for id_, rule in loaded_.items()}, loaded_.__getitem__, lambda: waiting(looking))

    @classmethod
    def open(cls, cache: Cache) -> Registry:
        """From the cache where the rules' files are as they were; else every module is read, and what was found is put there."""
        key = rules_hash()
        keep_in(cache, key)
        kept = cache.get_as(_KIND, [key], dict[str, Waking]).get(key)
        if kept is not None and kept.keys() == modules().keys():
            looking = [id_ for id_, each in kept.items() if each.checks]
            return cls(kept, lambda id_: loaded(id_, kept[id_].rule, _patterns(cache, key, id_)), lambda: _waiting(cache, key, looking))
        registry = every()
        cache.put(_KIND, {key: msgspec.json.encode(registry.waking, order="sorted")})
        cache.put(_WAITING, {key: msgspec.json.encode(registry.waiting, order="sorted")})
        families = {id_: rule.family.ready for id_ in registry.waking if (rule := registry[id_]).family}
        cache.put(_FAMILY, {f"{key} {id_}": msgspec.json.encode(ready, order="sorted") for id_, ready in families.items()})
        return registry

    @cached_property
    def waiting(self) -> Waiting:
        """What the rules that look at articles wait for."""
        return self._read_waiting()

    def __getitem__(self, id_: str) -> LoadedRule:
        """The rule with its module, which is imported when it is first asked for."""
        if id_ not in self._loaded:
            self._loaded[id_] = self._load(id_)
        return self._loaded[id_]


def _waiting(cache_: Cache, key: str, ids: Sequence[str]) -> Waiting:
    kept = cache_.get_as(_WAITING, [key], Waiting).get(key)
    return kept if kept is not None and kept.fits(ids) else every().waiting


def _patterns(cache_: Cache, key: str, id_: str) -> Family | None:
    """A family's patterns, none of them read or compiled anew; None where the cache hasn't got them, or the rule is no family."""
    name = f"{key} {id_}"
    ready = cache_.get_as(_FAMILY, [name], Ready).get(name)
    return None if ready is None else ready_family(ready)


@cache
def every() -> Registry:
    """Of all modules, read now."""
    return Registry.of(rules())
