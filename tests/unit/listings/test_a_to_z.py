"""The A to Z groups by first letter and leaves nothing out."""

import pytest

from plugins.listings.a_to_z import FIGURES, Entry, first_letter, group_by_letter


@pytest.mark.parametrize(
    ("title", "letter"),
    [("What is it?", "W"), ("504 Plans", FIGURES), ("“Let’s wait”", "L"), ("émigré", "E"), ("?", FIGURES)],
)
def test_title_stands_under_its_first_letter(title: str, letter: str) -> None:
    assert first_letter(title) == letter


def test_figures_come_first_and_titles_are_in_order() -> None:
    entries = [
        Entry("Zebra", "/z/", ""),
        Entry("504 Plans", "/504/", ""),
        Entry("apple", "/a/", ""),
        Entry("Ant", "/b/", ""),
    ]
    letters = group_by_letter(entries)
    assert [letter.letter for letter in letters] == [FIGURES, "A", "Z"]
    assert [entry.title for entry in letters[1].entries] == ["Ant", "apple"]
