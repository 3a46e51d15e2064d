"""Files in ``content/`` that nothing reads, and links that lead out of it."""

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from plugins.sitedata.problem import Problem, did_you_mean

CONTENT = "content"
DATA = "data"
WRITTEN = ("articles", "pages")
IMAGES = "images"
BACKUP = "~"


def is_hidden(name: str) -> bool:
    """Return whether a file is one that programs leave behind and that no editor means."""
    return name.startswith(".") or name.endswith(BACKUP)


def find_strays(root: Path, data_files: Collection[str]) -> Iterator[Problem]:
    """Yield each file that stands where or is named as nothing is read.

    data_files   the paths of those that are known, from the project's folder; they need not be there
    """
    for file in sorted((root / CONTENT).rglob("*")):
        path = file.relative_to(root).as_posix()
        if file.is_symlink() and not _is_inside(file, root / CONTENT):
            yield Problem(path, 0, 0, "is a link that leads out of content/. Put the file itself here.")
        elif file.is_file() and not is_hidden(file.name):
            message = _fault(PurePosixPath(path).parts[1:], path, data_files)
            if message:
                yield Problem(path, 0, 0, message)


def _is_inside(link: Path, folder: Path) -> bool:
    try:
        return link.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return True  # it leads in circles: who reads it says so


def _fault(parts: tuple[str, ...], path: str, data_files: Collection[str]) -> str | None:
    folder, name = parts[0], parts[-1]
    if folder in WRITTEN and len(parts) > 1:
        mend = name.split(".")[0].lower() + ".md"
        return None if name.endswith(".md") else f'is not read: its name does not end in ".md". Name it "{mend}".'
    if folder == DATA and len(parts) > 1:
        known = [PurePosixPath(file).name for file in data_files]
        near = did_you_mean(name, known) or " Remove it, or see CONTRIBUTING.md for the files that there are."
        return None if path in data_files else f"is not read: no data file has that name.{near}"
    if folder == IMAGES:
        return None
    return "is not read: it stands outside articles, pages, data and images. Move it into one of them."
