from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty site's folder, which is the working directory too."""
    monkeypatch.chdir(tmp_path)
    return tmp_path
