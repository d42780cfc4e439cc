"""What day it is, for the few things that depend on it."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime

from pelican_newslint.config.shape import shown
from pelican_newslint.errors import ConfigError

EPOCH = "SOURCE_DATE_EPOCH"
"""The common name under which reproducible builds hand on their moment, in seconds since 1970 (UTC)."""


def today(explicit: date | None) -> date:
    """The day given on the command line, else that of SOURCE_DATE_EPOCH, else the clock's. Raises `ConfigError`."""
    if explicit is not None:
        return explicit
    seconds = os.environ.get(EPOCH)
    if not seconds:
        return date.today()
    try:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    except (ValueError, OverflowError, OSError):
        raise ConfigError(f"The environment variable {EPOCH} must be a number of seconds since 1970, not {shown(seconds)}.") from None
