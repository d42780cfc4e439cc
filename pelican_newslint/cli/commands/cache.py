"""``newslint cache``: what is kept between runs, and forgetting it."""

from __future__ import annotations

import argparse

from pelican_newslint.cli import settled
from pelican_newslint.config.paths import said

HELP = "Say what the cache holds, or empty it."
EXAMPLES = ("newslint cache --stats", "newslint cache --clear")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Without either, `--stats`."""
    settled.arguments(parser)
    parser.add_argument("--stats", action="store_true", help="say what it holds (this is the default)")
    parser.add_argument("--clear", action="store_true", help="forget everything")


def run(given: argparse.Namespace) -> int:
    """Always 0: a cache that is no good is only a slower run."""
    from pelican_newslint.cache import Cache

    config = settled.settle(given).config
    if config.cache is None:
        print("There is no cache: NEWSLINT_CACHE is False, or these posts belong to no site.")
        return 0
    if not config.cache.exists():
        print(f"{said(config.cache)}: nothing yet.")
        return 0
    with Cache.open(config.cache) as cache:
        if given.clear:
            cache.clear()
        stats = cache.stats()
        entries = ", ".join(f"{count} {kind}" for kind, count in sorted(stats.entries.items())) or "nothing"
        print(f"{said(config.cache)}: {entries}; {stats.size / 1_000_000:.1f} MB.")
        if cache.note:
            print(cache.note)
    return 0
