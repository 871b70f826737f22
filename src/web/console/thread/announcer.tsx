/** Reads new messages of the open conversation to those who don't see them come. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Messages } from '../api/messages.ts';
import { whoOf, type Readers } from './who-of.ts';

export function Announcer({ messages, ...readers }: Readers & { readonly messages: Messages }) {
  const { t } = useTranslation();
  const newest = messages.at(-1);
  const heard = useRef(newest?.seq ?? 0);
  const [words, setWords] = useState('');
  useEffect(() => {
    if (newest === undefined || newest.seq <= heard.current) return;
    heard.current = newest.seq;
    const isOwn = newest.author === 'agent' && newest.name === readers.myName;
    if (!isOwn) setWords(t('thread.said', { who: whoOf(t, newest, readers), text: newest.text }));
  }, [newest, readers, t]);
  return (
    <div className="hidden" aria-live="polite">
      {words}
    </div>
  );
}
