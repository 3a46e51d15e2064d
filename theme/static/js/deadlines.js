// The reader picks what happened and the day; the page shows that event with its dates, and a calendar file of them.
// Both stand in the address's fragment ("#event=consent-received&date=2026-11-21"), which is never sent to a server.

import { writeCalendar } from "./deadline-calendar.js";
import { deadlines, isDay, parseDay } from "./deadline-dates.js";
import { clearDate, putInOrder, showDate } from "./deadline-items.js";
import { fill } from "./fill.js";

/**
 * Starts the page of deadlines.
 * @param {HTMLElement} root  holds the form, the events with their rules, and what the script says as data-strings
 */
export function start(root) {
  const part = (name) => root.querySelector(`[data-part=${name}]`);
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "full", timeZone: "UTC" });
  const view = {
    root,
    part,
    form: part("form"),
    strings: JSON.parse(root.dataset.strings),
    events: [...root.querySelectorAll("[data-event]")],
    items: new Map([...root.querySelectorAll("[data-rule]")].map((item) => [item.dataset.rule, item])),
    inWords: (day) => format.format(parseDay(day)),
    file: null,
  };
  view.rules = [...view.items.values()].map(readRule);
  const read = () => {
    const linked = location.hash.includes("=") ? null : document.getElementById(location.hash.slice(1));
    if (linked && !linked.closest("[hidden]")) return;
    const picked = readPicked(view);
    view.form.elements.event.value = picked.event;
    if (picked.day || !view.form.elements.date.value) view.form.elements.date.value = picked.day;
    show(view, picked);
    linked?.scrollIntoView();
  };
  view.form.addEventListener("input", () => pick(view));
  view.form.addEventListener("submit", (event) => event.preventDefault());
  view.form.addEventListener("reset", () => setTimeout(() => pick(view)));
  addEventListener("hashchange", read);
  view.form.hidden = false;
  read();
}

function readRule(item) {
  const { rule: id, follows = null, unit, counts } = item.dataset;
  const amount = item.dataset.amount === undefined ? null : Number(item.dataset.amount);
  const startsAt = item.closest("[data-event]").dataset.event;
  return { id, startsAt, follows, unit, amount, counts, withHolidays: "withHolidays" in item.dataset };
}

/** Reads the fragment. An unknown event or a day that is none counts as nothing picked. */
function readPicked({ events }) {
  const fields = new URLSearchParams(location.hash.slice(1));
  const event = fields.get("event") ?? "";
  const day = fields.get("date") ?? "";
  return { event: events.some(({ dataset }) => dataset.event === event) ? event : "", day: isDay(day) ? day : "" };
}

/** Takes what the reader picked into the address and shows it. Typing a date leaves no trail of half-typed days. */
function pick(view) {
  const { event, date } = view.form.elements;
  const picked = { event: event.value, day: isDay(date.value) ? date.value : "" };
  const fields = new URLSearchParams();
  if (picked.event) fields.set("event", picked.event);
  if (picked.day) fields.set("date", picked.day);
  const fragment = fields.toString();
  history.replaceState(null, "", fragment ? `#${fragment}` : location.pathname + location.search);
  const isBadDay = date.validity.badInput || (date.value !== "" && !picked.day);
  view.part("status").textContent = say(view, show(view, picked), picked, isBadDay);
}

/** Shows the picked event with its dates, or everything. Returns the deadlines, none if there is no day. */
function show(view, { event, day }) {
  for (const section of view.events) section.hidden = event !== "" && section.dataset.event !== event;
  for (const stage of view.root.querySelectorAll("[data-part=stage]")) {
    stage.hidden = !stage.querySelector("[data-event]:not([hidden])");
  }
  view.part("index").hidden = event !== "";
  for (const item of view.items.values()) clearDate(item);
  const found = event && day ? deadlines(event, day, view.rules) : [];
  for (const deadline of found) showDate(view, deadline);
  putInOrder(view, found);
  const section = view.events.find(({ dataset }) => dataset.event === event);
  for (const each of view.events) each.querySelector("[data-part=counted]").hidden = !(each === section && day);
  const hint = section?.querySelector("[data-part=event-hint]").textContent ?? "";
  view.part("hint").textContent = hint;
  if (section && day) {
    section.querySelector("[data-part=counted]").textContent = fill(view.strings.counted, { date: view.inWords(day) });
  }
  offerCalendar(view, section, day, found);
  return found;
}

/** Links to a calendar file of the dates, if there are some. */
function offerCalendar(view, section, day, found) {
  view.part("calendar")?.remove();
  if (view.file) URL.revokeObjectURL(view.file);
  view.file = null;
  const entries = found.filter(({ on }) => on).map((deadline) => calendarEntry(view, section, day, deadline));
  view.part("calendar-note").hidden = entries.length === 0;
  if (entries.length === 0) return;
  view.file = URL.createObjectURL(new Blob([writeCalendar(entries, new Date())], { type: "text/calendar" }));
  const link = Object.assign(document.createElement("a"), {
    className: "action",
    href: view.file,
    download: view.strings.file,
    textContent: view.strings.calendar,
  });
  link.dataset.part = "calendar";
  link.setAttribute("aria-describedby", view.part("calendar-note").id);
  view.part("actions").prepend(link);
}

function calendarEntry({ items, strings, inWords }, section, day, { id, on }) {
  const words = (name) => items.get(id).querySelector(`[data-part=${name}]`)?.textContent.replace(/\s+/g, " ").trim();
  const event = section.querySelector("[data-part=label]").textContent;
  const counted = fill(strings["calendar-note"], { date: inWords(day), event });
  const notes = [words("on"), words("by"), words("cites"), words("state"), counted].filter(Boolean).join("\n");
  return { id, on, title: words("what"), notes };
}

/** Returns what is said after a choice. */
function say({ strings }, found, { event, day }, isBadDay) {
  if (isBadDay) return strings["bad-day"];
  if (!event) return day ? strings["pick-event"] : strings.all;
  if (!day) return strings["pick-day"];
  const dated = found.filter(({ on }) => on).length;
  const undated = found.length - dated;
  const count = (name, number) => fill(strings[`${name}-${number === 1 ? "one" : "other"}`], { number });
  return [count("dated", dated), undated ? count("undated", undated) : ""].join(" ").trim();
}
