"""Makes knowledge/word_contexts.tsv; run by hand when the table is renewed. Needs scikit-learn, which nothing else here does.

    python -m pelican_newslint.rules.language._make_word_contexts TEXTS CHECKED TRUE.txt < word_contexts.tsv > new.tsv

TEXTS is a folder of edited plain text (`*.txt`), some ten million words or more; the pairs are those of the table that is read. For each
pair a logistic regression with few weights tells the two words by their surroundings. Edited text holds such slips too: what a first fit
finds impossible is left out of the next. CHECKED is a folder of other edited text: a pair's odds must lie above all that its word reaches
there, but where TRUE.txt, one "written meant" a line, says that the marks of that direction were read and found true. What the table of
2026-11-26 has beyond that was done by hand: nouns and verbs that no grammar tells apart need 5.6 or more, and directions that would find
fewer than one slip in twelve are out.
"""

from __future__ import annotations

import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from pelican_newslint.rules.language._classes import class_of, mark_of
from pelican_newslint.rules.language._surroundings import BEFORE, BEHIND, Neighbour, neighbour, signs

Weighed = tuple[float, dict[str, float]]
"""The start and the weight of each sign; what is above 0 speaks for the second word."""

MOST, FEWEST = 16_000, 40
"""Samples of one word for a fit: more add nothing, of fewer nothing is learned."""
IMPOSSIBLE = 2.2
"""Logarithm of the odds of a sample that is taken for a slip of the text itself."""
LEAST, RARE, SELDOM = 4.4, 0.7, 400
LIGHT = 0.25
"""A weight below this is left out."""
_WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_ENDS = re.compile(r"(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]*[A-Z0-9])|\n+|;\s|:\s")
_HEAD = "one\tother\tstart\tleast_other\tleast_one\tsigns"


def samples(folder: Path, wanted: frozenset[str]) -> dict[str, list[frozenset[str]]]:
    """Word → the signs of its surroundings wherever it stands, at most `MOST`, sentences that come twice once."""
    found: dict[str, list[frozenset[str]]] = defaultdict(list)
    files = sorted(folder.rglob("*.txt"))
    random.Random(1).shuffle(files)
    known: set[int] = set()
    for file in files:
        for sentence in _ENDS.split(file.read_text("utf-8", errors="replace")):
            if hash(sentence) not in known:
                known.add(hash(sentence))
                for word, each in _in_sentence(sentence, wanted):
                    if len(found[word]) < MOST:
                        found[word].append(each)
    return found


def _in_sentence(sentence: str, wanted: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    matches = list(_WORD.finditer(sentence))
    if not 5 <= len(matches) <= 90:
        return
    beside = [BEFORE] * 3
    for number, match in enumerate(matches):
        gap = sentence[matches[number - 1].end() : match.start()] if number else ""
        beside.append(neighbour(match[0], class_of(match[0], match[0].lower()), mark_of(gap) if number else "."))
    beside += [BEHIND] * 3
    for number, match in enumerate(matches):
        word = match[0].lower().replace("’", "'")
        if word in wanted and not (number and match[0][0].isupper()):
            yield word, frozenset(_around(beside, number + 3))


def _around(beside: list[Neighbour], at: int) -> set[str]:
    return signs(beside[at].mark, (*beside[at - 3 : at], *beside[at + 1 : at + 4]))


def weighed(one: list[frozenset[str]], other: list[frozenset[str]]) -> Weighed:
    """The fit of two words, thrice: the first two tell which samples are slips themselves."""
    for strength in (1.0, 1.0, 2.0):
        found = _fit(one, other, strength)
        one = [each for each in one if odds(found, each) < IMPOSSIBLE]
        other = [each for each in other if odds(found, each) > -IMPOSSIBLE]
    return found


def _fit(one: list[frozenset[str]], other: list[frozenset[str]], strength: float) -> Weighed:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = Counter(sign for each in (*one, *other) for sign in each)
    fewest = 3 if len(one) + len(other) > 3000 else 2
    rows = [{sign: 1 for sign in each if counts[sign] >= fewest} for each in (*one, *other)]
    signs_of = DictVectorizer()
    model = LogisticRegression(solver="liblinear", l1_ratio=1.0, C=strength, class_weight="balanced", tol=1e-3)
    model.fit(signs_of.fit_transform(rows), [0] * len(one) + [1] * len(other))
    weights = dict(zip(signs_of.get_feature_names_out(), model.coef_[0], strict=True))
    return float(model.intercept_[0]), {sign: weight for sign, weight in weights.items() if abs(weight) >= LIGHT}


def odds(fit: Weighed, each: Iterable[str]) -> float:
    return fit[0] + sum(fit[1].get(sign, 0.0) for sign in each)


def least(written: str, own: list[float], samples_of: int, read: frozenset[str]) -> str:
    """From which odds on the other word is meant; `own` are the odds that the written one reaches in the checked text."""
    start = LEAST + (RARE if samples_of < SELDOM else 0.0)
    return f"{start if written in read else max(start, max(own, default=0.0) + 0.3):.1f}"


def main() -> None:
    texts, checked, read = sys.argv[1:]
    pairs = [line.split("\t")[:2] for line in sys.stdin if "\t" in line and line[0] != "#" and line.strip() != _HEAD]
    words = frozenset(word for pair in pairs for word in pair)
    true = frozenset(Path(read).read_text("utf-8").splitlines())
    learned, other_text = samples(Path(texts), words), samples(Path(checked), words)
    print(_HEAD)
    for one, other in pairs:
        if min(len(learned[one]), len(learned[other])) >= FEWEST:
            fit = weighed(learned[one], learned[other])
            to_other = least(f"{one} {other}", [odds(fit, each) for each in other_text[one]], len(learned[one]), true)
            to_one = least(f"{other} {one}", [-odds(fit, each) for each in other_text[other]], len(learned[other]), true)
            kept = "|".join(f"{sign}={weight:.1f}" for sign, weight in sorted(fit[1].items()))
            print(one, other, f"{fit[0]:.1f}", to_other, to_one, kept, sep="\t")


if __name__ == "__main__":
    main()
