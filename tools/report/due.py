"""What falls due when: a bar for each month."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.pictures.drawing import Drawing, Shape, Text, path
from plugins.pictures.lettering import LABEL, NOTE
from plugins.sitedata.catalogue import Catalogue

ROW = 28.0
LABELS = 128.0
"""From the left edge to where the bars begin."""

NUMBERS = 48.0
MOST_MONTHS = 24
MONTHS_A_YEAR = 12

WIDTHS = {"narrow": 296.0, "wide": 608.0}
"""The two drawings: for phones, and for everything else."""


@dataclass(frozen=True)
class Month:
    """A month and how many reviews fall due in it."""

    label: str
    count: int
    is_overdue: bool = False


def count_due(days: Iterable[date], today: date, strings: Catalogue) -> list[Month]:
    """Return what is overdue, if anything, and each month from this one to the last in which something is due.

    Where that would be more than two years, months without anything are left out.
    """
    days = list(days)
    overdue = sum(day < today for day in days)
    counts = Counter(_number(day) for day in days if day >= today)
    months = range(_number(today), max(counts, default=_number(today)) + 1)
    names = strings.say("months").split()
    found = [Month("Overdue", overdue, is_overdue=True)] if overdue else []
    for month in months:
        if counts[month] or len(months) <= MOST_MONTHS:
            year, place = divmod(month, MONTHS_A_YEAR)
            found.append(Month(f"{names[place]} {year}", counts[month]))
    return found


def _number(day: date) -> int:
    return day.year * MONTHS_A_YEAR + day.month - 1


def draw_due(months: list[Month], width: float) -> Drawing:
    """Return the bars, the longest of which takes all the room there is."""
    most = max((month.count for month in months), default=0)
    room = width - LABELS - NUMBERS
    things: list[Text | Shape] = []
    for place, month in enumerate(months):
        top = place * ROW
        middle, end = top + ROW / 2, LABELS + (room * month.count / most if most else 0)
        kinds = ["due", *(["due--overdue"] if month.is_overdue else [])]
        label = LABEL if month.count else NOTE
        below = (ROW - label.leading) / 2
        things.append(Text(0, top + below, LABELS, (month.label,), label, "" if month.count else "quiet"))
        if month.count:
            things.append(path(kinds, "M", LABELS, middle, "H", end))
            things.append(Text(end + 8, top + below, NUMBERS, (str(month.count),), LABEL))
    things.append(path(["axis"], "M", LABELS, 0, "V", len(months) * ROW))
    return Drawing(width, len(months) * ROW + 4, tuple(things))
