/** A key and what it does. Bound on `event.code`, the place of the key: on a Russian layout the letter is another one. */

export interface KeyBinding {
  /** `KeyboardEvent.code`, such as `KeyJ`, `Slash`, `Enter`. */
  readonly code: string;
  readonly ctrl?: boolean;
  readonly alt?: boolean;
  readonly shift?: boolean;
  /** The sign that also calls it wherever a layout puts it, such as `?`. */
  readonly sign?: string;
  /** Also works while something is typed. Default: only where nothing is typed. */
  readonly whileTyping?: boolean;
  /** Also works while a dialog is open. Default: not. */
  readonly inDialog?: boolean;
  /** What it does, in the language of the page: told on the list of keys. */
  readonly does: string;
  /** The heading on the list of keys. */
  readonly group: string;
  /** Returns `false` where it had nothing to do: the key then keeps its own meaning. */
  readonly run: (event: KeyboardEvent) => boolean | undefined;
}

/** Cmd counts as Ctrl, so that a Mac needs no other list. */
export function calls(binding: KeyBinding, event: KeyboardEvent): boolean {
  const ctrl = event.ctrlKey || event.metaKey;
  if (binding.sign !== undefined && event.key === binding.sign && !ctrl && !event.altKey) return true;
  return (
    event.code === binding.code &&
    ctrl === (binding.ctrl ?? false) &&
    event.altKey === (binding.alt ?? false) &&
    event.shiftKey === (binding.shift ?? false)
  );
}

/** A letter, digit or sign alone, which a slip or a dictated word may press. */
export function isBare({ code, ctrl = false, alt = false }: KeyBinding): boolean {
  return !ctrl && !alt && /^(Key|Digit|Slash)/.test(code);
}

/** Whether keys go into a text now. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) {
    return true;
  }
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
}

/** How people write it: `Ctrl + Enter`, `Alt + 1`, `J`, `?`. */
export function nameOf({ code, ctrl, alt, shift, sign }: KeyBinding): readonly string[] {
  if (sign !== undefined) return [sign];
  const names: Readonly<Record<string, string>> = { Slash: '/', Escape: 'Esc', ArrowUp: '↑', ArrowDown: '↓' };
  const key = names[code] ?? code.replace(/^(Key|Digit)/, '');
  return [ctrl === true ? 'Ctrl' : '', alt === true ? 'Alt' : '', shift === true ? 'Shift' : '', key].filter(
    (part) => part !== '',
  );
}
