"""The words of the field that no dictionary has (``content/data/words.txt``): one a line, ``#`` begins a remark."""

from collections.abc import Iterator

from plugins.sitedata.problem import Problem

REMARK = "#"


def split_words(text: str, path: str) -> tuple[frozenset[str], list[Problem]]:
    """Return the words, and a problem for each line that holds several or one that stands above."""
    lines: dict[str, int] = {}
    problems = []
    for number, words in _lines(text):
        first = lines.setdefault(words.casefold(), number)
        if len(words.split()) > 1:
            problems.append(Problem(path, number, 0, f'"{words}": is more than one word. Give each its own line.'))
        elif first != number:
            problems.append(Problem(path, number, 0, f'"{words}": stands in line {first} too. Keep one.'))
    return frozenset(lines), problems


def _lines(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.split("\n"), start=1):
        words = line.partition(REMARK)[0].strip()
        if words:
            yield number, words
