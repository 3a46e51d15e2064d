"""What is folded is laid out before it is unfolded."""

from playwright.sync_api import Page, expect

from tests.browser.conftest import PAGES

MEASURED = """
window.measured = [];
const { get } = Object.getOwnPropertyDescriptor(Element.prototype, "clientTop");
Object.defineProperty(Element.prototype, "clientTop", { get() {
  if (this.parentElement?.matches("details:not([open])")) measured.push(this.parentElement.textContent);
  return get.call(this);
} });
"""
IS_READY = "text => measured.includes(text)"


def test_what_is_folded_is_laid_out_when_it_comes_near(page: Page) -> None:
    page.add_init_script(MEASURED)
    page.goto(PAGES["article with rows of the table"], wait_until="networkidle")
    folded = page.locator("main details").last
    text = folded.evaluate("part => part.textContent")
    assert not page.evaluate(IS_READY, text)
    folded.evaluate("part => part.scrollIntoView()")
    page.wait_for_function(IS_READY, arg=text)


def test_it_unfolds_where_the_browser_tells_of_no_spare_moment(page: Page, errors: list[str]) -> None:
    page.add_init_script("delete window.requestIdleCallback")
    page.goto(PAGES["article with a picture"], wait_until="networkidle")
    folded = page.locator("main details").first
    folded.locator("summary").click()
    expect(folded.locator("li").first).to_be_visible()
    assert errors == []
