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
