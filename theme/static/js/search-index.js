/** Reads the index, loading no more than what is asked for. docs/search-format.md describes the files. */

const FORMAT = 1;
const HASH_LENGTH = 6;
const MOST_SHARDS = 3; // for one prefix: a short one could ask for a tenth of the index

/**
 * @typedef {object} Index the directory, and what was loaded so far
 * @property {string} address
 * @property {number} documents how many there are
 * @property {import("./words.js").Language} language
 * @property {Map<string, Promise<object>>} loaded by file
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
    loaded: new Map(),
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
  const { hashes, chunksInGroup = 1 } = index[folder];
  const at = Math.floor(number / chunksInGroup) * HASH_LENGTH;
  const name = `${folder}/${number}.${hashes.slice(at, at + HASH_LENGTH)}.json`;
  if (!index.loaded.has(name)) {
    const inline = index.files?.[name];
    index.loaded.set(name, inline ? Promise.resolve(inline) : fetchJson(new URL(name, index.address).href));
    index.loaded.get(name).catch(() => index.loaded.delete(name)); // so that the next key tries again
  }
  return index.loaded.get(name);
}

/** Returns the number of the shard that would hold `key`: the last that starts no later. */
function shardOf(index, folder, key) {
  let number = index[folder].hashes ? index.starts[folder].length - 1 : -1;
  while (number > 0 && index.starts[folder][number] > key) number -= 1;
  return number;
}

/**
 * @param {Index} index
 * @param {"terms" | "words"} folder
 * @param {string[]} keys
 * @returns {Promise<Map<string, any>>} what the shards hold of `keys`
 */
export async function lookUp(index, folder, keys) {
  const shards = await Promise.all(keys.map((key) => readShard(index, folder, shardOf(index, folder, key))));
  const found = keys.map((key, place) => [key, Object.hasOwn(shards[place], key) ? shards[place][key] : null]);
  return new Map(found.filter(([, value]) => value));
}

async function readShard(index, folder, number) {
  return number < 0 ? {} : read(index, folder, number);
}

/** @param {Index} index @param {string} prefix @returns {Promise<string[]>} the terms that begin with `prefix` */
export async function termsWithPrefix(index, prefix) {
  const first = shardOf(index, "terms", prefix);
  const last = Math.min(shardOf(index, "terms", `${prefix}\uffff`), first + MOST_SHARDS - 1);
  const numbers = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const shards = await Promise.all(numbers.map((number) => readShard(index, "terms", number)));
  return shards.flatMap((shard) => Object.keys(shard)).filter((term) => term.startsWith(prefix));
}

/** @param {Index} index @param {number[]} documents @returns {Promise<Card[]>} their cards, in the same order */
export async function readCards(index, documents) {
  const { inChunk } = index.cards;
  const chunks = await Promise.all(documents.map((each) => read(index, "cards", Math.floor(each / inChunk))));
  return chunks.map((chunk, place) => {
    const [kind, address, pageTitle, title, summary] = chunk[documents[place] % inChunk];
    return { kind, address, pageTitle, title: title || pageTitle, summary };
  });
}
