"""What can't be counted has no plural, and a plural isn't made twice.

"Informations", "two aircrafts", "800 peoples", "an advice", "thousands of tourist": which nouns count is learned word by word, and
every language counts others. Each pattern carries its own examples.

Evidence: 5 in 500,000 words of edited news, interviews and government posts, 5 true (“these type of”, “hardwares”). In 176,000 words that
no rule was written from 6 hits: 1 true, 2 debatable, 3 false.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="grammar", severity="warning", languages=("en",), guides=("AP", "BBC"))
