"""Rules from the cache: only those that wake are imported, and they find what all would."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from pelican_newslint.cache import Cache
from pelican_newslint.config.model import House, RuleSetting
from pelican_newslint.errors import ConfigError
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.discover import rules
from pelican_newslint.rules.edition import rules_hash
from pelican_newslint.rules.registry import Registry, every
from pelican_newslint.rules.runner import Runner
from pelican_newslint.testing import post

_SOURCE = (
    "Title: Bridge opens\nDate: 2024-03-06\n\nIt opens on June 31. It is the the last of these, and they could of known in the year 2019.\n"
)


def test_few_rules_never_sleep() -> None:
    assert len([id_ for id_, each in rules().items() if each.check and each.rule.wakes.always]) <= 15


def test_the_rules_of_the_cache_find_what_all_find(tmp_path: Path) -> None:
    article = Article(read(post(_SOURCE)))
    with Cache.open(tmp_path) as cache:
        Registry.open(cache)
        kept = Registry.open(cache)
        assert kept is not every()
        assert list(kept.waking) == list(every().waking)
        found = Runner(House(), registry=kept).look(article)
        assert found == Runner(House()).look(article)
        assert {"impossible-date", "doubled-word"} < {each.rule for each in found[0]}


def test_a_rule_that_sleeps_is_not_imported(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as cache:
        Registry.open(cache)
    code = f"""
import sys
from pathlib import Path
from pelican_newslint.cache import Cache
from pelican_newslint.config.model import House
from pelican_newslint.prose import read
from pelican_newslint.prose.article import Article
from pelican_newslint.rules.registry import Registry
from pelican_newslint.rules.runner import Runner
from pelican_newslint.model import Metadata, Post
with Cache.open(Path({str(tmp_path)!r})) as cache:
    runner = Runner(House(), registry=Registry.open(cache))
    source = "It is the the last one."
    print(*[each.rule for each in runner.look(Article(read(Post("a.md", source, "<p>" + source + "</p>", Metadata(date="2024-03-06")))))[0]])
    print(*sorted({{"pelican_newslint.rules.language.doubled_word", "pelican_newslint.rules.dates.weekday_mismatch"}} & sys.modules.keys()))
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    found, imported = run.stdout.splitlines()
    assert "doubled-word" in found.split()
    assert imported == "pelican_newslint.rules.language.doubled_word"


@pytest.mark.parametrize("change", ["gone", "another", "nonsense"])
def test_an_entry_that_is_not_of_these_rules_is_made_anew(tmp_path: Path, change: str) -> None:
    with Cache.open(tmp_path) as cache:
        Registry.open(cache)
        key = rules_hash()
        data = msgspec.json.decode(cache.get("waking", [key])[key])
        if change == "gone":
            del data["doubled-word"]
        elif change == "another":
            data["os"] = data["doubled-word"]
        else:
            data["doubled-word"] = 1
        cache.put("waking", {key: msgspec.json.encode(data)})
        assert Registry.open(cache) is every()


@pytest.mark.parametrize("change", ["gone", "nonsense", "of no rules", "of no set", "no number"])
def test_what_wakes_them_is_read_anew_where_it_is_not_of_these_rules(tmp_path: Path, change: str) -> None:
    with Cache.open(tmp_path) as cache:
        Registry.open(cache)
        key = rules_hash()
        data = msgspec.json.decode(cache.get("waiting", [key])[key])
        assert Registry.open(cache).waiting == every().waiting
        if change == "gone":
            data["ids"].remove("doubled-word")
        elif change == "nonsense":
            data["words"] = 1
        elif change == "of no rules":
            data["sets"][0] = f"{1 << len(data['ids']):x}"
        elif change == "of no set":
            data["words"]["the"] = len(data["sets"])
        else:
            data["always"] = "all"
        cache.put("waiting", {key: msgspec.json.encode(data)})
        assert Registry.open(cache).waiting is every().waiting


def test_a_wrong_option_is_a_mistake_in_a_rule_that_sleeps_too(tmp_path: Path) -> None:
    with Cache.open(tmp_path) as cache:
        Registry.open(cache)
        with pytest.raises(ConfigError, match="rule date-style"):
            Runner(House(rules={"date-style": RuleSetting(options={"form": "6.4.21"})}), registry=Registry.open(cache))
