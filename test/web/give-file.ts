/** Drops a picture on an element of a page, or pastes it there; tells whether the page keeps the browser from taking it. */
import type { Page } from 'playwright-core';

export interface Given {
  readonly how: 'drop' | 'paste';
  /** Text that comes beside it, as from a spreadsheet. */
  readonly text?: string;
}

const give = `(node, { how, text }) => {
  const data = new DataTransfer();
  data.items.add(new File(['picture'], 'pizza.png', { type: 'image/png' }));
  if (text !== undefined) data.setData('text/plain', text);
  const options = { bubbles: true, cancelable: true, composed: true };
  const event =
    how === 'drop'
      ? new DragEvent(how, { ...options, dataTransfer: data })
      : new ClipboardEvent(how, { ...options, clipboardData: data });
  return !node.dispatchEvent(event);
}`;

/** `element`: an expression that finds it in the page. */
export function giveFile(page: Page, element: string, given: Given): Promise<unknown> {
  return page.evaluate(`(${give})(${element}, ${JSON.stringify(given)})`);
}
