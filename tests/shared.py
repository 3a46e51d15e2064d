"""What is dear to make and only read is made once for all the processes that run the tests."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.aside import folder_aside


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """Return the folder `name`, made by the first process that asks for it; the others wait.

    make   is given an empty folder to fill, of which nothing stays if it fails
    """
    base = factory.getbasetemp()
    folder = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "shared" / name
    with folder_aside(folder) as aside:
        if not folder.exists():
            (aside / name).mkdir()
            make(aside / name)
            (aside / name).rename(folder)
    return folder
