"""The page of deadlines, as readers use it: by mouse and keyboard, without scripts, from a shared address, on paper."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

ADDRESS = "/deadlines/"
CONSENT = "#event=consent-received&date=2026-03-02"


def shown_events(page: Page) -> Locator:
    return page.locator("[data-event]:visible")


def dates(page: Page) -> list[str]:
    expect(page.locator("[data-part=form]")).to_be_visible()  # the script has come, and shown what the address says
    times = page.locator("[data-rule] time:visible")
    return [str(time.get_attribute("datetime")) for time in times.all()]


def pick(page: Page, event: str, day: str) -> None:
    page.goto(ADDRESS)
    page.get_by_label("What happened?").first.select_option(event)
    page.get_by_label("On which day?").fill(day)


def test_every_event_and_rule_is_there_without_scripts(browser: Browser, base_url: str) -> None:
    page = browser.new_context(java_script_enabled=False, base_url=base_url).new_page()
    page.goto(ADDRESS)
    expect(page.locator("[data-part=form]")).to_be_hidden()
    assert shown_events(page).count() == page.locator("[data-event]").count() > 15
    for rule in page.locator("[data-rule]").all():
        expect(rule.locator("[data-part=cites] a").first).to_be_visible()
        assert rule.locator("[data-part=by]").inner_text().strip()
    page.context.close()


def test_the_index_leads_to_every_event(page: Page) -> None:
    page.goto(ADDRESS)
    targets = [link.get_attribute("href") for link in page.locator("[data-part=index] a").all()]
    events = [event.get_attribute("data-event") for event in page.locator("[data-event]").all()]
    assert targets == [f"#{event}" for event in events]


def test_a_picked_event_and_day_show_its_dates_and_are_announced(page: Page, errors: list[str]) -> None:
    pick(page, "consent-received", "2026-03-02")
    expect(shown_events(page)).to_have_count(1)
    assert dates(page) == ["2026-05-01"]
    expect(page.locator("[data-part=status]")).to_have_text(re.compile(r"1 date .* 1 more"))
    expect(page.locator("[data-part=counted]:visible")).to_contain_text("March 2, 2026")
    assert page.url.endswith(CONSENT)
    assert errors == []


def test_dates_come_soonest_first_and_chain(page: Page) -> None:
    page.goto(f"{ADDRESS}#event=due-process-received&date=2026-11-21")
    assert dates(page) == ["2026-12-01", "2026-12-06", "2026-12-06", "2026-12-21", "2027-02-04"]


def test_the_states_own_time_is_named_with_the_date(page: Page) -> None:
    page.goto(ADDRESS + CONSENT)
    expect(page.locator("#first-evaluation [data-part=on]")).to_contain_text("State")


def test_school_and_business_days_get_no_date(page: Page) -> None:
    page.goto(f"{ADDRESS}#event=discipline-hearing-asked&date=2026-11-21")
    expect(page.locator("#expedited-hearing [data-part=on]")).to_contain_text("calendar")
    expect(page.locator("[data-unit=school-days] time")).to_have_count(0)
    page.goto(f"{ADDRESS}#event=hearing-day&date=2026-11-21")
    expect(page.locator("#hearing-disclosure [data-part=on]")).to_be_visible()
    expect(page.locator("[data-unit=business-days] time")).to_have_count(0)


def test_tuition_notice_is_only_about_right(page: Page) -> None:
    page.goto(f"{ADDRESS}#event=private-school-move&date=2026-12-21")
    expect(page.locator("#tuition-notice [data-part=on]")).to_contain_text("About")
    assert dates(page) == ["2026-12-07"]


def test_show_everything_goes_back_to_the_pages_own_order(page: Page) -> None:
    page.goto(ADDRESS)
    before = page.locator("[data-rule]").evaluate_all("items => items.map((item) => item.id)")
    pick(page, "removal-decided", "2026-11-21")
    page.get_by_role("button", name="Show everything").click()
    expect(page.locator("[data-part=index]")).to_be_visible()
    assert page.locator("[data-rule]").evaluate_all("items => items.map((item) => item.id)") == before
    assert dates(page) == []
    assert "#" not in page.url


def test_reload_and_a_shared_address_keep_what_was_picked(page: Page) -> None:
    page.goto(ADDRESS + CONSENT)
    page.reload()
    expect(page.get_by_label("On which day?")).to_have_value("2026-03-02")
    assert dates(page) == ["2026-05-01"]


def test_a_link_to_a_rule_shows_it_even_after_a_choice(page: Page) -> None:
    page.goto(ADDRESS + CONSENT)
    page.evaluate("location.hash = 'third-birthday'")
    expect(page.locator("#third-birthday")).to_be_in_viewport()


def test_a_link_to_what_is_shown_keeps_what_was_picked(page: Page) -> None:
    page.goto(ADDRESS + CONSENT)
    page.get_by_role("link", name="How days are counted").click()
    expect(page.locator("#deadlines-counting")).to_be_in_viewport()
    assert dates(page) == ["2026-05-01"]


def test_the_calendar_file_holds_the_dates_and_is_made_on_the_device(page: Page, tmp_path: Path) -> None:
    page.goto(ADDRESS + CONSENT)
    expect(page.locator("[data-part=calendar]")).to_be_visible()
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    with page.expect_download() as started:
        page.locator("[data-part=calendar]").click()
    file = tmp_path / started.value.suggested_filename
    started.value.save_as(file)
    text = file.read_bytes().decode().replace("\r\n ", "")
    assert file.suffix == ".ics"
    assert re.findall(r"DTSTART;VALUE=DATE:(\d+)", text) == ["20260501"]
    assert "34 CFR 300.301(c)(1)(i)" in text
    assert [url for url in asked if not url.startswith("blob:")] == []


def test_no_calendar_is_offered_where_there_is_no_date(page: Page) -> None:
    page.goto(f"{ADDRESS}#event=moved&date=2026-11-21")
    expect(shown_events(page)).to_have_count(1)
    expect(page.locator("[data-part=calendar]")).to_be_hidden()


def test_what_is_picked_is_never_sent_nor_kept(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    pick(page, "consent-received", "2026-03-02")
    page.reload()
    assert [url for url in asked if "consent-received" in url.split("#")[0] or "2026-03-02" in url.split("#")[0]] == []
    assert page.evaluate("[localStorage.length, sessionStorage.length]") == [0, 0]


BROKEN = [
    "#event=consent-received&date=2027-02-29",
    "#event=consent-received&date=99999-01-01",
    "#event=consent-received&date=<img src=x onerror=alert(1)>",
    "#event=constructor&date=2026-11-21",
    "#event=__proto__",
    '#event="]&date=',
    "#%E0%A4%A",
    "#date=2026-11-21",
    "#event=" + "a" * 100_000,
]


@pytest.mark.parametrize("fragment", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_address_shows_a_useful_page_and_no_date(page: Page, errors: list[str], fragment: str) -> None:
    page.goto(ADDRESS + fragment)
    expect(page.locator("[data-part=form]")).to_be_visible()
    assert shown_events(page).count() >= 1
    assert dates(page) == []
    assert errors == []


def test_on_paper_the_dates_stay_and_the_form_goes(page: Page) -> None:
    page.goto(ADDRESS + CONSENT)
    expect(page.locator("[data-part=form]")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("[data-part=form]")).to_be_hidden()
    expect(page.locator("#first-evaluation time")).to_be_visible()
    expect(page.locator(".print-address")).to_be_visible()
