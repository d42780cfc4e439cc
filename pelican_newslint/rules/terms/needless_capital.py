"""Common nouns have no capitals.

"900 Nautical Miles", "heading North", "in Spring", "signed by The Mayor", "its Secretary General, Ines Robel": the guides agree that measures,
directions, seasons and offices that aren't a name's title are written small. Headlines may have capitals
on all words and are left alone. Each pattern carries its own examples.

Evidence: 1 in 350,000 words of edited news and government posts, true (“in the Summer 2023”).
"""

from __future__ import annotations

from pelican_newslint.model import BODY_SCOPES
from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="style",
    severity="suggestion",
    languages=("en",),
    scopes=BODY_SCOPES,
    category="needless-capital",
    guides=("AP", "BBC", "Guardian"),
)
