// The panel: all findings, what of them is shown, and what was checked.

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
