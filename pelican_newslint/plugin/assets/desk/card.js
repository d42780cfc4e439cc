// The card: what is said of a mark, beside it.

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
  for (const home of homes.get(mark) || []) for (const piece of pieces(parseInt(home, 10))) piece.classList.add("newslint-lit");
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
    const now = shown.includes(Number(item.dataset.number));
    item.setAttribute("aria-current", String(now));
    if (now && !panel.hidden) item.scrollIntoView({ block: "nearest" });
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
