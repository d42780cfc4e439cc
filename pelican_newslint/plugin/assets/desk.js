// The card, the panel and the keys over a page's marks. Everything of ours lives in one shadow tree; the page keeps its own.
(() => {
  "use strict";
  const source = document.getElementById("newslint-data");
  const plain = document.getElementById("newslint-notes");
  const styles = document.querySelector("link[data-newslint]");
  if (!source || !plain || !styles) return;
  const data = JSON.parse(source.textContent);
  const order = { error: "must", warning: "should", suggestion: "consider" };
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const narrow = matchMedia("(max-width: 640px)");

  /** An element with properties, attributes (names with a hyphen, or role) and children; text is always text. */
  function make(name, given = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(given)) {
      if (key.includes("-") || key === "role") element.setAttribute(key, value);
      else element[key] = value;
    }
    element.append(...children.filter((child) => child !== null && child !== ""));
    return element;
  }
  const words = (text) => make("bdi", {}, `“${text}”`);
  const sign = (note, text) => make("span", { className: `sign ${order[note.severity]}` }, text);
  const plural = (count, label) => `${count} ${label}`;

  // Marks

  const marks = [...document.querySelectorAll("mark.newslint-mark")];
  const numbers = (mark) => (mark.dataset.newslint || "").split(" ").filter(Boolean).map(Number);
  const pieces = (number) => marks.filter((mark) => numbers(mark).includes(number));
  const nearby = (number, nth) => marks.filter((mark) => (mark.dataset.newslintNear || "").split(" ").includes(`${number}.${nth}`));
  for (const mark of marks) {
    const first = mark.hasAttribute("aria-describedby");
    if (first && !mark.closest("a[href], button, summary, label, [contenteditable]")) mark.tabIndex = 0;
  }
  const open = data.notes.filter((note) => note.silenced === null);
  const marked = [...new Set(marks.flatMap(numbers))].map((number) => data.notes[number]);

  // What is kept from page to page of one visit

  const memory = {
    read(key) {
      try { return JSON.parse(sessionStorage.getItem(`newslint-${key}`)); } catch { return null; }
    },
    keep(key, value) {
      try { sessionStorage.setItem(`newslint-${key}`, JSON.stringify(value)); } catch { /* a browser that keeps nothing */ }
    },
  };
  const hidden = new Set(memory.read("hidden") || []);
  let group = "";

  // The shadow tree

  const host = make("div", { className: "newslint-desk", hidden: true });
  const root = host.attachShadow({ mode: "open" });
  const sheet = make("link", { rel: "stylesheet", href: styles.href });
  sheet.addEventListener("load", () => { host.hidden = false; });
  const said = make("div", { className: "said", role: "status", "aria-live": "polite" });
  const button = make("button", { className: "open", type: "button", "aria-expanded": "false", "aria-haspopup": "dialog" });
  const panel = make("section", { className: "panel", hidden: true, role: "dialog", "aria-label": "Copy desk" });
  const card = make("div", { className: "card", hidden: true, role: "dialog", "aria-label": "Finding", tabIndex: -1 });
  root.append(sheet, make("section", { className: "desk", "aria-label": "Copy desk", lang: "en", dir: "ltr" }, button, panel, card, said));

  // The card

  let current = null;
  let pinned = false;
  let returning = false;
  let timer = 0;

  function light(mark) {
    for (const other of marks) other.classList.remove("newslint-lit", "newslint-near");
    if (!mark) return;
    for (const number of numbers(mark)) {
      for (const piece of pieces(number)) piece.classList.add("newslint-lit");
      data.notes[number].near.forEach((_, nth) => nearby(number, nth).forEach((piece) => piece.classList.add("newslint-near")));
    }
    const homes = (mark.dataset.newslintNear || "").split(" ").filter(Boolean);
    for (const home of homes) for (const piece of pieces(parseInt(home, 10))) piece.classList.add("newslint-lit");
  }

  function show(mark, pin = false) {
    clearTimeout(timer);
    const shown = numbers(mark).filter((number) => visible(data.notes[number]));
    if (!shown.length) return;
    pinned = pin || (pinned && current === mark);
    if (current !== mark) {
      current = mark;
      card.replaceChildren(...shown.map((number) => section(data.notes[number])), keys());
      card.hidden = false;
      card.scrollTop = 0;
      light(mark);
    }
    place(mark);
    for (const item of panel.querySelectorAll("[data-number]")) {
      item.setAttribute("aria-current", String(shown.includes(Number(item.dataset.number))));
    }
  }

  function hide(back = false) {
    clearTimeout(timer);
    const mark = current;
    const inside = root.activeElement && card.contains(root.activeElement);
    card.hidden = true;
    current = null;
    pinned = false;
    light(null);
    if (mark && (back || inside)) {
      returning = true;
      (mark.closest("a[href], button, summary, [tabindex]") || mark).focus({ preventScroll: true });
      returning = false;
    }
  }

  function place(mark) {
    if (narrow.matches) return clear(mark);
    const box = mark.getClientRects()[0] || mark.getBoundingClientRect();
    const height = card.offsetHeight;
    const left = !panel.hidden && panel.classList.contains("left") ? panel.offsetWidth : 0;
    const room = panel.hidden || left ? innerWidth : innerWidth - panel.offsetWidth;
    const below = box.bottom + 8 + height <= innerHeight || box.top < height + 16;
    card.style.top = `${Math.max(8, below ? Math.min(box.bottom + 8, innerHeight - height - 8) : box.top - height - 8)}px`;
    card.style.left = `${Math.max(left + 8, Math.min(box.left, room - card.offsetWidth - 8))}px`;
  }

  /** Moves the panel to the other side when it covers the mark. */
  function uncover(mark) {
    const box = mark.getBoundingClientRect();
    const width = panel.offsetWidth;
    if (panel.hidden || narrow.matches) return;
    if (box.right > innerWidth - width && box.left > width) panel.classList.add("left");
    else if (box.left < width && box.right < innerWidth - width) panel.classList.remove("left");
  }

  /** Scrolls a mark out from under the card, which a narrow window has at its bottom. */
  function clear(mark) {
    const over = mark.getBoundingClientRect().bottom + 12 - card.getBoundingClientRect().top;
    if (over > 0) scrollBy({ top: over, behavior: "instant" });
  }

  function section(note) {
    const shut = make("button", { type: "button", "aria-label": "Close" , className: "shut" }, "✕");
    shut.addEventListener("click", () => hide(true));
    const near = note.near.map((each, nth) => {
      const text = make("p", { className: "near" }, words(each.text), ` ${each.message} `);
      if (each.here && nearby(note.number, nth).length) {
        const jump = make("button", { type: "button" }, "Go there");
        jump.addEventListener("click", () => bring(nearby(note.number, nth)[0]));
        text.append(jump);
      } else if (each.url) text.append(make("a", { href: each.url }, each.place));
      else text.append(make("span", { className: "soft" }, each.place));
      return text;
    });
    const copy = make("button", { type: "button" }, "Copy");
    copy.addEventListener("click", () => copied(note.silence, copy));
    return make("section", {},
      make("p", { className: "top" }, sign(note, note.label[0].toUpperCase() + note.label.slice(1)), shut),
      make("p", { className: "message" }, note.message),
      ...note.fixes.map((fix) => make("span", { className: "fix" }, fix)),
      ...near,
      note.also.length ? make("p", { className: "soft" }, `${note.also.join(" and ")} found it too.`) : null,
      note.why ? make("p", { className: "soft" }, `The rule: ${note.why} `, note.help ? make("a", { href: note.help }, "All its places") : "") : null,
      make("p", { className: "soft" }, note.place),
      make("details", {}, make("summary", {}, "It is right as it stands"),
        make("p", {}, "Put this into the source, before the paragraph or in the header, and say why:"),
        make("code", {}, note.silence), copy));
  }

  function copied(text, from) {
    const done = (message) => { from.textContent = message; said.textContent = message; };
    if (!navigator.clipboard) return done("Select the line and copy it");
    return navigator.clipboard.writeText(text).then(() => done("Copied"), () => done("Select the line and copy it"));
  }

  function keys() {
    const before = make("button", { type: "button" }, "← Previous");
    const after = make("button", { type: "button" }, "Next →");
    before.addEventListener("click", () => step(-1));
    after.addEventListener("click", () => step(1));
    return make("p", { className: "keys" }, before, after);
  }

  // Going from mark to mark

  function bring(mark, focus) {
    const target = mark.closest("details:not([open])");
    if (target) target.open = true;
    mark.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
    if (!focus) return;
    if (!mark.matches("[tabindex]") && !mark.closest("a[href], button, summary")) mark.tabIndex = -1;
    (mark.closest("a[href], button, summary, [tabindex]") || mark).focus({ preventScroll: true });
  }

  function go(note, focus = true) {
    const mark = pieces(note.number)[0];
    if (!mark) return;
    if (narrow.matches) toggle(false);
    hide();
    bring(mark, focus);
    uncover(mark);
    show(mark, true);
    said.textContent = `${note.label}: ${note.message}`;
    const follow = () => { if (current === mark) place(mark); };
    addEventListener("scrollend", follow, { once: true });
    setTimeout(follow, 400);
  }

  function step(by) {
    const list = marked.filter(visible);
    if (!list.length) return;
    const here = current ? list.findIndex((note) => numbers(current).includes(note.number)) : by > 0 ? -1 : 0;
    go(list[(here + by + list.length) % list.length]);
  }

  // The panel

  const visible = (note) => note.silenced === null && !hidden.has(note.severity) && (!group || note.group === group);
  const count = (severity) => open.filter((note) => note.severity === severity).length;
  const labels = { error: "must fix", warning: "should fix", suggestion: "consider" };

  function summary() {
    const parts = Object.keys(order).filter(count).map((severity) => sign({ severity }, plural(count(severity), labels[severity])));
    return parts.length ? parts : [make("span", { className: "sign right" }, "Nothing to fix")];
  }

  function filters() {
    const row = make("div", { className: "filters", role: "group", "aria-label": "Show" });
    for (const severity of Object.keys(order).filter(count)) {
      const each = make("button", { type: "button", className: `sign ${order[severity]}`, "aria-pressed": String(!hidden.has(severity)) },
        plural(count(severity), labels[severity]));
      each.addEventListener("click", () => {
        hidden[hidden.has(severity) ? "delete" : "add"](severity);
        each.setAttribute("aria-pressed", String(!hidden.has(severity)));
        memory.keep("hidden", [...hidden]);
        refresh();
      });
      row.append(each);
    }
    const groups = [...new Set(open.map((note) => note.group))].sort();
    if (groups.length > 1) {
      const choice = make("select", { "aria-label": "Group" }, make("option", { value: "" }, "all groups"));
      for (const each of groups) choice.append(make("option", { value: each }, each));
      choice.addEventListener("change", () => { group = choice.value; refresh(); });
      row.append(choice);
    }
    return row;
  }

  const list = make("ol", { className: "list", "aria-label": "Findings" });

  function refresh() {
    const sorted = open.filter(visible);
    list.replaceChildren(...sorted.map((note) => {
      const mark = pieces(note.number)[0];
      const item = make("button", { type: "button", "data-number": String(note.number) },
        sign(note, note.label), make("span", { className: "words clip" }, note.text ? words(note.text) : note.place),
        make("span", { className: "clip" }, note.message),
        mark ? "" : make("span", { className: "words soft" }, `Not shown on this page (${note.scope}): ${note.place}`));
      item.addEventListener("click", () => (mark ? go(note) : aside(note, item)));
      return make("li", {}, item);
    }));
    if (!sorted.length) list.append(make("li", {}, make("p", { className: "soft" }, open.length ? "All are filtered out." : "No finding.")));
    for (const mark of marks) {
      const own = numbers(mark);
      mark.classList.toggle("newslint-off", own.length > 0 && !own.some((number) => visible(data.notes[number])));
    }
    if (current) hide();
  }

  /** The card of a finding whose words the page doesn't show, beside its entry in the list. */
  function aside(note, item) {
    hide();
    card.replaceChildren(section(note));
    card.hidden = false;
    pinned = true;
    place(item);
    card.focus();
  }

  function folded(title, items) {
    return items.length ? make("details", {}, make("summary", {}, `${title} (${items.length})`), make("ul", {}, ...items)) : null;
  }

  function build() {
    const shut = make("button", { type: "button", "aria-label": "Close the panel" }, "✕");
    const before = make("button", { type: "button", "aria-label": "Previous mark" }, "←");
    const after = make("button", { type: "button", "aria-label": "Next mark" }, "→");
    shut.addEventListener("click", () => toggle(false, true));
    before.addEventListener("click", () => step(-1));
    after.addEventListener("click", () => step(1));
    const silenced = data.notes.filter((note) => note.silenced !== null);
    const bar = make("div", { className: "bar" }, make("h2", {}, "Copy desk"), ...(marked.length ? [before, after] : []), shut);
    panel.append(bar, make("div", { className: "scroll", tabIndex: 0, role: "group", "aria-label": "Findings and checks" },
      make("p", { className: `gate${data.holds ? " holds" : ""}` }, data.gate),
      change(), filters(), list,
      folded("Checked and right", data.checked.map((each) => make("li", {}, words(each.text), ` ${each.message}`))),
      folded("Silenced", silenced.map((note) => make("li", {}, words(note.text), ` ${note.message} (${note.silenced})`))),
      make("details", {}, make("summary", {}, "Keys"), make("ul", {},
        make("li", {}, "Alt + ↓ and Alt + ↑: next and previous mark"), make("li", {}, "Enter on a mark: into its card"),
        make("li", {}, "Escape: close the card, then the panel"), make("li", {}, "Alt + . : this panel"))),
      data.report ? make("p", { className: "soft" }, make("a", { href: data.report }, "The desk’s report on the whole site")) : null));
    button.append(make("span", { className: "said" }, "Copy desk: "), ...summary());
    refresh();
  }

  function toggle(wanted, focus = false) {
    panel.hidden = !wanted;
    button.hidden = wanted;
    button.setAttribute("aria-expanded", String(wanted));
    memory.keep("panel", wanted);
    if (focus) (wanted ? panel.querySelector("button[aria-label^=Close]") : button).focus();
  }

  // What pointer and keys do

  const found = (target) => (target instanceof Element ? target.closest("mark.newslint-mark[data-newslint]") : null);
  const later = (mark, wait) => { clearTimeout(timer); timer = setTimeout(() => (mark ? show(mark) : hide()), wait); };
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse" || pinned) return;
    if (event.target === host) clearTimeout(timer);
    else if (found(event.target)) later(found(event.target), 120);
    else if (current) later(null, 300);
  });
  document.addEventListener("focusin", (event) => {
    const target = event.target;
    if (returning || target === host || !(target instanceof Element)) return;
    const mark = found(target) || (target.matches("a, button, summary") ? target.querySelector("mark.newslint-mark[data-newslint]") : null);
    if (mark) show(mark);
    else if (current) hide();
  });
  document.addEventListener("click", (event) => {
    const mark = found(event.target);
    if (event.target === host) return;
    if (!mark) { if (pinned) hide(); return; }
    const linked = mark.closest("a[href], button, summary, label");
    if (linked && event.pointerType === "touch" && !(pinned && current === mark)) event.preventDefault();
    if (!linked || event.pointerType === "touch") show(mark, true);
  });
  document.addEventListener("keydown", (event) => {
    const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.altKey && down && !event.ctrlKey && !event.metaKey) { event.preventDefault(); step(down); }
    else if (event.altKey && event.code === "Period") { event.preventDefault(); toggle(panel.hidden, true); }
    else if (event.key === "Escape" && !card.hidden) hide(true);
    else if (event.key === "Escape" && !panel.hidden) toggle(false, true);
    else if ((event.key === "Enter" || event.key === " ") && found(event.target) === event.target && event.target.tabIndex >= 0) {
      event.preventDefault();
      show(event.target, true);
      card.focus();
    }
  });
  addEventListener("scroll", () => { if (current && !narrow.matches) place(current); }, { passive: true });
  addEventListener("resize", () => { if (current) place(current); });
  button.addEventListener("click", () => toggle(true, true));

  // Live: the page comes again, to the same place, when a build has something new for it

  function change() {
    const before = memory.read("before");
    memory.keep("before", null);
    if (!before || before.page !== location.pathname) return null;
    const parts = Object.keys(order).map((severity) => [count(severity) - before.counts[severity], labels[severity]]).filter(([by]) => by);
    const text = parts.length ? parts.map(([by, label]) => `${Math.abs(by)} ${by > 0 ? "more" : "fewer"} ${label}`).join(", ") : "the counts are as before";
    said.textContent = `Built again: ${text}`;
    button.title = `Built again: ${text}`;
    return make("p", { className: "change" }, `Built again: ${text}.`);
  }

  function anchor() {
    const blocks = document.body.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, td, figcaption, blockquote");
    for (const block of blocks) {
      const { top, height } = block.getBoundingClientRect();
      if (height && top >= 0) return { words: block.textContent.slice(0, 60), top, y: scrollY };
    }
    return { words: "", top: 0, y: scrollY };
  }

  function restore() {
    const where = memory.read("where");
    memory.keep("where", null);
    if (!where || where.page !== location.pathname) return;
    const blocks = [...document.body.querySelectorAll("p, li, h1, h2, h3, h4, h5, h6, td, figcaption, blockquote")];
    const block = where.words && blocks.find((each) => each.textContent.startsWith(where.words));
    history.scrollRestoration = "manual";
    scrollTo(0, block ? scrollY + block.getBoundingClientRect().top - where.top : where.y);
  }

  function watch() {
    let build = null;
    const look = async () => {
      if (!document.hidden) {
        try {
          const answer = await (await fetch(data.live, { cache: "no-store" })).json();
          if (build !== null && answer.build !== build) await compare();
          build = answer.build;
        } catch { /* the server is away, or in the middle of a build: ask again */ }
      }
      setTimeout(look, 1000);
    };
    const compare = async () => {
      const page = await (await fetch(location.href, { cache: "no-store" })).text();
      if (page.includes(`"stamp":"${data.stamp}"`) || !page.includes('"stamp":"')) return;
      const counts = Object.fromEntries(Object.keys(order).map((severity) => [severity, count(severity)]));
      memory.keep("before", { page: location.pathname, counts });
      memory.keep("where", { page: location.pathname, ...anchor() });
      location.reload();
    };
    look();
  }

  build();
  plain.hidden = true;
  document.body.append(host);
  if (memory.read("panel") && !narrow.matches) toggle(true);
  if (data.live) { restore(); watch(); }
})();
