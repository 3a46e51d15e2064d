"""Works out the scripts that readers get from those that we write. Pure: bytes in, bytes out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

from plugins.assets.join import JoinError, find_on_demand, imported_by, join_scripts, strip

COMMENT = r"/\*.*?\*/|(?<!:)//[^\n]*"
IMPORT = re.compile(
    COMMENT + r"""|(?P<before>(?:\bfrom|\bimport)\s*\(?\s*)(?P<quote>["'])\./(?P<name>[\w.-]+\.js)(?P=quote)""",
    re.DOTALL,
)
HASH_CHARACTERS = 10


class AssetError(Exception):
    """A list of styles names what is not there, or scripts do not fit together."""


@dataclass(frozen=True)
class Asset:
    """A file that readers get. file: its path below the assets folder, with the hash of its content."""

    file: str
    content: bytes


def hashed_name(name: str, content: bytes) -> str:
    """Return ``css/guide.0123456789.css`` for ``css/guide.css``."""
    path = PurePosixPath(name)
    digest = sha256(content).hexdigest()[:HASH_CHARACTERS]
    return str(path.with_name(f"{path.stem}.{digest}{path.suffix}"))


def bundle_scripts(files: Mapping[str, bytes]) -> dict[str, Asset]:
    """Return each script that pages or other scripts load, under its hashed name, and what it loads under theirs.

    A script that is loaded on demand, with ``import("./name.js")``, is one file with all that it imports.

    Raises AssetError if scripts import each other in a circle, import one that is not there, or cannot be joined.
    """
    texts = _joined({name: content.decode() for name, content in files.items()})
    done: dict[str, Asset] = {}

    def finish(name: str, above: tuple[str, ...]) -> Asset:
        if name in above:
            raise AssetError(f"theme/static/js: {' imports '.join((*above, name))}.")
        if name not in texts:
            raise AssetError(f"theme/static/js/{above[-1]}: imports ./{name}, which is not there.")
        if name not in done:
            text = IMPORT.sub(
                lambda match: _rewritten(match, finish(match["name"], (*above, name))) if match["name"] else match[0],
                texts[name],
            )
            done[name] = Asset(hashed_name(f"js/{name}", text.encode()), text.encode())
        return done[name]

    for name in sorted(texts):
        finish(name, ())
    return {f"js/{name}": asset for name, asset in done.items()}


def _joined(texts: Mapping[str, str]) -> dict[str, str]:
    """Return the scripts with those that are loaded on demand joined; what only they import is no file of its own."""
    try:
        bare = {name: strip(name, text) for name, text in texts.items()}
        joined = {name: join_scripts(name, texts) for name in find_on_demand(texts)}
    except JoinError as error:
        raise AssetError(str(error)) from None
    inside = {name for each in joined for name in imported_by(each, texts)}
    rest = {name: text for name, text in texts.items() if name not in inside}
    still_imported = {name for each in rest.keys() - joined.keys() for name in imported_by(each, texts)}
    return {name: text for name, text in (bare | joined).items() if name in rest.keys() | still_imported}


def _rewritten(match: re.Match[str], imported: Asset) -> str:
    quote = match["quote"]
    return f"{match['before']}{quote}./{PurePosixPath(imported.file).name}{quote}"
