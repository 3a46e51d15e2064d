"""Files that editors write: their text, their YAML, and where in the file each value stands."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from plugins.sitedata.characters import check_characters
from plugins.sitedata.plain_yaml import plain_yaml
from plugins.sitedata.problem import DataError, Problem
from plugins.sitedata.yaml_faults import Fault, explain, explain_value

FIELD_MARK = "---"
LONGEST_FILE_BYTES = 2_000_000

Key = str | int


@dataclass(frozen=True)
class YamlSource:
    """A piece of YAML in a file.

    path         of the file, from the project's folder
    text         the YAML alone
    first_line   the line of the file on which `text` begins, from 1
    """

    path: str
    text: str
    first_line: int = 1

    def read(self) -> Any:
        """Return the plain data: mappings, lists, text, numbers, dates.

        Raises DataError with one problem if the YAML cannot be read; repeated keys count as that.
        """
        try:
            return plain_yaml().load(self.text)
        except MarkedYAMLError as error:
            raise DataError([self._problem_at(explain(error, self.text))]) from None
        except ValueError:  # a date or a number that is none
            raise DataError([self._problem_at(explain_value(self.text))]) from None

    def problem(self, keys: Sequence[Key], message: str, *, of_key: bool = False) -> Problem:
        """Return a problem at the value that `keys` lead to, or at its key (`of_key`)."""
        line, column = self.position(keys, of_key=of_key)
        return Problem(self.path, line, column, message)

    def position(self, keys: Sequence[Key], *, of_key: bool = False) -> tuple[int, int]:
        """Return line and column, from 1, of the value (or key) that `keys` lead to.

        Where the path ends early, as for a missing key, the nearest thing around it is named.
        """
        node = self._nodes
        line, column = 0, 0
        for depth, key in enumerate(keys):
            found = _find(node, key)
            if found is None:
                break
            name, node = found
            is_value = depth == len(keys) - 1 and not of_key and isinstance(node, ScalarNode)
            mark = (node if name is None or is_value else name).start_mark
            line, column = mark.line, mark.column
        return self.first_line + line, column + 1

    @cached_property
    def _nodes(self) -> Node | None:
        """The text as YAML's own tree, in which everything has its place. Only made when a place is asked for."""
        tree: Node | None = plain_yaml().compose(self.text)
        return tree

    def _problem_at(self, fault: Fault) -> Problem:
        line, column, message = fault
        return Problem(self.path, self.first_line + line, column + 1, message)


def _find(node: Node | None, key: Key) -> tuple[Node | None, Node] | None:
    """Return what a list or mapping has at `key`: the key's own node (None in a list) and the value's."""
    if isinstance(node, SequenceNode):
        return (None, node.value[key]) if isinstance(key, int) and key < len(node.value) else None
    pairs = node.value if isinstance(node, MappingNode) else ()
    return next(((name, value) for name, value in pairs if name.value == str(key)), None)


def holds(node: Any, key: Key) -> bool:
    """Return whether a list or mapping has something at `key`."""
    if isinstance(node, list):
        return isinstance(key, int) and key < len(node)
    return isinstance(node, dict) and key in node


@dataclass(frozen=True)
class MarkdownSource:
    """A Markdown file cut into its front matter and its body.

    body_line   the line of the file on which the body begins, from 1
    """

    path: str
    front_matter: YamlSource
    body: str
    body_line: int


def read_text(path: Path, name: str) -> str:
    """Return the text of a file with a byte-order mark dropped and line ends made ``\\n``.

    name   the path to print in problems

    Raises DataError if it is not there, empty, too large, not UTF-8, or holds what no text may.
    """
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DataError([Problem(name, 0, 0, f"cannot be read: {error.strerror}.")]) from None
    if len(raw) > LONGEST_FILE_BYTES:
        raise DataError([Problem(name, 0, 0, f"is {len(raw):,} bytes. Keep a file under {LONGEST_FILE_BYTES:,}.")])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = "is not UTF-8 text. Save it again with the encoding UTF-8."
        raise DataError([Problem(name, line, 0, message)]) from None
    if not text.strip():
        raise DataError([Problem(name, 0, 0, "is empty. Write it or delete it.")])
    text = io.IncrementalNewlineDecoder(None, translate=True).decode(text, final=True)
    check_characters(text, name)
    return text


def read_yaml_source(path: Path, name: str) -> YamlSource:
    """Return a YAML file's text, ready to read. Raises DataError as `read_text` does."""
    return YamlSource(name, read_text(path, name))


def split_markdown(text: str, name: str) -> MarkdownSource:
    """Cut a Markdown file at its front matter: YAML between two lines of three dashes.

    Raises DataError if it does not begin with such a line or the second is missing.
    """
    lines = text.split("\n")
    if lines[0].rstrip() != FIELD_MARK:
        message = 'has no front matter. The first line must be "---", then the fields, then "---" again.'
        raise DataError([Problem(name, 1, 0, message)])
    for number, line in enumerate(lines[1:], start=2):
        if line.rstrip() == FIELD_MARK:
            front = YamlSource(name, "\n".join(lines[1 : number - 1]), first_line=2)
            return MarkdownSource(name, front, "\n".join(lines[number:]), number + 1)
    message = 'the front matter does not end. Put a line "---" after the last field.'
    raise DataError([Problem(name, 1, 0, message)])
