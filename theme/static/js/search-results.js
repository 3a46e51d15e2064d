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
  const items = cards.map((card) => {
    const link = make("a", { class: "search__title", href: card.address }, mark(card.title, view));
    return make("li", { class: "search__result" }, link, ...drawDetails("p", card, name, view));
  });
  const heading = make("h2", { class: "search__kind" }, name);
  return make("section", {}, heading, make("ol", { class: "search__list" }, ...items));
}

function drawOptions(name, cards, view) {
  const options = cards.map((card) => {
    const option = { class: "search__result", role: "option", "aria-selected": "false", tabindex: "-1" };
    const title = make("span", { class: "search__title" }, mark(card.title, view));
    return make("a", { ...option, href: card.address }, title, ...drawDetails("span", card, name, view));
  });
  const heading = make("p", { class: "search__kind", "aria-hidden": "true" }, name);
  return make("div", { role: "group", "aria-label": name }, heading, ...options);
}

function drawDetails(tag, card, group, view) {
  const isKnown = [card.title, group].includes(card.pageTitle); // the glossary's terms stand under "Glossary"
  const page = isKnown ? [] : [make(tag, { class: "search__page" }, card.pageTitle)];
  const summary = card.summary ? [make(tag, { class: "search__summary" }, mark(card.summary, view))] : [];
  return [...page, ...summary];
}

/** @param {string} text @param {View} view @returns {DocumentFragment} `text` with the words of the query in <mark> */
export function mark(text, { terms, language }) {
  const fragment = new DocumentFragment();
  let done = 0;
  for (const { term, start, end } of readText(text, language)) {
    if (!terms.has(term)) continue;
    fragment.append(text.slice(done, start), make("mark", {}, text.slice(start, end)));
    done = end;
  }
  fragment.append(text.slice(done));
  return fragment;
}
