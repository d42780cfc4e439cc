"""Runs: what is said to have happened every time since, or never, and the words by which another sentence breaks them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import msgspec

from pelican_newslint.knowledge.inflections import verbs
from pelican_newslint.model import Span
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.numerals import ORDINALS, cardinal
from pelican_newslint.prose.facts.sentences import Sentence
from pelican_newslint.prose.facts.stems import SMALL, stem
from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.reading.sketch import M, Sketch, sketch


class Run(msgspec.Struct, frozen=True):
    """`kept`: it happened every time, and `deed` are the words of the opposite; else it never did, and they are its own."""

    span: Span
    said: str
    kept: bool
    deed: frozenset[str]
    subject: frozenset[str]
    """Stems of the nouns of whom or what it is told."""
    about: frozenset[str]
    """Stems of what is told besides: where, whom, what."""
    low: float
    high: float
    had: bool = False
    narrow: bool = False
    """Told of a part ("at home"), which the other sentence may not speak of."""


_SUBJECT = r"(?P<subject>[A-Za-z][\w' -]{1,60}?),? (?:which |who )?"
_UNIT = r"(?P<unit>year|month|season|quarter|week|summer|winter|decade)"
_SINCE = rf"(?:since|from) (?:early |late |the )?(?P<since>{M})"
_SINCES = tuple(f"{word} {how}[" for word in ("since", "from") for how in ("", "early ", "late ", "the "))
_HAS, _FROM = ("has ", "have ", "had "), ("since ", "from ")
_EVERY: tuple[tuple[re.Pattern[str], tuple[tuple[str, ...], ...]], ...] = tuple(
    (later(pattern), signs)
    for pattern, signs in (
        (
            rf"{_SUBJECT}(?:has|have|had) (?P<verb>[a-z]+)(?P<rest>[\w' £$€,-]{{0,40}}?) (?P<run>(?:every|each) {_UNIT} {_SINCE})",
            (("every ", "each "), _HAS, _FROM),
        ),
        (
            rf"{_SUBJECT}(?:has |have |had )?(?P<verb>[a-z]+)(?P<rest>[\w' £$€,-]{{0,40}}?) (?P<run>in (?:each|all|every one) of (?:the|its|"
            rf"their|his|her) "
            rf"(?:last|past|previous) (?P<n>[a-z]+|\d+) {_UNIT}s)\b",
            ((" in each of ", " in all of ", " in every one of "), (" last ", " past ", " previous ")),
        ),
        (
            rf"{_SUBJECT}(?:has |have |had )?(?P<verb>[a-z]+)(?P<rest>[\w' £$€,-]{{0,40}}?) (?P<run>"
            rf"for (?:the |a )?(?P<n>[a-z]+|\d+(?:st|nd|rd|th)?) "
            rf"(?:(?:straight|consecutive|successive) {_UNIT}s?|{_UNIT.replace('unit', 'unit2')}s? (?:in a row|running)))\b",
            (("straight ", "consecutive ", "successive ", " in a row", " running"), (" for ",)),
        ),
        (
            rf"{_SUBJECT}(?:has|have|had) (?P<verb>[a-z]+)(?P<rest>[\w' -]{{0,30}}?) (?P<run>(?:steadily|continuously|without (?:a |an "
            rf")?(?:break|interruption|pause)|year after year) {_SINCE})",
            (("steadily ", "continuously ", "break ", "interruption ", "pause ", "year after year "), _HAS, _FROM),
        ),
    )
)
"""Each with groups of signs of which a match holds one of each: what begins with anything is tried at every letter, and takes long."""
_NEVER: tuple[tuple[re.Pattern[str], tuple[tuple[str, ...], ...]], ...] = tuple(
    (later(pattern), signs)
    for pattern, signs in (
        (
            rf"{_SUBJECT}(?:has|have|(?P<had>had))(?: not|n't) (?:been )?(?P<verb>[a-z]+)(?P<rest>[\w' -]{{0,40}}?) (?P<run>{_SINCE})(?=[.,;]|$)",
            (_SINCES, (" not ", "n't ")),
        ),
        (
            rf"{_SUBJECT}(?:has|have) (?P<run>never (?:been )?(?P<verb>[a-z]+))(?P<rest>[\w' -]{{0,40}})(?=[.,;]|$)",
            (("has never ", "have never "),),
        ),
        (
            rf"{_SUBJECT}(?P<verb>[a-z]+)(?P<rest>[\w' -]{{0,40}}?) (?P<run>for the first time {_SINCE})(?=[.,;]|$)",
            ((" for the first time since ", " for the first time from "),),
        ),
        (
            r"\b[Ii]t (?:was|is) (?P<run>the first time)(?: that)? (?P<subject>[\w' -]{2,40}?) (?:had|has|have) (?:been )?(?P<verb>[a-z]+)"
            r"(?P<rest>[\w' -]{0,40})(?=[.,;]|$)",
            (("t was the first time", "t is the first time"),),
        ),
    )
)
_SIGN = later(
    r"\b(?:every|each|straight|consecutive|successive|running|in a row|break|interruption|pause|steadily|continuously|year after year|never|"
    r"first time)\b|(?:\bnot|n['’]t) [^.;]{2,80}\bsince\b"
)
_UP = "rise grow increase climb gain improve expand jump surge soar"
_DOWN = "fall decline drop shrink decrease dwindle slip dip slide plunge contract sink"
_OPPOSITES = ((_UP, _DOWN), ("win beat", "lose"), ("qualify reach", "miss fail"))
_NOUNS = {
    "win": "win wins victory victories", "lose": "loss losses defeat defeats", "rise": "rise rises", "fall": "fall falls drop",
    "flood": "flood floods floodwater", "strike": "strike strikes walkout", "visit": "visit visits trip", "score": "goal goals",
    "erupt": "eruption", "elect": "election", "execute": "execution executions", "collapse": "collapse", "explode": "explosion",
    "crash": "crash", "grow": "growth", "close": "closure", "die": "death deaths", "marry": "marriage wedding",
}  # fmt: skip
_BROKEN = frozenset(
    "lost interrupted suspended closed stopped ceased cancelled canceled lapsed ousted defeated shut dropped skipped failed".split()
)


def runs(article: Article, sentence: Sentence, today: int) -> Iterator[Run]:
    text = article.slice(sentence.span)
    if _SIGN.search(text) is None:
        return
    drawn = sketch(article, sentence.span, [])
    for found in _all(_EVERY, drawn.text):
        deed = _opposite(found)
        if deed and (low := _low(drawn, found, today)) is not None:
            broken = "without" in found["run"]
            yield _run(drawn, found, "Without a break" if broken else "Every time", deed, low, today, kept=True)
    for found in _all(_NEVER, drawn.text):
        base = _base(found["verb"])
        if base is None or base in ("be", "have", "do", "see", "come", "go", "make", "take", "know"):
            continue
        since = found.groupdict().get("since")
        point = drawn.moment(since) if since else None
        low = point.high if point is not None and point.kind == "day" else None if since else 0.0
        if low is not None:
            first = "The first time" if "first" in found["run"] else "Never"
            said = f"Not since {article.slice(point.span)}" if point is not None else first
            yield _run(drawn, found, said, _own(base), low, today, kept=False)


def _all(patterns: Iterable[tuple[re.Pattern[str], tuple[tuple[str, ...], ...]]], text: str) -> Iterator[re.Match[str]]:
    for pattern, signs in patterns:
        if all(any(map(text.__contains__, group)) for group in signs):
            yield from pattern.finditer(text)


def _run(drawn: Sketch, found: re.Match[str], said: str, deed: frozenset[str], low: float, today: int, *, kept: bool) -> Run:
    rest = _stems(found["rest"])
    span = Span.of(drawn.offsets[found.start("run")], _end(drawn, found))
    had = bool(found.groupdict().get("had"))
    return Run(
        span, said, kept, deed, _stems(found["subject"]), rest, low, today, had, narrow=not kept and "since" in found["run"] and bool(rest)
    )


def _end(drawn: Sketch, found: re.Match[str]) -> int:
    since = found.groupdict().get("since")
    return drawn.moment(since).span.end if since else drawn.offsets[found.end("run") - 1] + 1


def _low(drawn: Sketch, found: re.Match[str], today: int) -> float | None:
    """From when on the run goes: since a point, or so many units back."""
    groups = found.groupdict()
    if groups.get("since"):
        point = drawn.moment(groups["since"])
        return point.high if point.kind == "day" else None
    written = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", (groups.get("n") or "").lower())
    count = cardinal(written) or ORDINALS.get(written) or 0
    unit = groups.get("unit") or groups.get("unit2") or ""
    size = {"season": 365, "summer": 365, "winter": 365, "quarter": 91, "decade": 3653, "year": 365, "month": 30.4, "week": 7}.get(unit, 0)
    return today - count * size - (size if unit == "year" else 0) if 1 < count < 100 and size else None


def _opposite(found: re.Match[str]) -> frozenset[str]:
    """The words by which the run would be broken."""
    if "without" in found["run"]:
        return _BROKEN
    said = f"{found['verb']} {found['rest']}"
    if re.search(r"\bprofits?\b", said):
        return frozenset({"lost", "loss", "losses"})
    if re.search(r"\b(?:loss|losses)\b", said):
        return frozenset({"profit", "profits"})
    base = _base(found["verb"])
    for one, other in _OPPOSITES:
        for here, there in ((one, other), (other, one)):
            if base in here.split():
                return frozenset().union(*(_own(each) for each in there.split()))
    return frozenset()


@lru_cache(maxsize=1)
def _bases() -> dict[str, str]:
    return {form: base for base, verb in verbs().items() for form in (*verb.past, *verb.participle, verb.third, base)}


def _base(form: str) -> str | None:
    return _bases().get(form)


def _own(base: str) -> frozenset[str]:
    """Past forms of a verb, and the nouns of its deed."""
    verb = verbs().get(base)
    forms = frozenset() if verb is None else frozenset((*verb.past, *verb.participle))
    return forms | frozenset(_NOUNS.get(base, "").split())


def _stems(text: str) -> frozenset[str]:
    text = re.sub(r"\b(?:year|month|season|time)s?\b", " ", text.lower())
    return frozenset(stem(each) for each in re.findall(r"[a-z][\w-]+", text) if each not in SMALL and not each.endswith("ly"))


_NOT = later(r"\b(?:not|never|no|without|nor|nearly|almost|failed|missed)\b|n['’]t\b")
_PRONOUN = later(
    r"(?:(?:In|On|By|During|After|But in|But on|Last) [^.;:]{0,60}?\b)?(?:[Ii]t|[Tt]hey|[Hh]e|[Ss]he|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er|[Tt]here)\b"
)


def happened_then(run: Run, text: str, *, behind: bool) -> bool | None:
    """Whether a sentence beside tells the deed that breaks the run, of the same subject and all that is told with it; None where not."""
    words = re.findall(r"[\w'’-]+", text.lower())
    if run.deed.isdisjoint(words) or _NOT.search(text):
        return None
    if run.had and "had" not in words:
        return None  # "had not scored since May. On 3 June he scored": the end of the run
    stems = _stems(text)
    same = bool(run.subject) and (run.subject <= stems or (len(run.subject) > 1 and len(run.subject & stems) > 1))
    if not same and not (behind and _PRONOUN.match(text)):
        return None
    whole = run.kept or run.about <= stems or "there" in words
    return whole or (False if run.narrow else None)
