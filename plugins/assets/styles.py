"""The styles of a page: parts of the theme's styles joined, without comments and blanks. Pure: bytes in, text out."""

from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from markupsafe import Markup
from rcssmin import cssmin

from plugins.assets.bundle import Asset, AssetError, hashed_name


@dataclass(frozen=True)
class Style:
    """What stands between ``<style>`` and ``</style>``."""

    text: Markup

    @cached_property
    def source(self) -> str:
        """What a Content-Security-Policy allows it by: its hash."""
        return source_of(self.text)


def source_of(style: str) -> str:
    """Return what a Content-Security-Policy calls a style that stands in a page."""
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


class Styles:
    """The parts that pages are made of.

    parts   name → files in order, as in ``theme/assets.yaml``
    files   name below ``css/`` → content

    Raises AssetError if a part names a file that is not there, or one that would end the element that it stands in.
    """

    def __init__(self, parts: Mapping[str, Sequence[str]], files: Mapping[str, bytes]) -> None:
        self._parts = {name: _join(name, list(listed), files) for name, listed in parts.items()}
        self._known: dict[tuple[str, ...], Style] = {}

    def style(self, names: Sequence[str]) -> Style:
        """Return the style of a page that has these parts, in this order. Raises AssetError if one does not exist."""
        key = tuple(names)
        if key not in self._known:
            missing = [name for name in key if name not in self._parts]
            if missing:
                raise AssetError(f'theme/assets.yaml: has no part "{missing[0]}", which a page names.')
            self._known[key] = Style(Markup("".join(self._parts[name] for name in key)))
        return self._known[key]

    def files(self, lists: Mapping[str, Sequence[str]]) -> dict[str, Asset]:
        """Return the files of styles that pages link, each of the parts in its list."""
        assets = {}
        for file, names in lists.items():
            name, content = f"css/{file}", self.style(names).text.encode()
            assets[name] = Asset(hashed_name(name, content), content)
        return assets


def _join(part: str, names: Sequence[str], files: Mapping[str, bytes]) -> str:
    missing = [name for name in names if name not in files]
    if missing:
        raise AssetError(f'theme/assets.yaml: "{part}" names {missing[0]}, which is not in theme/static/css.')
    text: str = cssmin(b"\n".join(files[name] for name in names)).decode()
    if "</" in text:
        raise AssetError(f'theme/assets.yaml: "{part}" holds "</", which would end the style in the page.')
    return text
