// In the preview only: reloads the page when it changed, where the reader was, and shows what is wrong when it did not.

const KEPT = "preview-place";

const panel = document.createElement("section");
panel.setAttribute("role", "alert");
panel.hidden = true;
panel.style.cssText =
  "position:fixed;inset:auto 0 0 0;max-height:50vh;overflow:auto;padding:1rem;background:#7a1d12;color:#fff;" +
  "font:1rem/1.5 ui-monospace,monospace;white-space:pre-wrap;z-index:99";
document.body.append(panel);

const folded = () => [...document.querySelectorAll("details")];

function keepPlace() {
  const place = { path: location.pathname, top: scrollY, open: folded().map((each) => each.open) };
  sessionStorage.setItem(KEPT, JSON.stringify(place));
}

function restorePlace() {
  const place = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
  sessionStorage.removeItem(KEPT);
  if (place?.path !== location.pathname) return;
  const details = folded();
  if (details.length === place.open.length) details.forEach((each, at) => (each.open = place.open[at]));
  scrollTo({ top: place.top, behavior: "instant" });
}

restorePlace();

const shown = new URL(import.meta.url).searchParams.get("page");
const events = new EventSource(`/__preview/events?page=${encodeURIComponent(location.pathname)}`);
events.addEventListener("state", (event) => {
  const state = JSON.parse(event.data);
  panel.textContent = state.problems.join("\n");
  panel.hidden = state.problems.length === 0;
  if (state.page !== shown) {
    events.close();
    keepPlace();
    location.reload();
  }
});
addEventListener("pagehide", () => events.close());
