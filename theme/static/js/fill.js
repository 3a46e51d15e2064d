/**
 * @param {string} text a text of the site with names in braces: "{number} results"
 * @param {Object<string, string | number>} values by name; they come in as they are
 * @returns {string}
 */
export function fill(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}
