"""Search on the built site, by keyboard and without scripts. What search finds is tested in tests/unit/search."""

import re

from playwright.sync_api import Browser, Page, Request, expect


def test_a_search_by_keyboard_alone_reaches_a_page(page: Page, errors: list[str]) -> None:
    page.goto("/")
    page.wait_for_load_state("networkidle")
    page.keyboard.press("/")
    expect(page.locator("#search-input")).to_be_focused()
    page.keyboard.type("prior written notice")
    # Until then it shows what the first of the letters find.
    expect(page.get_by_role("option").first).to_have_attribute("href", re.compile("/prior-written-notice/"))
    page.keyboard.press("ArrowDown")
    expect(page.locator("#search-input")).to_have_attribute("aria-activedescendant", re.compile(".+"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/rights/prior-written-notice/**")
    assert errors == []


def test_escape_closes_the_results(page: Page) -> None:
    page.goto("/")
    page.locator("#search-input").fill("consent")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)


def test_a_linked_search_shows_its_results(page: Page) -> None:
    page.goto("/search/?q=accommodations")
    expect(page.locator("[data-part=results] a").first).to_be_visible()
    expect(page.locator("#search-page-input")).to_have_value("accommodations")


def test_nothing_is_loaded_before_the_reader_touches_search(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/iep/what-is-an-iep/")
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "/search/" in url] == []


def test_no_request_names_the_address_that_holds_the_typed_words(page: Page) -> None:
    """The words stand in the address of /search/, and a browser would name it to the server with each request."""
    sent: list[Request] = []
    page.goto("/search/")
    page.on("request", lambda request: sent.append(request))
    page.locator("#search-page-input").fill("consent")
    page.locator("[data-part=results] a").first.click()
    page.wait_for_url(lambda url: "/search/" not in url)
    assert sent
    # Chromium shows some requests with an empty one, which names nothing.
    assert [request.url for request in sent if request.all_headers().get("referer")] == []


def test_without_scripts_the_search_page_leads_to_the_a_to_z(browser: Browser, base_url: str) -> None:
    page = browser.new_context(java_script_enabled=False, base_url=base_url).new_page()
    page.goto("/")
    page.locator("#search-input").fill("consent")
    page.locator("#search-input").press("Enter")
    page.locator("main a[href='/a-to-z/']").click()
    expect(page.locator("h1")).to_be_visible()
    page.context.close()


def test_everyday_words_find_what_the_site_calls_otherwise(page: Page) -> None:
    page.goto("/search/?q=my+son+was+kicked+out")
    expect(page.locator("[data-part=results] a[href*='suspension']").first).to_be_visible()


def test_a_mistyped_word_is_mended_and_said(page: Page) -> None:
    page.goto("/search/?q=least+restrictive+enviroment")
    expect(page.get_by_role("status")).to_contain_text("least restrictive environment")
    expect(page.locator("[data-part=results] a[href='/glossary/#lre']")).to_be_visible()


def test_first_result_takes_one_script_and_few_files(page: Page) -> None:
    page.goto("/")
    page.wait_for_load_state("networkidle")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.locator("#search-input").fill("consent")
    expect(page.get_by_role("option").first).to_be_visible()
    assert len([url for url in asked if url.endswith(".js")]) == 1
    assert len(asked) <= 8
