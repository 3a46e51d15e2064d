// The table's filters: by words, by topic, only what differs, one plan at a time. Every choice stands in the address.

import { isState, readState, writeState } from "./comparison-state.js";
import { stem, tokenize } from "./words.js";

/**
 * Starts the filters of a table.
 * @param {HTMLElement} root  holds data-strings, the controls and the table
 */
export function start(root) {
  const form = root.querySelector("[data-part=controls]");
  const rows = [...root.querySelectorAll("tr[data-relation]")];
  const known = { topics: values(form.elements.topic.options), plans: values(form.elements.plan) };
  const stopWords = new Set(root.dataset.stopWords.split(" "));
  const terms = new Map(rows.map((row) => [row, termsOf(row.dataset.words, stopWords)]));
  const view = { root, form, rows, terms, stopWords, strings: JSON.parse(root.dataset.strings) };

  const read = () => {
    if (location.hash && !isState(location.hash)) return showLinkedRow(view);
    const state = readState(location.hash, known);
    fillForm(form, state);
    show(view, state);
  };
  form.addEventListener("input", (event) => pick(view, event.target.name === "q"));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => pick(view, false)));
  root.querySelector("[data-part=none] a").addEventListener("click", (event) => {
    event.preventDefault();
    form.reset();
    form.elements.q.focus();
  });
  addEventListener("hashchange", read);
  addEventListener("popstate", read);
  form.hidden = false;
  read();
}

/** A row that the address names is shown whatever was picked before. */
function showLinkedRow(view) {
  view.form.reset();
  show(view, stateOf(view.form));
  document.getElementById(decode(location.hash.slice(1)))?.scrollIntoView();
}

function decode(fragment) {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return "";
  }
}

function values(options) {
  return [...options].map((option) => option.value).filter(Boolean);
}

/** @returns {import("./comparison-state.js").State} */
function stateOf(form) {
  const { q, topic, plan, differs } = form.elements;
  return { q: q.value.trim(), topic: topic.value, plan: plan.value, differs: differs.checked };
}

function fillForm(form, state) {
  form.elements.q.value = state.q;
  form.elements.topic.value = state.topic;
  for (const choice of form.elements.plan) choice.checked = choice.value === state.plan;
  form.elements.differs.checked = state.differs;
}

/** Shows what the form says and puts it into the address: typing replaces the entry, a choice adds one. */
function pick(view, isTyping) {
  const state = stateOf(view.form);
  const fragment = writeState(state);
  const address = location.pathname + location.search + (fragment && `#${fragment}`);
  history[isTyping ? "replaceState" : "pushState"](null, "", address);
  show(view, state);
}

/** The stems of the words in `text`; words that only join others are left out. */
function termsOf(text, stopWords) {
  const isStemmed = document.documentElement.lang.startsWith("en");
  return tokenize(text)
    .filter(({ word }) => !stopWords.has(word))
    .map(({ word }) => (isStemmed ? stem(word) : word));
}

function show(view, state) {
  const wanted = termsOf(state.q, view.stopWords);
  const hasWords = (row) =>
    row.dataset.words.includes(state.q.toLowerCase()) ||
    (wanted.length > 0 && wanted.every((start) => view.terms.get(row).some((word) => word.startsWith(start))));
  for (const row of view.rows) {
    row.hidden = !(
      (!state.topic || row.dataset.topic === state.topic) &&
      (!state.differs || row.dataset.relation === "differs") &&
      hasWords(row)
    );
  }
  for (const topic of view.root.querySelectorAll("tbody")) {
    topic.hidden = !topic.querySelector("tr[data-relation]:not([hidden])");
  }
  for (const cell of view.root.querySelectorAll("[data-plan]")) {
    cell.hidden = Boolean(state.plan) && cell.dataset.plan !== state.plan;
  }
  announce(view, view.rows.filter((row) => !row.hidden).length);
}

function announce(view, number) {
  const total = view.rows.length;
  const key = number === total ? "shown-all" : number === 1 ? "shown-one" : "shown-other";
  const text = view.strings[key].replace("{number}", number).replace("{total}", total);
  const count = view.root.querySelector("[data-part=count]");
  if (count.textContent !== text) count.textContent = text;
  view.root.querySelector("[data-part=none]").hidden = number > 0;
}
