"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Contents are open beside the page and folded above it.
  const contents = document.querySelector("nav > details");
  const narrow = matchMedia("(max-width: 959.98px)");
  const foldContents = () => { contents.open = !narrow.matches; };
  narrow.addEventListener("change", foldContents);
  foldContents();
  contents.addEventListener("click", event => {
    if (narrow.matches && event.target.closest("a")) contents.open = false;
  });

  // A box is a stop of the keyboard only while it has something to scroll.
  const boxes = all(".scroll");
  const paper = matchMedia("print"); // where nothing scrolls
  const stops = () => {
    if (paper.matches) return;
    const wide = boxes.map(box => box.scrollWidth > box.clientWidth);
    boxes.forEach((box, i) => wide[i] ? box.setAttribute("tabindex", "0") : box.removeAttribute("tabindex"));
  };
  addEventListener("resize", stops);
  paper.addEventListener("change", stops);
  stops();

  const form = document.getElementById("_filter");
  if (!form) return;
  form.hidden = false;
  const search = form.elements.q, framework = form.elements.f, reset = form.querySelector("[type=reset]");
  const toggles = all("button[data-s]", form), output = form.querySelector("output");

  const fold = text => text.toLowerCase().replace(/\u00ad/g, "").replace(/\s+/g, " ");
  const stateOf = element => /(?:^| )s(\d)(?: |$)/.exec(element.className)[1];
  const frameworksOf = element => {
    const holder = element.closest("[data-f]");
    return holder ? holder.dataset.f.split(" ") : [];
  };
  const entryOf = (element, title, body) => {
    let text;
    return {
      element, state: stateOf(element), frameworks: frameworksOf(element), shown: true,
      counts: element.classList.contains("r") ? 0 : 1, // a pointer is counted where it points
      holds: words => {
        text ??= fold(title + " " + body().textContent);
        return words.every(word => text.includes(word));
      },
    };
  };

  const above = [];
  const sections = all("main > section").map(element => {
    const head = element.querySelector(".head"), title = head.textContent, depth = Number(element.dataset.d);
    above.length = Math.min(above.length, depth);
    const section = {
      element, parent: above[above.length - 1],
      own: element.classList.contains("own") ? entryOf(element, title, () => head) : null,
      entries: all(".e", element).map(entry => entryOf(entry, title, () => entry)),
      groups: all(".rows > tbody", element),
    };
    above.push(section);
    return section;
  });
  for (const section of sections.toReversed()) {
    section.holds = section.holds || section.own !== null || section.entries.length > 0;
    if (section.holds && section.parent) section.parent.holds = true;
  }
  const total = sections.reduce((n, s) => s.entries.reduce((n, e) => n + e.counts, n) + (s.own ? 1 : 0), 0);
  const number = n => n.toLocaleString(document.documentElement.lang);
  const show = (item, shown) => {
    if (item.shown !== shown) {
      item.shown = shown;
      item.element.classList.toggle("off", !shown);
    }
  };

  const apply = () => {
    const words = fold(search.value).split(" ").filter(Boolean);
    const wanted = framework ? framework.value : "";
    const states = new Set(toggles.filter(t => t.getAttribute("aria-pressed") === "true").map(t => t.dataset.s));
    const active = words.length > 0 || wanted !== "" || states.size > 0;
    const matches = entry => (states.size === 0 || states.has(entry.state)) &&
      (wanted === "" || entry.frameworks.includes(wanted)) && entry.holds(words);
    let hits = 0;
    for (const section of sections) {
      section.hit = false;
      for (const entry of section.entries) {
        const hit = !active || matches(entry);
        show(entry, hit);
        if (hit) { hits += entry.counts; section.hit = true; }
      }
      if (section.own && (!active || matches(section.own))) { hits++; section.hit = true; }
      for (const group of section.groups) group.classList.toggle("off", active && !group.querySelector(".e:not(.off)"));
    }
    for (const section of sections.toReversed()) {
      if (section.hit && section.parent) section.parent.hit = true;
      section.element.classList.toggle("off", active && section.holds && !section.hit);
    }
    reset.hidden = !active;
    const said = active ? form.dataset.some : total === 1 ? form.dataset.one : form.dataset.many;
    output.value = said.replace("{n}", number(active ? hits : total)).replace("{m}", number(total));
  };

  search.addEventListener("input", apply);
  if (framework) framework.addEventListener("change", apply);
  for (const toggle of toggles) {
    toggle.addEventListener("click", () => {
      toggle.setAttribute("aria-pressed", String(toggle.getAttribute("aria-pressed") !== "true"));
      apply();
    });
  }
  form.addEventListener("submit", event => event.preventDefault());
  form.addEventListener("reset", () => {
    for (const toggle of toggles) toggle.setAttribute("aria-pressed", "false");
    setTimeout(apply);
    search.focus();
  });
  // The browser brings back what was typed before a reload.
  if (search.value || (framework && framework.value)) apply();
})();
