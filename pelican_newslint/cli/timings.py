"""``--timings``: what took the time, by step, by engine and by rule."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from msgspec import Struct

if TYPE_CHECKING:
    from pelican_newslint.engines.spent import Spent

READING = "reading the site"
_HOUSE = "house rules"
_STEPS = frozenset({READING, "reading", _HOUSE, "waiting for engines", "over the whole site", "merging and weighing"})


class Timings(Struct):
    """Of one run. `seconds` by step and by rule, as `lint` books them."""

    seconds: dict[str, float] = {}
    engines: Mapping[str, Spent] = {}

    def table(self) -> str:
        """Steps, engines and rules, of each the longest first, a line each."""
        steps = {name: seconds for name, seconds in self.seconds.items() if name in _STEPS}
        rules = {name: seconds for name, seconds in self.seconds.items() if name not in _STEPS}
        engines = {f"{name:<14}{_questions(spent)}": spent.starting + spent.looking for name, spent in self.engines.items()}
        if _HOUSE in steps:
            engines["house"] = steps[_HOUSE]
        return f"steps\n{_rows(steps)}\nengines, beside each other\n{_rows(engines)}\nthe house's rules\n{_rows(rules)}"


def _rows(seconds: Mapping[str, float]) -> str:
    rows = sorted(seconds.items(), key=lambda row: (-row[1], row[0]))
    return "".join(f"{each:9.3f} s  {name}\n" for name, each in rows) or "    0.000 s  all of it was in the cache\n"


def _questions(spent: Spent) -> str:
    asked = "1 paragraph asked" if spent.asked == 1 else f"{spent.asked:,} paragraphs asked"
    start = f", {spent.starting:.3f} s of it to start" if spent.starting else ""
    return f"{asked}, {spent.known:,} from the cache{start}"
