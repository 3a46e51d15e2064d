"""Builds for the preview: a process that knows the last build, so that a save shows at once (docs/decisions/0016)."""
