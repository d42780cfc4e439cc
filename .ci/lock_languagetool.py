"""Writes the lock of the local LanguageTool: which jars it needs, for which languages, with size and SHA-256.

Run it to move to another version: `.venv/bin/python .ci/lock_languagetool.py 6.8`. It resolves with jgo and downloads
every jar once, so it takes minutes. Look at the difference before it is committed: an install trusts this file alone.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from pathlib import Path

from jgo.maven import MavenContext, PythonResolver

LOCK = Path(__file__).parents[1] / "pelican_newslint" / "engines" / "java" / "jars.tsv"
GROUP = "org.languagetool"
ALWAYS = ("en", "es", "ca", "pt")
"""The server's language identifier asks for these by name when it starts, and dies without them."""
MORE = tuple("ar ast be br crh da de el eo fa fr ga gl it ja km nl pl ro ru sk sl sv ta tl uk zh".split())

Key = tuple[str, str, str]


def main(version: str, cache: Path) -> None:
    context = MavenContext(resolver=PythonResolver(), repo_cache=cache, timeout=60)
    base = resolve(context, version, ALWAYS)
    wanted: dict[Key, list[str]] = {each: [] for each in base}
    for language in MORE:
        for each in sorted(resolve(context, version, (*ALWAYS, language)) - base):
            wanted.setdefault(each, []).append(language)
    versions: dict[tuple[str, str], str] = {}
    rows = []
    for (group, artifact, number), languages in sorted(wanted.items()):
        if versions.setdefault((group, artifact), number) != number:
            raise SystemExit(f"{group}:{artifact} is wanted in two versions; pin one.")
        jar = context.project(group, artifact).at_version(number).artifact().resolve()
        digest = hashlib.sha256(jar.read_bytes()).hexdigest()
        rows.append("\t".join([group, artifact, number, ",".join(languages) or "*", str(jar.stat().st_size), digest]))
    LOCK.write_text("\n".join(["group\tartifact\tversion\tlanguages\tbytes\tsha256", *rows]) + "\n", encoding="utf-8", newline="\n")
    print(f"{len(rows)} jars in {LOCK}")


def resolve(context: MavenContext, version: str, languages: tuple[str, ...]) -> set[Key]:
    """Everything that a server with these languages needs at run time."""
    everything = [context.project(GROUP, "language-all")]
    names = ["languagetool-server", *(f"language-{language}" for language in languages)]
    asked = [context.create_dependency(f"{GROUP}:{name}:{version}", everything) for name in names]
    inputs, others = context.resolver.resolve(asked)
    return {(each.groupId, each.artifactId, each.version) for each in [*inputs, *others] if each.scope in (None, "", "compile", "runtime")}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(sys.argv[1] if len(sys.argv) > 1 else "6.8", Path(folder))
