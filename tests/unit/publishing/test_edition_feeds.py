"""What stands in the feed of the law: an entry for each record and each day of comparison, with ids that stay."""

import xml.etree.ElementTree as etree
from datetime import date

import pytest

from plugins.publishing.edition_feeds import edition_feeds
from plugins.publishing.feeds import Entry
from plugins.publishing.sitemap import SITEMAP, make_sitemap
from plugins.sitedata.load import load_site
from plugins.templating.addresses import Addresses
from plugins.templating.head import make_head
from tests.project import Project
from tests.unit.changing.test_changing import CHANGING

FULL = Addresses("https://example.org").full
LAW = "content/data/law.yaml"
SECOND = """  - cite: 34 CFR 300.301
    heading: First evaluations.
    address: https://www.ecfr.gov/current/title-34/section-300.301
    group: {group}
    checked: {checked}
    copied_from: eCFR
    copy_date: 2024-05-06
"""


def entries(project: Project) -> dict[str, Entry]:
    """The entries of the feed of the law, by title."""
    data, problems = load_site(project.root)
    assert data is not None, problems
    law = [feed for feed in edition_feeds(data.editions["en"], data.law.value, FULL) if feed.place == "/law/feed.xml"]
    return {entry.title: entry for entry in law[0].entries}


def test_sources_compared_on_one_day_are_one_entry(project: Project) -> None:
    text = (project.root / LAW).read_text("utf-8")
    project.write(LAW, text + SECOND.format(group="IDEA", checked="2026-11-21"))
    [entry] = entries(project).values()
    assert entry == Entry(
        id="https://example.org/law/feed.xml#compared-idea-2026-11-21",
        address="https://example.org/law/",
        title="Compared with the text of the law: IDEA",
        summary="On November 21, 2026, the words of this site were compared with 2 sources, from 34 CFR 300.300 to "
        "34 CFR 300.301. The oldest of the copies shows the law of May 6, 2024.",
        changed=date(2026, 11, 21),
    )


@pytest.mark.parametrize(("group", "checked"), [("IDEA", "2026-12-01"), ("Another law", "2026-11-21")])
def test_another_day_and_another_group_are_entries_of_their_own(project: Project, group: str, checked: str) -> None:
    text = (project.root / LAW).read_text("utf-8")
    project.write(LAW, text + SECOND.format(group=group, checked=checked))
    data, _ = load_site(project.root)
    assert data is not None
    feeds = edition_feeds(data.editions["en"], data.law.value, FULL)
    found = [entry for feed in feeds if feed.page == "/law/" for entry in feed.entries]
    assert len({entry.id for entry in found}) == len(found) == 2


def test_a_record_keeps_its_id_when_it_is_looked_at_again(project: Project) -> None:
    project.write("content/data/changing.yaml", CHANGING.replace("Look it up.", "Look up [the page](/compare/)."))
    before = entries(project)["Who does the work, as of November 21, 2026"]
    assert before.address == "https://example.org/iep/two/"
    assert (
        before.summary == "The rule names an office. (34 CFR 300.300) It moved. (A paper, June 2026.) Look up the page."
    )
    project.change("content/data/changing.yaml", "as_of: 2026-11-21", "as_of: 2026-12-24")
    after = entries(project)["Who does the work, as of December 24, 2026"]
    assert (after.id, after.changed) == (before.id, date(2026, 12, 24))


def test_an_address_in_the_sitemap_is_escaped_and_the_order_is_that_of_addresses() -> None:
    addresses = Addresses("https://example.org")
    heads = [make_head(addresses, "", "", address) for address in ("/b/?x=1&y=<2>", "/a/")]
    root = etree.fromstring(make_sitemap(heads, FULL))
    assert [loc.text for loc in root.iter(f"{{{SITEMAP}}}loc")] == [
        "https://example.org/a/",
        "https://example.org/b/?x=1&y=<2>",
    ]
