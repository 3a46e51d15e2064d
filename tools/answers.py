"""What the commands say when something else than the content is wrong: one line with what it is and how to mend it."""

import errno
from pathlib import Path

ANOTHER = "or name another folder: --output FOLDER"
FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))
REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
NO_FOLDER = (errno.ENOTDIR, errno.EEXIST)
OTHER_DISK = (errno.EXDEV, errno.EBUSY)


def explain(error: OSError, output: Path) -> str:
    """Return the line for an error met while building into `output`. It reads the same on every system."""
    place = error.filename or output
    if error.errno in FULL:
        return f"{output}: the disk is full. Make room: a site is made beside the old one before it takes its place."
    if error.errno == errno.EFBIG:
        return f"{output}: holds a file larger than this account may write. Raise that limit: ulimit -f unlimited."
    if error.errno in REFUSED:
        return f"{place}: may not be written. Get the right to write there, {ANOTHER}."
    if error.errno in NO_FOLDER:
        return f"{place}: a folder is needed, and a file is in its way. Move the file, {ANOTHER}."
    if error.errno in OTHER_DISK:
        return f"{output}: is a disk of its own, which cannot be swapped. Name a folder in it: --output FOLDER."
    if error.errno == errno.ENOENT:
        return f"{place}: is not there. Check the name."
    return f"{place}: {error.strerror or error}."


def kept(output: Path) -> str:
    """Return the words that end a failed build, with a space before: what was there still is."""
    return f" {output.name}/ is as it was." if output.exists() else ""
