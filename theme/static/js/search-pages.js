/** Puts results together as they are shown: those of a page, then those of a kind. */

const STANDS_ALONE = new Set(["row", "term"]); // kinds that share an address and are results of their own

/**
 * @typedef {import("./search-index.js").Card} Card
 * @typedef {{kind: string, cards: Card[]}} Page a page, and what was found on it, best first
 */

/**
 * @param {Card[]} cards in order
 * @returns {Page[]} the pages that they stand on, in the order of each one's best; a row or a term stands for itself
 */
export function byPage(cards) {
  const pages = new Map();
  for (const card of cards) {
    const address = STANDS_ALONE.has(card.kind) ? card.address : card.address.split("#")[0];
    const page = pages.get(address) ?? { kind: card.kind, cards: [] };
    page.cards.push(card);
    pages.set(address, page);
  }
  return [...pages.values()];
}

/**
 * @param {Page[]} pages in order
 * @param {number} onPage how many results to show of one page
 * @returns {Map<string, Card[]>} the results of each kind as they are shown, the kind of the best one first
 */
export function byKind(pages, onPage) {
  const kinds = new Map();
  for (const { kind, cards } of pages) kinds.set(kind, [...(kinds.get(kind) ?? []), ...cards.slice(0, onPage)]);
  return kinds;
}
