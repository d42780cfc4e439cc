"""Small real sites, copied aside and built by Pelican itself."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.log import LimitFilter
from pelican.settings import read_settings

_SITES = Path(__file__).parent / "sites"
SECRET = "secret of the desk"
"""Stands in every comment of the sites that is for the desk alone."""


def copy_site(name: str, to: Path) -> Path:
    """The site's folder below `to`. The modules beside its settings are those of this copy."""
    folder = to / name
    shutil.copytree(_SITES / name, folder, ignore=shutil.ignore_patterns("__pycache__"))
    for module in ("pelicanconf", *(path.stem for path in folder.glob("*.py"))):
        sys.modules.pop(module, None)
    return folder


def make_site(folder: Path, files: dict[str, str | bytes], settings: str = "") -> Path:
    """A site with these files below its content folder, its own theme `simple` and our plugin without engines' cache."""
    own = 'PATH = "content"\nTIMEZONE = "UTC"\nLOCALE = ["C"]\nTHEME = "simple"\nPLUGINS = ["pelican_newslint"]\nNEWSLINT_CACHE = False\n'
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "pelicanconf.py").write_text(own + 'NEWSLINT_LANGUAGETOOL = "off"\n' + settings, encoding="utf-8")
    for name, text in files.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def build(folder: Path, **overrides: Any) -> Path:
    """Build the site in this process, as `pelican -e …` would; gives the output folder. Raises what Pelican raises."""
    LimitFilter._raised_messages.clear()
    output = folder / "output"
    path = list(sys.path)
    sys.path.insert(0, str(folder))
    try:
        Pelican(read_settings(str(folder / "pelicanconf.py"), override={"OUTPUT_PATH": str(output), **overrides})).run()
    finally:
        sys.path[:] = path
    return output


def written(output: Path) -> dict[str, bytes]:
    """Every file of the output by its path."""
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in sorted(output.rglob("*")) if path.is_file()}
