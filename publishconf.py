"""Settings for publishing: the same site, with its public address. `make publish` sets SITEURL."""

import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from pelicanconf import *  # noqa: F403 - Pelican's way to build one settings file on another

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("https://", "http://")):
    sys.exit("publishconf.py: SITEURL is not set. Run: make publish SITEURL=https://your.site")
OUTPUT_PATH = str(ROOT / "public")  # noqa: F405
COMPRESS = True  # tools.build writes .br and .gz beside each text file
