// The filters: each writes the address.

const sorted = (numbers) => [...new Set(numbers)].map((at) => data.words[at]).sort((a, b) => a.localeCompare(b));
const choices = {
  author: () => sorted(data.articles.flatMap((row) => row[AUTHORS])),
  category: () => sorted(data.articles.map((row) => row[CATEGORY]).filter((at) => at >= 0)),
  tag: () => sorted(data.articles.flatMap((row) => row[TAGS])),
  group: () => [...new Set(data.rules.map((row) => row[1]))].filter(Boolean).sort(),
  rule: () => data.rules.map((row) => row[0]).sort(),
  status: () => [...new Set(data.articles.map((row) => row[STATUS]))].sort().concat(data.findings.some(silenced) ? ["silenced"] : []),
};
const bar = make("div", { className: "filters", role: "search", "aria-label": "Filters" });
const controls = {};

function buildFilters() {
  const pressed = make("div", { role: "group", "aria-label": "Severity" });
  LOOKS.forEach((look, at) => {
    const button = make("button", { type: "button", className: `sign ${look}` }, LABELS[at]);
    button.addEventListener("click", () => {
      const on = severities();
      on[at] = !on[at];
      location.hash = address({ without: LOOKS.filter((_, each) => !on[each]).join(",") });
    });
    controls[look] = button;
    pressed.append(button);
  });
  bar.append(pressed);
  for (const [name, options] of Object.entries(choices)) {
    const listed = options();
    if (listed.length < 2) continue;
    const select = make("select", {}, make("option", { value: "" }, "all"), listed.map((each) => make("option", { value: each }, each)));
    add(name, select);
  }
  add("from", make("input", { type: "date" }));
  add("to", make("input", { type: "date" }));
  add("words", make("input", { type: "search", placeholder: "in words or message" }));
}

function add(name, control) {
  controls[name] = control;
  control.name = name;
  let timer = 0;
  const change = () => { if ((given().get(name) || "") !== control.value) location.hash = address({ [name]: control.value }); };
  control.addEventListener(control.type === "search" ? "input" : "change", () => {
    clearTimeout(timer);
    timer = setTimeout(change, control.type === "search" ? 200 : 0);
  });
  bar.append(make("label", {}, name, control));
}
