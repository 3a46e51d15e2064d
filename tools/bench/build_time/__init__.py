"""How long a build takes: ours, plain Pelican, and generators that others use, over the same texts."""
