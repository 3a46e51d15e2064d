"""Works out the files that readers get from those that we write. Pure: bytes in, bytes out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath

COMMENT = r"/\*.*?\*/|(?<!:)//[^\n]*"
IMPORT = re.compile(
    COMMENT + r"""|(?P<before>(?:\bfrom|\bimport)\s*\(?\s*)(?P<quote>["'])\./(?P<name>[\w.-]+\.js)(?P=quote)""",
    re.DOTALL,
)
HASH_CHARACTERS = 10


class AssetError(Exception):
    """A style list names a file that is not there, or scripts import each other in a circle."""


@dataclass(frozen=True)
class Asset:
    """A file that readers get. file: its path below the assets folder, with the hash of its content."""

    file: str
    content: bytes


def hashed_name(name: str, content: bytes) -> str:
    """Return ``css/site.0123456789.css`` for ``css/site.css``."""
    path = PurePosixPath(name)
    digest = sha256(content).hexdigest()[:HASH_CHARACTERS]
    return str(path.with_name(f"{path.stem}.{digest}{path.suffix}"))


def bundle_styles(bundles: Mapping[str, list[str]], files: Mapping[str, bytes]) -> dict[str, Asset]:
    """Return each bundle's files joined in order. files: name below ``css/`` → content.

    Raises AssetError if a bundle names a file that is not there.
    """
    assets = {}
    for bundle, parts in bundles.items():
        missing = [part for part in parts if part not in files]
        if missing:
            raise AssetError(f'theme/assets.yaml: "{bundle}" names {missing[0]}, which is not in theme/static/css.')
        content = b"\n".join(files[part] for part in parts)
        name = f"css/{bundle}"
        assets[name] = Asset(hashed_name(name, content), content)
    return assets


def bundle_scripts(files: Mapping[str, bytes]) -> dict[str, Asset]:
    """Return each module under its hashed name, its imports of ``./other.js`` pointing to theirs.

    Raises AssetError if modules import each other in a circle or import one that is not there.
    """
    done: dict[str, Asset] = {}

    def finish(name: str, above: tuple[str, ...]) -> Asset:
        if name in above:
            raise AssetError(f"theme/static/js: {' imports '.join((*above, name))}.")
        if name not in files:
            raise AssetError(f"theme/static/js/{above[-1]}: imports ./{name}, which is not there.")
        if name not in done:
            text = IMPORT.sub(
                lambda match: _rewritten(match, finish(match["name"], (*above, name))) if match["name"] else match[0],
                files[name].decode(),
            )
            done[name] = Asset(hashed_name(f"js/{name}", text.encode()), text.encode())
        return done[name]

    for name in sorted(files):
        finish(name, ())
    return {f"js/{name}": asset for name, asset in done.items()}


def _rewritten(match: re.Match[str], imported: Asset) -> str:
    quote = match["quote"]
    return f"{match['before']}{quote}./{PurePosixPath(imported.file).name}{quote}"
