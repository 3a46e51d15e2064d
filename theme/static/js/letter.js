// Fills a letter's blanks as the reader types, and copies it. What is typed stays in the page.

/**
 * Starts a letter.
 * @param {HTMLElement} root  holds the form, the text with its blanks, and the buttons
 */
export function start(root) {
  const part = (name) => root.querySelector(`[data-part=${name}]`);
  const form = part("form");
  const blanks = [...root.querySelectorAll("[data-blank]")].map((element) => ({ element, empty: element.textContent }));
  const fill = () => {
    for (const { element, empty } of blanks) {
      element.textContent = form.elements[element.dataset.blank].value.trim() || empty;
    }
    part("status").textContent = "";
  };
  form.addEventListener("input", fill);
  form.addEventListener("submit", (event) => event.preventDefault());
  part("clear").addEventListener("click", () => {
    form.reset();
    fill();
  });
  part("copy").addEventListener("click", () => copy(part("text"), part("status")));
  form.hidden = false;
  part("actions").hidden = false;
  fill();
}

/** Copies the letter; where the browser refuses that, selects it so that the reader can. */
async function copy(text, status) {
  const paragraphs = [...text.querySelectorAll("p")].map((paragraph) => paragraph.textContent.trim());
  try {
    await navigator.clipboard.writeText(paragraphs.join("\n\n"));
    status.textContent = status.dataset.copied;
  } catch {
    getSelection().selectAllChildren(text);
    text.focus();
  }
}
