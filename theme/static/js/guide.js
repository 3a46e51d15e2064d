// The guide's memory: each answer joins the address's fragment, and the pages say back what the reader told them.

import { readTrail, walk, writeTrail } from "./guide-trail.js";
import { addressWith, makeCopy } from "./share.js";

/**
 * Starts a page of the guide.
 * The graph is loaded only for readers who come with answers: a first visit has no use for it.
 * @param {HTMLElement} root  holds data-page, data-base, data-strings, in data-graph where the graph is, and on the first
 *   question in data-style where the further ones have their styles
 */
export function start(root) {
  const view = {
    root,
    graph: null,
    strings: JSON.parse(root.dataset.strings),
    answers: [...root.querySelectorAll("a[data-answer]")],
  };
  const show = () => showAnswers(view).catch((error) => console.error("The guide's graph is missing:", error));
  addEventListener("hashchange", show);
  show();
  startSharing(root.querySelector("[data-part=share]"));
  if (view.answers.length) prefetch([...view.answers.map((link) => link.pathname), root.dataset.graph, root.dataset.style]);
}

async function showAnswers(view) {
  const trail = readTrail(location.hash);
  // Without the graph an answer leads to the next question, and keeps those before it.
  for (const link of view.answers) link.hash = writeTrail(new Map(trail).set(link.dataset.question, link.dataset.answer));
  if (trail.size && !view.graph) view.graph = await load(view.root.dataset.graph);
  if (!view.graph) return;
  const now = readTrail(location.hash);
  for (const link of view.answers) leadOn(view, link, now);
  showTrail(view, now);
}

async function load(place) {
  const answer = await fetch(place);
  if (!answer.ok) throw new Error(`${place}: ${answer.status}`);
  return answer.json();
}

function address(view, step) {
  return view.root.dataset.base + (step === view.graph.first ? "" : `${step}/`);
}

/** Points an answer to where it leads, past later questions that the reader has answered already. */
function leadOn(view, link, trail) {
  const { question, answer } = link.dataset;
  if (trail.get(question) === answer) link.setAttribute("aria-current", "true");
  else link.removeAttribute("aria-current");
  const { at, path } = walk(view.graph, new Map(trail).set(question, answer));
  const used = new Map(path.map((step) => [step.question, step.answer]));
  if (used.get(question) === answer) {
    link.href = `${address(view, at)}#${writeTrail(used)}`;
  } else {
    // This page was opened in the middle of the guide: go on from here with this answer alone.
    link.hash = writeTrail(new Map([[question, answer]]));
  }
}

/** Shows "You said …" where the answers in the address do lead to this page. */
function showTrail(view, trail) {
  const section = view.root.querySelector("[data-part=trail]");
  const { path } = walk(view.graph, trail);
  const end = path.findIndex(({ step }) => step === view.root.dataset.id);
  const before = end < 0 ? path : path.slice(0, end);
  const leadsHere = end >= 0 || walk(view.graph, trail).at === view.root.dataset.id;
  section.querySelector("ul")?.remove();
  section.hidden = !leadsHere || before.length === 0;
  if (section.hidden) return;
  const list = document.createElement("ul");
  list.className = "trail";
  list.append(...before.map((step) => trailItem(view, step, trail)));
  section.append(list);
}

function trailItem(view, { step, question, answer }, trail) {
  const words = view.graph.questions[question];
  const item = document.createElement("li");
  item.className = "trail__item";
  const change = document.createElement("a");
  change.className = "trail__change";
  change.href = `${address(view, step)}#${writeTrail(trail)}`;
  change.textContent = view.strings.change;
  change.setAttribute("aria-label", view.strings["change-of"].replace("{question}", words.question));
  item.append(words.because[answer], " ", change);
  return item;
}

/** The address holds the answers, so it is copied only when the reader asks for it. */
function startSharing(share) {
  if (!share) return;
  const copy = makeCopy(share);
  const button = share.querySelector("[data-action=share]");
  button.addEventListener("click", () => copy(addressWith(writeTrail(readTrail(location.hash))), button));
  share.querySelector("[data-action=print]").addEventListener("click", () => print());
  share.hidden = false;
}

function prefetch(places) {
  for (const place of new Set(places.filter(Boolean))) {
    const link = document.createElement("link");
    link.rel = "prefetch";
    link.href = place;
    document.head.append(link);
  }
}
