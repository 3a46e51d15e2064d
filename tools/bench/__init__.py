"""Measures search side by side with Pagefind and with lunr loaded whole. Run: make bench."""
