"""A rule's page as Markdown: what `newslint explain` prints and what the documentation's list of rules holds."""

from __future__ import annotations

import inspect
import json
from collections.abc import Iterable

import msgspec

from pelican_newslint.config.model import Pattern
from pelican_newslint.reporters.text import WORDS
from pelican_newslint.rules.discover import LoadedRule
from pelican_newslint.rules.info import RuleInfo


def markdown(rule: LoadedRule, heading: str = "#") -> str:
    """The whole page, under a heading of this depth."""
    page = rule.page
    parts = [f"{heading} {rule.id}", f"**{page.summary}**", _about(rule), page.why]
    for example in page.examples:
        parts += ["Bad:" if example.sort == "bad" else "Good:", _block(example.shown)]
    if rule.family is not None:
        patterns = [each.pattern for each in rule.family.patterns]
        parts += [f"{len(patterns)} patterns, among them:", *_sentences(patterns[0].bad, patterns[0].good)]
    if page.evidence:
        parts += [f"Measured: {page.evidence}"]
    return "\n\n".join(part for part in [*parts, *_options(rule), *_switches(rule.id)] if part) + "\n"


def house_markdown(pattern: Pattern) -> str:
    """The page of a `[[pattern]]` of the house."""
    offer = f" and offers “{pattern.use}”" if pattern.use else ""
    about = f"A rule of this house's own, from its newslint.toml: {WORDS[pattern.severity]}. It finds `{pattern.find}`{offer}."
    return "\n\n".join([f"# {pattern.id}", f"**{pattern.why}**", about, *_sentences(pattern.bad, pattern.good)]) + "\n"


def own_markdown(info: RuleInfo) -> str:
    """The page of a rule that speaks of suppressions, not of texts."""
    return "\n\n".join([f"# {info.id}", f"**{info.summary}**", f"{WORDS[info.severity].capitalize()}.", *_switches(info.id)[:2]]) + "\n"


def engine_markdown(rule: str, engine: str) -> str:
    """What can be said of a rule that an engine brings."""
    about = f"A rule of {engine}, which looks beside the house's own rules. What it wants stands in its message."
    return "\n\n".join([f"# {rule}", about, *_switches(rule)]) + "\n"


def _about(rule: LoadedRule) -> str:
    form = rule.rule
    facts = [WORDS[form.severity].capitalize(), f"group {rule.group}", f"since {form.since}"]
    if form.profile == "strict":
        facts.append('only with `profile = "strict"` or when named under `[rules]`')
    if form.languages:
        facts.append(f"for {', '.join(form.languages)}")
    if form.guides:
        facts.append(f"as {', '.join(form.guides)} have it")
    if form.aliases:
        facts.append(f"formerly {', '.join(form.aliases)}")
    return "; ".join(facts) + "."


def _options(rule: LoadedRule) -> list[str]:
    """The rule's own settings with their defaults."""
    fields = msgspec.structs.fields(rule.options)
    if not fields:
        return []
    said = inspect.getdoc(rule.options) or ""
    return [f"Options: {said}", _block("[rules]\n" + f"{rule.id} = {{ {', '.join(_assigned(field) for field in fields)} }}", "toml")]


def _assigned(field: msgspec.structs.FieldInfo) -> str:
    default = field.default if field.default is not msgspec.NODEFAULT else []
    return f"{field.encode_name} = {json.dumps(msgspec.to_builtins(default), ensure_ascii=False)}"


def _switches(rule: str) -> list[str]:
    key = f'"{rule}"' if "/" in rule else rule
    return [
        "To switch it off for the house, in newslint.toml:",
        _block(f'[rules]\n{key} = "off"', "toml"),
        "To keep one place as it is, above its paragraph (Markdown):",
        _block(f"[//]: # (newslint-ignore {rule}: the reason)", "markdown"),
    ]


def _sentences(bad: Iterable[str], good: Iterable[str]) -> list[str]:
    said = [("Bad:", each) for each in bad] + [("Good:", each) for each in good]
    return [part for word, each in said for part in (word, _block(each))]


def _block(text: str, language: str = "text") -> str:
    """A fenced block whose fence no line of the text can end."""
    fence = "```"
    while fence in text:
        fence += "`"
    return f"{fence}{language}\n{text}\n{fence}"
