// Shows what is picked in the table: rows, columns, exact rules, and a count that is announced.

import { writeState } from "./comparison-state.js";
import { fill } from "./fill.js";
import { addressWith } from "./share.js";
import { stem } from "./stemmer.js";
import { tokenize } from "./words.js";

/**
 * @param {string} text
 * @param {Set<string>} stopWords  words that only join others; they are left out
 * @returns {string[]} the stems of its words
 */
export function termsOf(text, stopWords) {
  const isStemmed = document.documentElement.lang.startsWith("en");
  return tokenize(text)
    .filter(({ word }) => !stopWords.has(word))
    .map(({ word }) => (isStemmed ? stem(word) : word));
}

/**
 * Shows the rows and columns that are picked, and says how many there are.
 * @param {View} view
 * @param {import("./comparison-state.js").State} state
 */
export function show(view, state) {
  const wanted = termsOf(state.q, view.stopWords);
  const hasWords = (row) =>
    row.dataset.words.includes(state.q.toLowerCase()) ||
    (wanted.length > 0 && wanted.every((start) => view.terms.get(row).some((word) => word.startsWith(start))));
  for (const row of view.rows) {
    row.hidden = !(
      (!state.topic || row.dataset.topic === state.topic) &&
      (!state.differs || row.dataset.relation === "differs") &&
      (!state.only || state.keep.includes(row.id)) &&
      hasWords(row)
    );
  }
  for (const topic of view.root.querySelectorAll("tbody")) {
    topic.hidden = !topic.querySelector("tr[data-relation]:not([hidden])");
  }
  showColumns(view, state);
  announce(view, state, view.rows.filter((row) => !row.hidden).length);
}

function showColumns({ root, known }, state) {
  const plans = state.plan ? [state.plan] : known.plans;
  const shown = new Set([...plans, ...state.with]);
  for (const cell of root.querySelectorAll("[data-plan]")) cell.hidden = !shown.has(cell.dataset.plan);
  for (const cell of root.querySelectorAll("[colspan]")) cell.colSpan = shown.size + 2;
}

/**
 * Unfolds every exact rule, or folds them all. Not part of `show`: what a reader unfolds stays so while filtering.
 * @param {View} view
 * @param {import("./comparison-state.js").State} state
 */
export function unfold({ root }, state) {
  for (const rule of root.querySelectorAll("details.rule")) rule.open = state.rules;
}

function announce({ root, rows, form, strings }, state, number) {
  const part = (name) => root.querySelector(`[data-part=${name}]`);
  const total = rows.length;
  const key = number === total ? "shown-all" : number === 1 ? "shown-one" : "shown-other";
  const keptKey = ["kept-none", "kept-one"][state.keep.length] ?? "kept-other";
  const text = `${fill(strings[key], { number, total })} ${fill(strings[keptKey], { number: state.keep.length })}`.trim();
  if (part("count").textContent !== text) part("count").textContent = text;
  part("none").hidden = number > 0;
  part("print-address").textContent = addressWith(writeState(state));
  form.elements.only.disabled = state.keep.length === 0;
}

/**
 * @typedef {object} View
 * @property {HTMLElement} root
 * @property {HTMLFormElement} form
 * @property {HTMLTableRowElement[]} rows
 * @property {Map<HTMLTableRowElement, string[]>} terms  the stems of each row's words
 * @property {Set<string>} stopWords
 * @property {{topics: string[], plans: string[], extraPlans: string[], rows: string[]}} known
 * @property {Object<string, string>} strings
 */
