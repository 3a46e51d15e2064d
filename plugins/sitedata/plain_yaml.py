"""ruamel.yaml's reader for plain data, set up so that it reads one version of YAML and knows it."""

from functools import cache, cached_property
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.tag import Tag


def plain_yaml() -> YAML:
    """Return a reader of mappings, lists, text, numbers and dates, for one text: it keeps what an error leaves."""
    yaml = YAML(typ="safe")
    yaml.Resolver = OneVersion
    return yaml


class OneVersion(VersionedResolver):
    """Says which kind of value a text is, as ruamel's own does.

    That one works out for each value which version of YAML is read, which is always its default here, and spells out
    the name of each value's kind; that was half the time of reading.
    """

    @cached_property
    def versioned_resolver(self) -> dict[str, list[tuple[str, Any]]]:
        """First sign of a value → names and patterns of the kinds that may begin so."""
        patterns: dict[str, list[tuple[str, Any]]] = super().versioned_resolver
        return patterns

    def resolve(self, kind: type, value: str, implicit: Any) -> Tag:
        """Return the kind of a value. implicit: of a scalar, whether it stands without quotes, and if it is in them."""
        if kind is not ScalarNode:
            tag: Tag = super().resolve(kind, value, implicit)
            return tag
        if implicit[0]:
            for name, pattern in self.versioned_resolver.get(value[:1], ()):
                if pattern.match(value):
                    return _tag(name)
        return self.DEFAULT_SCALAR_TAG


@cache
def _tag(name: str) -> Tag:
    """Return the tag of a name, the same for all values: it spells itself out when it is first asked."""
    return Tag(suffix=name)
