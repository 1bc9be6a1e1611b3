// Dates in the reader's zone, with the exact instant on hover; buttons that copy what stands beside them.
"use strict";
(() => {
  const language = document.documentElement.lang;
  const day = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  const moment = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeStyle: "short" });

  function localize(root) {
    for (const time of root.querySelectorAll("time[datetime*='T']")) {
      const at = new Date(time.dateTime);
      if (!Number.isNaN(at.getTime())) {
        time.textContent = (time.dataset.show === "day" ? day : moment).format(at);
        time.title = time.dateTime;
      }
    }
  }

  function offerCopies(root) {
    for (const button of root.querySelectorAll("button[data-copies]")) {
      button.hidden = !navigator.clipboard;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(document.getElementById(button.dataset.copies).textContent);
        const before = button.textContent;
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = before; }, 2000);
      });
    }
  }

  function enhance(root) {
    localize(root);
    offerCopies(root);
  }

  enhance(document);
  document.addEventListener("htmx:afterSwap", event => enhance(event.target));
})();
