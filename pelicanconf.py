"""Settings for writing and previewing. Publishing changes only what publishconf.py names."""

import sys
from pathlib import Path

from jinja2 import StrictUndefined

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))

SITENAME = "IEP or 504?"
SITEURL = ""
TIMEZONE = "UTC"
DEFAULT_LANG = "en"

PATH = str(ROOT / "content")
OUTPUT_PATH = str(ROOT / "output")
DELETE_OUTPUT_DIRECTORY = True
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
THEME = str(ROOT / "theme")
THEME_STATIC_PATHS: list[str] = []  # plugins.assets writes the theme's files

# Each plugin finds in the settings what those before it put there.
PLUGINS = [
    "plugins.sitedata",
    "plugins.templating",
    "plugins.assets",
    "plugins.prose",
    "plugins.comparison",
    "plugins.guide",
    "plugins.letters",
    "plugins.glossary",
    "plugins.deadlines",
    "plugins.search",
    "plugins.listings",
    "plugins.publishing",
    "plugins.hosting",
]

# Addresses come from plugins.sitedata, lists from plugins.listings: Pelican's own are switched off.
DIRECT_TEMPLATES: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
ARTICLE_TRANSLATION_ID = ["section", "slug"]
SLUGIFY_SOURCE = "basename"


JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "optimized": False,  # takes longer than it saves: a build renders most templates a few times
    "extensions": ["plugins.templating.indentation.NoIndentation"],
}
JINJA_GLOBALS: dict[str, object] = {}
JINJA_FILTERS: dict[str, object] = {}

LOAD_CONTENT_CACHE = False
