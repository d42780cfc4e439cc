"""The exact words that silence a finding, in the markup of its source, to be pasted there."""

from __future__ import annotations

from pelican_newslint.model import BODY_SCOPES, Finding

_COMMENTS = {
    ".rst": ".. newslint-ignore {rule}: reason",
    ".html": "<!-- newslint-ignore {rule}: reason -->",
    ".htm": "<!-- newslint-ignore {rule}: reason -->",
}
_FIELDS = {
    ".rst": ":newslint-ignore: {rule}",
    ".html": '<meta name="newslint-ignore" content="{rule}">',
    ".htm": '<meta name="newslint-ignore" content="{rule}">',
}


def how_to_silence(finding: Finding) -> str:
    """A comment to stand on its own before the block, or a line of the header for what stands in the header."""
    suffix = "." + finding.place.path.rpartition(".")[2].lower()
    if finding.scope in BODY_SCOPES or finding.scope == "alt":
        form = _COMMENTS.get(suffix, "[//]: # (newslint-ignore {rule}: reason)")
    else:
        form = _FIELDS.get(suffix, "Newslint-Ignore: {rule}")
    return form.format(rule=finding.rule)
