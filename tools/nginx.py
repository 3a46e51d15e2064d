"""Finds an nginx for the tests of what it serves: an installed one, else (for root) Debian's packages."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

MODULES = Path("/usr/lib/nginx/modules")
BROTLI_MODULE = "ngx_http_brotli_static_module.so"
PACKAGES = ("nginx", "libnginx-mod-http-brotli-static")


@dataclass(frozen=True)
class Nginx:
    """An nginx. brotli: its module that sends .br files, or None."""

    program: Path
    brotli: Path | None


def find_nginx() -> Nginx | None:
    """Return the nginx to test with, installing one if there is none and we may; None if that fails too."""
    return installed_nginx() or _from_debian()


def installed_nginx() -> Nginx | None:
    """Return the nginx of this machine, or None."""
    program = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin:/usr/local/sbin")
    if program is None:
        return None
    module = MODULES / BROTLI_MODULE
    return Nginx(Path(program), module if module.is_file() else None)


def _from_debian() -> Nginx | None:
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return None
    print("Installing Debian's nginx ...", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}  # installed, not started
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *PACKAGES]):
        subprocess.run(["apt-get", "--quiet", *command], env=environment, capture_output=True, check=False)
    return installed_nginx()
