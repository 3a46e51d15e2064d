// The days that follow from a day. The same as plugins/deadlines/dates.py; a test holds them equal.

const DAY_MS = 86_400_000;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;
const MONTHS_IN = { months: 1, years: 12 };
const WEEKEND = [0, 6];

/**
 * @typedef {object} Rule
 * @property {string} id
 * @property {string} startsAt      the id of an event
 * @property {string | null} follows      a rule above it, from whose day it is counted
 * @property {string} unit          calendar-days, school-days, business-days, months, years or none
 * @property {number | null} amount
 * @property {string} counts        after or before
 * @property {boolean} withHolidays whether holidays from Monday to Friday are business days
 */

/**
 * Works out each deadline that an event starts, soonest first, then those without a day in the order of the rules.
 * @param {string} event  its id
 * @param {string} start  the day of the event, like 2026-11-21; day 1 is the day after it
 * @param {Rule[]} rules
 * @returns {{id: string, on: string | null, isAbout: boolean}[]} on: null where it cannot be worked out
 */
export function deadlines(event, start, rules) {
  const days = new Map();
  const found = rules.filter(({ startsAt }) => startsAt === event).map((rule) => {
    const base = rule.follows ? days.get(rule.follows) : parseDay(start);
    const on = base && isDatable(rule) ? countFrom(base, rule) : null;
    days.set(rule.id, on);
    return { id: rule.id, on: on && writeDay(on), isAbout: rule.withHolidays };
  });
  const far = "9999";
  return found.sort((one, other) => ((one.on ?? far) < (other.on ?? far) ? -1 : Number(one.on !== other.on)));
}

/**
 * Says whether a text is a day that the page counts from.
 * @param {string} text
 * @returns {boolean}
 */
export function isDay(text) {
  const year = Number(text.slice(0, 4));
  const day = DATE.test(text) && parseDay(text);
  return Boolean(day) && year >= FIRST_YEAR && year <= LAST_YEAR && writeDay(day) === text;
}

/**
 * @param {string} text  like 2026-11-21
 * @returns {Date} midnight in UTC, so that no time zone moves the day
 */
export function parseDay(text) {
  const [, year, month, day] = DATE.exec(text).map(Number);
  return new Date(Date.UTC(year, month - 1, day));
}

/**
 * @param {Date} day
 * @returns {string} like 2026-11-21
 */
export function writeDay(day) {
  return day.toISOString().slice(0, 10);
}

function isDatable({ unit, withHolidays }) {
  return unit === "calendar-days" || unit in MONTHS_IN || withHolidays;
}

function countFrom(start, { unit, amount, counts }) {
  const signed = counts === "before" ? -amount : amount;
  if (unit in MONTHS_IN) return addMonths(start, signed * MONTHS_IN[unit]);
  return unit === "business-days" ? addWeekdays(start, signed) : addDays(start, signed);
}

function addDays(start, days) {
  return new Date(start.getTime() + days * DAY_MS);
}

/** Where the month has no such day, its last: the earlier, and so the safer one. */
function addMonths(start, months) {
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth() + months;
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay)));
}

function addWeekdays(start, weekdays) {
  let day = start;
  for (let left = Math.abs(weekdays); left > 0; ) {
    day = addDays(day, Math.sign(weekdays));
    if (!WEEKEND.includes(day.getUTCDay())) left -= 1;
  }
  return day;
}
