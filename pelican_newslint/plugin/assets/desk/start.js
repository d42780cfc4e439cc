// Everything stands: show it, and take the plain list away.

build();
plain.hidden = true;
document.body.append(host);
if (memory.read("panel") && !narrow.matches) toggle(true);
if (data.live) { restore(); watch(); }
