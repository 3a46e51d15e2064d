"""The commands that people run. The Makefile calls each as ``python -m tools.<name>``."""
