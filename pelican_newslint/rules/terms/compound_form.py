"""A compound has the hyphen, or the single word, that dictionaries give it.

"A head on collision" makes readers go back; "a head-on collision" doesn't. Only compounds before a noun that dictionaries agree on are
here, and words that were two once and have long been one. What the article writes in two ways is another rule's.

Evidence: 2 in 67,000 words of edited news, both true; 10 in 37,000 words of government posts of 2012 and 2013, all “web site”. In 176,000
words that no rule was written from 10 hits: 10 true.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="suggestion", languages=("en",), category="compound", guides=("Guardian", "AP"))
