"""What a text is read in the light of: everything on the site but the words of the texts."""

from collections.abc import Iterator
from dataclasses import fields
from hashlib import sha256

from plugins.sitedata.site import Edition, SiteData, Sourced


def surroundings(data: SiteData) -> str:
    """Return a digest of all data and strings, and of the names of all files below ``content/``.

    A step that takes one text and this gives the same as long as both are the same.
    """
    content = data.root / "content"
    files = sorted(file.relative_to(content).as_posix() for file in content.rglob("*"))
    parts = [data.law.source.text, *files]
    for edition in data.editions.values():
        parts += _parts(edition)
    return sha256("\0".join(parts).encode()).hexdigest()


def _parts(edition: Edition) -> Iterator[str]:
    yield f"{edition.lang} {edition.shows_drafts} {sorted(edition.unread)} {sorted(edition.articles)}"
    for field in fields(edition):
        value = getattr(edition, field.name)
        if isinstance(value, Sourced):
            yield f"{field.name}: {value.source.text}"
    yield repr(sorted(edition.strings.strings.items(), key=lambda item: item[0]))
