/** Reads the index, loading no more than what is asked for. docs/search-format.md describes the files. */

const FORMAT = 2;
const HASH_LENGTH = 6;
const CARDS = ""; // no term: under it, a shard holds the cards of documents that its terms lead to
const MOST_SHARDS = 3; // for one prefix: a short one could ask for a tenth of the index

/**
 * @typedef {object} Index the directory, and what was loaded so far
 * @property {string} address
 * @property {number} documents how many there are
 * @property {import("./words.js").Language} language
 * @property {Object<string, Map<number, Promise<object>>>} loaded by folder and number
 * @property {Map<number, Card>} known cards that came so far, by document
 * @property {{asked: string, results: import("./search-rank.js").Results}} [last] what was found last, and for what
 * @property {{prefix: string, terms: string[]}} [continued] all terms that begin with a prefix, the last one read
 *
 * @typedef {{kind: string, address: string, pageTitle: string, title: string, summary: string}} Card
 */

/** A file of the index is missing, or is not what it should be. */
export class IndexError extends Error {}

/** @param {string} address of the directory, in full @returns {Promise<Index>} @throws {IndexError} */
export async function openIndex(address) {
  const directory = await fetchJson(address);
  if (directory.format !== FORMAT) throw new IndexError(`${address} has another format`);
  const { stopWords, isStemmed } = directory.language;
  return {
    ...directory,
    address,
    language: { stopWords: new Set(stopWords.split(" ")), isStemmed },
    starts: { terms: directory.terms.starts.split(" "), words: directory.words.starts.split(" ") },
    loaded: { terms: new Map(), words: new Map(), cards: new Map() },
    known: new Map(),
  };
}

async function fetchJson(address) {
  try {
    const response = await fetch(address);
    if (response.ok) return await response.json();
  } catch (error) {
    throw new IndexError(`${address} cannot be read`, { cause: error });
  }
  throw new IndexError(`${address} is not there`);
}

function read(index, folder, number) {
  const loaded = index.loaded[folder];
  if (!loaded.has(number)) {
    const { hashes, inGroup } = index[folder];
    const at = Math.floor(number / inGroup) * HASH_LENGTH;
    const name = `${folder}/${number}.${hashes.slice(at, at + HASH_LENGTH)}.json`;
    const inline = index.files?.[name];
    const file = inline ? Promise.resolve(inline) : fetchJson(new URL(name, index.address).href);
    loaded.set(number, file.then((content) => keepLeads(index, content)));
    loaded.get(number).catch(() => loaded.delete(number)); // so that the next key tries again
  }
  return loaded.get(number);
}

function keepLeads(index, file) {
  for (const [document, ...card] of file[CARDS] ?? []) index.known.set(document, cardOf(card));
  return file;
}

/** Returns the number of the shard that would hold `key`: the last that starts no later. */
function shardOf(index, folder, key) {
  const starts = index.starts[folder];
  let low = 0;
  let high = index[folder].hashes ? starts.length : 0;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle] > key) high = middle;
    else low = middle;
  }
  return high ? low : -1;
}

/**
 * @param {Index} index
 * @param {"terms" | "words"} folder
 * @param {string[]} keys
 * @returns {Promise<Map<string, any>>} what the shards hold of `keys`
 */
export async function lookUp(index, folder, keys) {
  const numbers = keys.map((key) => shardOf(index, folder, key));
  const shards = await readShards(index, folder, numbers);
  const found = keys.map((key, place) => [key, Object.hasOwn(shards[place], key) ? shards[place][key] : null]);
  return new Map(found.filter(([key, value]) => key && value));
}

function readShards(index, folder, numbers) {
  return Promise.all(numbers.map((number) => (number < 0 ? {} : read(index, folder, number))));
}

/** @param {Index} index @param {string} prefix @returns {Promise<string[]>} the terms that begin with `prefix` */
export async function termsWithPrefix(index, prefix) {
  const { continued } = index;
  if (continued && prefix.startsWith(continued.prefix)) return continued.terms.filter((each) => each.startsWith(prefix));
  const first = shardOf(index, "terms", prefix);
  const end = shardOf(index, "terms", `${prefix}\uffff`);
  const last = Math.min(end, first + MOST_SHARDS - 1);
  const numbers = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const shards = await readShards(index, "terms", numbers);
  const terms = shards.flatMap((shard) => Object.keys(shard)).filter((each) => each !== CARDS && each.startsWith(prefix));
  if (last === end) index.continued = { prefix, terms }; // all of them: those of the next letter are among them
  return terms;
}

/** @param {Index} index @param {number[]} documents @returns {Promise<Card[]>} their cards, in the same order */
export async function readCards(index, documents) {
  const { inChunk } = index.cards;
  const unknown = documents.filter((document) => !index.known.has(document));
  const numbers = new Set(unknown.map((document) => Math.floor(document / inChunk)));
  await Promise.all(
    Array.from(numbers, async (number) => {
      const chunk = await read(index, "cards", number);
      chunk.forEach((card, place) => index.known.set(number * inChunk + place, cardOf(card)));
    }),
  );
  return documents.map((document) => index.known.get(document));
}

function cardOf([kind, address, pageTitle, title, summary]) {
  return { kind, address, pageTitle, title: title || pageTitle, summary };
}
