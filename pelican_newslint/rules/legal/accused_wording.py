"""Accusations are worded so that nobody is guilty yet.

Somebody is accused *of* a crime, charged *with* it, indicted *on a charge of* it, and arrested *on suspicion of* it: "arrested for" says that it
was done. "The alleged killer X" and "accused murderer X" call X a killer all the same, and an "alleged victim" is called a liar. What is known
to have happened isn't "alleged".

Evidence: 6 of 6 hits in 2,218 news articles for “alleged victim” and “arrested for”; none in 104,000 words of newer news and government posts.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="style", severity="suggestion", languages=("en",), guides=("AP", "BBC"))
