/** The one registry of keys, and the one listener: what was registered last answers first. */
import { createContext, use, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { keep, recall } from '../kept.ts';
import { calls, isBare, isTyping, type KeyBinding } from './key-binding.ts';

type Bindings = readonly KeyBinding[];

interface Source {
  readonly current: Bindings;
}

interface KeyRegistry {
  add(source: Source): () => void;
  readonly all: () => Bindings;
}

interface Keys {
  readonly registry: KeyRegistry;
  readonly letters: boolean;
  readonly setLetters: (on: boolean) => void;
}

const KeysContext = createContext<Keys | null>(null);

export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createRegistry);
  const [letters, setOn] = useState(() => recall('always', 'letters') !== 'off');
  const setLetters = (on: boolean) => {
    keep('always', 'letters', on ? '' : 'off');
    setOn(on);
  };
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isTyping(event.target);
      const covered = isCovered(event.target);
      for (const binding of registry.all().toReversed()) {
        if (typing && binding.whileTyping !== true) continue;
        if (!letters && isBare(binding)) continue;
        if (covered && binding.inDialog !== true) continue;
        if (!calls(binding, event)) continue;
        if (binding.run(event) === false) continue;
        event.preventDefault();
        return;
      }
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, [registry, letters]);
  return <KeysContext value={{ registry, letters, setLetters }}>{children}</KeysContext>;
}

/** Binds keys for as long as the component is shown. An open dialog or menu covers all that are not `inDialog`. */
export function useKeys(bindings: Bindings): void {
  const { registry } = useKeysContext();
  const latest = useRef(bindings);
  // With the drawing and not behind it: a key means what is on the screen, however soon it is pressed.
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  useLayoutEffect(() => registry.add(latest), [registry]);
}

/** Tells everything that is bound at that moment, in the order of registration. */
export function useKeyList(): () => Bindings {
  return useKeysContext().registry.all;
}

/** Whether keys without Ctrl or Alt are on: who dictates or has unsteady hands turns them off. */
export function useLetters(): Pick<Keys, 'letters' | 'setLetters'> {
  return useKeysContext();
}

/** An open dialog or menu has keys of its own: the window behind it must not move. */
function isCovered(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open], [role="dialog"][aria-modal="true"]') !== null) return true;
  return target instanceof Element && target.closest('[role="menu"], [popover]') !== null;
}

function useKeysContext(): Keys {
  const keys = use(KeysContext);
  if (keys === null) throw new Error('useKeys needs a KeysProvider above it.');
  return keys;
}

function createRegistry(): KeyRegistry {
  const sources = new Set<Source>();
  return {
    add(source) {
      sources.add(source);
      return () => sources.delete(source);
    },
    // Read anew each time: the closures of the last render are the ones to call.
    all: () => [...sources].flatMap(({ current }) => current),
  };
}
