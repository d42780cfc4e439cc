"""What writers said is fine, in the source of their posts; and what is wrong with how they said it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from pelican_newslint.config.rule_names import HOUSE, engine_of, exists, names
from pelican_newslint.config.suggest import no_rule
from pelican_newslint.model import Candidate, Group, Place, Severity, Silenced, Suppression
from pelican_newslint.policy.fingerprint import plain
from pelican_newslint.policy.severity import Infos
from pelican_newslint.rules.info import RuleInfo


def _info(id_: str, severity: Severity, summary: str) -> RuleInfo:
    return RuleInfo(
        id=id_,
        group="suppressions",
        kind="residue",
        severity=severity,
        category=id_,
        profile="default",
        aliases=(),
        since="0.1",
        summary=summary,
    )


OWN_RULES: Mapping[str, RuleInfo] = {
    info.id: info
    for info in (
        _info("unused-suppression", "suggestion", "A suppression that silences nothing any more."),
        _info("unknown-suppression", "warning", "A suppression of a rule that doesn't exist."),
        _info("suppression-without-reason", "warning", "A suppression without the reason that the house asks for."),
    )
}
"""Findings of policy's own; whoever checks rule names must know them beside the rules that look."""


EVERYBODY = frozenset({HOUSE, "languagetool", "proselint"})
"""Where these have looked, all have: Harper only stands in for LanguageTool."""


class Suppressions:
    """The suppressions of one article: ask `silenced` of each of its groups, then `problems` once."""

    def __init__(self, found: Iterable[Suppression], infos: Infos) -> None:
        self._found = sorted(found, key=lambda one: (one.line, one.first, one.last, one.rules, one.words))
        self._infos = infos
        self._former = {alias: info.id for info in infos.values() for alias in info.aliases}
        self._used: set[tuple[int, str]] = set()

    def silenced(self, group: Group) -> Silenced | None:
        """How the article's writer silenced the flaw, by any one of its sources; None where nobody did."""
        hits = []
        for index, suppression in enumerate(self._found):
            if not _reaches(suppression, group.candidate):
                continue
            for rule in suppression.rules:
                if any(names(self._former.get(rule, rule), source) for source in group.sources):
                    self._used.add((index, rule))
                    hits.append(suppression)
        if not hits:
            return None
        best = next((hit for hit in hits if hit.reason), hits[0])
        return Silenced(best.kind, best.reason)

    def problems(self, ids: Collection[str], looked: Collection[str], asleep: Collection[str], require_reason: bool) -> Iterator[Candidate]:
        """What is wrong with the suppressions themselves.

        `ids`: all that a rule can be called. `looked`: the engines that saw the whole article; of the others nobody
        can say that they would find nothing. `asleep`: rules that this house doesn't use.
        """
        for index, suppression in enumerate(self._found):
            for rule in suppression.rules:
                if not exists(rule, ids):
                    yield _problem(suppression, "unknown-suppression", rule, no_rule(rule, ids, quote=""))
                elif (index, rule) not in self._used and self._could_match(rule, looked, asleep):
                    yield _problem(suppression, "unused-suppression", rule, _unused(rule, suppression))
            if require_reason and not suppression.reason and suppression.kind == "comment":
                named = ", ".join(suppression.rules)
                yield _problem(
                    suppression, "suppression-without-reason", named, f"Say why {named} is fine here: the house asks for a reason."
                )

    def _could_match(self, rule: str, looked: Collection[str], asleep: Collection[str]) -> bool:
        """Whether silence proves anything: everybody that the name means has looked, and the house wants to hear of it."""
        if rule == "*":
            return EVERYBODY.issubset(looked)
        return engine_of(rule) in looked and self._former.get(rule, rule) not in asleep


def _reaches(suppression: Suppression, candidate: Candidate) -> bool:
    place = candidate.place
    inside = place.line <= suppression.last and place.end_line >= suppression.first
    return inside and (not suppression.words or plain(suppression.words).casefold() == plain(candidate.text).casefold())


def _unused(rule: str, suppression: Suppression) -> str:
    where = f'the words "{suppression.words}"' if suppression.words else "what stands here"
    return f"{rule} finds nothing in {where} any more: take the suppression out."


def _problem(suppression: Suppression, rule: str, text: str, message: str) -> Candidate:
    info = OWN_RULES[rule]
    place = Place(suppression.path, suppression.line, 1, suppression.line, 1, exact=False)
    return Candidate(
        rule=rule,
        place=place,
        text=text,
        message=message,
        kind=info.kind,
        category=info.category,
        scope="paragraph",
        severity=info.severity,
    )
