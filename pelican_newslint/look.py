"""The first step: looking at articles, each by itself. A pure function to plain data, kept in the cache whole.

What it may know is the article, the rules, the tables, the house's words and the engines; nothing of other articles, of
severities that a house has set, or of today.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from time import perf_counter
from typing import TYPE_CHECKING

from msgspec import Struct

from pelican_newslint.cache import Cache
from pelican_newslint.config.model import Config
from pelican_newslint.engines.categories import theirs
from pelican_newslint.engines.desk import Desk, Looked
from pelican_newslint.engines.fixes import fixes
from pelican_newslint.engines.protocol import EngineMatch, Paragraph
from pelican_newslint.looks import Looks, Made
from pelican_newslint.model import PROSE_SCOPES, Block, Candidate, Known, Look, Match, Post, Record, Span, Verified
from pelican_newslint.rules.edition import rules_hash

if TYPE_CHECKING:
    from pelican_newslint.prose.article import Article
    from pelican_newslint.rules.registry import Registry
    from pelican_newslint.rules.texts import Texts

_BATCH = 25
"""Articles that are read together, at most."""
_LARGE = 100_000
"""Characters of HTML from which a batch is full. The texts of two batches are held at once, and their facts take 200 bytes a character."""

Answers = Sequence[dict[str, tuple[EngineMatch, ...]]]
"""Of one article: for each paragraph, engine → its matches."""
Progress = Callable[[int, int], None]
"""Called with how many articles are done, and of how many."""


Far = Callable[[Sequence[Post]], Iterable[Sequence[Look]]]
"""Looks at articles in some other place, batch by batch, in order."""


class NotReadError(Exception):
    """A post must be looked at whose text isn't at hand, as it was taken for known: the site must be read after all."""


class Looker:
    """Looks at articles for one house. `timings` collects seconds by step and rule where it is a dict; `far` looks in place of
    this process."""

    def __init__(
        self, config: Config, cache: Cache, desk: Desk, timings: dict[str, float] | None = None, far: Far | None = None
    ) -> None:  # fmt: skip
        self._config = config
        self._cache = cache
        self._desk = desk
        self._timings = timings
        self._far = far
        self._broken: set[str] = set()
        """Paths of posts on which a rule failed: what was seen of them isn't kept."""

    def keys(self, posts: Iterable[Post | Known]) -> list[str]:
        """What identifies each article's look: everything that looking may know."""
        from pelican_newslint.rules.house import looking_part

        known = b"\0".join((rules_hash().encode(), looking_part(self._config.house), self._desk.signature.encode()))
        return [hashlib.blake2b(known + b"\0" + post.digest.encode(), digest_size=16).hexdigest() for post in posts]

    def look(self, posts: Sequence[Post | Known], keys: Sequence[str], progress: Progress | None = None) -> Looks:
        """The looks at these posts. Only what the cache doesn't know is looked at.

        Raises `NotReadError` where that is a post that wasn't read.
        """
        looks = Looks(posts, keys, self._cache, self._anew)
        missing = {key: _read(post) for key, post in looks.missing.items()}
        done = len(posts) - len(missing)
        for made in self._made(missing):
            looks.add(made)
            done += len(made)
            if progress is not None:
                progress(done, len(posts))
        return looks

    def _anew(self, key: str, post: Post | Known) -> Made:
        """In place of an entry of the cache that is no good."""
        return next(made[key] for made in self._made({key: _read(post)}))

    def _made(self, missing: Mapping[str, Post]) -> Iterator[dict[str, Made]]:
        """The looks that the cache hasn't got, some at a time."""
        keys = iter(missing)
        posts = list(missing.values())
        for looks in self._here(posts) if self._far is None else self._far(posts):
            yield {next(keys): Made.of(look) for look in looks}

    def _here(self, posts: Sequence[Post]) -> Iterator[list[Look]]:
        """The engines are a batch behind: they look while the next one is read and the house's rules look at it."""
        behind: Callable[[], list[Look]] | None = None
        with ThreadPoolExecutor(1) as pool:
            for posts_together in _batches(posts):
                ahead = self._batch(posts_together, pool)
                if behind is not None:
                    yield behind()
                behind = ahead
            if behind is not None:
                yield behind()

    def _batch(self, posts: Sequence[Post], pool: ThreadPoolExecutor) -> Callable[[], list[Look]]:
        """Looks at these posts all but the engines, which are asked by way of the pool; what it gives waits for them."""
        from pelican_newslint.prose import read
        from pelican_newslint.prose.article import Article

        start = perf_counter()
        articles = [Article(read(post), self._config.house) for post in posts]
        texts = [_Text.of(Article(article.document)) for article in articles]  # of their own: what the rules find is not held until then
        start = self._spent("reading", start)
        asked = pool.submit(self._ask, texts)
        found = zip(self._texts.looks(articles), self._texts.records(articles), strict=True)
        mine = [(*seen, record) for seen, record in found]
        self._spent("house rules", start)

        def looks() -> list[Look]:
            start = perf_counter()
            told = asked.result()
            self._spent("waiting for engines", start)
            return [_look(*each, sound=each[0].path not in self._broken) for each in zip(posts, texts, told, mine, strict=True)]

        return looks

    def _ask(self, texts: Sequence[_Text]) -> list[tuple[Answers, bool]]:
        """For each text the engines' matches by paragraph, and whether none of them failed on it."""
        places = [(text, index) for text in texts for index in range(len(text.paragraphs))]
        asked = [text.paragraphs[index] for text, index in places]
        looked: Looked = self._desk.look(asked, where=lambda at: places[at][0].where(places[at][1]))
        failed = {index for index, _ in looked.failed}
        told: list[tuple[Answers, bool]] = []
        at = 0
        for text in texts:
            end = at + len(text.paragraphs)
            told.append((looked.matches[at:end], failed.isdisjoint(range(at, end))))
            at = end
        return told

    @cached_property
    def _texts(self) -> Texts:
        from pelican_newslint.rules.runner import Runner
        from pelican_newslint.rules.texts import Texts

        house = self._config.house
        runner = Runner(house, timings=self._timings, registry=self.registry, broken=self.note_broken)
        return Texts(runner, house, self._cache, self._broken)

    def note_broken(self, rule: str, path: str, error: Exception) -> None:
        """A rule has raised this on a post, or, without a path, over the site: it is said, and what was seen there isn't kept."""
        self._broken.add(path)
        where = path or "the site as a whole"
        self._desk.note(f"The rule {rule} failed on {where} ({type(error).__name__}: {error}), so it may have missed something there.")

    @cached_property
    def registry(self) -> Registry:
        """All rules, none imported yet where the cache knows them."""
        from pelican_newslint.rules.registry import Registry

        return Registry.open(self._cache)

    def _spent(self, step: str, start: float) -> float:
        """Books the seconds since `start` under `step`; gives the time now."""
        now = perf_counter()
        if self._timings is not None:
            self._timings[step] = self._timings.get(step, 0.0) + now - start
        return now


class _Text(Struct, frozen=True):
    """What engines are asked of one article."""

    article: Article
    blocks: tuple[Block, ...]
    masked: tuple[tuple[Span, ...], ...]
    """Of each block: the stretches of the document that engines see only a mask of."""
    paragraphs: tuple[Paragraph, ...]

    @classmethod
    def of(cls, article: Article) -> _Text:
        from pelican_newslint.prose.engine_text import engine_text

        blocks = tuple(block for block in article.blocks if block.scope in PROSE_SCOPES)
        texts = [engine_text(article.document, block) for block in blocks]
        return cls(article, blocks, tuple(masks for _, masks in texts), tuple(Paragraph(text, article.language) for text, _ in texts))

    def where(self, index: int) -> str:
        """Path and line of a paragraph."""
        place = self.article.document.place(self.blocks[index].span)
        return f"{place.path}:{place.line}"

    def candidates(self, told: Answers) -> Iterator[Candidate]:
        """The engines' matches at their places. What touches a mask is left out, and in somebody's words what is style or spoken so."""
        from pelican_newslint.prose.placing import candidate

        for block, masks, answers in zip(self.blocks, self.masked, told, strict=True):
            for match in (match for engine in sorted(answers) for match in answers[engine]):
                span = Span.of(block.span.start + match.start, block.span.start + match.end)
                if any(span.touches(mask) for mask in masks):
                    continue
                if theirs(match) and self.article.quoted(span):
                    continue
                found = Match(span, match.message, fixes=fixes(match, span), key=match.key)
                yield candidate(self.article, match.rule, found, kind=match.kind, category=match.category, severity=match.severity)


def _batches(posts: Sequence[Post]) -> Iterator[list[Post]]:
    """All of them in order, few at a time where they are large."""
    batch: list[Post] = []
    for post in posts:
        batch.append(post)
        if len(batch) == _BATCH or sum(len(each.html) for each in batch) >= _LARGE:
            yield batch
            batch = []
    if batch:
        yield batch


def _read(post: Post | Known) -> Post:
    if isinstance(post, Known):
        raise NotReadError(post.path)
    return post


def _look(
    post: Post, text: _Text, told: tuple[Answers, bool], mine: tuple[Iterable[Candidate], Iterable[Verified], Record], *, sound: bool
) -> Look:
    """What the house's rules and the engines found, together; `sound`: no rule failed."""
    from pelican_newslint.prose.placing import numbered

    candidates, verified, facts = mine
    theirs, whole = told
    found = numbered([*candidates, *text.candidates(theirs)])
    until = tuple(sorted({each.until for each in found} - {""}))
    return Look(post.path, found, tuple(verified), facts, suppressions=text.article.document.comments, whole=whole and sound, until=until)
