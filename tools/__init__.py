"""The commands that people run. The Makefile calls each as ``python -m tools.<name>``."""

import gc

OBJECTS_BETWEEN_LOOKS = 100_000
"""How many objects a command makes before Python looks for cycles that nothing uses any more. Its own 700 suits
programs that run on; a build keeps nearly all that it makes and ends in seconds. Set before any code is imported."""

gc.set_threshold(OBJECTS_BETWEEN_LOOKS)
