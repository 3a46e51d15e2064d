"""The words of the templates in one language (``theme/i18n/<language>.yaml``)."""

from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

from pydantic import RootModel

from plugins.sitedata.fields import Record


class Plural(Record):
    """A string that depends on a number. one: for 1; other: for the rest."""

    one: str
    other: str


class CatalogueFile(RootModel[dict[str, str | Plural]]):
    """The file's shape: a key for each string."""


@dataclass(frozen=True)
class Catalogue:
    """The strings of one language."""

    lang: str
    strings: Mapping[str, str | Plural]

    def say(self, key: str, **values: Any) -> str:
        """Return the string `key` with its ``{names}`` filled in; a plural is chosen by the value ``count``.

        Raises KeyError if the catalogue has no such key, or a name in it has no value.
        """
        entry = self.strings[key]
        if isinstance(entry, Plural):
            entry = entry.one if values["count"] == 1 else entry.other
        return entry.format(**values)

    def select(self, prefix: str) -> dict[str, str]:
        """Return the strings whose key begins with `prefix`, without it; a plural as ``key-one`` and ``key-other``."""
        selected: dict[str, str] = {}
        for key, entry in self.strings.items():
            if not key.startswith(prefix):
                continue
            name = key.removeprefix(prefix)
            if isinstance(entry, Plural):
                selected |= {f"{name}-one": entry.one, f"{name}-other": entry.other}
            else:
                selected[name] = entry
        return selected


def placeholders(entry: str | Plural) -> set[str]:
    """Return the names that a string wants filled in."""
    texts = [entry] if isinstance(entry, str) else [entry.one, entry.other]
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name}
