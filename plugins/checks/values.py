"""What stands in a data file, with the keys that lead to it: statements of law, and every text."""

from collections.abc import Iterator, Mapping, Sequence
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
    return ((keys, below) for keys, below in _walk(value) if isinstance(below, Statement))


def find_texts(value: Any) -> Iterator[tuple[Keys, str]]:
    """Yield each text in a model, ids and citations included."""
    return ((keys, below) for keys, below in _walk(value) if isinstance(below, str))


def _walk(value: Any) -> Iterator[tuple[Keys, Any]]:
    """Yield everything in `value`, itself first and each before what is in it, with the keys that lead to it."""
    ahead: list[tuple[Keys, Any]] = [((), value)]
    while ahead:
        keys, value = ahead.pop()
        yield keys, value
        if not isinstance(value, str):
            ahead += [((*keys, key), item) for key, item in reversed(_below(value))]


def _below(value: Any) -> Sequence[tuple[Key, Any]]:
    """Return what is directly in `value`, with its keys."""
    if isinstance(value, BaseModel):
        return [(name, getattr(value, name)) for name in type(value).model_fields]
    if isinstance(value, Mapping):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, (list, tuple)) else ()
