// The report's views: which rows of the data are shown is written in the address, so that a view can be sent.
(() => {
  "use strict";
  const source = document.getElementById("report-data");
  const main = document.getElementById("report");
  if (!source || !main) return;
  const data = JSON.parse(source.textContent);
  const LOOKS = ["must", "should", "consider"];
  const LABELS = ["must fix", "should fix", "consider"];
  const ENGINES = { languagetool: "LanguageTool", proselint: "proselint", harper: "Harper" };
  const PAGE = 100;
  const VIEWS = { findings: "Findings", articles: "Articles", rules: "Rules", archive: "Archive", right: "Checked and right", figures: "Figures" };
  const [PATH, TITLE, DATE, STATUS, AUTHORS, CATEGORY, TAGS, URL_] = [0, 1, 2, 3, 4, 5, 6, 7];
  const [ARTICLE, RULE, SEVERITY, LINE, COLUMN, MESSAGE, TEXT, BEFORE, AFTER, HOLDS, MORE] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const figures = main.querySelector(".charts");
  const root = main.dataset.root;

  function make(name, given = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(given)) {
      if (value === null || value === undefined) continue;
      if (key.includes("-") || key === "role" || key === "for" || key === "scope") element.setAttribute(key, value);
      else element[key] = value;
    }
    element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
    return element;
  }
  const words = (text) => make("bdi", {}, text);
  const number = new Intl.NumberFormat("en");
  const many = (count, noun) => `${number.format(count)} ${noun}${count === 1 ? "" : "s"}`;
  const silenced = (row) => (row[MORE] && row[MORE].silenced) || "";

  // The address

  const given = () => new URLSearchParams(location.hash.slice(1));
  /** The address with some things changed; a null takes one out. The page number starts anew. */
  function address(changes) {
    const next = given();
    if (!("page" in changes)) next.delete("page");
    for (const [key, value] of Object.entries(changes)) {
      if (value === null || value === "") next.delete(key);
      else next.set(key, value);
    }
    return `#${next}`;
  }
  const link = (text, changes, more = {}) => make("a", { href: address(changes), ...more }, text);

  // Which rows

  /** The rows that the address asks for, in the data's order. A rule, an article and words count for findings, the rest for articles. */
  function chosen(rows, severities) {
    const want = given();
    const index = (name) => data.words.indexOf(want.get(name));
    const rule = want.has("rule") ? data.rules.findIndex((row) => row[0] === want.get("rule")) : -1;
    const groups = want.get("group") ? data.rules.map((row) => row[1] === want.get("group")) : null;
    const article = articles(want, index);
    const text = (want.get("words") || "").toLowerCase();
    const found = text ? data.messages.map((message) => message.toLowerCase().includes(text)) : null;
    const message = severities ? MESSAGE : 4;
    const words = severities ? TEXT : 3;
    return rows.filter((row) => article[row[ARTICLE]]
      && (!severities || (severities[row[SEVERITY]] && Boolean(silenced(row)) === (want.get("status") === "silenced")))
      && (!want.has("rule") || row[RULE] === rule)
      && (!groups || groups[row[RULE]])
      && (!text || found[row[message]] || row[words].toLowerCase().includes(text)));
  }

  function articles(want, index) {
    const author = index("author");
    const category = index("category");
    const tag = index("tag");
    const status = want.get("status") === "silenced" ? null : want.get("status");
    const [from, to] = [want.get("from"), want.get("to")];
    return data.articles.map((row) => (!want.get("author") || row[AUTHORS].includes(author))
      && (!want.get("category") || row[CATEGORY] === category)
      && (!want.get("tag") || row[TAGS].includes(tag))
      && (!status || row[STATUS] === status)
      && (!want.get("article") || row[PATH] === want.get("article"))
      && (!from || row[DATE] >= from) && (!to || (row[DATE] !== "" && row[DATE] <= to)));
  }

  function severities() {
    const off = (given().get("without") || "").split(",");
    return LOOKS.map((look) => !off.includes(look));
  }

  // Parts of the page

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

  // Views

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

  // Filters

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

  // The page

  const views = make("nav", { className: "views", "aria-label": "Views" });
  const body = make("section", { "aria-label": "What was found" });

  function show() {
    const now = view();
    performance.mark("newslint-show");
    views.replaceChildren(...Object.entries(VIEWS).map(([name, title]) => {
      const keep = new URLSearchParams([...given()].filter(([key]) => !["view", "page", "rule"].includes(key)));
      keep.set("view", name);
      return make("a", { href: `#${keep}`, "aria-current": name === now ? "page" : null }, title);
    }));
    bar.hidden = now === "archive" || now === "figures";
    for (const [name, control] of Object.entries(controls)) {
      const at = LOOKS.indexOf(name);
      if (at >= 0) control.setAttribute("aria-pressed", String(severities()[at]));
      else if (document.activeElement !== control) control.value = given().get(name) || "";
    }
    const title = make("h2", {}, VIEWS[now]);
    const article = given().get("article");
    body.replaceChildren(title, ...(article ? [make("p", {}, "Of ", make("b", {}, article))] : []), ...shows[now]().flat().filter(Boolean));
    document.title = `Copy desk: ${VIEWS[now]}`;
    performance.measure("newslint-show", "newslint-show");
  }

  buildFilters();
  main.replaceChildren(views, bar, body);
  addEventListener("hashchange", () => { show(); if (given().get("page")) main.scrollIntoView(); });
  show();
})();
