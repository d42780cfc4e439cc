"""How a length of hours or minutes is tied to two clocks beside it: as the range between them, by verbs, or only by standing there."""

from __future__ import annotations

from typing import Literal

from pelican_newslint.prose.later import later
from pelican_newslint.rules.dates.clocks.clock_cues import BEGINS, ENDS, PART, RANGE

Tie = Literal["range", "verbs", "loose"]
_CUT = later(
    r"[;:]|[“”\"]|\b(?:which|that|who|whose|where|but|with|while|because|although|though|whereas|so|when|against|than)\b"
    r"|\band (?!(?:will|would|should|may|can|spent|spends|takes?|stays?|runs?|goes|was|were|is|are|had|has|then|finally|only|not|it|they|he|"
    r"she|landed|[a-z]{2,}ed|came|went|got|took|left|ran|rose|fell|"
    r"sank|stood|sat|"
    r"found|made|gave|brought|put|shut|cut|won|lost|set|felt|saw|held|kept|met|ended|ends|finish\w*|closes?|opens?|arrives?|reaches|lasts?|"
    r"lands?)\b|\[|L)"
)
"""Between the length and a clock: it's told of something else."""
_TO_RANGE = later(
    r"(?: [\w' ]{2,30})?,? ?\(?|(?:,| \(| [–—-])? ?(?:or|that is|i\.e\.|in all|in total|a total of|a period of|lasting|for|all of|which is|"
    r"making|some|nearly|"
    r"almost|about|just|over|more|less|than|,| )*"
)
_PRONOUN = later(r"(?:It|They|He|She|We|I|All of it|The whole)\b")
_HAD = later(r"\b(?:had|has|have)\b")
_NOUN = later(r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat) (?:[a-z-]+ ){0,2}?([a-z]{4,})\b")


def tied(text: str, mark: str, places: list[tuple[int, int]], *, one: bool) -> Tie | None:
    """`mark` is the length's in the sketch `text`, `places` are the two clocks'; None where it's of something else."""
    start = text.index(mark)
    end = start + len(mark)
    (first, first_end), (last, last_end) = places
    found = RANGE.search(text)
    if found is not None and found.end() >= last_end:
        beside = text[end : found.start()] if end <= found.start() else text[found.end() : start] if start >= found.end() else None
        if beside is not None and _TO_RANGE.fullmatch(beside) and not (PART.search(beside) or _CUT.search(beside)):
            return "range"
    gap = text[end:first] if end <= first else text[last_end:start] if start >= last_end else text[first_end:start] + " L " + text[end:last]
    if not one:
        return _follows(text, start, places)
    if of_another(gap) or ";" in text[first_end:last]:
        return None
    verbs = BEGINS.search(text[:first]) is not None and ENDS.search(text[first_end:last]) is not None
    return "verbs" if verbs and not PART.search(text) else "loose"


_ON_THE_SIDE = later(
    r"\b(?:where|which|whose|who) [^,;:“”\"\[\]]{2,60}, (?=(?:has |had )?(?:lasted|took|raged|burned|burnt|went on|dragged on|continued)\b)"
)
""" "Started by 2am in a shop where fuel is sold, lasted for five hours": the clause is over, and the first thing goes on."""


def of_another(gap: str) -> bool:
    """Whether what stands between a length and a clock says that the length is of something else."""
    return _CUT.search(_ON_THE_SIDE.sub(" ", gap)) is not None


def _follows(text: str, start: int, places: list[tuple[int, int]]) -> Tie | None:
    """Two sentences: the second must go on with the first, and the length be no third thing's."""
    (first, first_end), (last, _) = places
    stops = [at for at in range(len(text) - 1) if text.startswith((". ", "? ", "! "), at)]
    stop = next((at for at in stops if _parts(at, start, places)), -1)
    if stop < 0:
        return None
    one, two = text[:stop], text[stop + 2 :]
    here = two if start > stop else one
    at = start - stop - 2 if start > stop else start
    clock = next((each - (stop + 2 if start > stop else 0) for each, _ in places if (each > stop) == (start > stop)), None)
    if clock is not None:
        low, high = sorted((clock, at))
        if _CUT.search(here[low:high]) or (here is one and (not _PRONOUN.match(two) or _HAD.search(two))):
            return None
    elif not _PRONOUN.match(two) and not (_nouns(one) & _nouns(two)):
        return None
    verbs = BEGINS.search(text[:first]) is not None and ENDS.search(text[first_end:last]) is not None
    return "verbs" if verbs and not PART.search(text) else "loose"


def _parts(at: int, start: int, places: list[tuple[int, int]]) -> bool:
    """Whether a stop there leaves marks on both its sides."""
    sides = {each < at for each in (start, *(first for first, _ in places))}
    return len(sides) == 2


def _nouns(text: str) -> frozenset[str]:
    return frozenset(_NOUN.findall(text)) | frozenset(word.lower() for word in _NAME.findall(text))


_NAME = later(r"(?<!^)\b[A-Z][a-z]{3,}\b")
