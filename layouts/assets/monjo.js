// Copying a row of a text, as a link or as a citation: two buttons among the tools of
// each row. All else on a page works without this script; where the browser cannot copy,
// or its owner allows no script, there are no buttons.
//
// The page gives the buttons once, in <template id="copies">. What one copies is in its
// data-copy: an array of pieces that the number of the row joins, "12" for p12.
(() => {
  "use strict";
  const buttons = document.querySelectorAll("#copies")[0]?.content.children;
  const status = document.getElementById("copied");
  if (!buttons || !status || !navigator.clipboard) return;

  // Only rows that somebody turns to get buttons: a treaty of 500 rows stays light.
  const equip = (element) => {
    const row = element?.closest?.(".row, .text [id]:has(.tools)");
    for (const tools of row?.querySelectorAll(".tools") ?? []) {
      if (tools.querySelector("button")) continue;
      for (const button of buttons) {
        if (button.lang === tools.lang) tools.append(button.cloneNode(true));
      }
    }
  };
  const equipTarget = () => equip(document.getElementById(location.hash.slice(1))); // :target is not set yet
  addEventListener("hashchange", equipTarget);
  for (const event of ["pointerover", "focusin"]) {
    document.addEventListener(event, ({ target }) => equip(target), { passive: true });
  }
  equipTarget();

  // The status is emptied first, so that saying the same twice is announced twice.
  let timer;
  const say = (words, lang, stays) => {
    clearTimeout(timer);
    status.textContent = "";
    status.lang = lang;
    requestAnimationFrame(() => { status.textContent = words; });
    if (!stays) timer = setTimeout(() => { status.textContent = ""; }, 4000);
  };
  document.addEventListener("click", async ({ target }) => {
    const button = target.closest?.("button[data-copy]");
    if (!button) return;
    const { copy, done, failed } = button.dataset;
    const row = button.closest(".row, [id]").querySelector(".anchor").hash;
    const text = JSON.parse(copy).join(row.slice("#p".length));
    try {
      await navigator.clipboard.writeText(text);
      say(done, button.lang);
    } catch {
      say(`${failed} ${text}`, button.lang, true);
    }
  });
})();
