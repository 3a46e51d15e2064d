"""Every word that a template shows is in the catalogue, and the catalogue holds no word that nobody shows."""

import re
from collections.abc import Iterator
from pathlib import Path

from plugins.sitedata.site import SiteData

ROOT = Path(__file__).resolve().parents[3]
WHOLE = re.compile(r"""(?:\bt|say)\(\s*["']([a-z0-9-]+)["']\s*[,)]""")
BEGINNING = re.compile(r"""(?:\bt|say)\(\s*(?:f?["']([a-z0-9-]+-)(?:\{|["']\s*~))""")
ENDING = re.compile(r"""(?:\bt|say)\(\s*f["']\{\w+\}(-[a-z-]+)["']\)""")
BY_SCRIPTS = ("search-script-",)
"""Strings that templates hand to scripts by their beginning."""


def sources() -> Iterator[str]:
    for folder, kind in (("theme/templates", "*.html"), ("plugins", "*.py")):
        for file in sorted((ROOT / folder).rglob(kind)):
            yield file.read_text("utf-8")


def test_every_string_that_is_asked_for_exists(data: SiteData) -> None:
    strings = data.editions["en"].strings.strings
    asked = {key for text in sources() for key in WHOLE.findall(text)}
    assert sorted(asked - strings.keys()) == []


def test_every_string_is_asked_for(data: SiteData) -> None:
    texts = list(sources())
    asked = {key for text in texts for key in WHOLE.findall(text)}
    beginnings = tuple({start for text in texts for start in BEGINNING.findall(text)}) + BY_SCRIPTS
    endings = tuple({end for text in texts for end in ENDING.findall(text)})
    strings = data.editions["en"].strings.strings
    unused = [key for key in strings if key not in asked and not key.startswith(beginnings)]
    assert [key for key in unused if not (endings and key.endswith(endings))] == []
