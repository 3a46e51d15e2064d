"""Measures search side by side with Pagefind and with lunr loaded whole. Run: python -m tools.bench search."""
