// Starts the components that a page asks for with data-component. A part that fails leaves the page as it was.

/** What each name starts. Loaded only where a page asks for it. */
const COMPONENTS = {
  comparison: () => import("./comparison.js"),
  deadlines: () => import("./deadlines.js"),
  guide: () => import("./guide.js"),
  letter: () => import("./letter.js"),
  search: () => import("./search.js"),
};

for (const root of document.querySelectorAll("[data-component]")) {
  const name = root.dataset.component;
  COMPONENTS[name]?.()
    .then((component) => component.start(root))
    .catch((error) => console.error(`${name} did not start:`, error));
}

// WebKit takes a table for none where its rows are laid out as grids, so that roles have to be said. Written in the page
// they would be an error: HTML has them already.
const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
for (const part of document.querySelectorAll(".comparison, .comparison :is(thead, tbody, tr, th, td)")) {
  part.setAttribute("role", ROLES[part.tagName] ?? (part.scope === "col" ? "columnheader" : "rowheader"));
}

// On paper nothing can be unfolded: what is folded is opened for printing, and closed again after it. The table's exact
// rules are not: closed ones print their citations alone, and the reader can have all of them opened.
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("main details:not([open], .rule)")];
  for (const details of opened) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of opened) details.open = false;
});
