// The rules of the page of deadlines: each shows its date, in the order of the dates.

/**
 * @typedef {object} View
 * @property {Map<string, HTMLElement>} items  the rules by id
 * @property {{id: string}[]} rules             in the page's own order
 * @property {Object<string, string>} strings
 * @property {(day: string) => string} inWords
 */

/** @typedef {{id: string, on: string | null, isAbout: boolean}} Deadline */

/**
 * Puts the picked event's rules in the order of their dates, and all others back in their own.
 * @param {View} view
 * @param {Deadline[]} found
 */
export function putInOrder({ items, rules }, found) {
  const dated = found.map(({ id }) => id);
  const rest = rules.map(({ id }) => id).filter((id) => !dated.includes(id));
  for (const id of [...dated, ...rest]) items.get(id).parentElement.append(items.get(id));
}

/**
 * Takes the date off a rule.
 * @param {HTMLElement} item
 */
export function clearDate(item) {
  item.classList.remove("deadline--dated");
  const on = item.querySelector("[data-part=on]");
  on.hidden = true;
  on.replaceChildren();
}

/**
 * Shows a rule's date, or why there is none.
 * @param {View} view
 * @param {Deadline} deadline
 */
export function showDate({ items, strings, inWords }, { id, on, isAbout }) {
  const item = items.get(id);
  const { unit, kind, amount } = item.dataset;
  const place = item.querySelector("[data-part=on]");
  place.hidden = false;
  place.classList.toggle("deadline__on--none", !on);
  item.classList.toggle("deadline--dated", Boolean(on));
  if (!on) {
    place.textContent = strings[unit];
    return;
  }
  const words = isAbout ? strings.about : strings[amount === "0" ? "same-day" : kind];
  const state = "state" in item.dataset ? strings.state : "";
  const time = document.createElement("time");
  time.dateTime = on;
  time.textContent = inWords(on);
  const [before, after] = words.split("{date}");
  place.append(before, time, after, state);
}
