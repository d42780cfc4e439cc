"""What weighing needs of each rule, without importing a single rule module.

A build in which nothing changed has every candidate in its cache; it then needs severities, groups and aliases, and takes
them from the cache too, under the hash of the rules' own files.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from pelican_newslint.rules.edition import rules_hash
from pelican_newslint.rules.info import RuleInfo

if TYPE_CHECKING:
    from pelican_newslint.cache import Cache


def catalogue(cache_: Cache) -> dict[str, RuleInfo]:
    """All rules by id; from the cache where the rules' files are as they were."""
    key = rules_hash(cache_)
    if kept := cache_.get_as("catalogue", [key], dict[str, RuleInfo]).get(key):
        return kept
    from pelican_newslint.rules.discover import rules

    infos = {each.id: each.info for each in rules().values()}
    cache_.put("catalogue", {key: msgspec.json.encode(infos)})
    return infos
