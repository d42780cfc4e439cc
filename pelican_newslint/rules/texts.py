"""The house's rules over articles whose texts may have been seen before: they look only at what is new to them.

Of a post whose metadata has changed that is nothing but for the few rules that read metadata or the source itself; the others
aren't even imported, which is nine tenths of what one post costs.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

import msgspec

from pelican_newslint.archive.told import Told
from pelican_newslint.cache import Cache
from pelican_newslint.config.model import House
from pelican_newslint.model import Record
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.edition import rules_hash
from pelican_newslint.rules.house import looking_part
from pelican_newslint.rules.runner import Runner
from pelican_newslint.rules.seen import Looked, Seen, text_key

_KIND, _TOLD = "text", "told"


class Texts:
    """Of one house. `broken`: paths of posts on which a rule has failed; what was seen there isn't kept."""

    def __init__(self, runner: Runner, house: House, cache: Cache, broken: Container[str]) -> None:
        self._runner = runner
        self._rules = rules_hash().encode() + b"\0" + looking_part(house)
        self._cache = cache
        self._broken = broken

    def looks(self, articles: Sequence[Article]) -> list[Looked]:
        """What the rules find in each, at its place in the source."""
        keys = [text_key(article, self._rules) for article in articles]
        kept = self._cache.get_as(_KIND, keys, Seen)
        known = {
            key: seen
            for key, article in zip(keys, articles, strict=True)
            if (seen := kept.get(key)) is not None and seen.fits(article, self._runner.knows)
        }
        new = [(key, article) for key, article in zip(keys, articles, strict=True) if key not in known]
        fresh = iter(self._runner.see([article for _, article in new]))
        looks = []
        keep = {}
        for key, article in zip(keys, articles, strict=True):
            if key in known:
                text, more = known[key], self._runner.again(article, known[key])
            else:
                text, more = next(fresh)
                if article.document.path not in self._broken:
                    keep[key] = msgspec.json.encode(text)
            looks.append(text.joined(more).placed(article))
        self._cache.put(_KIND, keep)
        return looks

    def records(self, articles: Sequence[Article]) -> list[Record]:
        """The facts of each that the archive keeps."""
        keys = [text_key(article, self._rules) for article in articles]
        kept = self._cache.get_as(_TOLD, keys, Told)
        keep = {}
        records = []
        for key, article in zip(keys, articles, strict=True):
            told = kept.get(key)
            if told is None or not told.fits(article):
                told, whole = _told(article)
                if whole:
                    keep[key] = msgspec.json.encode(told)
            records.append(told.record(article))
        self._cache.put(_TOLD, keep)
        return records


def _told(article: Article) -> tuple[Told, bool]:
    """What the text says, and whether it took no more than the text."""
    from pelican_newslint.archive.record import told

    article.asked = False
    return told(article), not article.asked
