"""The fixtures that run the browser's modules, for the real site's search."""

from tests.unit.search.conftest import javascript, modules

__all__ = ["javascript", "modules"]
