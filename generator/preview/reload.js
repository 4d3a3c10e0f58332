// Reloads the page when monjo shows another build, and lays the problems of a
// failed build over it. Served by `monjo serve` only; never part of a site.
'use strict';
(() => {
  const mine = new URL(document.currentScript.src).searchParams;
  let stream = null;
  let overlay = null;
  let shown = '';

  const hide = () => { overlay?.remove(); overlay = null; };

  // In a shadow tree, with a style made by script, neither the page's style
  // sheet nor its policy on inline styles has a say.
  const show = problems => {
    hide();
    overlay = document.createElement('aside');
    const root = overlay.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`
      :host { all: initial; position: fixed; inset: auto 0 0 0; z-index: 2147483647; color-scheme: light dark }
      section { box-sizing: border-box; max-height: 60vh; overflow: auto; padding: 1rem 1.5rem 1.5rem;
        font: 14px/1.6 system-ui, sans-serif; color: CanvasText; background: Canvas; border-top: 4px solid #c33 }
      h1 { margin: 0; font-size: 16px }
      pre { margin: .75rem 0 0; font: 13px/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
      button { float: inline-end; font: inherit }
      @media print { :host { display: none } }`);
    root.adoptedStyleSheets = [sheet];
    const section = document.createElement('section');
    section.setAttribute('role', 'alert');
    section.lang = 'en';
    const close = document.createElement('button');
    close.textContent = 'close';
    close.addEventListener('click', hide);
    const heading = document.createElement('h1');
    heading.textContent = 'the site could not be built; this is the last one that could';
    const text = document.createElement('pre');
    text.textContent = problems;
    section.append(close, heading, text);
    root.append(section);
    document.documentElement.append(overlay);
  };

  const receive = event => {
    const { build, state, failed, problems } = JSON.parse(event.data);
    const isStatus = document.body.hasAttribute('data-status'); // the page is the problems itself
    if (build !== mine.get('build') || isStatus && state !== mine.get('state')) {
      close();
      location.reload();
      return;
    }
    if (isStatus || state === shown) return; // told again on every reconnection
    shown = state;
    if (failed) show(problems); else hide();
  };

  const open = () => {
    if (stream) return;
    stream = new EventSource('/-monjo/events');
    stream.addEventListener('state', receive);
  };
  const close = () => { stream?.close(); stream = null; };

  // A browser opens six connections to a host and no more, so a tab that nobody
  // sees gives its one back; seen again, it learns of what it missed.
  const follow = () => document.hidden ? close() : open();
  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', close);
  addEventListener('pageshow', follow);
  addEventListener('keydown', event => { if (event.key === 'Escape') hide(); });
  follow();
})();
