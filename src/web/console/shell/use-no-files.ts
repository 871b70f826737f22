/** A file that is dropped on the window or pasted into it is refused in words; else the browser leaves the page to show it. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from './notices.tsx';

export function useNoFiles(): void {
  const { t } = useTranslation();
  const tell = useTell();
  useEffect(() => {
    const refuse = (event: DragEvent | ClipboardEvent) => {
      const types = (event instanceof DragEvent ? event.dataTransfer : event.clipboardData)?.types ?? [];
      // A text that comes beside a picture of itself, as from a spreadsheet, is taken as the text.
      if (!types.includes('Files') || types.includes('text/plain')) return;
      event.preventDefault();
      if (event.type !== 'dragover') tell({ text: t('notice.noFiles'), tone: 'bad' });
    };
    const kinds = ['dragover', 'drop', 'paste'] as const;
    for (const kind of kinds) window.addEventListener(kind, refuse);
    return () => {
      for (const kind of kinds) window.removeEventListener(kind, refuse);
    };
  }, [t, tell]);
}
