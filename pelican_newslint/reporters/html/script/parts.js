// Parts of the page that several views share.

function place(row) {
  const article = data.articles[row[ARTICLE]];
  const at = `${article[PATH]}:${row[LINE]}${row[COLUMN] ? `:${row[COLUMN]}` : ""}`;
  return root && article[URL_] ? make("a", { href: root + article[URL_] }, at) : at;
}

function finding(row) {
  const more = row[MORE] || {};
  const article = data.articles[row[ARTICLE]];
  const look = LOOKS[row[SEVERITY]];
  const near = (more.near || []).map(([at, line, text, message]) => make("p", { className: "soft" },
    "See ", words(`“${text}”`), ` ${data.messages[message]} `, at >= 0 ? `${data.articles[at][PATH]}:${line}` : ""));
  const engines = [...new Set((more.also || []).map((rule) => ENGINES[data.rules[rule][0].split("/")[0]] || data.rules[rule][0]))];
  return make("li", {},
    make("p", {}, make("span", { className: `sign ${look}` }, LABELS[row[SEVERITY]].replace(/^./, (letter) => letter.toUpperCase())), data.messages[row[MESSAGE]],
      row[HOLDS] ? make("span", { className: "tag" }, "holds the gate") : null),
    row[TEXT] ? make("p", { className: "context clip" }, make("bdi", {}, row[BEFORE], make("mark", { className: look }, row[TEXT]), row[AFTER])) : null,
    (more.fixes || []).map((fix) => make("p", { className: "fix" }, fix)),
    near,
    make("p", { className: "soft" }, link(article[TITLE], { view: "findings", article: article[PATH] }), " · ", place(row), " · ",
      link(data.rules[row[RULE]][0], { view: "rules", rule: data.rules[row[RULE]][0] }),
      engines.length ? ` · ${engines.join(" and ")} found it too` : "", more.silenced ? ` · silenced: ${more.silenced}` : ""));
}

/** One page of `rows`, each made by `each`, with the ways to the others. */
function paged(rows, each, noun, wrap = (items) => make("ol", { className: "findings" }, items)) {
  const last = Math.max(0, Math.ceil(rows.length / PAGE) - 1);
  const at = Math.min(Math.max(0, Number(given().get("page") || 1) - 1), last);
  const shown = rows.slice(at * PAGE, at * PAGE + PAGE);
  const range = rows.length > PAGE ? `, ${number.format(at * PAGE + 1)} to ${number.format(at * PAGE + shown.length)}` : "";
  const steps = last ? make("nav", { className: "pages", "aria-label": "Pages" },
    at ? link("← Before", { page: at === 1 ? null : at }, { className: "button" }) : null,
    `Page ${at + 1} of ${last + 1}`,
    at < last ? link("Next →", { page: at + 2 }, { className: "button" }) : null) : null;
  const again = [...given().keys()].some((key) => key !== "view" && key !== "page") ? make("a", { href: `#view=${view()}`, className: "button" }, "Show all") : null;
  return [make("div", { className: "said" }, make("p", { role: "status" }, `${many(rows.length, noun)}${range}`), again),
    rows.length ? wrap(shown.map(each)) : make("p", {}, noun === "finding" && !data.findings.length ? "Nothing to fix." : "None."), steps];
}

function table(heads, rows) {
  return make("div", { className: "wide", tabIndex: 0, role: "region", "aria-label": "Table" }, make("table", {},
    make("thead", {}, make("tr", {}, heads.map(([text, kind]) => make("th", { scope: "col", className: kind || "" }, text)))),
    make("tbody", {}, rows)));
}
const cell = (content, kind = "") => make("td", { className: kind }, content);
