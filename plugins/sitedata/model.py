"""What editors write: front matter, sections, the site's own settings."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, WithJsonSchema, field_validator

from plugins.sitedata.fields import ID, AnyAddress, Day, Id, Name, Prose, Record, WebAddress

LONGEST_TITLE = 70
LONGEST_DESCRIPTION = 160

Title = Annotated[Prose, StringConstraints(max_length=LONGEST_TITLE)]
Description = Annotated[Prose, StringConstraints(max_length=LONGEST_DESCRIPTION)]


def _check_article_id(text: str) -> str:
    if text.count("/") != 1 or text.endswith(".md"):
        raise ValueError(f'"{text}" is not an article. Write its folder and name, like "iep/what-is-an-iep".')
    return text


ArticleId = Annotated[
    str,
    AfterValidator(_check_article_id),
    WithJsonSchema(
        {
            "type": "string",
            "pattern": f"^{ID.pattern}/{ID.pattern}$",
            "description": "An article by section and name, like iep/what-is-an-iep.",
        }
    ),
]


class PageFields(Record):
    """Front matter of a page in ``content/pages/``.

    title         what the page is about, in at most 60 characters; search engines cut off more
    description   the page in one or two sentences for search engines, in at most 160 characters
    answer        opens the page
    reviewed      the day on which someone compared the page with the text of the law
    review_due    the day by which someone does so again
    """

    title: Title
    description: Description
    answer: Prose | None = None
    reviewed: Day | None = None
    review_due: Day | None = None


class ArticleFields(Record):
    """Front matter of an article in ``content/articles/<section>/``.

    title         a question or a name, in at most 60 characters; search engines cut off more
    answer        opens the page and stands in lists and search results; answers the title
    description   the same in one or two sentences for search engines, in at most 160 characters
    reviewed      the day on which someone compared the page with the text of the law
    review_due    the day by which someone does so again
    key_points    three to five short sentences; one that states a duty ends with its citation
    related       one to five articles to read next, by section and name
    also          everyday words that people would type to find the article and that are not in it
    status        "draft" keeps the article out of all lists
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
    """A group of articles.

    id            the folder's name, and part of the addresses
    title         as headings say it
    short_title   as the header and the crumbs say it
    summary       what the section is about, in one sentence
    in_header     whether the header of each page leads there
    articles      their names in reading order
    """

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
    """A licence. name: as it is known; address: of its text."""

    name: Name
    address: WebAddress


class Licences(Record):
    """What readers may do. content: the licence of words and data; code: that of the programs."""

    content: Licence
    code: Licence


class Situation(Record):
    """A sentence that a parent would say. label: the sentence; address: where on the site it leads."""

    label: Name
    address: AnyAddress


class Repository(Record):
    """Where the project can be seen and edited.

    address  where it is shown
    host     the kind of program that shows it: "forgejo" is also Codeberg and Gitea
    branch   the one that the site is published from
    """

    address: WebAddress
    host: Literal["github", "gitlab", "forgejo"]
    branch: Name = "main"


class SiteFields(Record):
    """What the site is called in one language (``content/data/site.yaml``).

    name            of the site
    tagline         what the site is, in one sentence
    licences        what readers may do with words and code
    home_lead       what the first page says below the site's name
    situations      sentences that a parent would say, each with where it leads
    taste           ids of the rows of the table that the first page shows
    language_name   of the language the file is in, as its readers write it
    repository      of the project, for "Edit this page" and reports of mistakes; leave it out until it is public
    report_address  where mistakes are reported while there is no repository: a mail address or a page
    """

    name: Name
    tagline: Prose
    language_name: Name
    repository: Repository | None = None
    report_address: AnyAddress | None = None
    licences: Licences
    home_lead: Prose
    situations: tuple[Situation, ...] = ()
    taste: tuple[Id, ...] = ()
