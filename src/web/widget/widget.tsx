/** ENTRY of the chat on a customer's page: `<script src="https://HOST/widget.js"></script>` is all that the page needs. */
import { render } from 'preact';
import { createApi } from './api.ts';
import { createChat } from './chat.ts';
import { ChatWidget } from './chat-widget.tsx';
import { createKeep } from './keep.ts';
import { createSettle } from './settle.ts';
import { readSettings } from './settings.ts';
import { createActs } from './shown.ts';
import { createView } from './view.ts';
import styles from './widget.css?inline';

const NAME = 'suffler-chat';

const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : undefined;
if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
else start();

function start() {
  // The tag may stand twice in a page.
  if (document.querySelector(NAME) !== null) return;
  const settings = readSettings(script);
  const prefix = `suffler:${settings.server}:`;
  const chat = createChat({
    api: createApi(settings.server, (address, init) => fetch(address, init)),
    keep: createKeep(() => localStorage, prefix),
    locale: settings.locale,
    newKey: () => crypto.getRandomValues(new Uint32Array(4)).join('-'),
    random: Math.random,
    // Known on https alone; elsewhere the key of each message sees to it that it counts once.
    lock: (work) => ('locks' in navigator ? navigator.locks.request(`${prefix}send`, work) : work()),
  });
  const view = createView(createKeep(() => sessionStorage, prefix));
  const acts = createActs(chat, view);

  const host = document.createElement(NAME);
  host.lang = settings.locale;
  const root = host.attachShadow({ mode: 'open' });
  // Not as an element: a page's own policy may forbid those.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  root.adoptedStyleSheets = [sheet];
  document.body.append(host);

  // Also stands in widget.css.
  const phone = matchMedia('(max-width: 480px), (max-height: 420px)');
  const settle = createSettle(root, view);
  let due = false;
  const draw = () => {
    due = false;
    const state = chat.state.get();
    render(<ChatWidget {...settings} state={state} view={view.get()} phone={phone.matches} act={acts} />, root);
    settle(state, phone.matches);
    look();
  };
  const drawSoon = () => {
    if (!due) queueMicrotask(draw);
    due = true;
  };
  const look = () => {
    const visible = document.visibilityState === 'visible';
    const { open } = view.get();
    chat.look(visible, open);
    if (visible && open) chat.see();
  };
  chat.state.watch(drawSoon);
  view.watch(drawSoon);
  phone.addEventListener('change', drawSoon);
  window.visualViewport?.addEventListener('resize', drawSoon);
  document.addEventListener('visibilitychange', look);
  addEventListener('online', () => {
    chat.network(true);
  });
  addEventListener('offline', () => {
    chat.network(false);
  });
  addEventListener('storage', ({ key }) => {
    if (key?.startsWith(prefix) !== false) chat.refresh();
  });
  // Anything on the page may open the chat.
  addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-suffler-open]') !== null) acts.show({ open: true });
  });
  // What is typed here is no shortcut of the page around.
  for (const kind of ['keydown', 'keypress', 'keyup']) {
    host.addEventListener(kind, (event) => {
      event.stopPropagation();
    });
  }
  draw();
}
