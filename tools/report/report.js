// Makes each heading of the table a button that sorts by its column; a second press turns the order round.

const table = document.querySelector("[data-part=table]");
const status = document.querySelector("[data-part=status]");
const headings = [...table.tHead.rows[0].cells];
const valueOf = (row, column) => row.cells[column].dataset.value;

function compare(one, other) {
  const difference = Number(one) - Number(other);
  return Number.isNaN(difference) ? one.localeCompare(other) : difference;
}

function sort(column) {
  const heading = headings[column];
  const isTurned = heading.getAttribute("aria-sort") === "ascending";
  const direction = isTurned ? -1 : 1;
  const rows = [...table.tBodies[0].rows];
  const isEmpty = (row) => valueOf(row, column) === "";
  rows.sort((one, other) => {
    if (isEmpty(one) || isEmpty(other)) return isEmpty(one) - isEmpty(other); // what has no value stays last
    return direction * compare(valueOf(one, column), valueOf(other, column));
  });
  table.tBodies[0].append(...rows);
  headings.forEach((each) => each.removeAttribute("aria-sort"));
  heading.setAttribute("aria-sort", isTurned ? "descending" : "ascending");
  status.textContent = `Sorted by ${heading.textContent}, ${isTurned ? "highest or latest" : "lowest or soonest"} first.`;
}

headings.forEach((heading, column) => {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = heading.textContent;
  button.addEventListener("click", () => sort(column));
  heading.replaceChildren(button);
});
