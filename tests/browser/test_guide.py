"""The guide, walked as readers do: by keyboard, by mouse, without scripts, with odd addresses."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

TRAIL = "[data-part=trail]"


def answer(page: Page, name: str, *, has_scripts: bool = True) -> None:
    """Give an answer and wait for the next page. Readers are slower than the script that keeps answers; this waits."""
    before = page.url
    link = page.locator(f"a[data-answer={name}]")
    if has_scripts:
        expect(link).to_have_attribute("href", re.compile("#"))
    link.click()
    page.wait_for_url(lambda url: url != before)


def walk_to_outcome(page: Page, *, has_scripts: bool = True) -> int:
    """Answer "not sure" until an outcome; return how many questions that took."""
    page.goto("/guide/")
    for asked in range(10):
        if page.locator("[data-page=outcome]").count():
            return asked
        answer(page, "not-sure", has_scripts=has_scripts)
    raise AssertionError("more than nine questions")


def test_not_sure_all_the_way_ends_at_the_fuller_evaluation(page: Page, errors: list[str]) -> None:
    assert walk_to_outcome(page) <= 9
    expect(page.locator("[data-page=outcome]")).to_have_attribute(
        "data-outcome", re.compile("ask-for-both|ask-idea-evaluation")
    )
    assert errors == []


def test_the_outcome_says_back_every_answer(page: Page) -> None:
    asked = walk_to_outcome(page)
    expect(page.locator(f"{TRAIL} li")).to_have_count(asked)


def test_answers_are_never_sent_to_the_server(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    walk_to_outcome(page)
    assert [url for url in asked if "?" in url or "not-sure" in url.split("#")[0]] == []


def test_the_first_question_fetches_the_styles_of_further_ones(page: Page) -> None:
    page.goto("/guide/age/")
    style = page.locator("link[rel=stylesheet]").get_attribute("href")
    page.goto("/guide/")
    expect(page.locator(f"link[rel=prefetch][href='{style}']")).to_be_attached()


def test_a_first_visit_has_no_use_for_the_graph_and_later_ones_load_it_once(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if request.resource_type == "fetch" else None)
    page.goto("/guide/age/")
    page.wait_for_load_state("networkidle")
    assert asked == []
    page.goto("/guide/age/#urgent=not-sure")
    expect(page.locator(f"{TRAIL} li")).to_have_count(1)
    page.goto("/guide/age/#urgent=not-sure&age=college")
    expect(page.locator("a[data-answer=college]")).to_have_attribute("aria-current", "true")
    assert len(asked) == 1


def test_without_the_graph_answers_still_lead_on_and_are_kept(page: Page) -> None:
    page.route("**/assets/data/*", lambda route: route.abort())
    page.goto("/guide/age/#urgent=not-sure")
    link = page.locator("a[data-answer=college]")
    expect(link).to_have_attribute("href", re.compile("/guide/college/#urgent=not-sure&age=college$"))


def test_back_is_the_browsers_back(page: Page) -> None:
    page.goto("/guide/")
    first = page.locator("h1").inner_text()
    answer(page, "not-sure")
    page.go_back()
    expect(page.locator("h1")).to_have_text(first)


def test_change_keeps_the_later_answers_that_still_apply(page: Page) -> None:
    asked = walk_to_outcome(page)
    outcome = page.url.split("#")[0]
    page.locator(f"{TRAIL} a").nth(1).click()
    expect(page.locator("a[data-answer=not-sure]")).to_have_attribute("aria-current", "true")
    answer(page, "not-sure")
    assert page.url.split("#")[0] == outcome
    expect(page.locator(f"{TRAIL} li")).to_have_count(asked)


def test_reload_keeps_the_answers(page: Page) -> None:
    asked = walk_to_outcome(page)
    page.reload()
    expect(page.locator(f"{TRAIL} li")).to_have_count(asked)


def test_the_whole_walk_works_by_keyboard(page: Page) -> None:
    page.goto("/guide/")
    for _ in range(10):
        if page.locator("[data-page=outcome]").count():
            break
        links = page.locator("main a[data-answer]")
        last = links.nth(links.count() - 1)
        for _ in range(60):
            page.keyboard.press("Tab")
            if last.evaluate("element => element === document.activeElement"):
                break
        before = page.url
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url, before=before: url != before)
    expect(page.locator("[data-page=outcome]")).to_be_visible()


def test_without_scripts_links_lead_to_the_same_outcome(browser: Browser, page: Page, base_url: str) -> None:
    walk_to_outcome(page)
    with_scripts = page.url.split("#")[0]
    plain = browser.new_context(java_script_enabled=False, base_url=base_url).new_page()
    walk_to_outcome(plain, has_scripts=False)
    assert plain.url.split("#")[0] == with_scripts
    expect(plain.locator(TRAIL)).to_be_hidden()
    plain.context.close()


def test_an_outcome_says_all_that_it_must(page: Page) -> None:
    page.goto("/guide/ask-for-both/")
    for part in ("why", "today", "school-must", "not-mean", "if-no", "who-can-help", "read", "sources"):
        expect(page.locator(f"#{part}")).to_be_visible()


BROKEN = [
    "#%E0%A4%A",
    "#urgent=<img src=x onerror=alert(1)>",
    "#urgent=nothing&age=__proto__",
    "#" + "&".join(f"q{number}=a" for number in range(5000)),
    "#constructor=constructor&toString=toString",
    "#age=school-age&age=under-3&age=school-age",
]


@pytest.mark.parametrize("fragment", BROKEN)
@pytest.mark.parametrize("address", ["/guide/", "/guide/age/", "/guide/ask-for-both/"])
def test_a_broken_trail_shows_a_useful_page(page: Page, errors: list[str], address: str, fragment: str) -> None:
    page.goto(address + fragment)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(TRAIL)).to_be_hidden()
    assert errors == []


def test_the_address_with_the_answers_is_copied_only_when_asked_for(page: Page, errors: list[str]) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    walk_to_outcome(page)
    page.locator("[data-action=share]").click()
    expect(page.locator("[data-part=copied]")).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()") == page.url
    page.goto("/guide/ask-for-both/")
    page.locator("[data-action=share]").click()
    expect(page.locator("[data-part=copied]")).not_to_be_empty()
    assert page.evaluate("navigator.clipboard.readText()").endswith("/guide/ask-for-both/")
    assert errors == []


def test_where_copying_is_refused_the_address_is_selected(page: Page) -> None:
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'))")
    walk_to_outcome(page)
    page.locator("[data-action=share]").click()
    expect(page.locator("#by-hand")).to_be_focused()
    expect(page.locator("#by-hand")).to_have_value(page.url)


def test_the_print_sheet_says_back_the_answers_and_leaves_out_the_buttons(page: Page) -> None:
    asked = walk_to_outcome(page)
    page.emulate_media(media="print")
    assert page.locator(f"{TRAIL} li:visible").count() == asked
    for chrome in (f"{TRAIL} a >> nth=0", "[data-part=share]", ".guide__again", ".masthead"):
        expect(page.locator(chrome)).to_be_hidden()
    expect(page.locator("#sources")).to_be_visible()


def test_progress_never_grows_from_one_question_to_the_next(page: Page) -> None:
    page.goto("/guide/")
    before = 10
    while page.locator("[data-page=question]").count():
        words = page.locator(".guide__left").inner_text()
        left = int((re.search(r"\d+", words) or ["1"])[0])
        assert left < before
        before = left
        answer(page, "not-sure")


def test_the_map_shows_every_question_in_words_and_as_a_drawing(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto("/guide/")
    page.get_by_role("link", name="See the whole guide").click()
    expect(page.get_by_role("img")).to_be_visible()
    steps = page.locator(".map__step").count()
    assert steps == page.locator("circle").count()
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
