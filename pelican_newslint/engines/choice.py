"""What LanguageTool is told beforehand not to look for, and to look for: the same whichever way it is asked.

All of it is filtered afterwards too, by tier and by the house's rules, since some of its rules can't be switched off.
"""

from __future__ import annotations

from collections.abc import Iterable

from pelican_newslint.engines.tiers import tiers
from pelican_newslint.engines.wire import primary


class Choice:
    """`off` and `asked` are rules as LanguageTool names them: that the house switched off, and that it asked for."""

    def __init__(self, off: Iterable[str] = (), asked: Iterable[str] = ()) -> None:
        self.off = sorted(off)
        self.asked = sorted(asked)

    def categories(self, language: str) -> list[str]:
        """Categories of which nothing is ever wanted in this language. A rule that is asked for is looked for all the same."""
        return sorted(tiers("languagetool", primary(language)).skipped)

    def parameters(self, language: str) -> dict[str, str]:
        """As the server's API takes them."""
        all_of_them = {
            "disabledRules": ",".join(self.off),
            "enabledRules": ",".join(self.asked),
            "disabledCategories": ",".join(self.categories(language)),
        }
        return {name: value for name, value in all_of_them.items() if value}
