"""What the docstring of a record says of the record and of each of its fields."""

import inspect
import re

NAMED = re.compile(r"(?P<names>[a-z_]\w*(?:, [a-z_]\w*)*)(?: {2,}|: )(?P<text>\S.*)")


def read_docstring(text: str, fields: frozenset[str]) -> tuple[str, dict[str, str]]:
    """Return the words on the whole, and the words on each field.

    A line such as ``label    as a parent would say it`` is on a field, and so are the deeper lines below it. On one
    line, ``Words. label: as a parent would say it; hint: which day`` holds several.
    """
    whole: list[str] = []
    found: dict[str, str] = {}
    names: list[str] = []
    for line in inspect.cleandoc(text).split("\n"):
        match = NAMED.fullmatch(line.strip())
        now = match["names"].split(", ") if match else []
        if match and "  " in line.strip() and fields.issuperset(now):
            names = now
            found |= dict.fromkeys(names, match["text"])
        elif names and line.startswith("    "):
            found |= {name: f"{found[name]} {line.strip()}" for name in names}
        else:
            names = []
            whole.append(line.strip())
    words, inline = _read_line(" ".join(part for part in whole if part), fields)
    return words, {name: _sentence(text) for name, text in (inline | found).items()}


def _read_line(text: str, fields: frozenset[str]) -> tuple[str, dict[str, str]]:
    """Return a line without its ``name: words`` parts, and these."""
    names = "|".join(sorted(map(re.escape, fields), key=len, reverse=True))
    parts = re.split(rf"(?:(?<=\. )|(?<=; )|^)((?:{names})(?:, (?:{names}))*): ", text) if fields else [text]
    found: dict[str, str] = {}
    for keys, words in zip(parts[1::2], parts[2::2], strict=True):
        found |= {name: words.strip().rstrip(";.") for name in keys.split(", ")}
    return parts[0].strip(), found


def _sentence(text: str) -> str:
    return text[0].upper() + text[1:].rstrip(".;") + "."
