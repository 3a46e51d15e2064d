"""Measures the site and its tools. Run: make bench, or python -m tools.bench search."""
