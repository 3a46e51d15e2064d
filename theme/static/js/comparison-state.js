// What the reader picked in the table, to and from the address's fragment. A fragment is never sent to a server.

/**
 * @typedef {object} State
 * @property {string} q        words to look for
 * @property {string} topic    id of a topic, or empty for all
 * @property {string} plan     id of a plan, or empty for all
 * @property {boolean} differs only rows where the plans differ
 */

const LONGEST_WORDS = 200;

/**
 * Reads a fragment. Unknown ids and broken encodings count as nothing picked.
 * @param {string} fragment       with or without its #
 * @param {{topics: string[], plans: string[]}} known
 * @returns {State}
 */
export function readState(fragment, known) {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const one = (name, allowed) => (allowed.includes(fields.get(name)) ? fields.get(name) : "");
  return {
    q: (fields.get("q") ?? "").slice(0, LONGEST_WORDS),
    topic: one("topic", known.topics),
    plan: one("plan", known.plans),
    differs: fields.get("differs") === "1",
  };
}

/**
 * Writes a state as a fragment without its #; empty if nothing is picked.
 * @param {State} state
 * @returns {string}
 */
export function writeState(state) {
  const fields = new URLSearchParams();
  for (const name of ["q", "topic", "plan"]) {
    if (state[name]) fields.set(name, state[name]);
  }
  if (state.differs) fields.set("differs", "1");
  return fields.toString();
}

/**
 * Says whether a fragment holds a state, as opposed to the id of a row.
 * @param {string} fragment
 * @returns {boolean}
 */
export function isState(fragment) {
  return fragment.includes("=");
}
