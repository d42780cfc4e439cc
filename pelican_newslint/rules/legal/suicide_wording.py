"""Suicide is reported without blame, success or method.

Nobody "commits" suicide, which isn't a crime, and no attempt is "successful". How it was done, in detail, and the note are left out: readers at
risk copy them. "Died by suicide", "took his own life" or "killed herself" say what happened.

Evidence: 10 of 10 hits in 2,218 news articles; 1 of 1 in 104,000 words of newer news and government posts.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="warning", languages=("en",), guides=("BBC", "AP", "Guardian"))
