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

/** @param {Page[]} pages @param {View} view @returns {HTMLElement[]} a group for each kind, the best one's first */
export function drawGroups(pages, view) {
  return [...byKind(pages, view.onPage)].map(([kind, cards]) => {
    const name = view.strings[`kind-${kind}`] ?? kind;
    return view.isOptions ? drawOptions(name, cards, view) : drawList(name, cards, view);
  });
}

function drawList(name, cards, view) {
  const blank = make("li", { class: "search__result" }, ...blanksOf("a", "p"));
  const items = cards.map((card) => {
    const item = fillIn(blank, card, name, view);
    item.firstChild.setAttribute("href", card.address);
    return item;
  });
  const heading = make("h2", { class: "search__kind" }, name);
  return make("section", {}, heading, make("ol", { class: "search__list" }, ...items));
}

function drawOptions(name, cards, view) {
  const asOption = { class: "search__result", role: "option", "aria-selected": "false", tabindex: "-1" };
  const blank = make("a", asOption, ...blanksOf("span", "span"));
  const options = cards.map((card) => {
    const option = fillIn(blank, card, name, view);
    option.setAttribute("href", card.address);
    return option;
  });
  const heading = make("p", { class: "search__kind", "aria-hidden": "true" }, name);
  return make("div", { role: "group", "aria-label": name }, heading, ...options);
}

function blanksOf(titleTag, tag) {
  return [
    make(titleTag, { class: "search__title" }),
    make(tag, { class: "search__page" }),
    make(tag, { class: "search__summary" }),
  ];
}

/** Fills in a copy of a blank result: that takes half as long as to make each result anew. */
function fillIn(blank, card, group, view) {
  const result = blank.cloneNode(true);
  const [title, page, summary] = result.childNodes;
  mark(title, card.title, view);
  if ([card.title, group].includes(card.pageTitle)) page.remove(); // the glossary's terms stand under "Glossary"
  else page.textContent = card.pageTitle;
  if (card.summary) mark(summary, card.summary, view);
  else summary.remove();
  return result;
}

/** Puts `text` into `element`, with the words of the query in <mark>. */
function mark(element, text, { terms, language }) {
  let done = 0;
  for (const { term, start, end } of readText(text, language)) {
    if (!terms.has(term)) continue;
    element.append(text.slice(done, start), make("mark", {}, text.slice(start, end)));
    done = end;
  }
  element.append(text.slice(done));
}
