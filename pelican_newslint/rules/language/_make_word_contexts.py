"""Makes knowledge/word_contexts.tsv; run by hand when the table is renewed. Needs scikit-learn, which nothing else here does.

    python -m pelican_newslint.rules.language._make_word_contexts TEXTS CHECKED RATES.tsv TRUE.txt < word_contexts.tsv > new.tsv

TEXTS is a folder of edited plain text (`*.txt`), a hundred million words or so; the pairs are those of the table that is read. For each
pair a logistic regression with few weights tells the two words by their surroundings. Edited text holds such slips too: what a first fit
finds impossible is left out of the next.

From which odds on a word is marked follows from how often the slip happens. RATES.tsv has "written, meant, slips in a million words that are
meant", of articles in which somebody marked the slips. A mark is true three times in five where the odds, both being equally likely, outweigh
1.5 times the written word's number by that of the slips. Those articles hold more slips than most, regressions are too sure of themselves, so
CHECKED has the last word, a folder of other edited text: odds must also lie above all that the word reaches there, but where TRUE.txt, one
"written meant" a line, says that the marks of that direction were read and found true. The table of 2026-11-26 leaves out directions that
would find fewer than one slip in sixteen, and the verbs (was, were), which rules of grammar tell better.
"""

from __future__ import annotations

import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from pelican_newslint.rules.language._classes import class_of, mark_of
from pelican_newslint.rules.language._in_clause import in_clause
from pelican_newslint.rules.language._surroundings import BEFORE, BEHIND, REACH, Neighbour, far, near, neighbour

Signs = tuple[frozenset[str], frozenset[str]]
"""Those of the words right beside, and the others."""
Weighed = tuple[float, dict[str, float]]
"""The start and the weight of each sign; what is above 0 speaks for the second word."""

MOST, FEWEST = 21_000, 25
"""Samples of one word for a fit: more add nothing, of fewer nothing is learned."""
IMPOSSIBLE = 2.2
"""Logarithm of the odds of a sample that is taken for a slip of the text itself."""
LEAST, CERTAINLY = 2.6, 0.25
LIGHT = 0.15
"""A weight below this is left out."""
UNLIKE = 0.03
"""The share of found slips that the signs right beside may lose."""
_WORD = re.compile(r"\d[\d,.]*\d|\d|[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_ENDS = re.compile(r"(?<=[.!?])[\"”’')]*\s+(?=[\"“‘'(]*[A-Z0-9])|\n+")
_HEAD = "one\tother\tstart\tleast_other\tleast_one\tnear_other\tnear_one\tsigns"


def samples(folder: Path, wanted: frozenset[str]) -> tuple[dict[str, list[Signs]], Counter[str]]:
    """Word → the signs of its surroundings, at most `MOST`, sentences that come twice once; how often each stands there."""
    found: dict[str, list[Signs]] = defaultdict(list)
    counted: Counter[str] = Counter()
    files = sorted(folder.rglob("*.txt"))
    random.Random(1).shuffle(files)
    known: set[int] = set()
    for file in files:
        for sentence in _ENDS.split(file.read_text("utf-8", errors="replace")):
            if hash(sentence) not in known:
                known.add(hash(sentence))
                for word, each in _in_sentence(sentence, wanted):
                    counted[word] += 1
                    if len(found[word]) < MOST:
                        found[word].append(each)
    return found, counted


def _in_sentence(sentence: str, wanted: frozenset[str]) -> Iterator[tuple[str, Signs]]:
    matches = list(_WORD.finditer(sentence))
    if not 5 <= len(matches) <= 90:
        return
    words = [match[0].lower().replace("’", "'") for match in matches]
    marks = [".", *(mark_of(sentence[one.end() : other.start()]) for one, other in pairwise(matches))]
    kinds = [class_of(match[0], word) for match, word in zip(matches, words, strict=True)]
    beside = [neighbour(match[0], kind, mark) for match, kind, mark in zip(matches, kinds, marks, strict=True)]
    for at, word in enumerate(words):
        if not (at and matches[at][0][0].isupper()):
            for last, written in ((at, word), (at + 1, f"{word} {words[at + 1]}" if at + 1 < len(words) else "")):
                if written in wanted:
                    yield written, _around(beside, "".join(map("".join, zip(marks, kinds, strict=True))), at, last)


def _around(beside: list[Neighbour], letters: str, first: int, last: int) -> Signs:
    before = [BEFORE] * (REACH - first) + beside[max(first - REACH, 0) : first]
    behind = (beside[last + 1 : last + 1 + REACH] + [BEHIND] * REACH)[:REACH]
    mark = letters[2 * first]
    others = far(mark, (*before, *behind)) | set(in_clause(letters, first, last))
    return frozenset(near(mark, before[-1], behind[0])), frozenset(others)


def weighed(one: list[Signs], other: list[Signs]) -> Weighed:
    """The fit of two words, twice: the first tells which samples are slips themselves."""
    found = _fit(one, other)
    one = [each for each in one if odds(found, each) < IMPOSSIBLE]
    other = [each for each in other if odds(found, each) > -IMPOSSIBLE]
    return _fit(one, other)


def _fit(one: list[Signs], other: list[Signs]) -> Weighed:
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = Counter(sign for each in (*one, *other) for sign in each[0] | each[1])
    many = len(one) + len(other)
    rows = [{sign: 1 for sign in each[0] | each[1] if counts[sign] >= (3 if many > 3000 else 2)} for each in (*one, *other)]
    signs_of = DictVectorizer()
    strength = 0.25 if many > 20_000 else 0.35 if many > 6000 else 0.6
    model = LogisticRegression(solver="liblinear", l1_ratio=1.0, C=strength, class_weight="balanced", tol=5e-3)
    model.fit(signs_of.fit_transform(rows), [0] * len(one) + [1] * len(other))
    weights = dict(zip(signs_of.get_feature_names_out(), model.coef_[0], strict=True))
    return float(model.intercept_[0]), {sign: round(weight, 1) for sign, weight in weights.items() if abs(weight) >= LIGHT}


def odds(fit: Weighed, each: Signs, *, beside: bool = False) -> float:
    return fit[0] + sum(fit[1].get(sign, 0.0) for sign in (each[0] if beside else each[0] | each[1]))


def least(often: float, slips: float, own: Iterable[float]) -> float:
    """From which odds on the other word is meant; `own` are the odds that the written one reaches in the checked text."""
    return max(LEAST, math.log(1.5 * often / slips), max(own, default=0.0) + CERTAINLY)


def gate(start: float, found: list[tuple[float, float]]) -> float:
    """What the signs right beside come to where the odds, the second of each, reach `start`."""
    reached = sorted(close for close, odds in found if odds >= start)
    return min(reached[int(UNLIKE * len(reached))], start) if reached else start


def main() -> None:
    texts, checked, rates, read = sys.argv[1:]
    pairs = [line.split("\t")[:2] for line in sys.stdin if "\t" in line and line[0] != "#" and line.strip() != _HEAD]
    words = frozenset(word for pair in pairs for word in pair)
    slips = {tuple(row[:2]): float(row[2]) / 1e6 for row in map(str.split, Path(rates).read_text("utf-8").splitlines())}
    true = frozenset(Path(read).read_text("utf-8").splitlines())
    (learned, counted), (other_text, _) = samples(Path(texts), words), samples(Path(checked), words)
    print(_HEAD)
    for one, other in pairs:
        if min(len(learned[one]), len(learned[other])) < FEWEST:
            continue
        fit = weighed(learned[one], learned[other])
        leasts, gates = [], []
        for written, meant, sign in ((one, other, 1.0), (other, one, -1.0)):
            own = () if f"{written} {meant}" in true else [sign * odds(fit, each) for each in other_text[written]]
            leasts.append(least(counted[written], slips.get((written, meant), 1e-4) * counted[meant], own))
            gates.append(gate(leasts[-1], [(sign * odds(fit, each, beside=True), sign * odds(fit, each)) for each in learned[meant]]))
        print(one, other, f"{fit[0]:.2f}", *(f"{each:.1f}" for each in (*leasts, *gates)), _joined(fit[1]), sep="\t")


def _joined(weights: dict[str, float]) -> str:
    """The signs of one weight together, as the table has them."""
    of: dict[float, list[str]] = defaultdict(list)
    for sign, weight in sorted(weights.items()):
        of[weight].append(sign)
    return "|".join("~".join((f"{weight:g}", *signs)) for weight, signs in sorted(of.items()))


if __name__ == "__main__":
    main()
