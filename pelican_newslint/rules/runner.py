"""Runs the house's rules over one article, and enforces what is common to them: language, scope, metadata, direct speech."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from time import perf_counter

import msgspec

from pelican_newslint.config.model import House, Pattern
from pelican_newslint.model import PROSE_SCOPES, Block, Candidate, Match, Right, Verified
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.placing import candidate
from pelican_newslint.rules.discover import LoadedRule, NoOptions, rules
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.page import Page
from pelican_newslint.rules.patterns import house_family
from pelican_newslint.rules.wake import WakeIndex


class Runner:
    """The rules of one house, ready to look at any number of articles.

    `only`: ids of the rules to run, all others stay out. `timings` collects seconds by rule where it is a dict.
    """

    def __init__(self, house: House, *, only: Collection[str] | None = None, timings: dict[str, float] | None = None) -> None:
        loaded = {**rules(), **{pattern.id: house_rule(pattern) for pattern in house.pattern}}
        self._rules = {id_: rule for id_, rule in loaded.items() if rule.check is not None and (only is None or id_ in only)}
        self._options = {id_: rule.with_options(options_of(rule, house)) for id_, rule in self._rules.items()}
        self._wake = WakeIndex((id_, rule.rule) for id_, rule in self._rules.items())
        self._timings = timings

    def look(self, article: Article) -> tuple[list[Candidate], list[Verified]]:
        """All that the house's rules find in `article`, at its place in the source."""
        candidates: list[Candidate] = []
        verified: list[Verified] = []
        for id_, woken in self._wake.woken(article).items():
            rule = self._rules[id_]
            if not applies(rule.rule, article):
                continue
            start = perf_counter() if self._timings is not None else 0.0
            for found in self._run(rule, article, woken):
                if isinstance(found, Right):
                    verified.append(Verified(id_, article.document.place(found.span), article.slice(found.span), found.message))
                else:
                    candidates.append(
                        candidate(article, id_, found, kind=rule.rule.kind, category=rule.category, severity=rule.rule.severity)
                    )
            if self._timings is not None:
                self._timings[id_] = self._timings.get(id_, 0.0) + perf_counter() - start
        return candidates, verified

    def _run(self, rule: LoadedRule, article: Article, woken: tuple[Block, ...]) -> Iterator[Match | Right]:
        assert rule.check is not None
        speech_is_exempt = rule.rule.kind in {"style", "spelling"}
        for found in rule.check(article, woken, self._options[rule.id]):
            if isinstance(found, Match) and speech_is_exempt and article.quoted(found.span):
                continue
            yield found


def applies(rule: Rule, article: Article) -> bool:
    """Whether the rule speaks the article's language and has the metadata that it needs."""
    language = article.language
    if rule.languages and language not in rule.languages and language.partition("-")[0] not in rule.languages:
        return False
    return "date" not in rule.needs or article.date is not None


def options_of(rule: LoadedRule, house: House) -> dict[str, object]:
    """What a house's `[rules]` say of the rule's own options, under its id or a former one."""
    for name in (rule.id, *rule.rule.aliases):
        if name in house.rules:
            return dict(house.rules[name].options)
    return {}


def house_rule(pattern: Pattern) -> LoadedRule:
    """A `[[pattern]]` of newslint.toml as a rule like any other."""
    patterns = house_family(pattern)
    scopes = frozenset(scope for scope in PROSE_SCOPES if scope in pattern.scopes) or PROSE_SCOPES
    rule = Rule(kind=pattern.kind, severity=pattern.severity, wakes=patterns.wakes, scopes=scopes, languages=pattern.languages, since=pattern.since)
    page = Page(summary=pattern.why, why="", examples=(), evidence="")
    return LoadedRule(
        id=pattern.id, group="house", rule=rule, page=page, options=NoOptions, check=patterns.check, judge=None, confirm=None, family=patterns
    )


def house_hash_part(house: House) -> bytes:
    """What of a house's file reaches looking, for the cache's keys: everything but severities and overrides."""
    looking = {
        "language": house.language, "names": house.names, "terms": house.terms, "offices": house.offices, "acronyms": house.acronyms,
        "pattern": house.pattern, "options": {name: setting.options for name, setting in sorted(house.rules.items()) if setting.options},
    }  # fmt: skip
    return msgspec.json.encode(looking)
