"""Our reader gives what ruamel.yaml gives by itself."""

import pytest
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import Node, ScalarNode

from plugins.sitedata.plain_yaml import plain_yaml

TEXTS = [
    "a: text\nb: 'quoted'\nc: \"12\"\n",
    "[1, -2, 0x1F, 0o17, 017, 1_000, 1e3, 1.5, .5, .inf, -.inf]",
    "[true, True, false, yes, no, on, off, ~, null, '', 'null']",
    "- 2026-11-21\n- '2026-11-21'\n- 2026-11-21T10:00:00Z\n- 12:30\n",
    "a:\nb: ''\n? c\n: d\n",
    "a: &x {b: 1}\nc: *x\nd:\n  <<: *x\n  e: 2\n",
    "=: text\n",
    "%YAML 1.1\n---\n- yes\n- 017\n- 1:30\n",
    "%YAML 1.2\n---\n- yes\n- 017\n- 1:30\n",
    "a: |\n  1\n  2\nb: >\n  true\n",
    "[!!str 12, !!int '12', !!float 1]",
]


@pytest.mark.parametrize("text", TEXTS)
def test_values_are_the_same(text: str) -> None:
    assert plain_yaml().load(text) == YAML(typ="safe").load(text)


@pytest.mark.parametrize("text", TEXTS)
def test_kinds_and_places_are_the_same(text: str) -> None:
    assert spell(plain_yaml().compose(text)) == spell(YAML(typ="safe").compose(text))


@pytest.mark.parametrize("text", ["a: 1\na: 2\n", "a: [1\n", "!other a", "a: !!nothing b"])
def test_errors_are_the_same(text: str) -> None:
    with pytest.raises(MarkedYAMLError) as ours:
        plain_yaml().load(text)
    with pytest.raises(MarkedYAMLError) as theirs:
        YAML(typ="safe").load(text)
    assert str(ours.value) == str(theirs.value)


def spell(node: Node) -> object:
    """Return the kind, place and value of a node and of all below it."""
    below = node.value if isinstance(node, ScalarNode) else [spell_item(item) for item in node.value]
    return node.tag, node.start_mark.line, node.start_mark.column, below


def spell_item(item: Node | tuple[Node, Node]) -> object:
    """Return an item of a list, or a key with its value."""
    return [spell(node) for node in item] if isinstance(item, tuple) else spell(item)
