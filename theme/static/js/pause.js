/** @returns {Promise<void>} resolves in a task of its own: what the reader does meanwhile goes first */
export function pause() {
  return new Promise((done) => setTimeout(done));
}
