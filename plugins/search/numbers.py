"""Whole numbers as text that is short in JSON and compresses well. search-index.js reads them back."""

from collections.abc import Iterable
from functools import lru_cache

# Printable ASCII from "#" to "}", without the backslash, which JSON would have to escape. The first half are digits
# that end a number, the second half digits that more follow, so that most numbers are one or two characters.
_DIGITS = [chr(code) for code in range(35, 126) if chr(code) != "\\"]
_BASE = len(_DIGITS) // 2


def write_numbers(numbers: Iterable[int]) -> str:
    """Return `numbers`, none below 0, in base 45, the highest digit of each first."""
    return "".join(map(_write, numbers))


@lru_cache(maxsize=1 << 14)  # most are small and come back often
def _write(number: int) -> str:
    digits = _DIGITS[number % _BASE]
    while number := number // _BASE:
        digits = _DIGITS[_BASE + number % _BASE] + digits
    return digits
