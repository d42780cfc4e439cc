"""Running a rule's own examples: for this package's tests, for `newslint test`, and for everyone who writes rules.

from pelican_newslint.testing import problems
assert problems(rules()["acme/my-rule"]) == []
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache

import markdown
import msgspec

from pelican_newslint.archive.archive import Archive
from pelican_newslint.archive.record import record
from pelican_newslint.config.house import of_example
from pelican_newslint.config.model import House, Pattern
from pelican_newslint.facts import Facts, placed
from pelican_newslint.model import Candidate, Dropped, Metadata, Part, PlacedFix, Post, Site, Targets
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.prose.placing import numbered
from pelican_newslint.rules.discover import LoadedRule
from pelican_newslint.rules.page import HOUSE_FILE, Example, Mark
from pelican_newslint.rules.reduce import reduce
from pelican_newslint.rules.runner import Runner

_FIELDS = {"title", "date", "modified", "category", "summary", "slug", "status", "lang"}

TODAY = "2026-01-01"
"""The day on which examples are read, for rules about what is still to come."""


@cache
def _markdown() -> markdown.Markdown:
    return markdown.Markdown(extensions=["markdown.extensions.extra", "markdown.extensions.meta"], output_format="html")


def post(source: str, path: str = "post.md") -> Post:
    """A Markdown post with Pelican's header lines, as Pelican would hand it on."""
    renderer = _markdown()
    renderer.reset()
    html = renderer.convert(source)
    header: dict[str, list[str]] = getattr(renderer, "Meta", {})
    fields = {name: " ".join(lines).strip() for name, lines in header.items()}
    several = {name: tuple(_parts(fields[name])) for name in ("tags", "authors") if name in fields}
    if "author" in fields:
        several["authors"] = (fields["author"],)
    known: dict[str, object] = {name: value for name, value in fields.items() if name in _FIELDS}
    known.update(several.items())
    known["written"] = tuple(sorted(fields))
    known["other"] = {name: value for name, value in fields.items() if name not in _FIELDS | {"tags", "author", "authors"}}
    metadata = msgspec.convert(known, Metadata)
    return Post(path=path, source=source, html=html, metadata=metadata)


def found(rule: LoadedRule | None, posts: Mapping[str, str], house: House | None = None) -> list[Candidate]:
    """What one rule (None: every rule) says of these posts (path → source), taken as a whole site."""
    if HOUSE_FILE in posts:
        house = of_example(posts[HOUSE_FILE])
        posts = {path: source for path, source in posts.items() if path != HOUSE_FILE}
    house = house or House()
    given = [post(source, path) for path, source in sorted(posts.items())]
    made = [each for each in given if _dated(each)]
    dropped = tuple(Dropped(each.path, f"its date “{each.metadata.date}” can't be read") for each in given if not _dated(each))
    sources = {each.path.removeprefix("content/"): each.path for each in made}
    site = Site(tuple(made), dropped, targets=Targets(sources=sources, outputs=frozenset(), known=True, content_root="content"))
    only = None if rule is None else {rule.id}
    runner = Runner(house, only=only)
    candidates: dict[str, list[Candidate]] = {}
    facts: dict[str, Facts] = {}
    for each in made:
        article = Article(read(each), house)
        candidates[each.path] = runner.look(article)[0]
        facts[each.path] = Facts.of(record(article), dict(enumerate(candidates[each.path])))
    archive = Archive((each.record for each in facts.values()), site, house)
    said = reduce({path: each.candidates for path, each in facts.items()}, archive, house, only=only)
    parts = placed(said, lambda path, number: facts[path].places[number] if path in facts else None)
    paths = sorted({*candidates, *parts})
    hits = [each for path in paths for each in numbered(parts.get(path, Part()).applied(candidates.get(path, ())))]
    return [each for each in hits if not each.until or each.until > TODAY]


def problems(rule: LoadedRule) -> list[str]:
    """What is wrong with a rule's examples, one sentence each; none if its page says what it does."""
    said = example_problems(rule, rule.page.examples)
    if rule.family is not None:
        said += [problem for each in rule.family.patterns for problem in pattern_problems(rule, each.pattern.bad, each.pattern.good)]
    elif not rule.page.of("bad") or not rule.page.of("good"):
        said.append(f"{rule.id}: the page needs a Bad and a Good example")
    return said + list(_mended(rule))


def example_problems(rule: LoadedRule, examples: Iterable[Example]) -> list[str]:
    """The same of examples that needn't stand in the rule's page."""
    return [problem for example in examples for problem in _marks(rule, example)]


def pattern_problems(rule: LoadedRule, bad: Iterable[str], good: Iterable[str], house: House | None = None) -> list[str]:
    """What is wrong with a pattern's `bad` and `good` sentences."""
    said = [f"{rule.id}: finds nothing in the bad example {each!r}" for each in bad if not found(rule, _as_post(rule, each), house)]
    for each in good:
        if hits := found(rule, _as_post(rule, each), house):
            said.append(f"{rule.id}: finds {hits[0].text!r} in the good example {each!r}")
    return said


def house_pattern_problems(pattern: Pattern, rule: LoadedRule) -> list[str]:
    """The same for a `[[pattern]]` of a house, which also needs at least one example of each sort."""
    said = pattern_problems(rule, pattern.bad, pattern.good, House(pattern=(pattern,)))
    missing = [name for name, examples in (("bad", pattern.bad), ("good", pattern.good)) if not examples]
    return said + [f"{pattern.id}: has no {name} example, so nothing proves what it does" for name in missing]


def wakes(rule: LoadedRule, example: Example) -> bool:
    """Whether some word of the example wakes the rule: a Good example that doesn't proves nothing."""
    from pelican_newslint.rules.runner import applies
    from pelican_newslint.rules.waiting import waiting
    from pelican_newslint.rules.wake import WakeIndex

    index = WakeIndex(waiting([(rule.id, rule.rule)]))
    for path, source in example.posts.items():
        if path == HOUSE_FILE:
            continue
        article = Article(read(post(source, path)))
        if rule.check is None or (applies(rule.rule, article) and index.woken(article)):
            return True
    return False


def mended(source: str, fixes: Sequence[PlacedFix]) -> str:
    """The source with the first fix of each finding applied, the last in the text first."""
    starts = [0, *(match.end() for match in re.finditer("\n", source))]
    edits = sorted({(edit.place, edit.text) for fix in fixes for edit in fix.edits}, reverse=True)
    for place, text in edits:
        start = starts[place.line - 1] + place.column - 1
        end = starts[place.end_line - 1] + place.end_column - 1
        source = source[:start] + text + source[end:]
    return source


def _marks(rule: LoadedRule, example: Example) -> Iterator[str]:
    hits = found(rule, example.posts)
    if example.sort == "good":
        yield from (f"{rule.id}: finds {hit.text!r} in a Good example: {hit.message}" for hit in hits)
        if not wakes(rule, example):
            yield f"{rule.id}: nothing in this Good example wakes the rule, so it proves nothing: {example.shown!r}"
        return
    got = {Mark(hit.place.path, hit.place.line, hit.place.column, hit.place.end_column, hit.message) for hit in hits}
    wanted = {each: next((hit for hit in got if _same(each, hit)), None) for each in example.marks}
    for mark, hit in wanted.items():
        if hit is None:
            yield f"{rule.id}: expected {_say(mark)}, found {'; '.join(map(_say, sorted(got, key=_say))) or 'nothing'}"
    for extra in sorted(got - {hit for hit in wanted.values() if hit}, key=_say):
        yield f"{rule.id}: the example has no carets for {_say(extra)}"


def _same(mark: Mark, hit: Mark) -> bool:
    place = (hit.path, hit.line, hit.column, hit.end_column) == (mark.path, mark.line, mark.column, mark.end_column)
    return place and mark.message in ("", hit.message)


def _say(mark: Mark) -> str:
    return f"{mark.path}:{mark.line}:{mark.column}-{mark.end_column} {mark.message}"


def _mended(rule: LoadedRule) -> Iterator[str]:
    """Where the rule offers a fix, the first Good is the first Bad after it."""
    bad, good = rule.page.of("bad"), rule.page.of("good")
    if not bad or not good:
        return
    hits = found(rule, bad[0].posts)
    if not hits or not all(hit.fixes for hit in hits):
        return
    for path, source in bad[0].posts.items():
        fixed = mended(source, [hit.fixes[0] for hit in hits if hit.place.path == path])
        if fixed != good[0].posts.get(path):
            yield f"{rule.id}: the first Bad example mended is {fixed!r}, the first Good one {good[0].posts.get(path)!r}"


def _as_post(rule: LoadedRule, sentence: str) -> dict[str, str]:
    """A post that says one sentence, where the rule looks for it."""
    if rule.rule.scopes == {"headline"}:
        return {"post.md": f"Title: {sentence}\nDate: 2024-03-06\n\nCouncil news.\n"}
    return {"post.md": f"Title: Council news\nDate: 2024-03-06\n\n{sentence}\n"}


def _dated(each: Post) -> bool:
    """Whether Pelican would take the post: it drops one whose date can't be read."""
    try:
        datetime.fromisoformat(each.metadata.date or "")
    except ValueError:
        return False
    return True


def _parts(value: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;,]", value) if part.strip()]
