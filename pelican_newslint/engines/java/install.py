"""Having the local LanguageTool: brought jar by jar with jgo, checked against the lock, and put in place as a whole.

Until the last step everything happens in a folder of its own, which goes away whatever happens: there is never half a
LanguageTool. jgo's own configuration says where jars come from (repositories, mirrors), and the usual variables which
proxy to take.
"""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
import threading
import zipfile
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from pelican_newslint.engines.java import lock, place
from pelican_newslint.errors import EngineError

if TYPE_CHECKING:
    from jgo.maven import MavenContext

Progress = Callable[[int, int], None]
"""(bytes so far, bytes in all)."""
AT_ONCE = 4
"""Jars that are brought together."""
SECONDS = 30
"""Of silence after which a server that jars come from counts as gone."""
SPARE = 1.2
"""So many times the size of the jars must be free."""
_MEGABYTE = 1_000_000


def install(at: Path, languages: Collection[str], progress: Progress = lambda *_: None) -> place.Installed:
    """Bring what is missing and put it in place. Languages that were there before stay.

    Raises `EngineError` with one sentence that says what is wrong and what to do; then nothing has changed.
    """
    before = place.installed(at)
    wanted = tuple(sorted({*languages, *(before.languages if before else ())} - set(lock.ALWAYS)))
    if unknown := sorted(set(wanted) - set(lock.known())):
        raise EngineError(f"LanguageTool {lock.version()} has no language {', '.join(unknown)}; it has {', '.join(lock.known())}.")
    done = place.Installed(lock.version(), wanted)
    if before == done and not place.broken(at, wanted):
        return done
    with _said(at), _staging(at, wanted) as staging:
        _fill(staging, at, lock.needed(wanted), progress)
        _finish(staging, done)
        _swap(staging, place.home(at))
    return done


def remove(at: Path) -> bool:
    """Take it away; False where there was nothing. Other files in the folder stay. Raises `EngineError`."""
    home = place.home(at)
    if not home.exists():
        return False
    with _said(at):
        gone = Path(tempfile.mkdtemp(prefix=".removing-", dir=at))
        home.rename(gone / home.name)  # in one step, so that nobody starts half of it
        shutil.rmtree(gone)
        if not any(at.iterdir()):
            at.rmdir()
    return True


@contextmanager
def _said(at: Path) -> Iterator[None]:
    """What the system says, as a sentence with what to do."""
    try:
        yield
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise EngineError(f"The disk of {at} is full. Make room, or choose another folder by NEWSLINT_LANGUAGETOOL_FOLDER.") from error
        reason = error.strerror or str(error)
        raise EngineError(f"{at} can't be written: {reason}. NEWSLINT_LANGUAGETOOL_FOLDER chooses another folder.") from error


@contextmanager
def _staging(at: Path, languages: Sequence[str]) -> Iterator[Path]:
    """A folder beside the place, on the same disk, so that the last step is a rename."""
    at.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".installing-", dir=at))
    try:
        size = sum(jar.size for jar in lock.needed(languages))
        free = shutil.disk_usage(at).free
        if free < size * SPARE:
            raise EngineError(
                f"LanguageTool needs {size * SPARE / _MEGABYTE:.0f} MB in {at}, and {free / _MEGABYTE:.0f} MB are free. "
                "Make room, or choose another folder by NEWSLINT_LANGUAGETOOL_FOLDER."
            )
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        if not any(at.iterdir()):
            at.rmdir()


def _fill(staging: Path, at: Path, jars: Sequence[lock.Jar], progress: Progress) -> None:
    """Every jar into `staging`, from the place itself, from what Maven has on this machine, or from its repository."""
    libraries = staging / place.LIBRARIES
    libraries.mkdir()
    context = _context(staging / "brought")
    so_far, everything, counting = 0, sum(jar.size for jar in jars), threading.Lock()

    def bring(jar: lock.Jar) -> None:
        nonlocal so_far
        old = place.home(at) / place.LIBRARIES / jar.file
        shutil.copyfile(old if place.is_right(old, jar) else _brought(context, jar), libraries / jar.file)
        with counting:
            so_far += jar.size
            progress(so_far, everything)

    pool = ThreadPoolExecutor(AT_ONCE)
    try:
        for _ in pool.map(bring, jars):
            pass
    finally:
        pool.shutdown(cancel_futures=True)
    shutil.rmtree(staging / "brought", ignore_errors=True)


def _context(folder: Path) -> MavenContext:
    """jgo as the user has set it up; only what it downloads goes to `folder`."""
    try:
        from jgo.config import GlobalSettings
        from jgo.maven import MavenContext, PythonResolver
    except ImportError:
        raise EngineError('jgo isn\'t installed. Have it with: pip install "pelican-newslint[languagetool]"') from None
    settings = GlobalSettings.load()
    context = MavenContext(PythonResolver(), repo_cache=folder, local_repos=[settings.repo_cache], timeout=SECONDS)
    context.remote_repos.update(settings.repositories)
    return context


def _brought(context: MavenContext, jar: lock.Jar) -> Path:
    """The jar as a file that was checked. What Maven has on this machine may be wrong; what comes anew may not."""
    import requests

    artifact = context.project(jar.group, jar.artifact).at_version(jar.version).artifact()
    try:
        file = artifact.resolve()
        if not place.is_right(file, jar):
            if file != artifact.cached_path:
                file = context.resolver.download(artifact) or file
            if not place.is_right(file, jar):
                raise EngineError(
                    f"{jar.file} isn't what it should be: its SHA-256 is {lock.sha256(file)}, the lock says {jar.sha256}. "
                    "Nothing was installed. Try again; if it stays so, what your mirror or proxy gives is not the original."
                )
    except requests.RequestException as error:
        raise EngineError(f"{jar.file} could not be had: {_network(error)}. Nothing was installed; try again with a network.") from error
    except RuntimeError as error:
        sources = ", ".join(context.remote_repos.values())
        raise EngineError(f"{jar.file} isn't at {sources}. Nothing was installed; see your configuration of jgo.") from error
    return file


def _network(error: Exception) -> str:
    """The last cause, without what it is wrapped in."""
    while error.__context__ is not None and isinstance(error.__context__, Exception):
        error = error.__context__
    return " ".join((getattr(error, "strerror", None) or str(error)).split())[:200] or type(error).__name__


def _finish(staging: Path, done: place.Installed) -> None:
    """The jar that only names the others, as the server's own distribution has it, and what was installed."""
    libraries = sorted(path.name for path in (staging / place.LIBRARIES).iterdir())
    lines = ["Manifest-Version: 1.0", "Main-Class: org.languagetool.server.HTTPServer"]
    lines += _folded("Class-Path: " + " ".join(f"{place.LIBRARIES}/{name}" for name in libraries))
    with zipfile.ZipFile(staging / place.SERVER, "w") as jar:
        jar.writestr(zipfile.ZipInfo("META-INF/MANIFEST.MF"), "\r\n".join(lines) + "\r\n\r\n")
    (staging / place.MANIFEST).write_bytes(msgspec.json.encode(done))


def _folded(line: str) -> list[str]:
    """A manifest's lines end after 72 bytes and go on behind a space."""
    return [line[:70], *(" " + line[start : start + 69] for start in range(70, len(line), 69))]


def _swap(staging: Path, home: Path) -> None:
    """In place of what was there; that comes back where the new one can't get in."""
    old = staging.with_name(staging.name + "-old")
    if home.exists():
        home.rename(old)
    try:
        staging.chmod(0o755)  # it was made for nobody else's eyes
        os.rename(staging, home)  # noqa: PTH104 - the folder goes, and its name with it
    except OSError:
        if old.exists():
            old.rename(home)
        raise
    shutil.rmtree(old, ignore_errors=True)
