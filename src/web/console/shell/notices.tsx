/** Short results of what was done, told to eyes and to screen readers. A failure stays until it is closed. */
import { CloseButton } from '@mantine/core';
import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './notices.module.css';

interface Notice {
  readonly text: string;
  readonly tone: 'good' | 'bad';
}

/** One at a time: the newest is what the agent has just done. */
type Tell = (notice: Notice) => void;

const SHOWN_MS = 6_000;
const NoticesContext = createContext<Tell | null>(null);

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [notice, setNotice] = useState<Notice | null>(null);
  const tell = useCallback<Tell>((next) => {
    setNotice(next);
  }, []);
  useEffect(() => {
    if (notice?.tone !== 'good') return undefined;
    const timer = window.setTimeout(() => {
      setNotice(null);
    }, SHOWN_MS);
    return () => {
      window.clearTimeout(timer);
    };
  }, [notice]);
  return (
    <NoticesContext value={tell}>
      {children}
      <div className={classes.place} role="status" aria-live="polite">
        {notice !== null && (
          <div className={classes.notice} data-tone={notice.tone}>
            <span>{notice.text}</span>
            <CloseButton
              size="sm"
              aria-label={t('notice.dismiss')}
              onClick={() => {
                setNotice(null);
              }}
            />
          </div>
        )}
      </div>
    </NoticesContext>
  );
}

export function useTell(): Tell {
  const tell = use(NoticesContext);
  if (tell === null) throw new Error('useTell needs a NoticesProvider above it.');
  return tell;
}
