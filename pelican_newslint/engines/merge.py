"""One finding for each flaw, whoever saw it.

The house's own words win, then LanguageTool's, proselint's, Harper's. What joins a group gives its name to the sources and,
where the winner knows no way to mend, its ways. Whoever joins is compared with the winner alone, so that a chain of
overlaps can't tie two flaws together, and the outcome doesn't hang on the order in which candidates come.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from pelican_newslint.engines.categories import known
from pelican_newslint.model import SEVERITIES, Candidate, Confidence, Group, PlacedFix, Span

_ENGINES = ("languagetool", "proselint", "harper")
_CELL = 64
"""Characters in a cell of the index by place."""
WIDE = 120
"""A finding of more characters speaks of the whole sentence: it swallows nothing that stands in it."""


def rank(rule: str) -> int:
    """Whose words count first; the lowest number wins. Everything that is no engine's is the house's or a plugin's."""
    prefix, slash, _ = rule.partition("/")
    return _ENGINES.index(prefix) + 1 if slash and prefix in _ENGINES else 0


def merge(candidates: Iterable[Candidate], rank: Callable[[str], int] = rank) -> list[Group]:
    """Groups in order of path and place. A candidate without a span stands alone."""
    by_path: dict[str, list[Candidate]] = {}
    for candidate in candidates:
        by_path.setdefault(candidate.place.path, []).append(candidate)
    groups = [group for path in sorted(by_path) for group in _merge_one(by_path[path], rank)]
    return sorted(groups, key=lambda group: (group.candidate.place, *_name(group.candidate)))


def _merge_one(candidates: Sequence[Candidate], rank: Callable[[str], int]) -> Iterator[Group]:
    """The groups of one article."""
    index: dict[int, list[list[Candidate]]] = {}
    groups: list[list[Candidate]] = []
    for candidate in sorted(candidates, key=lambda each: (rank(each.rule), _start(each), _width(each), *_name(each))):
        cells = _cells(candidate)
        home = next((group for cell in cells for group in index.get(cell, ()) if _same(group, candidate, rank)), None)
        if home is not None:
            home.append(candidate)
            continue
        groups.append([candidate])
        for cell in cells:
            index.setdefault(cell, []).append(groups[-1])
    return (_group(members, rank) for members in groups)


def _same(group: Sequence[Candidate], other: Candidate, rank: Callable[[str], int]) -> bool:
    """Whether `other` is the flaw of this group."""
    winner = group[0]
    if winner.span is None or other.span is None or not _touch(winner.span, other.span):
        return False
    equal = winner.span == other.span
    house = rank(winner.rule) == rank(other.rule) == 0
    if any(member.rule == other.rule for member in group) and not (equal and not house):
        return False  # a rule that says two things of one place means two flaws
    if not equal and max(_width(winner), _width(other)) > WIDE:
        return False
    if winner.category == other.category or _spelling_like(winner, other) or _spelling_like(other, winner):
        return True
    if _mend_alike(winner, other):
        return True
    if equal and winner.kind == other.kind == "residue":
        return True  # a line that is left over is one flaw, whichever list has it
    language = {"grammar", "spelling"}
    return equal and not house and winner.kind in language and other.kind in language


def _mend_alike(one: Candidate, other: Candidate) -> bool:
    """Whether one stands inside the other and both come to the same words: "more then" to "more than", "then" to "than"."""
    inner, outer = sorted((one, other), key=_width)
    if inner.span is None or outer.span is None or not outer.span.holds(inner.span):
        return False
    mended, whole = _mended(inner), _mended(outer)
    at = inner.span.start - outer.span.start
    end = at + len(inner.text)
    return mended is not None and outer.text[at:end] == inner.text and outer.text[:at] + mended + outer.text[end:] == whole


def _mended(candidate: Candidate) -> str | None:
    """Its words once its first fix is applied; None where it has none, or one that reaches beyond them or over several lines."""
    place, text = candidate.place, candidate.text
    if not candidate.fixes or place.line != place.end_line:
        return None
    for edit in sorted(candidate.fixes[0].edits, key=lambda edit: edit.place, reverse=True):
        first, last = edit.place.column - place.column, edit.place.end_column - place.column
        if edit.place.line != place.line or edit.place.end_line != place.line or first < 0 or last > len(candidate.text):
            return None
        text = text[:first] + edit.text + text[last:]
    return text


def _touch(one: Span, other: Span) -> bool:
    return one.touches(other) or one == other


def _spelling_like(one: Candidate, other: Candidate) -> bool:
    return one.category == "spelling" and known(other.category).spelling_like


def _group(members: list[Candidate], rank: Callable[[str], int]) -> Group:
    """The winner with what the others add.

    A house rule's span, words and fixes fit each other and stay, and of several the gravest speaks; engines' spans shrink to the narrowest.
    """
    winner = members[0]
    sources = tuple(dict.fromkeys(member.rule for member in members))
    if rank(winner.rule) == 0:
        winner = min((member for member in members if rank(member.rule) == 0), key=lambda each: SEVERITIES.index(each.severity))
        fixes = winner.fixes or _fixes(members)
        return Group(replace(winner, fixes=fixes), sources)
    narrow = min(members, key=_width)
    engines = {source.partition("/")[0] for source in sources}
    return Group(
        replace(
            winner, place=narrow.place, text=narrow.text, span=narrow.span, before=narrow.before, after=narrow.after, quoted=narrow.quoted,
            fixes=_fixes(members), confidence=_raised(winner.confidence) if len(engines) > 1 else winner.confidence,
            key=winner.key or next((member.key for member in members if member.key), ""),
        ),
        sources,
    )  # fmt: skip


def _fixes(members: Sequence[Candidate]) -> tuple[PlacedFix, ...]:
    """All ways to mend, in the engines' order, those with equal edits once."""
    return tuple({fix.edits: fix for member in reversed(members) for fix in reversed(member.fixes)}.values())[::-1]


def _raised(confidence: Confidence) -> Confidence:
    """Two engines that agree are surer than one."""
    return "high" if confidence != "low" else "medium"


def _name(candidate: Candidate) -> tuple[str, str, str, str]:
    """What orders candidates of one place."""
    return candidate.rule, candidate.message, candidate.category, candidate.key


def _start(candidate: Candidate) -> int:
    return candidate.span.start if candidate.span else -1


def _width(candidate: Candidate) -> int:
    return candidate.span.end - candidate.span.start if candidate.span else 0


def _cells(candidate: Candidate) -> range:
    """The cells of the index that a candidate lies in."""
    if candidate.span is None:
        return range(0)
    return range(candidate.span.start // _CELL, max(candidate.span.end - 1, candidate.span.start) // _CELL + 1)
