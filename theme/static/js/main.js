// Starts the components that a page asks for with data-component. A part that fails leaves the page as it was.

/** What each name starts. Loaded only where a page asks for it. */
const COMPONENTS = {
  comparison: () => import("./comparison.js"),
  deadlines: () => import("./deadlines.js"),
  guide: () => import("./guide.js"),
  letter: () => import("./letter.js"),
  search: () => import("./search.js"),
  table: () => import("./table.js"),
};

for (const root of document.querySelectorAll("[data-component]")) {
  const name = root.dataset.component;
  COMPONENTS[name]?.()
    .then((component) => component.start(root))
    .catch((error) => console.error(`${name} did not start:`, error));
}

if (self !== top) import("./framed.js").then((framed) => framed.start());

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

// What is folded is laid out in a spare moment when it comes near the screen (to ask where it is does that): a finger that
// unfolds it waits less. Safari tells of no spare moments.
const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) self.requestIdleCallback?.(() => target.lastElementChild.clientTop);
  }
});
for (const details of document.querySelectorAll("main details")) near.observe(details);
