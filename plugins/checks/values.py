"""What stands in a data file, with the keys that lead to it: statements of law, and every text."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Any

from pydantic import BaseModel

from plugins.law.model import Statement
from plugins.sitedata.site import Edition, Sourced
from plugins.sitedata.source import Key

Keys = tuple[Key, ...]
SourcedModel = Sourced[Any]


def data_files(edition: Edition) -> list[SourcedModel]:
    """Return the data files of one language."""
    files = (getattr(edition, field.name) for field in fields(edition))
    return [file for file in files if isinstance(file, Sourced)]


def find_statements(value: Any) -> Iterator[tuple[Keys, Statement]]:
    """Yield each statement of law in a model."""
    return ((keys, below) for keys, below in _walk(value, ()) if isinstance(below, Statement))


def find_texts(value: Any) -> Iterator[tuple[Keys, str]]:
    """Yield each text in a model, ids and citations included."""
    return ((keys, below) for keys, below in _walk(value, ()) if isinstance(below, str))


def _walk(value: Any, keys: Keys) -> Iterator[tuple[Keys, Any]]:
    """Yield everything in `value`, itself first, with the keys that lead to it."""
    yield keys, value
    below: Iterator[tuple[Key, Any]] = iter(())
    if isinstance(value, BaseModel):
        below = ((name, getattr(value, name)) for name in type(value).model_fields)
    elif isinstance(value, Mapping):
        below = iter(value.items())
    elif isinstance(value, (list, tuple)):
        below = iter(enumerate(value))
    for key, item in below:
        yield from _walk(item, (*keys, key))
