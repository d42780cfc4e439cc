"""A name or a title has capitals throughout, or none.

"The Central election commission", "the chief Judge", "the university of Leeds", "highway 304": either the whole is a name, or it is a common
noun. Each pattern carries its own examples.

Evidence: an estimate of 80 in 100; see the numbers of what it was run on in the change that brought it.
"""

from __future__ import annotations

from pelican_newslint.rules.form import Rule

RULE = Rule(kind="spelling", severity="suggestion", languages=("en",), category="proper-capital", guides=("AP", "BBC", "Guardian"))
