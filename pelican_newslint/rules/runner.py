"""Runs the house's rules over one article, and enforces what is common to them: language, scope, metadata, direct speech."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cached_property
from time import process_time

from msgspec import Struct, structs

from pelican_newslint.config.model import House
from pelican_newslint.model import Block, Match, Right
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.facts.addresses import in_address
from pelican_newslint.prose.facts.sic import is_sic
from pelican_newslint.rules.discover import LoadedRule
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.house import house_rule, options_of
from pelican_newslint.rules.opening import Opening, most
from pelican_newslint.rules.registry import Registry, every
from pelican_newslint.rules.seen import Flaw, Looked, Seen
from pelican_newslint.rules.waiting import waiting
from pelican_newslint.rules.wake import WakeIndex

Broken = Callable[[str, str, Exception], None]
"""Called with the id of a rule, the path of a post and what the rule raised on it."""


class Runner:
    """The rules of one house, ready to look at any number of articles.

    `only`: ids of the rules to run, all others stay out. `timings` collects seconds of the processor by rule where it is a dict. A rule's module
    is imported when it first wakes, where the `registry` knows what wakes it. What a rule raises is raised, or `broken` is told, and the others
    go on.
    """

    def __init__(
        self, house: House, *, only: Collection[str] | None = None, timings: dict[str, float] | None = None,
        registry: Registry | None = None, broken: Broken | None = None,
    ) -> None:  # fmt: skip
        self._house = house
        self._broken = broken
        self._registry = registry or every()
        self._own = {pattern.id: house_rule(pattern) for pattern in house.pattern}
        waking = {id_: each.rule for id_, each in self._registry.waking.items() if each.checks}
        waking |= {id_: each.rule for id_, each in self._own.items()}
        self._rules = {id_: rule for id_, rule in waking.items() if only is None or id_ in only}
        self._awake: dict[str, tuple[LoadedRule, Struct]] = {}
        for id_, rule in self._rules.items():
            if any(name in house.rules and house.rules[name].options for name in (id_, *rule.aliases)):
                self._ready(id_)  # an option that is wrong is a mistake in a rule that sleeps, too
        self._asleep: dict[tuple[str, bool], frozenset[str]] = {}
        self._timings = timings
        self._most = most(house)

    @cached_property
    def _wake(self) -> tuple[WakeIndex, ...]:
        """Of the rules that everybody has, as the registry knows it, and of the house's own."""
        own = [WakeIndex(waiting((id_, each.rule) for id_, each in self._own.items()))] if self._own else []
        return WakeIndex(self._registry.waiting), *own

    def _woken(self, article: Article) -> dict[str, tuple[Block, ...]]:
        """Rule id → the blocks that woke it. Rules that have nothing to say to the article are left out."""
        asleep = self._silent(article)
        found = (each for index in self._wake for each in index.woken(article).items())
        return {id_: blocks for id_, blocks in found if id_ in self._rules and id_ not in asleep}

    def look(self, article: Article) -> Looked:
        """All that the house's rules find in `article`, at its place in the source."""
        return self.looks([article])[0]

    def looks(self, articles: Sequence[Article]) -> list[Looked]:
        """The same for several."""
        return [seen.joined(more).placed(article) for article, (seen, more) in zip(articles, self.see(articles), strict=True)]

    def see(self, articles: Sequence[Article]) -> list[tuple[Seen, Seen]]:
        """What is true of each text, and what was seen by rules that asked for more. Rule after rule, each at all of them, so that its
        patterns and tables stay at hand: a tenth faster."""
        awake: dict[str, list[tuple[int, tuple[Block, ...]]]] = defaultdict(list)
        for number, article in enumerate(articles):
            for id_, woken in self._woken(article).items():
                awake[id_].append((number, woken))
        return self._asked(articles, awake)

    def again(self, article: Article, seen: Seen) -> Seen:
        """What those rules see now that asked for more than the text when the rest was `seen`."""
        awake = {id_: [(0, tuple(article.blocks[number] for number in numbers))] for id_, numbers in seen.again.items()}
        text, more = self._asked([article], awake)[0]
        return text.joined(more)

    def knows(self, id_: str) -> bool:
        """Whether it is one of the rules that look at articles."""
        return id_ in self._rules

    def _asked(self, articles: Sequence[Article], awake: Mapping[str, Sequence[tuple[int, tuple[Block, ...]]]]) -> list[tuple[Seen, Seen]]:
        told = [_Told() for _ in articles]
        openings = [Opening(article, self._most) for article in articles]
        for id_ in sorted(awake):
            rule, options = self._ready(id_)
            start = process_time() if self._timings is not None else 0.0
            for number, woken in awake[id_]:
                self._ask(rule, options, *openings[number].of(rule, woken), told[number])
            if self._timings is not None:
                self._timings[id_] = self._timings.get(id_, 0.0) + process_time() - start
        return [each.seen() for each in told]

    def _ask(self, rule: LoadedRule, options: Struct, article: Article, woken: tuple[Block, ...], told: _Told) -> None:
        if not woken:
            return
        article.asked = False
        try:
            _look(rule, options, article, woken, told)
        except Exception as error:  # a rule may be anybody's, and no fault of one may cost what the others find
            if self._broken is None:
                raise
            self._broken(rule.id, article.document.path, error)
        if article.asked:
            told.again[rule.id] = tuple(article.block_index(block.span.start) for block in woken)

    def _ready(self, id_: str) -> tuple[LoadedRule, Struct]:
        """The rule with its module, and its options in this house."""
        if id_ not in self._awake:
            rule = self._own.get(id_) or self._registry[id_]
            self._awake[id_] = rule, rule.with_options(options_of(rule, self._house))
        return self._awake[id_]

    def _silent(self, article: Article) -> frozenset[str]:
        """Ids of the rules that have nothing to say to an article in this language, with or without a date."""
        sort = article.language, article.date is not None
        if sort not in self._asleep:
            self._asleep[sort] = frozenset(id_ for id_, rule in self._rules.items() if not applies(rule, article))
        return self._asleep[sort]


class _Told:
    """What was seen of one article so far."""

    def __init__(self) -> None:
        self.flaws: list[Flaw] = []
        self.right: list[tuple[str, Right]] = []
        self.again: dict[str, tuple[int, ...]] = {}

    def seen(self) -> tuple[Seen, Seen]:
        """What is true of the text, and what rules saw that asked for more."""
        flaws, right = ([each for each in self.flaws if each.rule in self.again], [each for each in self.right if each[0] in self.again])
        text = Seen(
            tuple(each for each in self.flaws if each.rule not in self.again),
            tuple(each for each in self.right if each[0] not in self.again),
            self.again,
        )
        return text, Seen(tuple(flaws), tuple(right))


def _look(loaded: LoadedRule, options: Struct, article: Article, woken: tuple[Block, ...], told: _Told) -> None:
    """Adds to `told` what one rule finds in the blocks that woke it."""
    assert loaded.check is not None
    for found in loaded.check(article, woken, options):
        if _spoken(loaded.rule, article, found) or _as_written(loaded.rule, article, found):
            continue
        if isinstance(found, Right):
            told.right.append((loaded.id, found))
        else:
            mild = article.corrects and loaded.rule.kind in {"fact", "spelling"}
            match = structs.replace(found, severity="suggestion") if mild else found  # what a correction names as wrong was wrong
            told.flaws.append(Flaw(loaded.id, match, loaded.rule.kind, loaded.category, loaded.rule.severity))


def _spoken(rule: Rule, article: Article, found: Match | Right) -> bool:
    """Whether it is a matter of style or spelling in somebody's direct speech, which is not the writer's."""
    return rule.kind in {"style", "spelling"} and not rule.spoken and isinstance(found, Match) and article.quoted(found.span)


def _as_written(rule: Rule, article: Article, found: Match | Right) -> bool:
    """Whether nobody can write it otherwise: a word of an address ("…/quick-guide-to-slangs-and-whatnot"), and what has "[sic]" behind it."""
    if rule.kind not in {"style", "spelling", "grammar"} or not isinstance(found, Match):
        return False
    return in_address(article, found.span) or is_sic(article.text, found.span.end)


def applies(rule: Rule, article: Article) -> bool:
    """Whether the rule speaks the article's language and has the metadata that it needs."""
    language = article.language
    if rule.languages and language not in rule.languages and language.partition("-")[0] not in rule.languages:
        return False
    return "date" not in rule.needs or article.date is not None
