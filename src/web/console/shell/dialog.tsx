/** A dialog over the window: the browser's own, so that focus stays inside, Esc closes it and the focus comes back. */
import { CloseButton, Title } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import classes from './dialog.module.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The name of the button in the corner. */
  readonly closeLabel: string;
  readonly isWide?: boolean;
  /** Drawn only while it is open. */
  readonly children: ReactNode;
}

export function Dialog({ title, isOpen, onClose, closeLabel, isWide = false, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (!isOpen) {
      dialog.current?.close();
      return;
    }
    dialog.current?.showModal();
    // The browser would take the button that closes it, which a space typed too early presses.
    dialog.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className={classes.dialog} data-wide={isWide} aria-labelledby={titleId} onClose={onClose}>
      {isOpen && (
        <>
          <div className={classes.top}>
            <Title order={2} size="h4" id={titleId}>
              {title}
            </Title>
            <CloseButton aria-label={closeLabel} onClick={onClose} />
          </div>
          {children}
        </>
      )}
    </dialog>
  );
}
