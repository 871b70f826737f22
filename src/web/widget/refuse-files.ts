/** A file that is dropped or pasted is refused in words; else the browser leaves the page to show it. */
import type { Shown } from './shown.ts';

/** `given`: what is dropped or pasted. A text that comes beside a picture of itself is taken as the text. */
export function refuseFiles(event: Event, given: DataTransfer | null, act: Shown['act']): void {
  const types = given?.types ?? [];
  if (!types.includes('Files') || types.includes('text/plain')) return;
  event.preventDefault();
  if (event.type !== 'dragover') act.show({ files: true });
}
