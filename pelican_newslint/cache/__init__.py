"""What was found before, kept in SQLite between runs.

Two kinds of entry are kept, `paragraph` (what an engine said of it) and `article` (what one look gave). Values
are JSON bytes and nothing else: CI restores this file from places that a pull request can write, so a reader must
also be ready for JSON that isn't what it wrote. Whatever is wrong with the file costs one line in `note`, never the run.
"""

from pelican_newslint.cache.cache import Cache, CacheStats

__all__ = ["Cache", "CacheStats"]
