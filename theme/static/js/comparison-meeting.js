// Rows for a meeting: copies and prints what the table shows, with its sources.

import { addressWith, makeCopy } from "./share.js";

/**
 * Makes the buttons over and in the table work.
 * @param {HTMLElement} root  holds the table, buttons with data-action, and what share.js wants
 */
export function startMeeting(root) {
  const copy = makeCopy(root);
  const actions = {
    "copy-view": (button) => copy(addressWith(location.hash), button),
    "copy-row": (button) => copy(addressWith(button.closest("tr").id), button),
    "copy-text": (button) => copy(textOf(root), button),
    print: () => print(),
  };
  root.addEventListener("click", (event) => {
    const button = event.target.closest("[data-action]");
    if (button) actions[button.dataset.action](button);
  });
  for (const tools of root.querySelectorAll("[data-part=tools]")) tools.hidden = false;
}

/** The rows that are shown, as plain text: question, each plan's answer with its sources, the difference, the address. */
function textOf(root) {
  const rows = [...root.querySelectorAll("tr[data-relation]:not([hidden])")];
  const foot = root.querySelector("[data-part=checked]").textContent.trim();
  return [...rows.map(rowText), foot].join("\n\n");
}

function rowText(row) {
  const cells = [...row.querySelectorAll("td[data-plan]:not([hidden])")];
  const difference = row.querySelectorAll("[data-part=difference] p");
  return [
    words(row.querySelector("[data-part=question]")),
    ...cells.filter((cell) => cell.querySelector(".comparison__answer")).map(cellText),
    [...difference].map(words).join(" "),
    addressWith(row.id),
  ].join("\n");
}

function cellText(cell) {
  const cites = new Set([...cell.querySelectorAll(".rule__cites a")].map(words));
  const name = words(cell.querySelector(".comparison__plan"));
  return `${name}: ${words(cell.querySelector(".comparison__answer"))} (${[...cites].join("; ")})`;
}

function words(element) {
  return element.textContent.trim().replace(/\s+/g, " ");
}
