"""Writes the theme's files into the site and tells templates where they are."""

from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator
from ruamel.yaml import YAML

from plugins.assets.bundle import Asset, bundle_scripts, bundle_styles, hashed_name
from plugins.templating.generator import templating

FOLDER = "assets"
SETTING = "ASSETS"


def read_assets(theme: Path) -> dict[str, Asset]:
    """Return every file that readers get, by the name that templates use: ``css/site.css``, ``images/icon.svg``."""
    static = theme / "static"
    bundles = YAML(typ="safe").load((theme / "assets.yaml").read_text("utf-8"))
    styles = {path.name: path.read_bytes() for path in sorted((static / "css").glob("*.css"))}
    scripts = {path.name: path.read_bytes() for path in sorted((static / "js").glob("*.js"))}
    images = {}
    for path in sorted((static / "images").glob("*")):
        name, content = f"images/{path.name}", path.read_bytes()
        images[name] = Asset(hashed_name(name, content), content)
    return bundle_styles(bundles, styles) | bundle_scripts(scripts) | images


def install(pelican: Pelican) -> None:
    """Read the assets and give templates ``asset(name)``. Raises KeyError there for a name that does not exist."""
    settings = pelican.settings
    assets = read_assets(Path(settings["THEME"]))
    addresses = templating(settings).addresses

    def asset(name: str) -> str:
        return addresses.url(f"/{FOLDER}/{assets[name].file}")

    settings["JINJA_GLOBALS"] |= {"asset": asset}
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
