"""Second forms of a name that are seen in how it is made: halves that changed places, one surname with a particle, a second half of a couple."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.prose.letters import plain
from pelican_newslint.rules.names._apart import brought_in_as_kin
from pelican_newslint.rules.names._forms import Form
from pelican_newslint.rules.names._second_form import comes_as_known
from pelican_newslint.rules.names._speaking import CROWD, behind_a_quote, speaks
from pelican_newslint.rules.names._styles import Pair

_PARTICLES = frozenset("ni nic mac mc o de di da del della van von der den la le el al bin ibn ap ab ua nig st".split())
_COUPLE = later(
    r"\b(?P<one>[A-Z][\w’'-]{1,15}) and (?P<other>[A-Z][\w’'-]{1,15}) (?P<surname>(?:(?:van|von|de|der|Mac|Ní|Ó) )?[A-Z][\w’'-]{2,20})"
)
_FEW = 2


def further_forms(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    if len(forms) > _MOST:
        return
    yield from _halves_turned(forms)
    yield from _of_one_particle(article, forms)
    yield from _of_a_couple(article, forms)
    yield from _other_initials(article, forms)


_MOST = 4 * CROWD


def _halves_turned(forms: Sequence[Form]) -> Iterator[Pair]:
    """ "Fox-Lund" beside "Ana Lund-Fox"."""
    whole = {form.words[-1]: form for form in reversed(forms) if len(form.parts) > 1 and form.words[-1].count("-") == 1}
    for form in forms:
        one, hyphen, other = form.words[-1].partition("-")
        usual = whole.get(f"{other}-{one}") if hyphen and one != other else None
        if usual is not None and form.first.span.start > usual.first.span.start and (form.lone or form.words[:-1] == usual.words[:-1]):
            yield Pair(form, usual, form.parts[-1], usual.parts[-1])


def _of_one_particle(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    """ "said Ní Bhriain" where the only one with such a name is "Ana Ní Bhraonáin"."""
    fulls: dict[tuple[str, str], list[Form]] = {}
    for form in forms:
        if len(form.words) > _FEW and form.words[-2] in _PARTICLES:
            fulls.setdefault((form.words[-2], form.words[-1][0]), []).append(form)
    for form in forms:
        if len(form.words) != _FEW or form.words[0] not in _PARTICLES or not _is_somebody(article, form):
            continue
        several = fulls.get((form.words[0], form.words[1][0]), [])
        if len(several) == 1 and several[0].words[-1] != form.words[1] and several[0].first.span.start < form.first.span.start:
            yield Pair(form, several[0], form.text, " ".join(several[0].parts[-2:]))


def _is_somebody(article: Article, form: Form) -> bool:
    return any(speaks(article, name) or behind_a_quote(article, name) or name.title for name in form.mentions)


def _of_a_couple(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    """ "Jane Lund" where the text has told of "Karl and June Lund"."""
    for found in _COUPLE.finditer(article.text):
        one, other, surname = (plain(found[each]) for each in ("one", "other", "surname"))
        usual = next((form for form in forms if form.words == (other, surname)), None)
        alike = [form for form in forms if len(form.words) == _FEW and form.words[1] == surname and form.words[0] not in (one, other)]
        if usual is None or len(alike) != 1 or alike[0].first.span.start < found.end():
            continue
        form = alike[0]
        meant = [name for name in (one, other) if name[0] == form.words[0][0] and abs(len(name) - len(form.words[0])) <= _FEW]
        if len(meant) == 1 and meant[0] == other and form.first.sentence != usual.first.sentence:
            yield Pair(form, usual, form.parts[0], usual.parts[0])


def _other_initials(article: Article, forms: Sequence[Form]) -> Iterator[Pair]:
    """ "R. N. Lund said" where the text has told of "R. K. Lund"."""
    groups: dict[tuple[str, int], list[Form]] = defaultdict(list)
    for form in forms:
        initials = form.first.initials
        if initials and "".join(form.words[:-1]) == initials.lower():
            groups[form.words[-1], len(initials)].append(form)
    for group in groups.values():
        if len(group) != _FEW:
            continue
        first, second = sorted(group, key=lambda form: form.first.span.start)
        apart = first.first.sentence == second.first.sentence or brought_in_as_kin(article, first, second)
        if comes_as_known(article, second) and not apart:
            yield Pair(second, first, second.text, first.text)
