"""Makes sure that this Python can make a virtual environment, or says in one line what is missing.

Runs before anything is installed, on any Python 3. Debian keeps ``ensurepip`` in a package of its own, python3-venv: an
administrator gets it installed, others are told.
"""

import importlib.util
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)


def main() -> None:
    """Return normally if all is there; exit with one line if not."""
    if sys.version_info < OLDEST:
        found = ".".join(str(part) for part in sys.version_info[:3])
        sys.exit(
            f"This project needs Python {OLDEST[0]}.{OLDEST[1]} or newer, and this is {found}. Install a newer one, "
            "then run: make PYTHON=/path/to/it serve"
        )
    if importlib.util.find_spec("ensurepip") is None:
        _install_venv()


def _install_venv() -> None:
    command = ["apt-get", "install", "--yes", "--quiet", "python3-venv"]
    if not shutil.which("apt-get"):
        sys.exit("This Python lacks venv and ensurepip. Install a whole Python 3.11 or newer.")
    if os.geteuid() != 0:
        sys.exit("This Python lacks venv. Run: sudo " + " ".join(command))
    print("Installing python3-venv ...")
    if subprocess.call(command, stdout=subprocess.DEVNULL) != 0:
        sys.exit("python3-venv could not be installed. Run: apt-get update, then try again.")


if __name__ == "__main__":
    main()
