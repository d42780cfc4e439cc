"""Which engines look, and which way each is had: decided from the settings and from what is installed.

No engine is imported for it: a build in which every paragraph is in the cache needs only the names and versions.
"""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from pelican_newslint.config.model import Config
from pelican_newslint.engines.wire import Plan

_HERE = "pelican_newslint.engines"
_EMBEDDED_LANGUAGES = ("ca", "de", "en", "es", "fr", "it", "nl", "pl", "pt", "ru", "uk")


def lineup(config: Config) -> tuple[Plan, ...]:
    """One plan for each engine, in the order in which their words count; `why_not` says why one doesn't look."""
    languagetool = _languagetool(config)
    wanted = languagetool.why_not is not None and config.languagetool != ("off",)
    return languagetool, _proselint(config), _harper(config, stands_in=wanted)


def asked_for(config: Config, engine: str) -> tuple[str, ...]:
    """The engine's rules that `[rules]` names to have them on, whatever their tier; ids with the engine's prefix.

    An [[override]] wakes none: what it says holds for a part of the site, and an engine's answer for all of it.
    """
    return tuple(
        sorted(rule for rule, setting in config.house.rules.items() if rule.startswith(f"{engine}/") and setting.level not in (None, "off"))
    )


def _languagetool(config: Config) -> Plan:
    """The ways to have LanguageTool, by the setting; other ways than the embedded one get their branch here."""
    match config.languagetool:
        case ("off",):
            return Plan("languagetool", why_not="switched off by NEWSLINT_LANGUAGETOOL")
        case ("auto" | "embedded",):
            return _embedded(config)
        case _:
            return Plan("languagetool", why_not="a LanguageTool server can't be asked yet; only auto, embedded and off are known")


def _embedded(config: Config) -> Plan:
    release = _release("lingotweaker")
    if not release or find_spec("lt_py") is None:
        return Plan("languagetool", why_not="lingotweaker isn't installed (its wheel exists for Linux on x86_64)")
    languages = tuple(code for code in _EMBEDDED_LANGUAGES if find_spec(f"lingotweaker_data_{code}"))
    if not languages:
        return Plan("languagetool", why_not="no language data is installed (lingotweaker-data-en)")
    data = ",".join(f"{code} {_release(f'lingotweaker-data-{code}')}" for code in languages)
    options = _options(config, "languagetool")
    return Plan(
        "languagetool", f"lingotweaker {release}", edition("data", data, "codespell", _release("codespell"), repr(options)),
        f"{_HERE}.languagetool:embedded", way="embedded", languages=languages, threads=2, options=options,
    )  # fmt: skip


def _proselint(config: Config) -> Plan:
    release = _release("proselint")
    if not release:
        return Plan("proselint", why_not="proselint isn't installed")
    options = _options(config, "proselint")
    return Plan("proselint", release, edition("re2", _release("google-re2"), repr(options)), f"{_HERE}.proselint:make", options=options)


def _harper(config: Config, *, stands_in: bool) -> Plan:
    """Harper stands in for LanguageTool where that can't be had. Beside it, it only adds what house rules find better, and where
    LanguageTool was switched off nobody asked for a slower one: so then it must be asked for."""
    options = _options(config, "harper")
    if not stands_in and "harper" not in config.house.required and not options["rules"]:
        return Plan("harper", why_not='it only stands in for LanguageTool; `required = ["harper"]` asks for it')
    release = _release("harper-py")
    if not release:
        return Plan("harper", why_not="harper-py isn't installed")
    return Plan("harper", release, edition("codespell", _release("codespell"), repr(options)), f"{_HERE}.harper:make", options=options)


def _options(config: Config, engine: str) -> dict[str, object]:
    return {"strict": config.house.profile == "strict", "rules": list(asked_for(config, engine))}


@cache
def _release(distribution: str) -> str:
    """The installed version; empty where there is none."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def edition(*parts: str) -> str:
    """A key for everything besides an engine's own version that changes its answers: these parts, and this folder's files."""
    return hashlib.sha256("\0".join([_files(), *parts]).encode()).hexdigest()[:16]


@cache
def _files() -> str:
    digest = hashlib.sha256()
    folder = Path(__file__).parent
    for path in sorted(path for path in folder.rglob("*") if path.suffix in {".py", ".toml"}):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
