"""Where surnames stand one behind the other, as of a team or a jury: two that are nearly equal are two people there as often as one."""

from __future__ import annotations

from pelican_newslint.prose.article import Article
from pelican_newslint.prose.later import later
from pelican_newslint.rules.names._forms import Form

_NAME = r"(?:[A-Z]{1,2}\.? )?[A-Z][\w'’-]{1,24}(?: \([^()\n]{1,30}\))?"
_BEFORE = later(rf"(?:{_NAME}[,;] ){{2}}(?:[A-Z]{{1,2}}\.? )?$")
_BEHIND = later(rf"(?: \([^()\n]{{1,30}}\))?(?:[,;] {_NAME}){{2}}")
_ONE_BEFORE = later(rf"{_NAME}[,;] (?:[A-Z]{{1,2}}\.? )?$")
_ONE_BEHIND = later(rf"(?: \([^()\n]{{1,30}}\))?[,;] {_NAME}(?=[,;.])")
_REACH = 120
"""Characters before a name in which those before it are looked for."""


def in_line_up(article: Article, form: Form) -> bool:
    """Whether a surname alone stands in a row of four or more, wherever it stands."""
    return form.lone and all(_in_row(article.text, name.span.start, name.span.end) for name in form.mentions)


def _in_row(text: str, start: int, end: int) -> bool:
    before = text[max(start - _REACH, 0) : start]
    two_before, two_behind = _BEFORE.search(before), _BEHIND.match(text, end)
    if two_before and two_behind:
        return True
    longer = (two_before and _ONE_BEHIND.match(text, end)) or (two_behind and _ONE_BEFORE.search(before))
    return longer is not None
