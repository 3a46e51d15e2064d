// What the reader picked in the table, to and from the address's fragment. A fragment is never sent to a server.

/**
 * @typedef {object} State
 * @property {string} q        words to look for
 * @property {string} topic    id of a topic, or empty for all
 * @property {string} plan     id of a plan, or empty for all
 * @property {string[]} with   ids of the plans that are shown only when asked for
 * @property {boolean} differs only rows where the plans differ
 * @property {boolean} rules   every exact rule unfolded
 * @property {string[]} keep   ids of the rows kept for a meeting, in the table's order
 * @property {boolean} only    only the kept rows
 */

const LONGEST_WORDS = 200;
const WORDS = ["q", "topic", "plan"];
const LISTS = ["with", "keep"];
const SWITCHES = ["differs", "rules", "only"];

/**
 * Reads a fragment. Unknown ids and broken encodings count as nothing picked.
 * @param {string} fragment       with or without its #
 * @param {{topics: string[], plans: string[], extraPlans: string[], rows: string[]}} known
 * @returns {State}
 */
export function readState(fragment, known) {
  const fields = new URLSearchParams(fragment.replace(/^#/, ""));
  const one = (name, allowed) => (allowed.includes(fields.get(name)) ? fields.get(name) : "");
  const some = (name, allowed) => {
    const named = new Set((fields.get(name) ?? "").split(","));
    return allowed.filter((id) => named.has(id));
  };
  const keep = some("keep", known.rows);
  return {
    q: (fields.get("q") ?? "").slice(0, LONGEST_WORDS),
    topic: one("topic", known.topics),
    plan: one("plan", known.plans),
    with: some("with", known.extraPlans),
    differs: fields.get("differs") === "1",
    rules: fields.get("rules") === "1",
    keep,
    only: fields.get("only") === "1" && keep.length > 0,
  };
}

/**
 * Writes a state as a fragment without its #; empty if nothing is picked.
 * @param {State} state
 * @returns {string}
 */
export function writeState(state) {
  const fields = new URLSearchParams();
  for (const name of WORDS) if (state[name]) fields.set(name, state[name]);
  for (const name of LISTS) if (state[name].length) fields.set(name, state[name].join(","));
  for (const name of SWITCHES) if (state[name]) fields.set(name, "1");
  return fields.toString().replaceAll("%2C", ",");
}

/**
 * Says whether a fragment holds a state, as opposed to the id of a row.
 * @param {string} fragment
 * @returns {boolean}
 */
export function isState(fragment) {
  return fragment.includes("=");
}
