"""Kinds of value that several models share: ids, plain words, dates, citations."""

import re
import unicodedata
from datetime import date, datetime
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from plugins.sitedata.docstrings import read_docstring

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")
WEB_ADDRESS = re.compile(r"https://[^\s<>\"']+")
ANY_ADDRESS = re.compile(r"(?:https://|mailto:|/(?![/\\]))[^\s<>\"'\\]*")
DRAWN_CATEGORIES = {"So", "Cs", "Co", "Cn"}
EMOJI_JOINERS = {"\u200d", "\ufe0f", "\u20e3"}


class Record(BaseModel):
    """A piece of data that nothing may change once it is read, and that holds no unknown key."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return the JSON Schema, which explains the record and its fields by the docstring."""
        made = handler(schema)
        inner = handler.resolve_ref_schema(made)
        names = frozenset(cls.model_fields)
        inner["description"] = read_docstring(cls.__doc__ or "", names)[0]
        said: dict[str, str] = {}
        for parent in reversed(cls.__mro__):
            said |= read_docstring(parent.__doc__ or "", names)[1] if issubclass(parent, Record) else {}
        for name, field in cls.model_fields.items():
            part = inner["properties"][field.alias or name]
            part.pop("title", None)
            if name in said:
                part["description"] = said[name]
        return made


def find_drawn_character(text: str) -> str | None:
    """Return the first emoji, symbol picture or unassigned character in `text`, or None."""
    if text.isascii():
        return None
    for character in text:
        if character in EMOJI_JOINERS or unicodedata.category(character) in DRAWN_CATEGORIES:
            return character
    return None


def curl_quotes(text: str) -> str:
    """Return `text` with straight quotes and apostrophes as a printer sets them."""
    text = re.sub(r"(?<=\w)'|'(?=\d)", "’", text)
    text = re.sub(r'(^|[\s(\[—–])"', r"\1“", text)
    return text.replace('"', "”")


def _check_words(text: str) -> str:
    drawn = find_drawn_character(text)
    if drawn is not None:
        raise ValueError(f'"{text}" holds the sign {drawn!a}. Say it in words: screen readers stumble over signs.')
    if "<" in text or ">" in text:
        raise ValueError(f'"{text}" holds "<" or ">". Write it without HTML.')
    return curl_quotes(text)


def _check_id(text: str) -> str:
    if not ID.fullmatch(text):
        raise ValueError(f'"{text}" is not an id. Use lower-case letters, figures and hyphens, like "ask-both".')
    return text


def _check_web_address(text: str) -> str:
    if not WEB_ADDRESS.fullmatch(text):
        raise ValueError(f'"{text}" is not a web address. Write it in full, from https:// on.')
    return text


def _check_any_address(text: str) -> str:
    if not ANY_ADDRESS.fullmatch(text):
        raise ValueError(f'"{text}" is not an address. Begin it with "/" on this site, else with https:// or mailto:.')
    return text


def _only_a_date(value: Any) -> Any:
    if isinstance(value, datetime) or not isinstance(value, date):
        if value is None:
            raise ValueError("the date is empty. Write it as 2026-11-21.")
        quotes = ", without quotes" if isinstance(value, str) and ISO_DAY.fullmatch(value) else ""
        raise ValueError(f'"{value}" is not a date. Write it as 2026-11-21{quotes}.')
    return value


Id = Annotated[
    str,
    AfterValidator(_check_id),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^{ID.pattern}$",
            "description": "Lower-case letters, figures and hyphens. An id never changes once published.",
        }
    ),
]
Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_check_words)]
WebAddress = Annotated[
    str, AfterValidator(_check_web_address), WithJsonSchema({"type": "string", "pattern": f"^{WEB_ADDRESS.pattern}$"})
]
AnyAddress = Annotated[
    str, AfterValidator(_check_any_address), WithJsonSchema({"type": "string", "pattern": f"^{ANY_ADDRESS.pattern}$"})
]
"""On this site, on the web, or of mail."""
Day = Annotated[
    date,
    BeforeValidator(_only_a_date),
    WithJsonSchema({"type": "string", "format": "date", "description": "A day, like 2026-11-21."}),
]
Name = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=90), AfterValidator(_check_words)
]
