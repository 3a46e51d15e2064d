/** What the tests ask of the deadlines' modules, as functions that take and give plain JSON. */
import { writeCalendar } from "../../theme/static/js/deadline-calendar.js";
import { deadlines, isDay } from "../../theme/static/js/deadline-dates.js";

export { isDay };

/** @param {string[]} events @param {string[]} starts @param {object[]} rules @returns {object[][][]} by event, by start */
export function every(events, starts, rules) {
  return events.map((event) => starts.map((start) => deadlines(event, start, rules).map((each) => Object.values(each))));
}

/** @param {object[]} entries @param {string} now @returns {string} */
export function calendar(entries, now) {
  return writeCalendar(entries, new Date(now));
}
