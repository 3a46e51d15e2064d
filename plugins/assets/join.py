"""Joins a script that is loaded on demand with the scripts that it imports: one file, one request.

Not a bundler: it knows modules as this project writes them (imports at the top, one a line, comments on lines of their
own or behind a statement, named exports, no text over several lines) and nothing else.
docs/decisions/0008-scripts-on-demand-are-one-file.md says why.
"""

import re
from collections.abc import Mapping

STATIC_IMPORT = re.compile(r'^import\s[^;]*?\bfrom\s+"\./(?P<name>[\w.-]+\.js)";\n', re.MULTILINE)
OTHER_IMPORT = re.compile(r"^import\b[^(\n][^\n]*", re.MULTILINE)
RENAMED = re.compile(r"^import\b[^;]*?(?:\bas\b|\*)[^;]*;", re.MULTILINE)
ON_DEMAND = re.compile(r'\bimport\(\s*"\./(?P<name>[\w.-]+\.js)"\s*\)')
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|let|class)\b)", re.MULTILINE)
OTHER_EXPORT = re.compile(r"^export\b[^\n]*", re.MULTILINE)
# Whole lines; and what follows the end of a statement or an item, if no quote in it could end a text that it stands in.
COMMENT = re.compile(
    r"""^[ \t]*(?:/\*\*.*?\*/|//[^\n]*)\n|(?<=[;,{(]) //[^\n"'`]*$""",
    re.MULTILINE | re.DOTALL,
)
INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
TOP_LEVEL = re.compile(r"^(?:async )?(?:function\*?|const|let|class) (\w+)", re.MULTILINE)


class JoinError(Exception):
    """Scripts cannot become one file. The text says which, why, and what to do."""


def find_on_demand(files: Mapping[str, str]) -> list[str]:
    """Return the scripts that others load with ``import("./name.js")``, in order of name."""
    found = {match["name"] for text in files.values() for match in ON_DEMAND.finditer(COMMENT.sub("", text))}
    return sorted(found & files.keys())


def imported_by(entry: str, files: Mapping[str, str]) -> list[str]:
    """Return the scripts that `entry` imports, and those that they import, each before those that need it.

    Raises JoinError if one is missing or imports itself in a circle.
    """
    return _in_order(entry, files)[:-1]


def join_scripts(entry: str, files: Mapping[str, str]) -> str:
    """Return the script `entry` with all that it imports, each before those that need it, without comments and indents.

    files   name → text

    Only `entry` keeps its exports. Raises JoinError if one of the scripts is missing, imports itself in a circle, is
    not written in the way described above, or gives a name that another gives too.
    """
    order = _in_order(entry, files)
    texts = {name: _bare(name, files[name]) for name in order}
    _refuse_shared_names(texts)
    joined = "\n".join(text if name == entry else EXPORT.sub("", text) for name, text in texts.items())
    return INDENT.sub("", joined) + "\n"


def strip(name: str, text: str) -> str:
    """Return a script without comments and indents. Raises JoinError if that would change a text in it."""
    bare = COMMENT.sub("", text)
    _refuse_long_texts(name, bare)
    return INDENT.sub("", bare)


def _in_order(entry: str, files: Mapping[str, str]) -> list[str]:
    order: list[str] = []

    def visit(name: str, above: tuple[str, ...]) -> None:
        if name in above:
            raise JoinError(f"theme/static/js: {' imports '.join((*above, name))}.")
        if name not in files:
            raise JoinError(f"theme/static/js/{above[-1]}: imports ./{name}, which is not there.")
        if name not in order:
            for match in STATIC_IMPORT.finditer(files[name]):
                visit(match["name"], (*above, name))
            order.append(name)

    visit(entry, ())
    return order


def _bare(name: str, text: str) -> str:
    """Return the text of a script without imports and comments."""
    if renamed := RENAMED.search(text):
        raise JoinError(f"theme/static/js/{name}: renames what it imports ({renamed[0]}). Import it by its own name.")
    bare = COMMENT.sub("", STATIC_IMPORT.sub("", text)).strip("\n")
    for pattern, mend in (
        (OTHER_IMPORT, 'Write import { name } from "./file.js"; at the top.'),
        (OTHER_EXPORT, "Write export before the function or const itself."),
    ):
        if other := pattern.search(EXPORT.sub("", bare)):
            raise JoinError(f"theme/static/js/{name}: cannot be joined: {other[0]} {mend}")
    _refuse_long_texts(name, bare)
    return bare


def _refuse_long_texts(name: str, text: str) -> None:
    if any(line.count("`") % 2 for line in text.splitlines()):
        raise JoinError(f"theme/static/js/{name}: a text in backticks goes over several lines. Write it on one.")


def _refuse_shared_names(texts: Mapping[str, str]) -> None:
    owners: dict[str, str] = {}
    for file, text in texts.items():
        for name in TOP_LEVEL.findall(EXPORT.sub("", text)):
            other = owners.setdefault(name, file)
            if other != file:
                message = f'"{name}" is also a name in {other}, and both become one file. Rename one.'
                raise JoinError(f"theme/static/js/{file}: {message}")
