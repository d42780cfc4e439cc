// The data, the address, and which rows the address asks for.

const source = document.getElementById("report-data");
const main = document.getElementById("report");
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
