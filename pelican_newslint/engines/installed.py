"""What a plan is made of: which packages are installed, and what else changes an engine's answers. Nothing is imported for it."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from pelican_newslint.config.model import Config


@cache
def release(distribution: str) -> str:
    """The installed version; empty where there is none."""
    try:
        return version(distribution)
    except PackageNotFoundError:
        return ""


def importable(module: str) -> bool:
    """Whether a module of that name is there."""
    return find_spec(module) is not None


def asked_for(config: Config, engine: str) -> tuple[str, ...]:
    """The engine's rules that `[rules]` names to have them on, whatever their tier; ids with the engine's prefix.

    An [[override]] wakes none: what it says holds for a part of the site, and an engine's answer for all of it.
    """
    return tuple(
        sorted(rule for rule, setting in config.house.rules.items() if rule.startswith(f"{engine}/") and setting.level not in (None, "off"))
    )


def switched_off(config: Config, engine: str) -> tuple[str, ...]:
    """The engine's rules that `[rules]` names to have them off, and no [[override]] to have them on somewhere."""
    elsewhere = {rule for override in config.house.override for rule, setting in override.rules.items() if setting.level != "off"}
    return tuple(
        sorted(
            rule
            for rule, setting in config.house.rules.items()
            if rule.startswith(f"{engine}/") and "*" not in rule and setting.level == "off" and rule not in elsewhere
        )
    )


def options(config: Config, engine: str) -> dict[str, object]:
    """What every engine's factory is told."""
    return {"strict": config.house.profile == "strict", "rules": list(asked_for(config, engine))}


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
