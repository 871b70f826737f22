/** The one registry of keys, and the one listener: what was registered last answers first. */
import { createContext, use, useEffect, useRef, useState, type ReactNode } from 'react';
import { calls, isTyping, type KeyBinding } from './key-binding.ts';

type Bindings = readonly KeyBinding[];

interface Source {
  readonly current: Bindings;
}

interface KeyRegistry {
  add(source: Source): () => void;
  readonly all: () => Bindings;
}

const KeysContext = createContext<KeyRegistry | null>(null);

export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const [registry] = useState(createRegistry);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const typing = isTyping(event.target);
      const covered = isCovered(event.target);
      for (const binding of registry.all().toReversed()) {
        if (typing && binding.whileTyping !== true) continue;
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
  }, [registry]);
  return <KeysContext value={registry}>{children}</KeysContext>;
}

/** Binds keys for as long as the component is shown. An open dialog or menu covers all that are not `inDialog`. */
export function useKeys(bindings: Bindings): void {
  const registry = useRegistry();
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => registry.add(latest), [registry]);
}

/** Tells everything that is bound at that moment, in the order of registration. */
export function useKeyList(): () => Bindings {
  return useRegistry().all;
}

/** An open dialog or menu has keys of its own: the window behind it must not move. */
function isCovered(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return true;
  return target instanceof Element && target.closest('[role="menu"]') !== null;
}

function useRegistry(): KeyRegistry {
  const registry = use(KeysContext);
  if (registry === null) throw new Error('useKeys needs a KeysProvider above it.');
  return registry;
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
