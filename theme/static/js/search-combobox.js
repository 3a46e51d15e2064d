/** Results that hang below the box, by keyboard: the combobox with a listbox of the ARIA Authoring Practices. */
import { keepOnly, make } from "./search-results.js";

/**
 * @param {HTMLElement} root
 * @param {HTMLInputElement} input
 * @param {string} label what the list of results is called
 * @returns {{show: (outcome: import("./search-box.js").Outcome) => void}}
 */
export function startCombobox(root, input, label) {
  const status = make("p", { class: "hidden-words", role: "status" });
  const message = make("p", { class: "search__message" });
  const list = make("div", { class: "search__list", role: "listbox", id: `${input.id}-list`, "aria-label": label });
  const after = make("div", { class: "search__after" });
  const panel = make("div", { class: "search__panel" }, message, list, after);
  const combobox = { input, list, panel, chosen: null };
  const role = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": list.id };
  for (const [name, value] of Object.entries(role)) input.setAttribute(name, value);
  panel.hidden = true;
  root.append(status);
  input.form.append(panel); // a button in it sends what is in the box
  input.addEventListener("keydown", (event) => onKey(combobox, event));
  input.addEventListener("input", () => choose(combobox, null));
  const hasWords = () => [message, list, after].some((part) => part.hasChildNodes());
  input.addEventListener("click", () => open(combobox, hasWords()));
  panel.addEventListener("mousedown", (event) => event.preventDefault()); // Safari would take the focus off the box
  root.addEventListener("focusout", ({ relatedTarget }) => root.contains(relatedTarget) || open(combobox, false));
  return {
    show(outcome) {
      const chosen = combobox.chosen?.href; // typing puts an end to a choice; results that come late do not
      const wasClosed = outcome.isRest && panel.hidden; // by Escape, since the first result came
      status.textContent = outcome.said;
      message.textContent = outcome.shown;
      keepOnly(list, outcome.groups);
      keepOnly(after, outcome.after);
      open(combobox, hasWords() && !wasClosed && root.contains(document.activeElement));
      if (chosen) choose(combobox, optionsOf(combobox).find(({ href }) => href === chosen) ?? null);
    },
  };
}

const optionsOf = ({ list }) => [...list.querySelectorAll("[role=option]")];

function open(combobox, isOpen) {
  combobox.panel.hidden = !isOpen;
  combobox.input.setAttribute("aria-expanded", String(isOpen && combobox.list.hasChildNodes()));
  choose(combobox, null);
}

/** Makes an option the one that Enter opens; the focus stays in the box. */
function choose(combobox, option) {
  if (option === combobox.chosen) return;
  combobox.chosen?.setAttribute("aria-selected", "false");
  combobox.chosen?.removeAttribute("id"); // it names a place, and the option may get another
  combobox.chosen = option;
  if (!option) return combobox.input.removeAttribute("aria-activedescendant");
  option.id = `${combobox.list.id}-${optionsOf(combobox).indexOf(option)}`;
  option.setAttribute("aria-selected", "true");
  combobox.input.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
}

function onKey(combobox, event) {
  if (event.isComposing) return;
  const all = [null, ...optionsOf(combobox)]; // null: the box itself, before the first and after the last
  const at = all.indexOf(combobox.chosen);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && all.length > 1) {
    if (combobox.panel.hidden) open(combobox, true);
    choose(combobox, all[(at + step + all.length) % all.length]);
  } else if (event.key === "Enter" && at > 0) {
    all[at].click();
  } else if (event.key === "Escape" && !combobox.panel.hidden) {
    open(combobox, false);
  } else {
    return;
  }
  event.preventDefault();
}
