/** How this tab shows the chat; it survives a reload of the page and stays in its tab. */
import { createValue, type Value } from './value.ts';
import type { Keep } from './keep.ts';

export interface View {
  readonly open: boolean;
  /** What is written and not sent. */
  readonly draft: string;
  /** How far down the customer reads, in pixels; `undefined`: at the end, where new messages stay in sight. */
  readonly scroll?: number | undefined;
  /** Something new came while the customer reads further up. */
  readonly behind?: boolean | undefined;
  /** The source whose quote is open. */
  readonly source?: string | undefined;
  /** Somebody tried to send a file. */
  readonly files?: boolean | undefined;
}

export function createView(keep: Keep): Value<View> {
  const view = createValue<View>(keep.read('view', { open: false, draft: '' }));
  view.watch(() => {
    keep.write('view', view.get());
  });
  return view;
}
