"""Dates in words, without asking the system for a language."""

from datetime import date

from plugins.law.markdown import Say


def in_words(day: date, say: Say) -> str:
    """Return a date as the language writes it: ``21 November 2026``."""
    months = say("months").split()
    return say("date", day=day.day, month=months[day.month - 1], year=day.year)
