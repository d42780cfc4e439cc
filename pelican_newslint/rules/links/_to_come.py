"""Addresses that stand in for one that is missing."""

from __future__ import annotations

from pelican_newslint.prose.later import later

_TO_COME = later(
    r"(?:https?://)?[\[<{(]?(?:[A-Z]{1,20}[_ -]){0,5}(?:LINK|URL|ADDRESS|HREF)(?:[_ -][A-Z]{1,20}){0,5}[\]>})]?/?"
    r"|#?(?:TODO|FIXME|TBD|TBC|TBA|TK|TKTK|XXX+|\?\?+)|(?:insert|add|your|put)[_ -](?:the[_ -])?(?:link|url|address)(?:[_ -]here)?"
    r"|(?:https?://)?(?:\S{1,200}/)?(?:insert|INSERT|your|YOUR)[_ -](?:[A-Za-z]{2,20}[_ -]){0,3}(?:here|HERE)/?|(?:link|url)[_ -](?:here"
    r"|goes[_ -]here|to[_ -]come)|(?:link|url|todo|xxx+)"
)
_NONE = later(r"(?:https?:)?/?/?|https?://(?:www\.)?|javascript:(?:void\(0\))?;?")


def missing(target: str) -> str | None:
    """What is wrong with an address that isn't one, as the end of a sentence's subject "This link"; None for all others."""
    target = target.strip()
    if not target:
        return "has no address"
    if target != "/" and _NONE.fullmatch(target):
        return f"has no address: “{target}” leads nowhere"
    return f"waits for its address: “{target}” stands in for one" if _TO_COME.fullmatch(target) else None
