"""People are named as they ask to be.

"Handicapped persons", "wheelchair-bound", "illegal aliens": for each of these the guides recommend another
word, and say why. Direct speech is the speaker's and stays. What is the name of an organisation, a law or a work keeps its words.

Evidence: 1 in 154,000 words of held-out edited news, true; 8 in 104,000 words that it was mended on, three of them terms of a charge in
law. In 176,000 words that no rule was written from 9 hits: 5 true, 2 debatable, 2 false.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(
    kind="style",
    severity="suggestion",
    languages=("en",),
    category="insensitive-language",
    guides=("AP", "BBC", "Guardian"),
    confidence="medium",
)
