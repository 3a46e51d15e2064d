"""Markdown extension: ``!!! picture road`` becomes the picture of that name."""

import xml.etree.ElementTree as etree
from collections.abc import Mapping

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.pictures.figure import Say, make_figure
from plugins.pictures.model import Picture
from plugins.pictures.placed import KIND


class PictureExtension(Extension):
    """Puts a picture in the place of what Markdown's own ``admonition`` extension builds from the line."""

    def __init__(self, say: Say, pictures: Mapping[str, Picture]) -> None:
        super().__init__()
        self.say = say
        self.pictures = pictures

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name that Markdown calls
        """Add the processor, before citations and other inline text are read."""
        md.treeprocessors.register(_Pictures(self, md), "pictures", 26)


class _Pictures(Treeprocessor):
    def __init__(self, extension: PictureExtension, md: Markdown) -> None:
        super().__init__(md)
        self._extension = extension

    def run(self, root: etree.Element) -> None:
        """Replace each one. Raises KeyError for a name that no picture has; the checks have named it before."""
        for parent in list(root.iter()):
            for index, child in enumerate(parent):
                name = _picture_name(child)
                if name is not None:
                    parent[index] = make_figure(name, self._extension.pictures[name], self._extension.say)


def _picture_name(element: etree.Element) -> str | None:
    """Return the name in an admonition of our kind, or None."""
    classes = element.get("class", "").split()
    return " ".join(classes[2:]) if classes[:2] == ["admonition", KIND] else None
