"""What LanguageTool is told beforehand not to look for, and to look for: the same whichever way it is asked.

What is never shown isn't looked for, which saves time. A rule that looks hides what others find at the same place, so the
answer is only the same on both ways if the same rules look. All is filtered afterwards too, by tier and by the house's rules,
since some rules can't be switched off.
"""

from __future__ import annotations

from collections.abc import Iterable

from pelican_newslint.engines.tiers import Tiers, tiers
from pelican_newslint.engines.wire import primary


class Choice:
    """`off` and `asked` are rules as LanguageTool names them: that the house switched off, and that it asked for."""

    def __init__(self, off: Iterable[str] = (), asked: Iterable[str] = ()) -> None:
        self._off = frozenset(off)
        self._asked = frozenset(asked)

    def off(self, language: str) -> list[str]:
        """Rules that aren't to look though their category is on."""
        table = _table(language)
        return sorted(self._off | (table.off - table.hiding - self._asked))

    def on(self, language: str) -> list[str]:
        """Rules that are to look whatever becomes of their category."""
        table = _table(language)
        return sorted((table.warning | table.suggestion | table.hiding | self._asked) - self._off)

    def categories(self, language: str) -> list[str]:
        """Categories of which no other rule is ever wanted in this language."""
        return sorted(_table(language).skipped)

    def wants(self, rule: str, category: str, language: str) -> bool:
        """Whether a rule of this category is to look."""
        if rule in self._off:
            return False
        table = _table(language)
        named = any(rule in each for each in (self._asked, table.warning, table.suggestion, table.hiding))
        return named or (rule not in table.off and category not in table.skipped)

    def parameters(self, language: str) -> dict[str, str]:
        """As the server's API takes them."""
        all_of_them = {
            "disabledRules": ",".join(self.off(language)),
            "enabledRules": ",".join(self.on(language)),
            "disabledCategories": ",".join(self.categories(language)),
        }
        return {name: value for name, value in all_of_them.items() if value}


def _table(language: str) -> Tiers:
    return tiers("languagetool", primary(language))
