"""Builds the site for the web into public/. The address comes from SITEURL.

SITEURL=https://your.site python -m tools.publish
"""

import os
import sys
from urllib.parse import urlsplit

from tools.build import ROOT, main

HOW = "Run: make publish SITEURL=https://your.site"


def problem_with(address: str) -> str | None:
    """Return what is wrong with the address that the site is to have, or None."""
    if not address:
        return f"SITEURL is not set. {HOW}"
    parts = urlsplit(address)
    if parts.scheme not in ("https", "http") or not parts.netloc:
        return f'SITEURL "{address}" is not a full web address. {HOW}'
    if parts.query or parts.fragment:
        return f'SITEURL "{address}" must end with its host or folder. {HOW}'
    return None


if __name__ == "__main__":
    site_url = os.environ.get("SITEURL", "").strip()
    wrong = problem_with(site_url)
    if wrong:
        sys.exit(wrong)
    code = main(["--settings", "publishconf.py", "--output", str(ROOT / "public"), "--site-url", site_url])
    if code == 0:
        print(f"Copy what is in public/ to the web server, so that {site_url.rstrip('/')}/ shows its index.html.")
    sys.exit(code)
