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

function openOutside(element, address) {
  if (!address.startsWith(HOME) || !TOOL.test(address.slice(HOME.length))) element.target = "_blank";
}
