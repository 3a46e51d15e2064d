"""Where the data enters Pelican: read once when it starts, then found by every plugin in the settings."""

from pathlib import Path
from typing import Any

from pelican import Pelican, signals

from plugins.sitedata.load import load_site
from plugins.sitedata.problem import DataError, errors
from plugins.sitedata.site import SiteData

SETTING = "SITE_DATA"


def load_into_settings(pelican: Pelican) -> None:
    """Read all data and put it into the settings, unless tools.build has done so.

    Raises DataError with every problem if it cannot be built from.
    """
    if SETTING in pelican.settings:
        return
    data, problems = load_site(Path(pelican.settings["PATH"]).parent)
    if data is None or errors(problems):
        raise DataError(problems)
    pelican.settings[SETTING] = data


def site_data(settings: dict[str, Any]) -> SiteData:
    """Return the data that `load_into_settings` read."""
    data: SiteData = settings[SETTING]
    return data


def connect() -> None:
    """Connect to Pelican. This plugin stands first in PLUGINS: the others find the data in place."""
    signals.initialized.connect(load_into_settings)
