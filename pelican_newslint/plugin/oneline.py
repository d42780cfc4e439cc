"""Our errors end a build with one line; Pelican would print 25 lines of traceback below it."""

from __future__ import annotations

import logging

from pelican_newslint.errors import NewslintError


class _OneLine(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and record.exc_info[0] and issubclass(record.exc_info[0], NewslintError):
            record.exc_info = None
        return True


_ONE_LINE = _OneLine()


def end_in_one_line() -> None:
    """From now on, for whatever Pelican's main logger says."""
    logging.getLogger("pelican").addFilter(_ONE_LINE)
