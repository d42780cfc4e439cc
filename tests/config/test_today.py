from __future__ import annotations

from datetime import date

import pytest

from pelican_newslint.config.today import today
from pelican_newslint.errors import ConfigError


def test_the_command_line_goes_before_the_builds_own_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1617667200")
    assert today(date(2020, 2, 29)) == date(2020, 2, 29)
    assert today(None) == date(2021, 4, 6)


def test_the_moment_is_read_as_utc(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1617667199")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert today(None) == date(2021, 4, 5)


@pytest.mark.parametrize("seconds", ["yesterday", "1e9", "9" * 30])
def test_a_moment_that_is_none(monkeypatch: pytest.MonkeyPatch, seconds: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    with pytest.raises(ConfigError) as caught:
        today(None)
    assert str(caught.value) == f'The environment variable SOURCE_DATE_EPOCH must be a number of seconds since 1970, not "{seconds}".'


def test_without_either_it_is_the_clocks_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = date.today()
    assert before <= today(None) <= date.today()
