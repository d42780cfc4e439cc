"""Links inside the site lead somewhere.

Pelican warns of a broken `{filename}` link when it writes the page, without the name of the file that links; of a missing
`{static}` file it hardly speaks. Here the linking line is named. A path that only the server knows can't be told from a broken
one, so plain paths are a warning, and so is a fragment that a theme may bring; a folder that the site writes nothing in and that
several links lead to is another programme's, and left alone.

Bad:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06

    The bridge replaces [the ferry]({filename}fery.md).
                         ^^^^^^^^^ This link leads nowhere: there is no “fery.md” in the site's content.
    === content/ferry.md
    Title: Ferry stops
    Date: 2024-03-05

    The ferry stops on Friday.

Good:

    === content/a.md
    Title: Bridge opens
    Date: 2024-03-06

    The bridge replaces [the ferry]({filename}ferry.md).
    === content/ferry.md
    Title: Ferry stops
    Date: 2024-03-05

    The ferry stops on Friday.

Good:

    See [the plan](https://example.org/plan) or [write to us](mailto:desk@example.org).

Good:

    See [the first part](#part-one).

    ## Part one {#part-one}

    The bridge opens.

Evidence: 0 false by form: what Pelican can't resolve is broken. On two real sites: 21 in the 669 posts of a weekly, all true (13,703
links right); 5 in the 317 posts and pages of a project's site, which links much that its
server fills: 2 true warnings, 3 suggestions.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from pelican_newslint.archive.archive import Archive, candidate
from pelican_newslint.archive.links import Outcome, homeward, resolve
from pelican_newslint.model import Candidate, Severity, Verified
from pelican_newslint.rules.form import Rule
from pelican_newslint.rules.links._to_come import missing

RULE = Rule(kind="fact", severity="error", needs=frozenset({"site"}))

_CERTAIN = frozenset({Outcome.NO_SOURCE, Outcome.NO_TERM, Outcome.NO_SCHEME})
"""What neither a theme nor a server can mend."""


def judge(archive: Archive, options: msgspec.Struct) -> Iterator[Candidate | Verified]:
    for record, link in homeward(archive):
        outcome = None if missing(link.target) else resolve(archive, record, link.target)
        if outcome is None:
            continue
        if outcome is Outcome.RIGHT:
            yield Verified("broken-link", link.place, link.text, f"“{link.target}” is there.")
            continue
        severity: Severity = "error" if outcome in _CERTAIN else "suggestion" if outcome is Outcome.NO_FOLDER else "warning"
        message = f"This link leads nowhere: {outcome.value.format(_shown(link.target))}."
        yield candidate("broken-link", link.place, link.text, message, severity=severity)


def _shown(target: str) -> str:
    return target.split("}", 1)[-1].lstrip("/") if target.startswith(("{", "|")) else target
