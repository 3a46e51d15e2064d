"""The road: steps and waits along a line for each plan."""

import xml.etree.ElementTree as etree

from plugins.pictures.model import Road, RoadKey, Step, Track
from plugins.pictures.pieces import box, quiet, words


def draw_road(road: Road) -> list[etree.Element]:
    """Return where all tracks begin, the tracks, and what the signs mean."""
    start = box("stop", *words(road.start.label, road.start.note, "head"), variants="you-start")
    return [start, box("tracks", *map(_track, road.tracks), _key(road.key))]


def _track(track: Track) -> etree.Element:
    return box("track", *words(track.label, kind="head"), *map(_stop, track.steps), plan=track.plan)


def _stop(step: Step) -> etree.Element:
    """Return a step and the wait after it. Its line is dotted unless federal law counts the days."""
    if step.wait is None:
        return box("stop", *words(step.label, step.note), variants=f"{step.mover} open")
    wait = words(step.wait.label, step.wait.note, "days" if step.wait.is_counted else "no-days")
    variants = step.mover if step.wait.is_counted else f"{step.mover} open"
    return box("stop", *words(step.label, step.note), *wait, variants=variants)


def _key(key: RoadKey) -> etree.Element:
    signs = (("you", key.you), ("school", key.school), ("open", key.uncounted))
    return box("key", *(box("sign", *quiet(meaning), variants=sign) for sign, meaning in signs))
