// Going from mark to mark.

function bring(mark, focus) {
  const target = mark.closest("details:not([open])");
  if (target) target.open = true;
  mark.scrollIntoView({ block: "center", behavior: calm.matches ? "auto" : "smooth" });
  if (!focus) return;
  if (!mark.matches("[tabindex]") && !mark.closest("a[href], button, summary")) mark.tabIndex = -1;
  (mark.closest("a[href], button, summary, [tabindex]") || mark).focus({ preventScroll: true });
}

function go(note, focus = true) {
  const mark = pieces(note.number)[0];
  if (!mark) return;
  if (narrow.matches) toggle(false);
  hide();
  bring(mark, focus);
  uncover(mark);
  show(mark, true);
  said.textContent = `${note.label}: ${note.message}`;
  const follow = () => { if (current === mark) place(mark); };
  addEventListener("scrollend", follow, { once: true });
  setTimeout(follow, 400);
}

function step(by) {
  const list = marked.filter(visible);
  if (!list.length) return;
  const here = current ? list.findIndex((note) => numbers(current).includes(note.number)) : by > 0 ? -1 : 0;
  go(list[(here + by + list.length) % list.length]);
}
