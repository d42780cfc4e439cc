"""Further cases of a rule, where its page is full: `<group>/<rule>.md` beside this, written and run as a page is.

A page is read by people, so it shows each idea once; what was found out since, and must stay so, is held here.
"""

from __future__ import annotations

from pathlib import Path

from pelican_newslint.rules.discover import LoadedRule, rules
from pelican_newslint.rules.page import Example, parse

FOLDER = Path(__file__).parent


def cases(rule: LoadedRule) -> tuple[Example, ...]:
    """The further cases of one rule; none where it has no file."""
    file = FOLDER / rule.group / f"{rule.id.replace('-', '_')}.md"
    return parse(file.read_text("utf-8"), file.name).examples if file.exists() else ()


def examples(rule: LoadedRule) -> tuple[Example, ...]:
    """All there are: those of the page, then the further ones."""
    return rule.page.examples + cases(rule)


def strays() -> list[str]:
    """Files that belong to no rule."""
    known = {f"{rule.group}/{rule.id.replace('-', '_')}.md" for rule in rules().values()}
    return sorted({str(file.relative_to(FOLDER).as_posix()) for file in FOLDER.glob("**/*.md")} - known)
