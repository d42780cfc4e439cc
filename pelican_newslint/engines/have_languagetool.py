"""How LanguageTool is had: by the setting, and by what is installed.

`auto` takes what costs no thought: in the process, and for languages without data there, or where there is no wheel, a
server of our own that was installed. It never asks a server that merely listens somewhere, and no public one.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from msgspec import Struct

from pelican_newslint.config.model import Config
from pelican_newslint.engines import installed
from pelican_newslint.engines.java import lock, place, runtime
from pelican_newslint.engines.server.addresses import is_public, shown
from pelican_newslint.engines.wire import Plan

_FACTORY = "pelican_newslint.engines.ways:make"
_EMBEDDED_LANGUAGES = ("ca", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk")
_PACKAGE = 'pip install "pelican-newslint[languagetool]"'
_INSTALL = "newslint languagetool install"
AT_ONCE = 4
"""Questions to one server at a time. LanguageTool's own server takes ten, and may be others' too."""


class Way(Struct, frozen=True):
    """One way that can be gone: `data` are the parts of the edition, `options` what its maker wants to know."""

    version: str
    data: tuple[str, ...]
    languages: tuple[str, ...]
    threads: int
    options: dict[str, object] = {}


def plan(config: Config) -> Plan:
    """The plan for LanguageTool."""
    match config.languagetool:
        case ("off",):
            return _not("switched off by NEWSLINT_LANGUAGETOOL")
        case ("auto",):
            return _auto(config)
        case ("embedded",):
            embedded = _embedded()
            return _not(embedded) if isinstance(embedded, str) else _joined(config, {"embedded": embedded})
        case ("local",):
            local = _local(config)
            return _not(local) if isinstance(local, str) else _joined(config, {"local": local})
        case addresses:
            return _servers(config, addresses)


def _auto(config: Config) -> Plan:
    embedded, local = _embedded(), _local(config)
    ways = {name: way for name, way in (("embedded", embedded), ("local", local)) if isinstance(way, Way)}
    if ways:
        return _joined(config, ways)
    return _not(f"{embedded}, and no server of its own: {local}")


def _embedded() -> Way | str:
    """Why not, where it is a string."""
    release = installed.release("lingotweaker")
    if not release or not installed.importable("lt_py"):
        return "lingotweaker isn't installed (its wheel exists for Linux on x86_64)"
    languages = tuple(code for code in _EMBEDDED_LANGUAGES if installed.importable(f"lingotweaker_data_{code}"))
    if not languages:
        return "no language data is installed (lingotweaker-data-en)"
    data = tuple(f"{code} {installed.release(f'lingotweaker-data-{code}')}" for code in languages)
    return Way(f"lingotweaker {release}", data, languages, threads=_cores())


def _local(config: Config) -> Way | str:
    """Why not, where it is a string, with what to do."""
    if not installed.release("language-tool-python"):
        return f"{_PACKAGE} and {_INSTALL} bring one"
    folder = place.folder(config.languagetool_folder)
    here = place.installed(folder)
    if here is None:
        return f"{_INSTALL} brings one"
    if not runtime.there_is_one():
        return f"there is no Java, and {runtime.HOW}"
    options: dict[str, object] = {
        "folder": str(folder), "installed": list(here.languages), "local": list(here.knows),
        "memory": config.languagetool_memory, "mother_tongue": config.house.mother_tongue,
    }  # fmt: skip
    data = (lock.digest(), *here.knows, config.house.mother_tongue or "")
    return Way(f"LanguageTool {here.version}", data, here.knows, threads=min(_cores(), AT_ONCE), options=options)


def _cores() -> int:
    """Those that this process may run on: a container may have fewer than the machine."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _joined(config: Config, ways: dict[str, Way]) -> Plan:
    """One plan for all of these ways. A language goes to the first that knows it, so later ones only count for the rest."""
    known: list[str] = []
    used = {}
    for name, way in ways.items():
        if rest := [language for language in way.languages if language not in known]:
            known += rest
            used[name] = way
    common = _options(config) | {"ways": list(used)}
    data = [part for name, way in used.items() for part in (name, *way.data)]
    return Plan(
        "languagetool", ", ".join(way.version for way in used.values()), _edition(common, data), _FACTORY,
        way=" and ".join(used), languages=tuple(sorted(known)), threads=max(way.threads for way in used.values()),
        options=common | {key: value for way in used.values() for key, value in way.options.items()},
    )  # fmt: skip


def _servers(config: Config, addresses: Sequence[str]) -> Plan:
    if not installed.release("language-tool-python"):
        return _not(f"language-tool-python isn't installed, which asks servers: {_PACKAGE}")
    common = _options(config) | {"ways": ["server"]}
    data = [*addresses, config.house.mother_tongue or ""]
    return Plan(
        "languagetool", "", _edition(common, data), _FACTORY, way=f"server at {', '.join(map(shown, addresses))}", languages=("*",),
        note=_public(addresses), threads=min(AT_ONCE * len(addresses), 3 * AT_ONCE),
        options=common | {"servers": list(addresses), "mother_tongue": config.house.mother_tongue, "connections": AT_ONCE},
    )  # fmt: skip


def _public(addresses: Sequence[str]) -> str:
    """What must be said of servers that may lie outside the house."""
    outside = [address for address in addresses if is_public(address)]
    if not outside:
        return ""
    open_letter = ", unencrypted" if any(address.startswith("http:") for address in outside) else ""
    many = "public addresses" if len(outside) > 1 else "a public address"
    return f"LanguageTool is asked at {', '.join(map(shown, outside))}, {many}: the text of all that is checked, drafts too, goes there{open_letter}."


def _options(config: Config) -> dict[str, object]:
    return installed.options(config, "languagetool") | {"off": list(installed.switched_off(config, "languagetool"))}


def _edition(options: dict[str, object], data: Sequence[str]) -> str:
    return installed.edition("data", *data, "codespell", installed.release("codespell"), repr(options))


def _not(why: str) -> Plan:
    return Plan("languagetool", why_not=why)
