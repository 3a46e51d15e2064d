/** The order of results, and the first of them. */

/** @typedef {import("./search-rank.js").Ranked} Ranked */

/** @param {Ranked[]} ranked @returns {Ranked[]} exact titles first, then the higher rank, then the earlier document */
export function inOrder(ranked) {
  return [...ranked].sort(compare);
}

function compare(one, other) {
  return other.isExact - one.isExact || other.rank - one.rank || one.document - other.document;
}

/** Returns what `inOrder` would begin with: of thousands of hits, to sort all would take longer than to score them. */
function best(ranked, count) {
  const found = [];
  for (const hit of ranked) {
    const last = found[count - 1];
    if (last && (hit.isExact ? compare(last, hit) < 0 : hit.rank < last.rank)) continue;
    let place = found.length;
    while (place && compare(hit, found[place - 1]) < 0) place -= 1;
    found.splice(place, 0, hit);
    if (found.length > count) found.pop();
  }
  return found;
}

/**
 * @param {Ranked[]} ranked
 * @param {number} inChunk
 * @param {number} chunks
 * @returns {Ranked[]} the first hits in order, up to those whose cards would take more than `chunks` files
 */
export function nearest(ranked, inChunk, chunks) {
  const first = best(ranked, chunks * inChunk);
  const needed = new Set();
  const end = first.findIndex(({ document }) => needed.add(Math.floor(document / inChunk)).size > chunks);
  return end < 0 ? first : first.slice(0, end);
}
