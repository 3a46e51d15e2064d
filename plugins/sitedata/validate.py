"""Checks YAML against a model and says what is wrong in an editor's words."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from plugins.sitedata.problem import DataError, Problem, did_you_mean, one_of
from plugins.sitedata.source import Key, YamlSource, holds

Model = TypeVar("Model", bound=BaseModel)

TEXT = "text"
KINDS = {
    "string_type": TEXT,
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "date_type": "a date like 2026-11-21",
    "date_from_datetime_parsing": "a date like 2026-11-21",
    "date_parsing": "a date like 2026-11-21",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a group of keys and values",
    "model_type": "a group of keys and values",
}
MENDS = {
    "a whole number": "Write figures only.",
    "true or false": "Write one of them, without quotes.",
    "a date like 2026-11-21": "Write it without quotes.",
    "a list": 'Write each on a line of its own that begins with "- ".',
    "a group of keys and values": 'Write lines of the form "key: value".',
}
"""How to mend a value that is of another kind; text has several ways."""


def parse(model: type[Model], source: YamlSource) -> Model:
    """Return the YAML of `source` as a `model`.

    Raises DataError with every problem found, each at its line and column.
    """
    data = source.read()
    if data is None:
        data = {}
    try:
        return model.model_validate(data)
    except ValidationError as error:
        details = [detail for detail in error.errors() if not _is_echo(detail, error.errors())]
        raise DataError(_problem(model, source, data, detail) for detail in details) from None


def _is_echo(detail: ErrorDetails, details: Sequence[ErrorDetails]) -> bool:
    """Return whether a list is called too short only because what is in it could not be read."""
    place = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(other["loc"]) > len(place) and other["loc"][: len(place)] == place for other in details
    )


def _problem(model: type[BaseModel], source: YamlSource, data: Any, detail: ErrorDetails) -> Problem:
    keys = _existing(data, detail["loc"])
    name = str(detail["loc"][-1]) if detail["loc"] else ""
    where = describe(data, keys[:-1] if keys and keys[-1] == name else keys)
    what = _what(model, name, detail)
    return source.problem(keys, f"{where}: {what}" if where else what, of_key=detail["type"] == "extra_forbidden")


def _existing(data: Any, location: Sequence[Key]) -> list[Key]:
    """Return as much of `location` as is there in the data (pydantic's may name tags and missing keys)."""
    keys: list[Key] = []
    for key in location:
        if not holds(data, key):
            break
        data = data[key]
        keys.append(key)
    return keys


def describe(data: Any, keys: Sequence[Key]) -> str:
    """Return the place that `keys` lead to in words: ``row "consent", cell "iep", rule 2``."""
    parts: list[str] = []
    group = ""
    for key in keys:
        below = data[key]
        if group:
            label = key if isinstance(data, dict) else below.get("id") if isinstance(below, dict) else None
            parts.append(f'{_singular(group)} "{label}"' if label else f"{_singular(group)} {int(key) + 1}")
            group = ""
        elif isinstance(below, (dict, list, tuple)):
            group = str(key)
        else:
            parts.append(str(key))
        data = below
    return ", ".join(parts)


def _singular(name: str) -> str:
    if name.endswith("ies"):
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and not name.endswith("ss") else name


def _what(model: type[BaseModel], name: str, detail: ErrorDetails) -> str:
    kind = detail["type"]
    context = detail.get("ctx", {})
    if kind == "missing":
        return f'"{name}" is missing. Add it.'
    if kind == "extra_forbidden":
        return f'"{name}" is not a known key.{did_you_mean(name, _known_keys(model)) or " Remove it."}'
    if kind in ("literal_error", "enum"):
        allowed = [word.strip("' ") for word in str(context["expected"]).replace(" or ", ", ").split(", ")]
        found = str(detail["input"])
        return f'"{name}" is "{found}". It must be {one_of(allowed)}.{did_you_mean(found, allowed)}'
    if kind in ("value_error", "assertion_error"):
        return str(context["error"])
    return _wrong_kind(name, detail)


def _wrong_kind(name: str, detail: ErrorDetails) -> str:
    kind, context = detail["type"], detail.get("ctx", {})
    if isinstance(detail["input"], str) and kind in ("too_short", "too_long"):
        kind = f"string_{kind}"
    if kind in ("too_short", "too_long"):
        least_or_most = "at least" if kind == "too_short" else "at most"
        number = context.get("min_length", context.get("max_length"))
        return f'"{name}" holds {context["actual_length"]}. It takes {least_or_most} {number}.'
    if kind == "string_too_short":
        return f'"{name}" is empty. Write it or remove the key.'
    if kind == "string_too_long":
        longest = context["max_length"]
        return f'"{name}" is {len(str(detail["input"]))} characters long. Shorten it to {longest}.'
    if kind in KINDS:
        subject = "must" if name.isdigit() or not name else f'"{name}" must'
        return f"{subject} be {KINDS[kind]}, and is {_shown(detail['input'])}. {_mend(KINDS[kind], detail['input'])}"
    return f'"{name}": {detail["msg"]}.'


def _mend(wanted: str, value: Any) -> str:
    """Return how to mend a value that is of another kind than `wanted`, one of KINDS."""
    if wanted != TEXT:
        return MENDS[wanted]
    if value is None:
        return "Write it, in quotes if it begins with a sign."
    if isinstance(value, dict):
        return 'Put it in quotes if it holds ": ".'
    return "Write one text." if isinstance(value, list) else "Put it in quotes."


def _shown(value: Any) -> str:
    if value is None:
        return "empty"
    if isinstance(value, (dict, list)):
        return "a group of keys" if isinstance(value, dict) else "a list"
    return f'"{value}"'


def _known_keys(model: type[BaseModel], seen: frozenset[type[BaseModel]] = frozenset()) -> set[str]:
    """Return the names of every field of the model and of the models in it."""
    names = {field.alias or name for name, field in model.model_fields.items()}
    for field in model.model_fields.values():
        for inner in _models_in(field.annotation):
            if inner not in seen:
                names |= _known_keys(inner, seen | {model})
    return names


def _models_in(annotation: Any) -> Iterable[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from _models_in(argument)
