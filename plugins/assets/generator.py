"""Writes the theme's files into the site and tells templates where they are."""

from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator
from ruamel.yaml import YAML

from plugins.assets.bundle import Asset, bundle_scripts, hashed_name
from plugins.assets.styles import Styles
from plugins.templating.generator import templating

FOLDER = "assets"
SETTING = "ASSETS"


def read_assets(theme: Path) -> tuple[Styles, dict[str, Asset]]:
    """Return the styles that stand in pages, and every file that readers get.

    Files are under the name that templates use: ``css/guide.css``, ``images/icon.svg``.
    """
    static = theme / "static"
    lists = YAML(typ="safe").load((theme / "assets.yaml").read_text("utf-8"))
    styles = Styles(lists["parts"], _read(static / "css", "*.css"))
    images = {}
    for file, content in _read(static / "images", "*").items():
        name = f"images/{file}"
        images[name] = Asset(hashed_name(name, content), content)
    return styles, styles.files(lists["files"]) | bundle_scripts(_read(static / "js", "*.js")) | images


def _read(folder: Path, pattern: str) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob(pattern))}


def install(pelican: Pelican) -> None:
    """Read the assets and give templates ``asset(name)``, a file's address, and ``style(names)``, what a page holds.

    Raises KeyError and AssetError there for names that do not exist.
    """
    settings = pelican.settings
    styles, assets = read_assets(Path(settings["THEME"]))
    addresses = templating(settings).addresses

    def asset(name: str) -> str:
        return addresses.url(f"/{FOLDER}/{assets[name].file}")

    settings["JINJA_GLOBALS"] |= {"asset": asset, "style": styles.style}
    settings[SETTING] = assets


class AssetsGenerator(Generator):
    """Writes the files."""

    def generate_output(self, writer: Any) -> None:
        """Write each asset below ``assets/``."""
        write_assets(self.settings, Path(self.output_path))


def write_assets(settings: dict[str, Any], output: Path) -> None:
    """Write each asset into the site in `output`."""
    for asset in settings[SETTING].values():
        file = output / FOLDER / asset.file
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(asset.content)


def add_generator(pelican: Pelican) -> type[Generator]:
    """Return the generator that Pelican is to run."""
    return AssetsGenerator


def connect() -> None:
    """Connect to Pelican, after plugins.templating."""
    signals.initialized.connect(install)
    signals.get_generators.connect(add_generator)
