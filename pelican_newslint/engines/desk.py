"""The desk that engines look at text for: what the build asks, and all that it needs to know of them.

Nothing of an engine is imported here. What was found before comes from the cache; only the rest goes to the worker
process, which is started when it's needed and stays warm between builds.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from pelican_newslint.config.model import Config
from pelican_newslint.engines import failures
from pelican_newslint.engines.another_language import is_another
from pelican_newslint.engines.lineup import lineup
from pelican_newslint.engines.masks import LONGEST_PARAGRAPH, hardened, pieces
from pelican_newslint.engines.protocol import EngineMatch, Paragraph
from pelican_newslint.engines.remembered import Answer, Keeps, Remembered, key
from pelican_newslint.engines.rounds import Failure, Outcome, Rounds
from pelican_newslint.engines.spent import Spent
from pelican_newslint.engines.watch import Limits
from pelican_newslint.engines.wire import Plan, Task
from pelican_newslint.errors import EngineError
from pelican_newslint.model import EngineStatus

Progress = Callable[[int, int], None]
Where = Callable[[int], str]


class Looked(Struct, frozen=True):
    """What the engines found.

    `matches` has one dict for each paragraph: engine → matches in order of place. An engine that doesn't know the
    language or that failed is not in it. `failed` holds (index of the paragraph, engine); that is never cached as an answer.
    """

    matches: tuple[dict[str, Answer], ...]
    failed: frozenset[tuple[int, str]] = frozenset()


class Question(Struct, frozen=True):
    """One piece of text for one engine, with all places that ask the same: (paragraph, offset in it)."""

    engine: str
    text: str
    language: str
    places: list[tuple[int, int]]


class Desk:
    """All engines of a run. Use it over many builds; close it at the end (a worker also ends when its build does).

    `note` is called with one line for each thing that a reader of the report must know once. `plans`, `command` and
    `limits` replace the engines that the settings would give, the worker that runs them and what it may do; tests bring
    engines of their own so. `warm`: whether the worker stays when a site has been looked at, for the next one.
    """

    def __init__(
        self, config: Config, cache: Keeps | None, note: Callable[[str], None], *,
        plans: Sequence[Plan] | None = None, command: Sequence[str] = (), limits: Limits | None = None,
        warm: bool = True,
    ) -> None:  # fmt: skip
        self._plans = tuple(lineup(config) if plans is None else plans)
        self._required = config.house.required
        self._language = config.house.language or "en"
        self._remembered = Remembered(cache)
        self.note = note
        self._warm = warm
        self._rounds = Rounds([plan for plan in self._plans if plan.why_not is None], command, limits or Limits())
        self._said: set[str] = set()
        self._failed: dict[str, str] = {}
        """Questions of this build that failed, with the reason: one that hangs is waited for once."""

    @property
    def signature(self) -> str:
        """What the answers depend on besides the text: the engines that look, their versions, tiers and settings.

        Equal signatures give equal answers. Asks the worker where an engine's version isn't known otherwise.
        """
        self._meet()
        return key(*(part for plan in self._rounds.plans for part in (plan.name, plan.way or "", self._version(plan), plan.edition)))

    @property
    def worker(self) -> int | None:
        """Process id of the worker, None while there is none."""
        return self._rounds.pid

    def start(self, languages: Sequence[str] = ()) -> None:
        """Begin a build that will have something to look at: the worker starts and loads `languages`, else the house's. Doesn't wait.

        Engines that were given up in the build before get another chance.
        """
        self._said.clear()
        self._failed.clear()
        self._rounds.forgive()
        self._rounds.start(languages or [self._language])

    def look(self, paragraphs: Sequence[Paragraph], *, where: Where | None = None, progress: Progress | None = None) -> Looked:
        """What each engine finds in each paragraph. Never raises for what an engine does.

        `where(index)` names a paragraph's place ("content/post.md:12"); it's called where an engine failed.
        `progress(done, all)` counts the questions that the cache could not answer.
        """
        self._meet()
        matches: list[dict[str, list[EngineMatch]]] = [{} for _ in paragraphs]
        questions = self._questions(paragraphs, matches)
        answers = self._remembered.find({each: len(question.text) for each, question in questions.items()})
        deadly = self._remembered.deadly([each for each in questions if each not in answers and each not in self._failed])
        known = answers.keys() | deadly
        for each, question in questions.items():
            self._rounds.ledger.questioned(question.engine, known=each in known)
        known |= self._failed.keys()
        self._failed |= self._ask({each: question for each, question in questions.items() if each not in known}, answers, progress)
        failed: dict[tuple[int, str], str] = {}
        skipped: set[tuple[int, str]] = set()
        for each, question in questions.items():
            for index, offset in question.places:
                if each in answers:
                    matches[index][question.engine].extend(_moved(match, offset) for match in answers[each])
                elif each in deadly:
                    skipped.add((index, question.engine))
                else:
                    failed[index, question.engine] = self._failed[each]
        for index, engine in failed.keys() | skipped:
            del matches[index][engine]
        self._say(paragraphs, failed, skipped, where)
        asked = {question.engine for question in questions.values()}
        for plan in self._rounds.plans:
            if plan.note and plan.name in asked:
                self._once(plan.note)
        return Looked(tuple({name: tuple(found) for name, found in each.items()} for each in matches), frozenset(failed.keys() | skipped))

    def status(self) -> tuple[EngineStatus, ...]:
        """Every engine that there is: whether it looked, which way, or why not."""
        given_up = self._rounds.given_up
        said = []
        for plan in self._plans:
            why_not = plan.why_not or given_up.get(plan.name)
            said.append(EngineStatus(plan.name, self._version(plan), why_not is None, plan.way, why_not))
        return tuple(said)

    def spent(self) -> dict[str, Spent]:
        """What each engine that was asked has cost."""
        return self._rounds.ledger.by_engine

    def require(self) -> None:
        """Raises `EngineError` naming each engine that the house requires and that can't look, or no longer can."""
        missing = [each for each in self.status() if each.name in self._required and not each.looked]
        if missing:
            raise EngineError("\n".join(f"{failures.title(each.name)} is required but doesn't look: {each.why_not}." for each in missing))

    def looked(self) -> None:
        """A site has been looked at, and what comes now wants memory: the worker ends where it needn't stay."""
        if not self._warm:
            self.close()

    def close(self) -> None:
        """End the worker. The desk can still be used; the next question starts another."""
        self._rounds.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _meet(self) -> None:
        """Where an engine's version is only known to itself (a server's), it must be asked before any key is made."""
        if any(not self._version(plan) for plan in self._rounds.plans):
            self._rounds.meet()

    def _version(self, plan: Plan) -> str:
        return plan.version or self._rounds.versions.get(plan.name, "")

    def _questions(self, paragraphs: Sequence[Paragraph], matches: list[dict[str, list[EngineMatch]]]) -> dict[str, Question]:
        """All questions by cache key, equal ones asked once; `matches` gets the engines that know each paragraph's language."""
        asked: dict[str, Question] = {}
        for index, paragraph in enumerate(paragraphs):
            plans = [plan for plan in self._rounds.plans if self._rounds.knows(plan, paragraph.language)]
            matches[index].update({plan.name: [] for plan in plans})
            if not plans:
                self._nobody_knows(paragraph.language)
                continue
            for offset, text in pieces(hardened(paragraph.text)):
                if not any(map(str.isalpha, text)) or is_another(text, paragraph.language):
                    continue
                for plan in plans:
                    each = key(plan.name, plan.way or "", self._version(plan), plan.edition, paragraph.language, text)
                    asked.setdefault(each, Question(plan.name, text, paragraph.language, [])).places.append((index, offset))
        return asked

    def _ask(self, questions: Mapping[str, Question], answers: dict[str, Answer], progress: Progress | None) -> dict[str, str]:
        """Ask the worker, fill `answers` and remember them; gives the questions that failed, with the reason."""
        reasons: dict[str, str] = {}
        deadly: list[str] = []
        tasks = {self._rounds.task(question.engine, question.text, question.language): each for each, question in questions.items()}
        done = 0

        def answered(task: Task, outcome: Outcome) -> None:
            nonlocal done
            done += 1
            each = tasks[task]
            if isinstance(outcome, Failure):
                reasons[each] = outcome.why
                if outcome.deadly:
                    deadly.append(each)
            else:
                answers[each] = outcome
                self._remembered.keep(each, outcome)
            if progress:
                progress(done, len(tasks))

        try:
            if tasks:
                self._rounds.ask(list(tasks), answered)
        finally:
            self._remembered.flush()
        # An engine that was given up may die of anything: then it wasn't the text.
        self._remembered.keep_deadly([each for each in deadly if questions[each].engine not in self._rounds.given_up])
        return reasons

    def _nobody_knows(self, language: str) -> None:
        if self._rounds.plans:
            self._once(f"No engine here knows the language “{language}”: only the house's own rules looked at what is written in it.")

    def _once(self, line: str) -> None:
        """Note what stays true for the whole build, once."""
        if line not in self._said:
            self._said.add(line)
            self.note(line)

    def _say(
        self, paragraphs: Sequence[Paragraph], failed: Mapping[tuple[int, str], str], skipped: set[tuple[int, str]], where: Where | None
    ) -> None:
        for line in (*failures.lines(failed, paragraphs, self._rounds.given_up, where), *failures.skipped(skipped, paragraphs, where)):
            self.note(line)
        for engine in sorted({engine for _, engine in failed} & self._rounds.given_up.keys()):
            self._once(f"{failures.title(engine)} was given up for this run: {self._rounds.given_up[engine]}.")
        for index, paragraph in enumerate(paragraphs):
            if len(paragraph.text) > LONGEST_PARAGRAPH:
                place = f" at {where(index)}" if where else ""
                self.note(f"A paragraph of {len(paragraph.text):,} characters{place}: engines looked at its first {LONGEST_PARAGRAPH:,}.")


def _moved(match: EngineMatch, offset: int) -> EngineMatch:
    """A match in a piece, brought to its paragraph."""
    return replace(match, start=match.start + offset, end=match.end + offset) if offset else match
