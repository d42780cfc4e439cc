"""What was said on another day than the article's: some time ago of what was then to come, or in a note that is younger."""

from __future__ import annotations

from pelican_newslint.prose.later import later

SAID_THEN = later(
    r"\b(?:said|say|says|promised|promises|announced|wrote|told|pledged|read|reads|predicted|estimated|vowed)\b"
    r"[^.]{0,30}?\b(?:last (?:year|month|week|spring|summer|autumn|winter)|in (?:19|20)\d\d|ago|earlier|at the time)\b"
    r"|\b(?:[Ll]ast (?:year|month|week|spring|summer|autumn|winter)|[Ii]n (?:19|20)\d\d|ago|dated|from (?:19|20)\d\d)\b[^.]{0,60}?"
    r"\b(?:said|says|promised|announced|wrote|told|pledged|read|reads|predicted)\b"
)
"""What was told some time ago of what was then to come."""
NOTE = later(
    r"\b(?:article|story|post|piece|report|page|headline|caption|version)\b[^.]{0,60}\b(?:amended|updated|corrected|edited|changed|revised|"
    r"clarified|republished)\b|\b(?:[Cc]orrection|[Cc]larification|[Uu]pdate|UPDATE|CORRECTION)\b",
)
"""A note on the article itself, which may be younger than its date."""
