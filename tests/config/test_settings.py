"""Every row of the table of NEWSLINT_ settings: what it takes, and what it says to what it doesn't."""

from __future__ import annotations

from typing import Any

import pytest

from pelican_newslint.config.model import Config
from pelican_newslint.config.settings import BY_NAME, SETTINGS, SettingError


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("NEWSLINT_FAIL_ON", "never", "never"),
        ("NEWSLINT_GATE_DRAFTS", True, True),
        ("NEWSLINT_MAX_WARNINGS", 0, 0),
        ("NEWSLINT_MAX_WARNINGS", None, None),
        ("NEWSLINT_SHOW", "error", "error"),
        ("NEWSLINT_ANNOTATE", "always", "always"),
        ("NEWSLINT_REPORT", "desk/report", "desk/report"),
        ("NEWSLINT_REPORT", "./nevr", "./nevr"),
        ("NEWSLINT_REPORT", "report", "report"),
        ("NEWSLINT_CACHE", False, None),
        ("NEWSLINT_CACHE", "kept", "kept"),
        ("NEWSLINT_LANGUAGETOOL", "off", ("off",)),
        ("NEWSLINT_LANGUAGETOOL", "http://localhost:8081", ("http://localhost:8081",)),
        ("NEWSLINT_LANGUAGETOOL", ["http://a:1/v2", "https://b"], ("http://a:1/v2", "https://b")),
        ("NEWSLINT_LANGUAGETOOL_FOLDER", "own", "own"),
        ("NEWSLINT_LANGUAGETOOL_FOLDER", None, None),
        ("NEWSLINT_LANGUAGETOOL_MEMORY", "1500m", "1500m"),
    ],
)
def test_what_a_setting_takes(name: str, value: Any, expected: Any) -> None:
    assert BY_NAME[name].read(value) == expected


_SERVER = 'must be "auto", "embedded", "local", "off" or a server (http://… or https://…), not'


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("NEWSLINT_FAIL_ON", "Error", 'must be "error", "warning", "suggestion" or "never", not "Error"; did you mean "error"?'),
        ("NEWSLINT_FAIL_ON", None, 'must be "error", "warning", "suggestion" or "never", not None.'),
        ("NEWSLINT_FAIL_ON", ["error"], 'must be "error", "warning", "suggestion" or "never", not [\'error\'].'),
        ("NEWSLINT_GATE_DRAFTS", 1, "must be True or False, not 1."),
        ("NEWSLINT_MAX_WARNINGS", True, "must be a whole number from 0 up, or None, not True."),
        ("NEWSLINT_MAX_WARNINGS", "10", 'must be a whole number from 0 up, or None, not "10".'),
        ("NEWSLINT_SHOW", "never", 'must be "error", "warning" or "suggestion", not "never".'),
        ("NEWSLINT_ANNOTATE", True, 'must be "preview", "always" or "never", not True.'),
        ("NEWSLINT_REPORT", "", 'must be "preview", "never" or a folder, not "".'),
        ("NEWSLINT_REPORT", False, 'must be "preview", "never" or a folder, not False.'),
        ("NEWSLINT_REPORT", "Preview", 'is "Preview"; did you mean "preview"? For a folder of that name write "./Preview".'),
        ("NEWSLINT_CONFIG", None, "must be the name of a file, not None."),
        ("NEWSLINT_BASELINE", " ", 'must be the name of a file, not " ".'),
        ("NEWSLINT_CACHE", True, "must be a folder or False, not True."),
        ("NEWSLINT_LANGUAGETOOL", "embeded", f'{_SERVER} "embeded"; did you mean "embedded"?'),
        ("NEWSLINT_LANGUAGETOOL", "localhost:8081", 'must be a whole address: "http://localhost:8081" or "https://localhost:8081".'),
        ("NEWSLINT_LANGUAGETOOL", "http://host:port/", f'{_SERVER} "http://host:port/".'),
        ("NEWSLINT_LANGUAGETOOL", ["http://a", "auto"], 'can\'t have "auto" among servers; it stands alone.'),
        ("NEWSLINT_LANGUAGETOOL", [], 'is an empty list; write "off" to do without LanguageTool.'),
        ("NEWSLINT_LANGUAGETOOL_FOLDER", False, "must be a folder or None, not False."),
        ("NEWSLINT_LANGUAGETOOL_MEMORY", "1 GB", 'must be an amount of memory like "768m" or "2g", not "1 GB".'),
        ("NEWSLINT_LANGUAGETOOL_MEMORY", "1g -version", 'must be an amount of memory like "768m" or "2g", not "1g -version".'),
        ("NEWSLINT_LANGUAGETOOL_MEMORY", 1024, 'must be an amount of memory like "768m" or "2g", not 1024.'),
    ],
)
def test_what_a_setting_says_to_the_rest(name: str, value: Any, message: str) -> None:
    with pytest.raises(SettingError) as caught:
        BY_NAME[name].read(value)
    assert str(caught.value) == message


def test_the_table_and_the_config_name_the_same_settings() -> None:
    """Else a setting would be read and lost, or could never be set."""
    made_from_files = {"root", "house_file", "house"}
    assert {setting.short for setting in SETTINGS} - {"config"} == set(Config.__struct_fields__) - made_from_files
    assert all(setting.read(setting.default) is not ... for setting in SETTINGS)


def test_flags_are_the_names_in_the_command_lines_own_writing() -> None:
    assert BY_NAME["NEWSLINT_MAX_WARNINGS"].flag == "--max-warnings"
