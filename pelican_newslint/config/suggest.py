"""Did you mean: the known word that is nearest to one that nobody knows."""

from __future__ import annotations

from collections.abc import Iterable

NEAR = 0.6
"""Share of equal letters from which a word is worth suggesting."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The word of `known` that looks most like `word`, None where nothing is near. Case and `_` for `-` don't count."""
    from rapidfuzz.distance import OSA  # only a mistake needs it

    def plain(text: str) -> str:
        return text.casefold().replace("_", "-")

    scored = [(OSA.normalized_similarity(plain(word), plain(other)), other) for other in sorted(set(known))]
    best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    return best[1] if best[0] >= NEAR else None


def did_you_mean(word: str, known: Iterable[str], *, quote: str = '"') -> str:
    """``; did you mean "x"?`` to put behind a statement, or a full stop where nothing is near."""
    near = nearest(word, known)
    return f"; did you mean {quote}{near}{quote}?" if near else "."


def no_rule(rule: str, known: Iterable[str], *, quote: str = '"') -> str:
    """What is said of a rule that nobody knows, and what to do about it."""
    return f"There is no rule {quote}{rule}{quote}{did_you_mean(rule, known, quote=quote)} All of them: newslint rules."
