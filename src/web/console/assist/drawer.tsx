/** A dialog at the side of the window: the browser's own, so that focus stays inside and goes back where it was. */
import { CloseButton } from '@mantine/core';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import classes from './drawer.module.css';

export interface DrawerProps {
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open for as long as it is drawn. What is marked `data-autofocus` in it has the focus first. */
export function Drawer({ title, closeLabel, onClose, children }: DrawerProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    current?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    // Closed before it is gone: else the focus would be lost with it.
    return () => current?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.drawer}
      aria-labelledby={titleId}
      // Esc is done at once: a key pressed right behind it already belongs to the window.
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      // A browser that gives no say in it closes by itself.
      onClose={(event) => {
        if (!event.currentTarget.open) onClose();
      }}
    >
      <div className={classes.top}>
        <h2 id={titleId} className={classes.title}>
          {title}
        </h2>
        <CloseButton aria-label={closeLabel} onClick={onClose} />
      </div>
      <div className={classes.content}>{children}</div>
    </dialog>
  );
}
