/** Draws results. Every text goes in as text. */
import { byKind } from "./search-pages.js";
import { readText } from "./words.js";

/**
 * @typedef {import("./search-pages.js").Page} Page
 * @typedef {import("./search-index.js").Card} Card
 *
 * @typedef {object} View
 * @property {Object<string, string>} strings
 * @property {Set<string>} terms to mark
 * @property {import("./words.js").Language} language
 * @property {number} onPage how many results to show of one page
 * @property {boolean} isOptions whether the results are the options of a listbox, or links in the page
 * @property {Map<string, Group>} groups drawn so far, by kind
 * @property {WeakMap<Card, {marks: string, result: HTMLElement}>} results as they were drawn last
 *
 * @typedef {{name: string, element: HTMLElement, list: HTMLElement, blank: HTMLElement}} Group  list: of the results
 */

/**
 * @param {string} tag
 * @param {Object<string, string>} attributes
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Makes `children` all that is in `parent`, in this order. What is there already stays where it is: typing on mostly
 * finds the same results, and to draw them anew was half of what a key cost.
 * @param {Element} parent
 * @param {Element[]} children
 */
export function keepOnly(parent, children) {
  for (const [place, child] of children.entries()) {
    const there = parent.children[place] ?? null;
    if (there !== child) parent.insertBefore(child, there);
  }
  while (parent.children.length > children.length) parent.lastElementChild.remove();
}

/** @param {Page[]} pages @param {View} view @returns {HTMLElement[]} a group for each kind, the best one's first */
export function drawGroups(pages, view) {
  return Array.from(byKind(pages, view.onPage), ([kind, cards]) => {
    const group = view.groups.get(kind) ?? drawGroup(view.strings[`kind-${kind}`] ?? kind, view.isOptions);
    view.groups.set(kind, group);
    keepOnly(group.list, cards.map((card) => draw(card, group, view)));
    return group.element;
  });
}

/** Draws the group of a kind without its results. blank: one of these, to copy and fill in. */
function drawGroup(name, isOptions) {
  if (!isOptions) {
    const list = make("ol", { class: "search__list" });
    const element = make("section", {}, make("h2", { class: "search__kind" }, name), list);
    return { name, element, list, blank: make("li", { class: "search__result" }, ...drawParts("a", "p")) };
  }
  const list = make("div", {});
  const heading = make("p", { class: "search__kind", "aria-hidden": "true" }, name);
  const asOption = { class: "search__result", role: "option", "aria-selected": "false", tabindex: "-1" };
  const element = make("div", { role: "group", "aria-label": name }, heading, list);
  return { name, element, list, blank: make("a", asOption, ...drawParts("span", "span")) };
}

function drawParts(titleTag, tag) {
  return [
    make(titleTag, { class: "search__title" }),
    make(tag, { class: "search__page" }),
    make(tag, { class: "search__summary" }),
  ];
}

/** Returns the result that shows `card`: the one drawn before, if the same words of it are marked. */
function draw(card, { name, blank }, { terms, language, results }) {
  const texts = [card.title, card.summary].map((text) => readText(text, language).filter(({ term }) => terms.has(term)));
  const marks = [name, ...texts.map((words) => words.map(({ start }) => start).join())].join("|");
  if (results.get(card)?.marks !== marks) results.set(card, { marks, result: fillIn(blank, card, name, texts) });
  return results.get(card).result;
}

/** Fills in a copy of a blank result: that takes half as long as to make each result anew. */
function fillIn(blank, card, name, [titleWords, summaryWords]) {
  const result = blank.cloneNode(true);
  const [title, page, summary] = result.childNodes;
  mark(title, card.title, titleWords);
  if ([card.title, name].includes(card.pageTitle)) page.remove(); // the glossary's terms stand under "Glossary"
  else page.textContent = card.pageTitle;
  if (card.summary) mark(summary, card.summary, summaryWords);
  else summary.remove();
  (result.matches("a") ? result : title).setAttribute("href", card.address);
  return result;
}

/** Puts `text` into `element`, with `words` of it in <mark>. */
function mark(element, text, words) {
  let done = 0;
  for (const { start, end } of words) {
    element.append(text.slice(done, start), make("mark", {}, text.slice(start, end)));
    done = end;
  }
  element.append(text.slice(done));
}
