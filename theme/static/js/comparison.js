// The table's filters, and the rows kept for a meeting. Every choice stands in the address.

import { startMeeting } from "./comparison-meeting.js";
import { isState, readState, writeState } from "./comparison-state.js";
import { show, termsOf, unfold } from "./comparison-view.js";

/**
 * Starts the filters of a table.
 * @param {HTMLElement} root  holds data-strings, the controls and the table
 */
export function start(root) {
  const form = root.querySelector("[data-part=controls]");
  const rows = [...root.querySelectorAll("tr[data-relation]")];
  const known = {
    topics: values(form.elements.topic.options),
    plans: values(form.querySelectorAll("[name=plan]")),
    extraPlans: values(form.querySelectorAll("[name=with]")),
    rows: rows.map((row) => row.id),
  };
  const stopWords = new Set(root.dataset.stopWords.split(" "));
  const terms = new Map(rows.map((row) => [row, termsOf(row.dataset.words, stopWords)]));
  const view = { root, form, rows, terms, stopWords, known, strings: JSON.parse(root.dataset.strings) };

  const read = () => {
    if (location.hash && !isState(location.hash)) return showLinkedRow(view);
    const state = readState(location.hash, known);
    fillForm(view, state);
    show(view, state);
    unfold(view, state);
  };
  root.addEventListener("input", (event) => {
    if (event.target.form === form && event.target.name) pick(view, event.target.name);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(() => pick(view, "rules")));
  root.querySelector("[data-part=none] a").addEventListener("click", (event) => {
    event.preventDefault();
    form.reset();
    form.elements.q.focus();
  });
  addEventListener("hashchange", read);
  addEventListener("popstate", read);
  startMeeting(root);
  form.hidden = false;
  read();
}

/** A row that the address names is shown whatever was picked before. */
function showLinkedRow(view) {
  view.form.reset();
  show(view, stateOf(view));
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
function stateOf({ root, form }) {
  const { q, topic, plan, differs, rules, only } = form.elements;
  const picked = (name) => values(root.querySelectorAll(`[name=${name}]:checked`));
  const keep = picked("keep");
  return {
    q: q.value.trim(),
    topic: topic.value,
    plan: plan.value,
    with: picked("with"),
    differs: differs.checked,
    rules: rules.checked,
    keep,
    only: only.checked && keep.length > 0,
  };
}

function fillForm({ root, form }, state) {
  for (const name of ["q", "topic"]) form.elements[name].value = state[name];
  for (const name of ["differs", "rules", "only"]) form.elements[name].checked = state[name];
  for (const choice of form.elements.plan) choice.checked = choice.value === state.plan;
  for (const name of ["with", "keep"]) {
    for (const box of root.querySelectorAll(`[name=${name}]`)) box.checked = state[name].includes(box.value);
  }
}

/** Shows what is picked and puts it into the address: typing replaces the entry, a choice adds one. */
function pick(view, name) {
  const state = stateOf(view);
  const fragment = writeState(state);
  const address = location.pathname + location.search + (fragment && `#${fragment}`);
  history[name === "q" ? "replaceState" : "pushState"](null, "", address);
  show(view, state);
  if (name === "rules") unfold(view, state);
}
