"""What was found before, kept in SQLite between runs.

Entries have a kind (`paragraph`: what an engine said of it; `article`: what one look gave; …) and a key. Values are
JSON bytes and nothing else: CI restores this file from places that a pull request can write, so a reader must also be
ready for bytes that it never wrote (`Cache.get_as` is). Whatever is wrong with the file costs one line in `note`, never the run.
"""

from pelican_newslint.cache.cache import Cache, CacheStats

__all__ = ["Cache", "CacheStats"]
