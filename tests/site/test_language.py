from __future__ import annotations

from pathlib import Path

import pytest

from pelican_newslint.site.language import in_house_language
from pelican_newslint.site.read import read
from tests.pelican_sites import make_site


def test_the_house_speaks_where_nobody_else_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    head = "Title: {}\nDate: 2024-01-01\n"
    files: dict[str, str | bytes] = {
        "silent.md": head.format("a") + "\ntext\n",
        "said.md": head.format("b") + "Lang: de\n\ntext\n",
        "fr/folder.md": head.format("c") + "\ntext\n",
    }
    monkeypatch.chdir(make_site(tmp_path, files, 'EXTRA_PATH_METADATA = {"fr": {"lang": "fr"}}\n'))
    site = read([Path()])[0]
    assert [post.metadata.lang for post in in_house_language(site, "en-GB").posts] == ["fr", "de", "en-GB"]
    assert in_house_language(site, None) is site
