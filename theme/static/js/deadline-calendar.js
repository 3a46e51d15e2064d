// A calendar file (RFC 5545) of dates. Made on the reader's device; nothing is sent.

import { parseDay, writeDay } from "./deadline-dates.js";

const LONGEST_LINE_BYTES = 75;
const ONE_DAY_MS = 86_400_000;

/**
 * Writes dates as a calendar file: each a whole day that blocks no time.
 * @param {{id: string, on: string, title: string, notes: string}[]} entries  on: like 2026-11-21
 * @param {Date} now
 * @returns {string}
 */
export function writeCalendar(entries, now) {
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, "")}`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//iep-or-504//deadlines//EN",
    "CALSCALE:GREGORIAN",
    ...entries.flatMap((entry) => writeEntry(entry, stamp)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

function writeEntry({ id, on, title, notes }, stamp) {
  const next = writeDay(new Date(parseDay(on).getTime() + ONE_DAY_MS));
  return [
    "BEGIN:VEVENT",
    `UID:${id}-${on}@iep-or-504`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${on.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${next.replaceAll("-", "")}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(notes)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function escapeText(text) {
  return text.replace(/[\\;,]/g, "\\$&").replace(/\r\n|\r|\n/g, "\\n");
}

/** Breaks a line into lines of at most 75 bytes, between characters; each but the first begins with a space. */
function fold(line) {
  const encoder = new TextEncoder();
  const folded = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (bytes + size > LONGEST_LINE_BYTES) {
      folded.push(part);
      part = " ";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...folded, part].join("\r\n");
}
