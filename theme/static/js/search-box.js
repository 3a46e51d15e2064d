/**
 * The search box: looks up what is typed and says what came of it. In the head of a page the results hang below the
 * box; on the page of search (data-page="results") they are a list in it, and the address keeps what was asked.
 */
import { fill } from "./fill.js";
import { startCombobox } from "./search-combobox.js";
import { openIndex } from "./search-index.js";
import { MOST_CHARACTERS, search } from "./search-rank.js";
import { drawGroups, keepOnly, make } from "./search-results.js";

const SLOW_MS = 400; // until the reader is told that the search is under way
const IN_BOX = { chunks: 3, pages: 5, onPage: 2 }; // files of cards to load; pages to show, and results on each
const IN_LIST = { chunks: 12, pages: 30, onPage: 4 };
const WAYS = "guide compare a-to-z"; // ways on when nothing is found: addresses beside the form's own

/** @typedef {{groups: HTMLElement[], pages: Page[], said: string, shown: string, after: HTMLElement[], isRest?: boolean}}
 *   Outcome
 *   groups: the pages as they are drawn; said: announced; shown: stands above the results; after: ways on below them;
 *   isRest: the first result was shown
 * @typedef {import("./search-pages.js").Page} Page */

/** @param {HTMLElement} root holds the form, and data-index, data-strings and, if they are not all there, data-ways */
export function start(root) {
  const input = root.querySelector("input");
  const isPage = root.dataset.page === "results";
  const strings = JSON.parse(root.dataset.strings);
  const surface = isPage ? startList(root, input) : startCombobox(root, input, strings.results);
  const size = isPage ? IN_LIST : IN_BOX;
  const all = make("button", { class: "quiet-action" });
  const drawn = { groups: new Map(), results: new WeakMap() };
  const box = { root, input, isPage, strings, surface, size, all, drawn, pages: [], index: null, turn: 0 };
  loadIndex(box).catch(() => {}); // before the first key; one that fails is tried again and said then
  input.addEventListener("input", () => update(box, true));
  if (isPage) {
    input.form.addEventListener("submit", (event) => {
      event.preventDefault();
      update(box, false);
    });
  }
  if (input.value) update(box, !isPage);
}

/** The page of search: the results are part of it. */
function startList(root, input) {
  const place = root.querySelector("[data-part=results]") ?? root.appendChild(make("div", {}));
  const message = make("p", { class: "search__message", role: "status" });
  const list = make("div", {});
  place.append(message, list);
  input.value ||= new URLSearchParams(location.search).get("q") ?? "";
  return {
    show({ groups, said, after }) {
      message.textContent = said;
      keepOnly(list, [...groups, ...after]);
    },
  };
}

async function update(box, isTyping) {
  const query = box.input.value.slice(0, MOST_CHARACTERS);
  const turn = (box.turn += 1);
  const isWanted = () => turn === box.turn; // a later key has the say
  const show = (outcome) => {
    if (!isWanted()) return;
    box.pages = outcome.pages;
    box.surface.show(outcome);
  };
  if (box.isPage) keepInAddress(query);
  const slow = setTimeout(() => show(saying(box.strings.loading)), SLOW_MS);
  try {
    const index = await loadIndex(box);
    let isRest = false; // of results whose first is there already
    const whenFirst = (first) => {
      isRest = true;
      clearTimeout(slow); // "Searching" would take its place
      const pages = above(first.pages[0], box.pages);
      show({ ...outcomeOf(box, query, { ...first, pages }, index.language), said: "" }); // announced with the rest
    };
    const results = await search(index, query, { isTyping, chunks: box.size.chunks, whenFirst, isWanted });
    if (!results) return;
    show(query.trim() ? { ...outcomeOf(box, query, results, index.language), isRest } : saying(""));
  } catch (error) {
    console.error("Search:", error);
    box.index = null; // so that the next key tries again
    show(saying(box.strings.unavailable, drawWays(box, "a-to-z")));
  } finally {
    clearTimeout(slow);
  }
}

function loadIndex(box) {
  box.index ??= openIndex(new URL(box.root.dataset.index, document.baseURI).href);
  return box.index;
}

/** The first result above what is shown, which stays until the rest is there: so the list does not shrink and grow. */
function above(first, shown) {
  const [card] = first.cards;
  const others = shown.map(({ kind, cards }) => ({ kind, cards: cards.filter((each) => each !== card) }));
  return [first, ...others.filter(({ cards }) => cards.length)];
}

const saying = (text, after = []) => ({ groups: [], pages: [], said: text, shown: text, after });

function outcomeOf(box, query, { pages, meant, terms }, language) {
  const { strings, size, drawn } = box;
  const near = pages.slice(0, size.pages);
  if (pages !== drawn.pages) {
    const view = { strings, terms, language, onPage: size.onPage, isOptions: !box.isPage, ...drawn };
    Object.assign(drawn, { pages, shown: drawGroups(near, view) });
  }
  const number = near.reduce((sum, { cards }) => sum + Math.min(cards.length, size.onPage), 0);
  if (!number) return saying(fill(strings.nothing, { query }), drawWays(box, box.root.dataset.ways ?? WAYS));
  const shown = meant ? fill(strings.meant, { query: meant }) : "";
  const count = fill(strings[number === 1 ? "count-one" : "count-other"], { number });
  const said = [shown, count].filter(Boolean).join(" ");
  box.all.textContent = fill(strings.all, { query });
  return { groups: drawn.shown, pages: near, said, shown, after: box.isPage ? [] : [box.all] };
}

function drawWays({ input, strings }, names) {
  const links = names.split(" ").map((name) => {
    const address = new URL(`../${name}/`, input.form.action);
    return make("li", {}, make("a", { href: address.href }, strings[`way-${name}`]));
  });
  return [make("ul", { class: "search__ways" }, ...links)];
}

function keepInAddress(query) {
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Safari allows a hundred changes in half a minute; the next key will do.
  }
}
