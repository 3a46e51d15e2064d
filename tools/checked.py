"""Runs every check of a project and returns what they found."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.checks.figures import Figure, make_figures
from plugins.checks.law_texts import LawTexts
from plugins.checks.quotations import find_quotations
from plugins.checks.review import review
from plugins.checks.sources import read_and_check
from plugins.sitedata.problem import Problem, errors
from plugins.sitedata.site import DEFAULT_LANGUAGE
from tools.build import build_from
from tools.progress import Progress


@dataclass(frozen=True)
class Checked:
    """What was found.

    pages, figures   None and empty if something keeps the site from being built
    quotations       how many were compared with the law's texts
    """

    problems: tuple[Problem, ...]
    pages: int | None = None
    quotations: int = 0
    figures: tuple[Figure, ...] = ()

    @property
    def errors(self) -> list[Problem]:
        """What has to be mended, in file order."""
        return sorted(errors(self.problems))

    @property
    def warnings(self) -> list[Problem]:
        """What should be looked at, in file order."""
        return sorted(set(self.problems) - set(self.errors))


def check(root: Path, today: date, texts: LawTexts, progress: Progress | None = None) -> Checked:
    """Check the project in `root`. texts: of the law, to compare with; there may be none."""
    progress = progress or Progress()
    progress.step("Reading and checking the texts")
    data, problems = read_and_check(root)
    if data is None:
        return Checked(tuple(problems))
    progress.step("Grading the texts and comparing them with the law")
    reviewed = review(data, today, texts)
    quoted = (quotation.citation for edition in data.editions.values() for quotation in find_quotations(edition))
    quotations = sum(texts.words(citation.section) is not None for citation in quoted)
    if errors(problems):
        return Checked((*problems, *reviewed.problems), quotations=quotations)
    built = build_from(data, problems, output=None, progress=progress)
    figures = make_figures(data.editions[DEFAULT_LANGUAGE], data.law.value, reviewed.readings)
    return Checked((*built.problems, *reviewed.problems), built.pages, quotations, tuple(figures))
