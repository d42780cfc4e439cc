// The page: views, filters, and what the address asks for.

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
