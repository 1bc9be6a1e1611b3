// The desk: drafts that outlive a reload, a palette, shortcuts. Every page works without it.
"use strict";
(() => {
  const desk = document.getElementById("desk");
  const live = document.getElementById("live");
  const palette = document.getElementById("palette");
  const shortcuts = document.getElementById("shortcuts");
  const DRAFT = "docket-draft/" + desk.dataset.drafts + "/";
  const SINGLE_KEYS = "docket-single-keys";
  const CHORD = 1500;

  if (window.htmx) {
    window.htmx.config.includeIndicatorStyles = false;
    window.htmx.config.allowEval = false;
    window.htmx.config.selfRequestsOnly = true;
  }

  function say(words) { live.textContent = words; }

  // What is kept here is somebody's convenience: a browser that keeps nothing is no reason to stop.
  const kept = {
    read(key) { try { return localStorage.getItem(key); } catch { return null; } },
    write(key, value) { try { localStorage.setItem(key, value); } catch { /* full, or not allowed */ } },
    drop(key) { try { localStorage.removeItem(key); } catch { /* not allowed */ } },
  };

  // Drafts: what is typed into a form, by its name, until the desk has taken it
  const isTyped = field => field.name && field.name !== "basedOn" && !field.name.startsWith("was.") && !["hidden", "submit", "password", "file"].includes(field.type);
  const fields = form => [...form.elements].filter(isTyped);
  const isChoice = field => field.type === "checkbox" || field.type === "radio";

  function state(form) {
    return fields(form).map(field => [field.name, isChoice(field) ? field.value : "", isChoice(field) ? field.checked : field.value]);
  }

  function fill(form, stored) {
    for (const [name, value, typed] of stored) {
      const field = fields(form).find(one => one.name === name && (!isChoice(one) || one.value === value));
      if (field && isChoice(field)) { field.checked = typed; } else if (field) { field.value = typed; }
    }
  }

  function restore(form, key, stored) {
    const fresh = JSON.stringify(state(form));
    if (stored === fresh) { return; }
    fill(form, JSON.parse(stored));
    for (let around = form.closest("details"); around; around = around.parentElement.closest("details")) { around.open = true; }
    const note = document.createElement("p");
    const discard = document.createElement("button");
    note.className = "restored wide";
    note.textContent = desk.dataset.restored + " ";
    discard.type = "button";
    discard.className = "quiet";
    discard.textContent = desk.dataset.discard;
    discard.addEventListener("click", () => { kept.drop(key); fill(form, JSON.parse(fresh)); note.remove(); });
    note.append(discard);
    form.prepend(note);
    say(desk.dataset.restored);
  }

  function keepDraft(form) {
    const key = DRAFT + form.dataset.draft;
    const before = JSON.stringify(state(form));
    const keep = () => kept.write(key, JSON.stringify(state(form)));
    const stored = kept.read(key);
    if (form.hasAttribute("data-kept")) { keep(); } else if (stored) {
      try { restore(form, key, stored); } catch { kept.drop(key); }
    }
    form.addEventListener("input", () => { if (JSON.stringify(state(form)) === before) { kept.drop(key); } else { keep(); } });
    form.addEventListener("change", keep);
  }

  if (desk.dataset.taken) { kept.drop(DRAFT + desk.dataset.taken); }
  document.querySelectorAll("form[data-draft]").forEach(keepDraft);

  // A form is sent once, however often its button is pressed; coming back by the browser's history it can be sent again
  document.addEventListener("submit", event => {
    if (event.target.method !== "post") { return; }
    if (event.target.dataset.sent) { event.preventDefault(); } else { event.target.dataset.sent = "yes"; }
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(form => { delete form.dataset.sent; }));

  // What became of the last form is what somebody wants to hear first; and an address that says it is not one to come back to
  const told = document.getElementById("refused") || document.getElementById("said");
  if (told) { told.focus(); }
  const here = new URL(location.href);
  if (here.searchParams.has("done")) {
    ["done", "taken", "was"].forEach(name => here.searchParams.delete(name));
    history.replaceState(history.state, "", here);
  }

  // A field for a source asks for names that begin with what is typed
  document.addEventListener("htmx:configRequest", event => {
    if (event.detail.elt.hasAttribute("data-offer")) { event.detail.parameters = { q: event.detail.elt.value }; }
  });

  // Commands: everything that a page offers, by its own words
  function name(element) { return element.dataset.name || element.textContent.trim(); }

  function act(element) {
    const around = element.closest("details");
    if (element.matches("summary")) { around.open = true; } else if (around) { around.open = true; }
    const form = element.matches("summary") ? around.querySelector("textarea, select, input:not([type=hidden])") : null;
    if (form) { form.focus(); } else if (element.matches("a, button")) { element.click(); } else { element.focus(); }
    element.scrollIntoView({ block: "nearest" });
  }

  function commands(typed) {
    const list = document.getElementById("palette-commands");
    const wanted = typed.trim().toLowerCase();
    const found = [...document.querySelectorAll("[data-command], [data-name]")].filter(one => name(one).toLowerCase().includes(wanted));
    list.replaceChildren(...found.map(one => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.className = "command";
      button.textContent = name(one);
      button.addEventListener("click", () => { palette.close(); act(one); });
      item.append(button);
      return item;
    }));
  }

  function choices() { return [...palette.querySelectorAll("#palette-commands button, #palette-found a")]; }

  function openPalette() {
    const field = document.getElementById("palette-q");
    field.value = "";
    document.getElementById("palette-found").replaceChildren();
    commands("");
    palette.showModal();
    field.focus();
  }

  document.getElementById("palette-q").addEventListener("input", event => commands(event.target.value));
  palette.addEventListener("keydown", event => {
    const all = choices();
    const at = all.indexOf(document.activeElement);
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = at + (event.key === "ArrowDown" ? 1 : -1);
      (all[next] || document.getElementById("palette-q")).focus();
    } else if (event.key === "Enter" && at < 0 && all.length > 0) {
      event.preventDefault();
      const number = document.getElementById("palette-q").value.trim().match(/^\d+$/) && palette.querySelector("#palette-found a");
      (number || all[0]).click();
    }
  });

  // Shortcuts; those of a single key can be turned off (WCAG 2.1.4)
  const single = document.getElementById("single-keys");
  single.checked = kept.read(SINGLE_KEYS) !== "off";
  single.addEventListener("change", () => {
    kept.write(SINGLE_KEYS, single.checked ? "on" : "off");
    say(single.checked ? desk.dataset.on : desk.dataset.off);
  });

  function isTyping(target) { return target.matches("input, textarea, select, [contenteditable]") || target.closest("dialog[open]"); }

  function step(by) {
    const rows = [...document.querySelectorAll("[data-row]")];
    const at = rows.findIndex(row => row.contains(document.activeElement));
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next) { next.focus(); }
  }

  let first = "";
  let firstAt = 0;

  function press(key, event) {
    const chord = Date.now() - firstAt < CHORD ? first + " " + key : key;
    const target = document.querySelector(`[data-keys="${CSS.escape(chord)}"]`) || document.querySelector(`[data-keys="${CSS.escape(key)}"]`);
    first = key;
    firstAt = Date.now();
    if (key === "/" || key === "?" || key === "j" || key === "k" || target) { event.preventDefault(); }
    if (key === "/") { openPalette(); } else if (key === "?") { shortcuts.showModal(); } else if (key === "j") { step(1); } else if (key === "k") { step(-1); } else if (target) { act(target); }
  }

  document.addEventListener("keydown", event => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      if (!palette.open) { openPalette(); }
    } else if (single.checked && !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1 && !isTyping(event.target)) {
      press(event.key, event);
    }
  });

  for (const [id, open] of [["open-palette", openPalette], ["open-shortcuts", () => shortcuts.showModal()]]) {
    const button = document.getElementById(id);
    button.hidden = false;
    button.addEventListener("click", open);
  }
})();
