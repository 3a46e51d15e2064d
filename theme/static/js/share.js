// Copies an address or a text. Where the browser refuses that, it stands selected in a field for the reader to copy.

/**
 * @param {string} fragment  with or without its #, or empty
 * @returns {string} the page's own address, the published one if the page names it
 */
export function addressWith(fragment) {
  const address = document.querySelector("link[rel=canonical]")?.href ?? location.href.split("#")[0];
  const bare = fragment.replace(/^#/, "");
  return bare ? `${address}#${bare}` : address;
}

/**
 * @param {HTMLElement} root  holds data-part="copied", a status whose data-text is what it says, and
 *   data-part="by-hand", which is hidden and holds a textarea
 * @returns {(text: string, button: HTMLElement) => Promise<void>} copies a text for the button that was pressed
 */
export function makeCopy(root) {
  const status = root.querySelector("[data-part=copied]");
  const byHand = root.querySelector("[data-part=by-hand]");
  const field = byHand.querySelector("textarea");
  return async (text, button) => {
    status.textContent = "";
    byHand.hidden = true;
    try {
      await navigator.clipboard.writeText(text);
      status.textContent = status.dataset.text;
    } catch {
      button.after(byHand);
      byHand.hidden = false;
      field.value = text;
      field.focus();
      field.select();
    }
  };
}
