// In the preview only: reloads the page when the site was built again, and shows what is wrong when it was not.

const panel = document.createElement("section");
panel.setAttribute("role", "alert");
panel.hidden = true;
panel.style.cssText =
  "position:fixed;inset:auto 0 0 0;max-height:50vh;overflow:auto;padding:1rem;background:#7a1d12;color:#fff;" +
  "font:1rem/1.5 ui-monospace,monospace;white-space:pre-wrap;z-index:99";
document.body.append(panel);

let shown = new URL(import.meta.url).searchParams.get("build");

const events = new EventSource("/__preview/events");
events.addEventListener("state", (event) => {
  const state = JSON.parse(event.data);
  panel.textContent = state.problems.join("\n");
  panel.hidden = state.problems.length === 0;
  if (state.build !== shown && state.problems.length === 0) {
    shown = state.build;
    location.reload();
  }
});
