"""Every key of a TOML file is found on its own line, however the file is laid out."""

from __future__ import annotations

import json
import tomllib
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from pelican_newslint.config.lines import KeyPath, key_lines, line_of

EVERY_FORM = '''\
# [not.a.table]
version = 1
"quoted key" = "a # in a text, and a ] too"
dotted.key."with parts" = 'C:\\'
several = """
[inside] = "no key"
""\\" still inside"""
literal = \'\'\'
x = 'y\'\'\'\'
list = [
  1, # one
  "two",
  { three = 3, four = [
    4 ] },
]
when = 1979-05-27 07:32:00

[table] # behind
inner = true

[table.deeper]
x = -1.5e3

[[many]]
a = 1
[many.below]
b = 2
[[many]]
a = 3
  [[many.nested]]
  c = {}
'''


def test_every_form_of_a_key() -> None:
    tomllib.loads(EVERY_FORM)
    assert key_lines(EVERY_FORM) == {
        ("version",): 2,
        ("quoted key",): 3,
        ("dotted",): 4,
        ("dotted", "key"): 4,
        ("dotted", "key", "with parts"): 4,
        ("several",): 5,
        ("literal",): 8,
        ("list",): 10,
        ("list", 0): 11,
        ("list", 1): 12,
        ("list", 2): 13,
        ("list", 2, "three"): 13,
        ("list", 2, "four"): 13,
        ("list", 2, "four", 0): 14,
        ("when",): 16,
        ("table",): 18,
        ("table", "inner"): 19,
        ("table", "deeper"): 21,
        ("table", "deeper", "x"): 22,
        ("many",): 24,
        ("many", 0): 24,
        ("many", 0, "a"): 25,
        ("many", 0, "below"): 26,
        ("many", 0, "below", "b"): 27,
        ("many", 1): 28,
        ("many", 1, "a"): 29,
        ("many", 1, "nested"): 30,
        ("many", 1, "nested", 0): 30,
        ("many", 1, "nested", 0, "c"): 31,
    }


def test_what_is_missing_has_the_line_of_the_table_around_it() -> None:
    lines = key_lines("[[terms]]\nuse = 'a'\n[[terms]]\nuse = 'b'\n")
    assert line_of(("terms", 1, "avoid"), lines) == 3
    assert line_of(("offices",), lines) == 1


_texts = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=8)
_values = st.recursive(
    st.booleans() | st.integers(-9, 9) | _texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(_texts, _values, max_size=5))
def test_exactly_the_keys_of_the_parsed_file_are_found(data: dict[str, Any]) -> None:
    text = "".join(f"{json.dumps(key, ensure_ascii=False)} = {_inline(value)}\n" for key, value in data.items())
    assert tomllib.loads(text) == data
    assert set(key_lines(text)) == {path for path, _ in _paths(data, ())}
    for number, key in enumerate(data, 1):
        assert key_lines(text)[(key,)] == number


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key, ensure_ascii=False)} = {_inline(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(_inline, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def _paths(data: Any, path: KeyPath) -> list[tuple[KeyPath, Any]]:
    items = list(data.items()) if isinstance(data, dict) else list(enumerate(data)) if isinstance(data, list) else []
    found: list[tuple[KeyPath, Any]] = [((*path, key), item) for key, item in items]
    return found + [pair for key, item in items for pair in _paths(item, (*path, key))]
