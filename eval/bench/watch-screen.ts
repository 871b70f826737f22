/** Tells when the agent sees what became of a customer's message. */
import type { Page } from 'playwright-core';

export interface Shown {
  /** By the clock of this process, once the page told it: what the telling takes counts too. */
  readonly at: number;
  /** `below`: a suggestion that the agent would have to scroll to. */
  readonly what: 'suggestion' | 'below' | 'silence';
}

export interface Screen {
  /** Resolves when the reply to this message was painted; rejects where that takes ten seconds. */
  shown(messageId: string): Promise<Shown>;
}

const PATIENCE = 10_000;

/**
 * In the page: whenever the suggestions change, and not by the clock. Each message is told once, when its reply is whole,
 * behind the frame that paints it.
 */
const watch = `(() => {
  let told;
  const tell = () => {
    const assist = document.querySelector('[data-assist]');
    const message = assist?.dataset.answers;
    if (message === undefined || message === told || assist.dataset.assist !== 'ended') return;
    told = message;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const top = assist.querySelector('[data-suggestion] p')?.getBoundingClientRect().top;
        tellShown(message, top === undefined ? 'silence' : top < innerHeight ? 'suggestion' : 'below');
      };
      port2.postMessage(null);
    });
  };
  new MutationObserver(tell).observe(document, { subtree: true, childList: true, attributes: true });
})()`;

export async function watchScreen(page: Page): Promise<Screen> {
  const known = new Map<string, Shown>();
  const waiting = new Map<string, (shown: Shown) => void>();
  await page.exposeFunction('tellShown', (message: string, what: Shown['what']) => {
    const shown = { at: performance.now(), what };
    known.set(message, shown);
    waiting.get(message)?.(shown);
  });
  await page.evaluate(watch);
  return {
    shown: (messageId) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          reject(new Error(`the agent saw no answer to a message within ${PATIENCE / 1_000} s`));
        }, PATIENCE);
        const done = (shown: Shown) => {
          clearTimeout(timer);
          waiting.delete(messageId);
          resolve(shown);
        };
        const before = known.get(messageId);
        if (before === undefined) waiting.set(messageId, done);
        else done(before);
      }),
  };
}
