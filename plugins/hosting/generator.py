"""Writes what hosts read, once everything else is written."""

from pathlib import Path

from markupsafe import Markup
from pelican import Pelican, signals

from plugins.assets.styles import Style
from plugins.hosting.headers import write_policy
from plugins.hosting.host_files import write_headers, write_redirects
from plugins.hosting.nginx import BROTLI, write_nginx
from plugins.hosting.page_styles import find_styles
from plugins.sitedata.generator import site_data
from plugins.templating.addresses import Addresses


def write(pelican: Pelican) -> None:
    """Write the files for hosts, if the site has an address: the preview needs none."""
    site_url = pelican.settings["SITEURL"].rstrip("/")
    if not site_url:
        return
    output, base_path = Path(pelican.settings["OUTPUT_PATH"]), Addresses(site_url).base_path
    editions = site_data(pelican.settings).editions.values()
    redirects = [each for edition in editions if edition.redirects for each in edition.redirects.value.redirects]
    files = sorted(file.relative_to(output).as_posix() for file in output.rglob("*") if file.is_file())
    styles = find_styles(output)
    texts = {
        "_headers": write_headers(files, base_path, site_url, styles),
        "_redirects": write_redirects(redirects, base_path),
        "nginx.conf": write_nginx(redirects, base_path, site_url, styles),
        "nginx-brotli.conf": BROTLI,
    }
    for name, text in texts.items():
        (output / name).write_text(text, "utf-8")


def security_policy(style: Style | None) -> Markup:
    """Return the policy that a published page holds, for hosts that send no headers. style: what stands in the page."""
    return Markup(write_policy([style.source] if style else []))


def install(pelican: Pelican) -> None:
    """Give templates the policy of a page."""
    pelican.settings["JINJA_GLOBALS"] |= {"security_policy": security_policy}


def connect() -> None:
    """Connect to Pelican, after every plugin that writes into the site."""
    signals.initialized.connect(install)
    signals.finalized.connect(write)
