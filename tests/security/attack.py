"""Builds the real site with hostile strings in every text that its models hold, past the checks that would refuse them.

Which fields are texts is listed nowhere: whatever takes a plain sentence is one. So a new field is attacked by itself.

python -m tests.security.attack OUTPUT
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic.fields import FieldInfo
from ruamel.yaml import YAML

from plugins.sitedata.load import load_site
from plugins.sitedata.site import Article, ContentPage, Edition, SiteData, Sourced
from tools.build import ROOT, build_from

CORPUS = Path(__file__).parent / "xss.yaml"
PLAIN = "Some plain words"
KEYS = {"Source.cite"}
"""Texts by which others are found: without the very words nothing could be built."""
SITE_URL = "https://example.org"
PELICANS_OWN = re.compile(r"[{|](?:static|filename)[}|]")
"""Pelican stops at such a link to a file that is not there."""
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
"""Taken out again: what is tested has to hold without it."""

Change = Callable[[str, str], str]
"""Gives what is to stand at a place, such as ``Row.question``, for what stands there."""


def hostile_strings() -> list[str]:
    """Return every string of the corpus."""
    groups: dict[str, list[str]] = YAML(typ="safe").load(CORPUS.read_text("utf-8"))
    return [text for group in groups.values() for text in group]


@cache
def is_text(kind: Any) -> bool:
    """Return whether a field of this kind takes any plain words: no id, address, citation or choice."""
    try:
        return bool(TypeAdapter(kind).validate_python(PLAIN) == PLAIN)
    except ValidationError:
        return False


def kind_of(field: FieldInfo) -> Any:
    """Return what a field takes, with its checks."""
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def inside(kind: Any) -> Any:
    """Return what the items of a tuple or the values of a mapping are."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) in (Union, UnionType):
        return inside(next(each for each in get_args(kind) if each is not type(None)))
    arguments = get_args(kind)
    return arguments[1] if len(arguments) == 2 and arguments[1] is not Ellipsis else arguments[0]


def changed(value: Any, change: Change, kind: Any = Any, place: str = "") -> Any:
    """Return a model, or what stands in one, with each of its texts changed."""
    if isinstance(value, BaseModel):
        name = type(value).__name__
        fields = type(value).model_fields.items()
        return value.model_construct(
            **{key: changed(getattr(value, key), change, kind_of(field), f"{name}.{key}") for key, field in fields}
        )
    if isinstance(value, tuple):
        return tuple(changed(each, change, inside(kind), place) for each in value)
    if isinstance(value, Mapping):
        return {key: changed(each, change, inside(kind), place) for key, each in value.items()}
    is_attacked = isinstance(value, str) and place not in KEYS and is_text(kind)
    return change(place, value) if is_attacked else value


def changed_edition(edition: Edition, change: Change) -> Edition:
    """Return an edition with each text of its data and front matter changed."""
    data = {
        name: replace(each, value=changed(each.value, change))
        for name, each in vars(edition).items()
        if isinstance(each, Sourced)
    }
    return replace(edition, **data, articles=_changed(edition.articles, change), pages=_changed(edition.pages, change))


def _changed(items: Mapping[str, Any], change: Change) -> dict[str, Article | ContentPage]:
    return {id: replace(item, fields=changed(item.fields, change)) for id, item in items.items()}


def changed_site(data: SiteData, change: Change) -> SiteData:
    """Return a site with each text of its data and front matter changed."""
    editions = {lang: changed_edition(edition, change) for lang, edition in data.editions.items()}
    return replace(data, law=replace(data.law, value=changed(data.law.value, change)), editions=editions)


def count_texts(data: SiteData) -> Counter[str]:
    """Return how often each text field has a value in the site."""
    counts: Counter[str] = Counter()

    def count(place: str, text: str) -> str:
        counts[place] += 1
        return text

    changed_site(data, count)
    return counts


def deal(strings: Sequence[str], counts: Mapping[str, int]) -> Change:
    """Return a change that puts every string into every field; the more values a field has, the fewer into each."""
    dealt: Counter[str] = Counter()

    def attack(place: str, text: str) -> str:
        each = -(-len(strings) // counts[place])
        first = dealt[place] * each % len(strings)
        dealt[place] += 1
        return " ".join([text, *strings[first : first + each]])

    return attack


def main(output: Path) -> None:
    """Build the attacked site into `output`."""
    data, _ = load_site(ROOT)
    assert data is not None
    counts = count_texts(data)
    strings = [text for text in hostile_strings() if not PELICANS_OWN.search(text)]
    build_from(changed_site(data, deal(strings, counts)), [], output, site_url=SITE_URL)
    for page in output.rglob("*.html"):
        page.write_text(POLICY.sub("", page.read_text("utf-8"), count=1), "utf-8")
    print("\n".join(sorted(counts)))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
