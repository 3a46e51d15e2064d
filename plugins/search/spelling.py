"""The words of the site, laid out so that a mistyped word finds those near it in one or two small files."""

from collections import defaultdict
from collections.abc import Mapping

SHORTEST, LONGEST = 4, 24  # mistakes are mended from five letters on, and by at most two

_MOST_WEIGHT = 35
_WEIGHTS = "0123456789abcdefghijklmnopqrstuvwxyz"


def words_by_start_and_length(word_counts: Mapping[str, int]) -> dict[str, tuple[str, str]]:
    """Return the words that share their first letter and length, under keys such as ``c07``.

    A mistake seldom touches the first letter, and changes the length by two at most: a browser looks under five keys.
    Each value is the words one after the other without a space, in order, and a digit in base 36 for each:
    how often it occurs, as a power of two.
    """
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(word_counts):
        if SHORTEST <= len(word) <= LONGEST and word.isalpha() and max(word) < "\uffff":
            groups[f"{word[0]}{len(word):02}"].append(word)
    return {
        key: ("".join(words), "".join(_weight(word_counts[word]) for word in words)) for key, words in groups.items()
    }


def _weight(count: int) -> str:
    return _WEIGHTS[min(_MOST_WEIGHT, count.bit_length())]
