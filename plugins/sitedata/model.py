"""What editors write: front matter, sections, the site's own settings."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, field_validator

from plugins.sitedata.fields import Day, Id, Name, Prose, Record, WebAddress

LONGEST_TITLE = 70
LONGEST_DESCRIPTION = 160

Title = Annotated[Prose, StringConstraints(max_length=LONGEST_TITLE)]
Description = Annotated[Prose, StringConstraints(max_length=LONGEST_DESCRIPTION)]


def _check_article_id(text: str) -> str:
    if text.count("/") != 1 or text.endswith(".md"):
        raise ValueError(f'"{text}" is not an article. Write its folder and name, like "iep/what-is-an-iep".')
    return text


ArticleId = Annotated[str, AfterValidator(_check_article_id)]


class PageFields(Record):
    """Front matter of a page in ``content/pages/``."""

    title: Title
    description: Description
    answer: Prose | None = None
    reviewed: Day | None = None
    review_due: Day | None = None


class ArticleFields(Record):
    """Front matter of an article in ``content/articles/<section>/``.

    answer       opens the page and stands in lists and search results; answers the title
    also         everyday words that people would type to find the article and that are not in it
    """

    title: Title
    answer: Prose
    description: Description
    reviewed: Day
    review_due: Day
    key_points: tuple[Prose, ...] = Field(min_length=3, max_length=5)
    related: tuple[ArticleId, ...] = Field(min_length=1, max_length=5)
    also: tuple[Name, ...] = ()
    status: Literal["published", "draft"] = "published"

    @field_validator("review_due")
    @classmethod
    def _due_after_review(cls, due: Day, info: ValidationInfo) -> Day:
        reviewed = info.data.get("reviewed")
        if reviewed and due <= reviewed:
            raise ValueError(f'"review_due" is {due}, not after "reviewed". Set it later.')
        return due


class Section(Record):
    """A group of articles. articles: their names in reading order."""

    id: Id
    title: Name
    short_title: Name
    summary: Prose
    in_header: bool = False
    articles: tuple[Id, ...] = ()


class Sections(Record):
    """Every section, in the order in which the site shows them (``content/data/sections.yaml``)."""

    sections: tuple[Section, ...] = Field(min_length=1)


class Licence(Record):
    """A licence by name and address."""

    name: Name
    address: WebAddress


class Licences(Record):
    """What readers may do with the words, and with the code."""

    content: Licence
    code: Licence


class Situation(Record):
    """A sentence that a parent would say, and where it leads."""

    label: Name
    address: Prose


class Repository(Record):
    """Where the project can be seen and edited.

    host     the kind of program that shows it: "forgejo" is also Codeberg and Gitea
    branch   the one that the site is published from
    """

    address: WebAddress
    host: Literal["github", "gitlab", "forgejo"]
    branch: Name = "main"


class SiteFields(Record):
    """What the site is called in one language (``content/data/site.yaml``).

    language_name   of the language the file is in, as its readers write it
    repository      of the project, for "Edit this page" and reports of mistakes; leave it out until it is public
    report_address  where mistakes are reported while there is no repository: a mail address or a page
    """

    name: Name
    tagline: Prose
    language_name: Name
    repository: Repository | None = None
    report_address: Prose | None = None
    licences: Licences
    home_lead: Prose
    situations: tuple[Situation, ...] = ()
    taste: tuple[Id, ...] = ()
