"""Finding fixed phrases in a text by their first word: hundreds of them cost one look at each word."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from pelican_newslint.model import Block, Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.words import plain
from pelican_newslint.rules.form import Wakes


class Phrases:
    """Phrases as written, case and all, each with what it stands for (the right form, mostly)."""

    def __init__(self, phrases: Mapping[str, str]) -> None:
        found: dict[str, list[str]] = {}
        for phrase in phrases:
            found.setdefault(phrase.split()[0], []).append(phrase)
        self._by_first = {first: sorted(forms, key=len, reverse=True) for first, forms in found.items()}
        owned = {f"{first}{mark}s": forms for first, forms in self._by_first.items() for mark in "'’"}
        self._by_word = {**owned, **self._by_first}
        self._phrases = phrases

    @property
    def wakes(self) -> Wakes:
        return Wakes(frozenset(plain(first) for first in self._by_first))

    def find(self, article: Article, blocks: Iterable[Block]) -> Iterator[tuple[Span, str]]:
        """Where a phrase stands as whole words, outside addresses and paths, with what it stands for; the longest wins."""
        words, reached = article.words, 0
        places = sorted(at for word in words.forms.keys() & self._by_word.keys() for at in words.forms[word])
        for block in blocks if places else ():
            inside = words.in_(block.span)
            for at in places[bisect_left(places, inside.start) : bisect_left(places, inside.stop)]:
                for form in self._by_word[words.texts[at]] if words.starts[at] >= reached else ():
                    span = Span.of(words.starts[at], words.starts[at] + len(form))
                    if article.slice(span) == form and _whole(article.text, span):
                        reached = span.end
                        yield span, self._phrases[form]
                        break


def _whole(text: str, span: Span) -> bool:
    before, after = text[max(span.start - 1, 0) : span.start], text[span.end : span.end + 1]
    return not (before in {"@", "/", ".", "#", "_", "-"} and before) and not (after in {"@", "/", "_", "-"} or after.isalnum())
