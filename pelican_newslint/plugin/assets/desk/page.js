// The page: its data, its marks, and the shadow tree in which all of ours lives.

const source = document.getElementById("newslint-data");
const plain = document.getElementById("newslint-notes");
const styles = document.querySelector("link[data-newslint]");
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
const named = new Map(marks.map((mark) => [mark, (mark.dataset.newslint || "").split(" ").filter(Boolean).map(Number)]));
const homes = new Map(marks.map((mark) => [mark, (mark.dataset.newslintNear || "").split(" ").filter(Boolean)]));

/** Name → the marks that carry it. */
function inverted(names) {
  const found = new Map();
  for (const [mark, own] of names) for (const name of own) found.set(name, [...(found.get(name) || []), mark]);
  return found;
}
const byNumber = inverted(named);
const byHome = inverted(homes);
/** The numbers of a mark's findings; the marks of a finding; the marks of a finding's related place. */
const numbers = (mark) => named.get(mark) || [];
const pieces = (number) => byNumber.get(number) || [];
const nearby = (number, nth) => byHome.get(`${number}.${nth}`) || [];
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
