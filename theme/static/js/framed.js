/**
 * In a frame of another site, which may show the tools and nothing else of ours (plugins/hosting/headers.py): what leads
 * elsewhere opens in a window of its own.
 */
const HOME = new URL("../../", import.meta.url).href;
const TOOL = /^(?:[a-z]{2}(?:-[a-z]+)?\/)?(?:compare|deadlines|guide|letters)\//;

export function start() {
  addEventListener("click", ({ target }) => {
    const link = target.closest("a[href]");
    if (link) openOutside(link, link.href);
  });
  addEventListener("submit", ({ target }) => openOutside(target, target.action));
}

/** @param {string} address in full @returns {boolean} whether other sites may frame what is there */
export function isTool(address) {
  return address.startsWith(HOME) && TOOL.test(address.slice(HOME.length));
}

function openOutside(element, address) {
  if (!isTool(address)) element.target = "_blank";
}
