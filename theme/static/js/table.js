/** Says what the parts of a table are, to browsers that do not see it themselves. */

const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };

/**
 * Safari before 17 takes a table for none where rows are laid out as grids (webkit.org/b/257458). Every browser that has
 * the property below sees the table, with or without this. docs/decisions/0022-a-table-without-roles.md has the proof.
 *
 * @param {HTMLElement} root a table
 */
export function start(root) {
  if (CSS.supports("contain-intrinsic-size", "1px")) return;
  for (const part of [root, ...root.querySelectorAll("thead, tbody, tr, th, td")]) {
    part.setAttribute("role", ROLES[part.tagName] ?? (part.scope === "col" ? "columnheader" : "rowheader"));
  }
}
