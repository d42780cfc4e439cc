"""Whether plain data has the shape of a struct: every problem at once, where msgspec stops at the first."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import inspect

from pelican_newslint.config.lines import KeyPath
from pelican_newslint.config.suggest import did_you_mean

Problem = tuple[KeyPath, str]
"""Where, and a sentence that says what is wrong."""


def problems(data: object, form: type[msgspec.Struct], path: KeyPath = ()) -> Iterator[Problem]:
    """What is wrong with `data` as a `form`: unknown keys, missing ones, wrong types."""
    return _wrong(data, inspect.type_info(form), path)


def shown(value: object) -> str:
    """A value as it stands in a settings file, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= 60 else text[:59] + "…"


def label(path: KeyPath) -> str:
    """A key in words: `[[terms]] use`, `[names] allow`, `language`."""
    parts: list[str] = []
    for position, part in enumerate(path):
        if isinstance(part, int):
            continue
        after = path[position + 1 : position + 2]
        if position == 0 and after and isinstance(after[0], int) and len(path) > 2:
            parts.append(f"[[{part}]]")
        elif position == 0 and after and isinstance(after[0], str):
            parts.append(f"[{part}]")
        else:
            parts.append(str(part))
    return " ".join(parts)


def choices(values: tuple[Any, ...]) -> str:
    """`"a", "b" or "c"`."""
    quoted = [shown(value) for value in values]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)


def _wrong(data: object, form: inspect.Type, path: KeyPath) -> Iterator[Problem]:
    match form:
        case inspect.StructType():
            yield from _wrong_struct(data, form, path)
        case inspect.VarTupleType() if isinstance(data, list):
            for index, item in enumerate(data):
                yield from _wrong(item, form.item_type, (*path, index))
        case inspect.DictType() if isinstance(data, dict):
            for key, value in data.items():
                yield from _wrong(value, form.value_type, (*path, key))
        case inspect.LiteralType():
            if data not in form.values:
                near = did_you_mean(data, map(str, form.values)) if isinstance(data, str) else "."
                yield path, f"{label(path)} must be {choices(_in_order(form))}, not {shown(data)}{near}"
        case inspect.UnionType():
            real = [one for one in form.types if not isinstance(one, inspect.NoneType)]
            yield from _wrong(data, real[0], path)
        case _ if not _fits(data, form):
            yield path, f"{label(path)} must be {_noun(form)}, not {shown(data)}{_instead(data, form, path)}"
        case _:
            return


def _wrong_struct(data: object, form: inspect.StructType, path: KeyPath) -> Iterator[Problem]:
    if not isinstance(data, dict):
        yield path, f"{label(path)} must be a table, not {shown(data)}."
        return
    fields = {field.encode_name: field for field in form.fields}
    for key, value in data.items():
        if key in fields:
            yield from _wrong(value, fields[key].type, (*path, key))
        else:
            yield (*path, key), f'unknown key "{key}"{_inside(path)}{did_you_mean(key, fields)}'
    for key, field in fields.items():
        if field.required and key not in data:
            yield path, f'{_table(path)} lacks "{key}".'


def _fits(data: object, form: inspect.Type) -> bool:
    match form:
        case inspect.StrType():
            return isinstance(data, str)
        case inspect.BoolType():
            return isinstance(data, bool)
        case inspect.IntType():
            return isinstance(data, int) and not isinstance(data, bool) and (form.ge is None or data >= form.ge)
        case inspect.FloatType():
            return isinstance(data, int | float) and not isinstance(data, bool)
        case inspect.AnyType():
            return True
        case _:
            return False


def _noun(form: inspect.Type) -> str:
    if isinstance(form, inspect.IntType) and form.ge is not None:
        return f"a whole number from {form.ge} up"
    return "a list of tables" if _of_tables(form) else _NOUNS[type(form)]


def _instead(data: object, form: inspect.Type, path: KeyPath) -> str:
    """How a list is written, which is what goes wrong most: one text without brackets, one table where each has its own."""
    if _of_tables(form):
        return f": write each below [[{path[-1]}]]."
    if isinstance(form, inspect.VarTupleType):
        return f": write [{shown(data)}]." if _fits(data, form.item_type) else ': write ["one", "another"].'
    return "."


def _of_tables(form: inspect.Type) -> bool:
    return isinstance(form, inspect.VarTupleType) and isinstance(form.item_type, inspect.StructType)


_NOUNS: dict[type[inspect.Type], str] = {
    inspect.StrType: "a text",
    inspect.BoolType: "true or false",
    inspect.IntType: "a whole number",
    inspect.FloatType: "a number",
    inspect.VarTupleType: "a list",
    inspect.DictType: "a table",
}


def _in_order(form: inspect.LiteralType) -> tuple[Any, ...]:
    """msgspec sorts a Literal's values; a scale reads better from the gravest down."""
    scale = ("error", "warning", "suggestion", "off", "never")
    return tuple(sorted(form.values, key=lambda value: (scale.index(value), "") if value in scale else (0, str(value))))


def _inside(path: KeyPath) -> str:
    return f" in {_table(path)}" if path else ""


def _table(path: KeyPath) -> str:
    """The table itself in words: `[names]`, `[[terms]]`."""
    words = [str(part) for part in path if isinstance(part, str)]
    name = ".".join(words)
    return f"[[{name}]]" if isinstance(path[-1], int) else f"[{name}]"
