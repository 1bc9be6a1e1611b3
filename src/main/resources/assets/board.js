// The board as it changes: what is read stays where it is, and whoever wants the news asks for it. Addresses stay short.
"use strict";
(() => {
  const news = document.getElementById("news");
  const button = news.querySelector("button");
  const changed = new Set();

  function tell() {
    button.hidden = changed.size === 0;
    button.textContent = changed.size === 1 ? news.dataset.one : news.dataset.many.replace("%d", changed.size);
  }

  function note(event) {
    changed.add(JSON.parse(event.data).verdictId);
    tell();
  }

  async function show() {
    const answer = await fetch(location.href, { cache: "no-cache", headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const results = page.getElementById("results");
    if (answer.ok && results) {
      document.getElementById("results").replaceWith(results);
      changed.clear();
      tell();
      htmx.process(results);
      results.dispatchEvent(new CustomEvent("htmx:afterSwap", { bubbles: true }));
      results.querySelector("a")?.focus({ preventScroll: true });
    }
  }

  button.addEventListener("click", show);

  const stream = new EventSource(news.dataset.stream);
  stream.addEventListener("verdict", note);
  stream.addEventListener("withdrawal", note);
  window.addEventListener("pagehide", () => stream.close());
  window.addEventListener("pageshow", event => { if (event.persisted) { location.reload(); } });

  document.addEventListener("htmx:configRequest", event => {
    for (const [name, value] of Object.entries(event.detail.parameters)) {
      if (value === "") {
        delete event.detail.parameters[name];
      }
    }
  });
})();
