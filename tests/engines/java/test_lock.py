"""The lock that comes with the package: whole, and of one mind."""

from __future__ import annotations

import re

from pelican_newslint.engines.java import lock


def test_every_jar_is_pinned_and_has_a_name_of_its_own() -> None:
    jars = lock.jars()
    assert len({jar.file for jar in jars}) == len({(jar.group, jar.artifact) for jar in jars}) == len(jars)
    assert all(re.fullmatch("[0-9a-f]{64}", jar.sha256) and jar.size > 0 for jar in jars)
    assert not [jar.file for jar in jars if "SNAPSHOT" in jar.version or "/" in jar.file]


def test_the_server_and_the_languages_that_it_can_not_start_without_are_always_there() -> None:
    assert lock.version() == "6.8"
    always = {jar.artifact for jar in lock.needed(())}
    assert {"languagetool-server", "languagetool-core", *(f"language-{code}" for code in lock.ALWAYS)} <= always
    assert "language-all" not in {jar.artifact for jar in lock.jars()}


def test_a_language_adds_what_it_needs() -> None:
    assert {jar.artifact for jar in lock.needed(["de"])} - {jar.artifact for jar in lock.needed([])} >= {"language-de"}
    assert set(lock.known()) >= {"de", "en", "es", "fr", "it", "nl", "pt"}
