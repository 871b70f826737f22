/** A field to type in and what it finds below: arrows move, Enter picks, the field keeps the focus. */
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import classes from './assist.module.css';

export interface PickListProps<Item> {
  readonly label: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly onPick: (item: Item) => void;
  readonly children: (item: Item) => ReactNode;
}

export function PickList<Item>({ label, words, onWords, items, keyOf, onPick, children }: PickListProps<Item>) {
  const id = useId();
  const [active, setActive] = useState(0);
  const at = Math.min(active, items.length - 1);
  const move = (to: number) => {
    if (to < 0 || to >= items.length) return;
    setActive(to);
    document.getElementById(`${id}-${to}`)?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const item = items[at];
    if (event.code === 'ArrowDown') move(at + 1);
    else if (event.code === 'ArrowUp') move(at - 1);
    else if (event.code === 'Enter' && item !== undefined) onPick(item);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <label className={classes.field}>
        {label}
        <input
          className={classes.input}
          data-autofocus
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={items.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={items.length > 0 ? `${id}-${at}` : undefined}
          value={words}
          onChange={(event) => {
            setActive(0);
            onWords(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div id={`${id}-list`} role="listbox" aria-label={label} className={classes.list}>
        {items.map((item, number) => (
          <div
            key={keyOf(item)}
            id={`${id}-${number}`}
            role="option"
            aria-selected={number === at}
            className={classes.option}
            onClick={() => {
              onPick(item);
            }}
          >
            {children(item)}
          </div>
        ))}
      </div>
    </>
  );
}
