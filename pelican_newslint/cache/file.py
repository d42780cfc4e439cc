"""The SQLite file behind the cache: opened, made anew where it is no good, kept small."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterable
from pathlib import Path

from pelican_newslint.config.paths import said

FILE = "newslint-cache.sqlite"
APPLICATION = 0x4E574C54
"""Marks a SQLite file as ours."""
SCHEMA = 1
_TABLE = (
    "CREATE TABLE entry (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, value BLOB NOT NULL,"
    " used INTEGER NOT NULL, UNIQUE (kind, key))"
)


def open_file(folder: Path, patience: float) -> tuple[sqlite3.Connection | None, str | None]:
    """A connection that is ready, or None; and what there is to say about it."""
    file = folder / FILE
    without = "the work goes on without it."
    try:
        _make(folder)
        seen = _identity(file)
        why = _fault(file, patience)
        if why and _identity(file) == seen:  # else a build beside this one has just made it anew
            remove(file)
        connection = _created(_connect(file, patience))
    except sqlite3.Error as error:
        return None, f"The cache in {said(folder)} can't be opened ({error}); {without}"
    except OSError as error:
        return None, f"The cache in {said(folder)} can't be opened ({error.strerror or error}); {without}"
    return connection, f"The cache in {said(folder)} {why}; it is made anew." if why else None


def _make(folder: Path) -> None:
    """The folder is kept out of version control, but no folder that was there with something in it."""
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        (folder / ".gitignore").write_text("*\n", "utf-8")


def _identity(file: Path) -> tuple[int, int] | None:
    try:
        status = file.stat()
    except FileNotFoundError:
        return None
    return status.st_ino, status.st_dev


def remove(file: Path) -> None:
    for name in (file, file.with_name(FILE + "-wal"), file.with_name(FILE + "-shm")):
        with contextlib.suppress(FileNotFoundError):
            name.unlink()


def _connect(file: Path, patience: float) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=patience, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _fault(file: Path, patience: float) -> str | None:
    """Why the file must be made anew, in words that go on after "The cache in … "; None where it is good or missing."""
    try:
        with contextlib.closing(_connect(file, patience)) as connection:
            connection.execute("BEGIN")  # one moment of the file: a build beside this one may be making it between two questions
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            tables = [row[0] for row in connection.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")]
    except sqlite3.Error as error:
        if not is_corrupt(error):
            raise
        return "is damaged"
    if not tables and application == 0:
        return None
    if application != APPLICATION:
        return "is not ours"
    if version != SCHEMA:
        return "is of another version"
    return None if tables == [_TABLE] else "is damaged"


def is_corrupt(error: sqlite3.Error) -> bool:
    """Whether it is the file's content that is no good, not the folder, the disk or another program."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _created(connection: sqlite3.Connection) -> sqlite3.Connection:
    """The connection, with the table made where no build beside this one has done so."""
    try:
        if connection.execute("PRAGMA user_version").fetchone() != (SCHEMA,):
            _create(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    with contextlib.suppress(sqlite3.OperationalError):  # refused while another build does the same
        connection.execute("PRAGMA journal_mode = WAL")
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone() != (SCHEMA,):
            connection.execute(_TABLE)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {SCHEMA}")


def size(connection: sqlite3.Connection) -> int:
    """Bytes in use."""
    pages, free, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size"))
    return int((pages - free) * size)


def prune(connection: sqlite3.Connection, limit: int, used: Iterable[int]) -> None:
    """Takes out what wasn't used for longest until three quarters of `limit` are left; what this run `used` (ids) goes last of all.

    Days alone don't tell them apart: of a site that is built all day, the oldest entries are those that every build needs.
    """
    if size(connection) <= limit:
        return
    connection.execute("CREATE TEMP TABLE needed (id INTEGER PRIMARY KEY)")
    connection.executemany("INSERT OR IGNORE INTO needed VALUES (?)", ((number,) for number in used))
    while size(connection) > limit * 3 // 4:
        (count,) = connection.execute("SELECT count(*) FROM entry").fetchone()
        if not count:
            break
        connection.execute(
            "DELETE FROM entry WHERE id IN (SELECT id FROM entry ORDER BY id IN (SELECT id FROM needed), used, id LIMIT ?)",
            (count // 4 + 1,),
        )
    connection.executescript("PRAGMA incremental_vacuum")  # execute would free one page
