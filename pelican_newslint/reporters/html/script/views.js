// The views.

const view = () => (given().get("view") in VIEWS ? given().get("view") : "findings");
const counted = () => chosen(data.findings, severities());

function tallied(rows, column, length) {
  const tally = Array.from({ length }, () => [0, 0, 0]);
  for (const row of rows) tally[row[column]][row[SEVERITY]] += 1;
  return tally;
}
const sum = (three) => three[0] + three[1] + three[2];
const grave = (a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2];

const shows = {
  findings() {
    return paged(counted(), finding, "finding");
  },
  articles() {
    const rows = counted();
    const tally = tallied(rows, ARTICLE, data.articles.length);
    const rules = new Map();
    for (const row of rows) {
      const own = rules.get(row[ARTICLE]) || new Map();
      own.set(row[RULE], (own.get(row[RULE]) || 0) + 1);
      rules.set(row[ARTICLE], own);
    }
    const order = tally.map((_, at) => at).filter((at) => sum(tally[at])).sort((a, b) => grave(tally[a], tally[b]) || a - b);
    const top = (at) => [...rules.get(at)].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 3)
      .map(([rule, count]) => `${data.rules[rule][0]}${count > 1 ? ` (${count})` : ""}`).join(", ");
    return paged(order, (at) => make("tr", {},
      make("th", { scope: "row" }, link(data.articles[at][TITLE], { view: "findings", article: data.articles[at][PATH] }),
        make("div", { className: "soft" }, data.articles[at][PATH])),
      tally[at].map((count, severity) => cell(count ? make("span", { className: LOOKS[severity] }, String(count)) : "", "number")),
      cell(top(at)), cell(data.articles[at][AUTHORS].map((author) => data.words[author]).join(", ")), cell(data.articles[at][DATE], "short"),
      cell(data.articles[at][STATUS], "short")), "article",
    (items) => table([["Article"], ...LABELS.map((label) => [label, "number"]), ["Most by"], ["Author"], ["Date"], ["Status"]], items));
  },
  rules() {
    const wanted = given().get("rule");
    const known = data.rules.find((row) => row[0] === wanted);
    if (wanted) return [...rule(wanted, known), ...paged(counted(), finding, "finding")];
    const tally = tallied(counted(), RULE, data.rules.length);
    const right = new Array(data.rules.length).fill(0);
    for (const row of data.right) right[row[RULE]] += 1;
    const order = data.rules.map((_, at) => at).filter((at) => sum(tally[at]) || right[at]).sort((a, b) => grave(tally[a], tally[b]) || a - b);
    return paged(order, (at) => make("tr", {},
      make("th", { scope: "row" }, link(data.rules[at][0], { rule: data.rules[at][0] }), make("div", { className: "soft" }, data.rules[at][2])),
      cell(data.rules[at][1]),
      tally[at].map((count, severity) => cell(count ? make("span", { className: LOOKS[severity] }, String(count)) : "", "number")),
      cell(right[at] ? String(right[at]) : "", "number")), "rule",
    (items) => table([["Rule"], ["Group"], ...LABELS.map((label) => [label, "number"]), ["right", "number"]], items));
  },
  archive() {
    if (!data.variants.length) return [make("p", {}, "No name or term of the archive is written in more than one way.")];
    return [make("p", {}, "Names and terms that the archive writes in more than one way. Settle on one in newslint.toml, or allow both."),
      ...paged(data.variants, (each) => make("li", { className: "group" }, make("ul", { className: "forms" }, each.forms.map((form) => make("li", {},
        make("b", {}, words(form.text)), ` ${many(form.count, "time")} in ${many(form.articles, "article")}`,
        make("div", { className: "soft" }, form.paths.join(", ") + (form.articles > form.paths.length ? ", …" : "")))))), "group")];
  },
  right() {
    return paged(chosen(data.right, null), (row) => make("li", {},
      make("p", {}, make("span", { className: "right" }, "✓ "), words(`“${row[3]}”`), ` ${data.messages[row[4]]}`),
      make("p", { className: "soft" }, `${data.articles[row[0]][PATH]}:${row[2]} · `, link(data.rules[row[1]][0], { rule: data.rules[row[1]][0] }))), "check");
  },
  figures() {
    return [figures || make("p", {}, "Nothing to draw.")];
  },
};

function rule(id, known) {
  const off = `[rules]\n${/^[A-Za-z0-9_-]+$/.test(id) ? id : JSON.stringify(id)} = "off"`;
  return [make("h3", {}, id), known && known[2] ? make("p", {}, known[2]) : null, known && known[3] ? make("p", { className: "why soft" }, known[3]) : null,
    make("details", {}, make("summary", {}, "Switch it off"), make("p", {}, "In newslint.toml:"), make("pre", { tabIndex: 0 }, off))].filter(Boolean);
}
