// What pointer and keys do.

const found = (target) => (target instanceof Element ? target.closest("mark.newslint-mark[data-newslint]") : null);
const later = (mark, wait) => { clearTimeout(timer); timer = setTimeout(() => (mark ? show(mark) : hide()), wait); };
document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse" || pinned) return;
  if (event.target === host) clearTimeout(timer);
  else if (found(event.target)) later(found(event.target), 120);
  else if (current) later(null, 300);
});
document.addEventListener("focusin", (event) => {
  const target = event.target;
  if (returning || target === host || !(target instanceof Element)) return;
  const mark = found(target) || (target.matches("a, button, summary") ? target.querySelector("mark.newslint-mark[data-newslint]") : null);
  if (mark) show(mark);
  else if (current) hide();
});
document.addEventListener("click", (event) => {
  const mark = found(event.target);
  if (event.target === host) return;
  if (!mark) { if (pinned) hide(); return; }
  const linked = mark.closest("a[href], button, summary, label");
  if (linked && event.pointerType === "touch" && !(pinned && current === mark)) event.preventDefault();
  if (!linked || event.pointerType === "touch") show(mark, true);
});
document.addEventListener("keydown", (event) => {
  const down = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.altKey && down && !event.ctrlKey && !event.metaKey) { event.preventDefault(); step(down); }
  else if (event.altKey && event.code === "Period") { event.preventDefault(); toggle(panel.hidden, true); }
  else if (event.key === "Escape" && !card.hidden) hide(true);
  else if (event.key === "Escape" && !panel.hidden) toggle(false, true);
  else if ((event.key === "Enter" || event.key === " ") && found(event.target) === event.target && event.target.tabIndex >= 0) {
    event.preventDefault();
    show(event.target, true);
    card.focus();
  }
});
addEventListener("scroll", () => { if (current && !narrow.matches) place(current); }, { passive: true });
addEventListener("resize", () => { if (current) place(current); });
button.addEventListener("click", () => toggle(true, true));
