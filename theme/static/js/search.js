/** Waits until the reader touches search; nothing else of it is loaded before. */

/** @param {HTMLElement} root a search box */
export function start(root) {
  const input = root.querySelector("input");
  let begun;
  const begin = () => (begun ??= load(root));
  input.addEventListener("pointerdown", begin); // a tenth of a second before a finger is lifted
  input.addEventListener("focus", begin);
  input.addEventListener("input", begin);
  if (document.activeElement === input || (root.dataset.page && location.search)) begin();
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    if (root !== (document.querySelector("[data-page=results]") ?? root)) return; // the page's own box goes before
    event.preventDefault();
    input.focus();
  });
}

/** The script and the file that the index begins with come side by side. */
function load(root) {
  const preload = { rel: "preload", as: "fetch", crossOrigin: "anonymous", href: root.dataset.index };
  document.head.append(Object.assign(document.createElement("link"), preload));
  return import("./search-box.js").then((box) => box.start(root)).catch(console.error);
}
