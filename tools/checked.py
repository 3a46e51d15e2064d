"""Runs every check of a project and returns what they found."""

import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from plugins.checks.built_site import BuiltSite
from plugins.checks.figures import Figure, make_figures
from plugins.checks.law_texts import LawTexts
from plugins.checks.page_weight import Weight, check_weights, weigh_pages, weight_figures
from plugins.checks.quotations import find_quotations
from plugins.checks.review import review
from plugins.checks.sources import read_and_check
from plugins.sitedata.problem import Problem, errors
from plugins.sitedata.site import DEFAULT_LANGUAGE, SiteData
from tools.beside import beside
from tools.build import Result, build_from
from tools.progress import Progress
from tools.search_quality import quality_figures

STAND_IN = "https://example.org"
"""Where the checked site would be published. Published pages hold more: address, linked data, a security policy."""


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
    with beside(partial(_survey, data, problems, today, texts)) as survey:
        if errors(problems):
            progress.step("Grading the texts and comparing them with the law")
            surveyed = survey()
            return Checked((*problems, *surveyed.problems), quotations=surveyed.quotations)
        built, weights, found = _build(root, data, problems, progress)
        progress.step("Grading the texts and comparing them with the law")
        surveyed = survey()
    figures = (*surveyed.figures, *weight_figures(weights), *found)
    heavy = check_weights(weights, {address: f"content/{file}" for file, address in data.addresses.items()})
    return Checked((*built.problems, *heavy, *surveyed.problems), built.pages, surveyed.quotations, figures)


@dataclass(frozen=True)
class _Survey:
    """What needs no built site, and takes long. figures: none if the content has errors."""

    problems: tuple[Problem, ...]
    quotations: int
    figures: tuple[Figure, ...]


def _survey(data: SiteData, problems: Sequence[Problem], today: date, texts: LawTexts) -> _Survey:
    reviewed = review(data, today, texts)
    quoted = (quotation.citation for edition in data.editions.values() for quotation in find_quotations(edition))
    quotations = sum(texts.words(citation.section) is not None for citation in quoted)
    if errors(problems):
        return _Survey(reviewed.problems, quotations, ())
    figures = make_figures(data.editions[DEFAULT_LANGUAGE], data.law.value, reviewed.readings)
    return _Survey(reviewed.problems, quotations, tuple(figures))


def _build(
    root: Path, data: SiteData, problems: Sequence[Problem], progress: Progress
) -> tuple[Result, list[Weight], list[Figure]]:
    """Build the site as it is published, into a folder that goes again.

    Returns what was found, its weights and how search does.
    """
    with tempfile.TemporaryDirectory(prefix="site-to-check-") as folder, ThreadPoolExecutor(1) as thread:
        site = Path(folder) / "site"
        built = build_from(data, problems, site, site_url=STAND_IN, progress=progress)
        progress.step("Weighing the pages, and searching as families search")
        found = thread.submit(quality_figures, root, site)  # waits for another program, most of the time
        return built, weigh_pages(data, BuiltSite(site)), found.result()
