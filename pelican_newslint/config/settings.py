"""The NEWSLINT_* settings of pelicanconf.py, as data: what each may be, and what it means."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Literal
from urllib.parse import urlsplit

from msgspec import Struct

from pelican_newslint.config.shape import choices, shown
from pelican_newslint.config.suggest import did_you_mean

PREFIX = "NEWSLINT_"
WAYS = ("auto", "embedded", "local", "off")
"""How LanguageTool may be had, beside a server's address."""


class SettingError(ValueError):
    """A value that a setting can't take; the message goes on after the setting's name ("must be …")."""


class Setting(Struct, frozen=True):
    """One row of the table. `read` turns the value of pelicanconf.py into the Config's, or raises `SettingError`."""

    name: str
    default: object
    meaning: str
    read: Callable[[Any], Any]

    @property
    def short(self) -> str:
        """The name without its prefix, lower case, as overrides and the Config name it."""
        return self.name.removeprefix(PREFIX).lower()

    @property
    def flag(self) -> str:
        """How the command line writes it."""
        return "--" + self.short.replace("_", "-")


def _one_of(*allowed: str) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if isinstance(value, str) and value in allowed:
            return value
        near = did_you_mean(value, allowed) if isinstance(value, str) else "."
        raise SettingError(f"must be {choices(allowed)}, not {_python(value)}{near}")

    return read


def _yes_or_no(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise SettingError(f"must be True or False, not {_python(value)}.")


def _budget(value: Any) -> int | None:
    if value is None or (isinstance(value, int) and not isinstance(value, bool) and value >= 0):
        return value
    raise SettingError(f"must be a whole number from 0 up, or None, not {_python(value)}.")


def _file(value: Any) -> str:
    if isinstance(value, str) and value.strip():
        return value
    raise SettingError(f"must be the name of a file, not {_python(value)}.")


def _folder_or(nothing: Literal[False] | None) -> Callable[[Any], str | None]:
    def read(value: Any) -> str | None:
        if value is nothing:
            return None
        if isinstance(value, str) and value.strip():
            return value
        raise SettingError(f"must be a folder or {nothing}, not {_python(value)}.")

    return read


def _memory(value: Any) -> str:
    """Goes to Java behind -Xmx."""
    if isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{0,5}[mMgG]", value):
        return value
    raise SettingError(f'must be an amount of memory like "768m" or "2g", not {_python(value)}.')


def _report(value: Any) -> str:
    """A folder is free text, but a slip like "nevr" would publish the page in a folder of that name."""
    if not isinstance(value, str) or not value.strip():
        raise SettingError(f'must be "preview", "never" or a folder, not {_python(value)}.')
    if value in ("preview", "never"):
        return value
    near = did_you_mean(value, ("preview", "never"))
    if near != "." and "/" not in value:
        raise SettingError(f'is {shown(value)}{near} For a folder of that name write "./{value}".')
    return value


def _languagetool(value: Any) -> tuple[str, ...]:
    if isinstance(value, str) and value in WAYS:
        return (value,)
    addresses = list(value) if isinstance(value, list | tuple) else [value]
    if not addresses:
        raise SettingError('is an empty list; write "off" to do without LanguageTool.')
    for address in addresses:
        if not isinstance(address, str) or not _is_server(address):
            raise SettingError(_no_server(address))
    return tuple(addresses)


def _no_server(value: object) -> str:
    if value in WAYS:
        return f"can't have {shown(value)} among servers; it stands alone."
    if isinstance(value, str) and "://" not in value and (":" in value or "." in value) and _is_server(f"http://{value}"):
        return f'must be a whole address: "http://{value}" or "https://{value}".'
    near = did_you_mean(value, WAYS) if isinstance(value, str) else "."
    return f"must be {', '.join(map(shown, WAYS))} or a server (http://… or https://…), not {_python(value)}{near}"


def _is_server(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:  # a port that is no number, a bracket too many
        return False


def _python(value: object) -> str:
    """A value as pelicanconf.py writes it."""
    text = shown(value) if isinstance(value, str) else repr(value)
    return text if len(text) <= 60 else text[:59] + "…"


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "NEWSLINT_FAIL_ON",
        "error",
        "The severity from which a finding fails the build.",
        _one_of("error", "warning", "suggestion", "never"),
    ),
    Setting("NEWSLINT_GATE_DRAFTS", False, "Whether drafts fail the build too.", _yes_or_no),
    Setting(
        "NEWSLINT_MAX_WARNINGS",
        None,
        "A budget over published warnings that are neither suppressed nor in the baseline: more fail too.",
        _budget,
    ),
    Setting(
        "NEWSLINT_SHOW",
        "suggestion",
        "The lowest severity that is printed one by one; the rest is counted.",
        _one_of("error", "warning", "suggestion"),
    ),
    Setting(
        "NEWSLINT_ANNOTATE",
        "preview",
        "Marks and panel in the written pages: in a preview (pelican -r, -lr), always, or never.",
        _one_of("preview", "always", "never"),
    ),
    Setting("NEWSLINT_REPORT", "preview", "The report page: in a preview, in a folder of the output, or never.", _report),
    Setting("NEWSLINT_CONFIG", "newslint.toml", "The house style file, searched from the settings file upwards.", _file),
    Setting("NEWSLINT_BASELINE", "newslint-baseline.json", "The known findings, searched likewise.", _file),
    Setting("NEWSLINT_CACHE", ".newslint_cache", "A folder for what was found before, or False.", _folder_or(False)),
    Setting(
        "NEWSLINT_LANGUAGETOOL",
        "auto",
        "How LanguageTool looks: auto, embedded, local, the address of a server or several, or off.",
        _languagetool,
    ),
    Setting(
        "NEWSLINT_LANGUAGETOOL_FOLDER",
        None,
        "Where the local LanguageTool is installed; None: the user's folder for data.",
        _folder_or(None),
    ),
    Setting("NEWSLINT_LANGUAGETOOL_MEMORY", "1g", "What the local LanguageTool's Java may take at most.", _memory),
)
"""Complete: any other NEWSLINT_ name is a mistake."""

BY_NAME: dict[str, Setting] = {setting.name: setting for setting in SETTINGS}
BY_SHORT: dict[str, Setting] = {setting.short: setting for setting in SETTINGS}
