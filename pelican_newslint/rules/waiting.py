"""What rules wait for, turned round: from a word to the rules that it wakes, as plain data that lies in the cache.

Some hundred thousand words wake by themselves; one text has a few hundred of them. Turning it round at each start took a twentieth of a
second, as long as all that the rules then had to say of the text.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from pelican_newslint.rules.form import Rule


class Waiting(Struct, frozen=True):
    """Rules are the bits of an int, in the order of `ids`. Most words wake the same few rules, so each names one of the `sets`."""

    ids: tuple[str, ...]
    always: str
    sets: tuple[str, ...]
    """In hexadecimal, as `always`: JSON has no ints so long."""
    words: dict[str, int]
    pairs: dict[str, int]
    tokens: dict[str, int]
    scopes: dict[str, int]

    def fits(self, ids: Iterable[str]) -> bool:
        """Whether it is of these rules and every number in it means something: it may come from anywhere."""
        try:
            rules = [int(each, 16) for each in (self.always, *self.sets)]
        except ValueError:
            return False
        numbers = [(min(index.values()), max(index.values())) for index in (self.words, self.pairs, self.tokens, self.scopes) if index]
        return (
            self.ids == tuple(sorted(ids))
            and all(0 <= each < 1 << len(self.ids) for each in rules)
            and all(low >= 0 and high < len(self.sets) for low, high in numbers)
        )


def waiting(rules: Iterable[tuple[str, Rule]]) -> Waiting:
    """Of these rules, by id: a block's rules are then put together in one step for each word."""
    given = sorted(rules)
    always = 0
    indexes: tuple[dict[str, int], ...] = ({}, {}, {}, {})
    for number, (_, rule) in enumerate(given):
        bit = 1 << number
        if rule.wakes.always:
            always |= bit
        for words, index in zip((rule.wakes.words, rule.wakes.pairs, rule.wakes.tokens, rule.scopes), indexes, strict=True):
            for word in words:
                index[word] = index.get(word, 0) | bit
    sets = {each: number for number, each in enumerate(sorted({each for index in indexes for each in index.values()}))}
    numbered = ({word: sets[each] for word, each in index.items()} for index in indexes)
    return Waiting(tuple(id_ for id_, _ in given), f"{always:x}", tuple(f"{each:x}" for each in sets), *numbered)
