"""What pure steps gave, kept for the next build: the preview builds again and again from almost the same content."""

from collections.abc import Callable, Hashable
from typing import Any, TypeVar

SETTING = "MEMORY"

Made = TypeVar("Made")
Key = tuple[str, Hashable]


class Memory:
    """Results by what they were made from. A build alone starts with an empty one.

    A step may use it if its result depends on its key and on our code, and on nothing else.
    """

    def __init__(self, known: dict[Key, Any] | None = None) -> None:
        self._known = known or {}
        self._results = dict(self._known)
        self._used: set[Key] = set()
        self._new: dict[Key, Any] = {}

    def recall(self, step: str, made_from: Hashable, make: Callable[[], Made]) -> Made:
        """Return what `make` gives, from memory if `step` was done with the same `made_from`. Keeps no exception."""
        key = (step, made_from)
        self._used.add(key)
        if key not in self._results:
            self._results[key] = self._new[key] = make()
        result: Made = self._results[key]
        return result

    def next(self) -> "Memory":
        """Return the memory for the next build; what that makes can be given back to this one."""
        return Memory(self._results)

    def take_new(self) -> dict[Key, Any]:
        """Return what was made since the last call, for `add`."""
        new, self._new = self._new, {}
        return new

    def add(self, results: dict[Key, Any]) -> None:
        """Keep what the next memory has made."""
        self._results |= results

    def unused(self) -> list[int]:
        """Return what of the memory before was not asked for, as positions in it: keys hold whole texts."""
        return [position for position, key in enumerate(self._known) if key not in self._used]

    def forget(self, positions: list[int]) -> None:
        """Forget what the next memory did not use."""
        keys = list(self._results)
        for position in positions:
            del self._results[keys[position]]
