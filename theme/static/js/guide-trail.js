// The answers so far, kept in the address's fragment: "#age=school-age&plan=none". A fragment is never sent to a server.

const LONGEST_TRAIL = 20;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads the answers in a fragment, in order. What does not look like ids is left out; of repeats the last counts.
 * @param {string} fragment  with or without its #
 * @returns {Map<string, string>} question id → answer id
 */
export function readTrail(fragment) {
  const trail = new Map();
  for (const [question, answer] of new URLSearchParams(fragment.replace(/^#/, ""))) {
    if (!ID.test(question) || !ID.test(answer)) continue;
    trail.delete(question);
    if (trail.size < LONGEST_TRAIL) trail.set(question, answer);
  }
  return trail;
}

/**
 * Writes answers as a fragment without its #.
 * @param {Map<string, string>} trail
 * @returns {string}
 */
export function writeTrail(trail) {
  return new URLSearchParams([...trail]).toString();
}

/**
 * Follows answers through the guide.
 * @param {Graph} graph
 * @param {Map<string, string>} trail
 * @returns {{at: string, path: {step: string, question: string, answer: string}[]}} where they lead, and the steps taken
 */
export function walk(graph, trail) {
  const path = [];
  let at = graph.first;
  while (Object.hasOwn(graph.steps, at)) {
    const { asks, leads_to: leadsTo } = graph.steps[at];
    const answer = trail.get(asks);
    if (answer === undefined || !Object.hasOwn(leadsTo, answer)) break;
    path.push({ step: at, question: asks, answer });
    at = leadsTo[answer];
  }
  return { at, path };
}

/**
 * @typedef {object} Graph  what the build writes beside the guide's pages
 * @property {string} first
 * @property {Object<string, {asks: string, leads_to: Object<string, string>}>} steps
 * @property {Object<string, {question: string, because: Object<string, string>}>} questions
 */
