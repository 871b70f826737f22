/** Which variant is picked and which are rejected: of this reply alone, the next one begins anew. */
import { useState } from 'react';
import type { Whisper } from './whisper.ts';

interface Picked {
  readonly ask: string | undefined;
  readonly selected: number;
  readonly rejected: ReadonlySet<number>;
}

export function usePicked({ ask, variants }: Pick<Whisper, 'ask' | 'variants'>) {
  const [kept, setKept] = useState<Picked>({ ask, selected: 0, rejected: new Set() });
  const picked: Picked = kept.ask === ask ? kept : { ask, selected: 0, rejected: new Set() };
  return {
    selected: picked.selected,
    rejected: picked.rejected,
    select: (at: number) => {
      if (at < variants.length) setKept({ ...picked, selected: at });
    },
    /** The next one that stands is picked instead. */
    reject: (at: number) => {
      const rejected = new Set(picked.rejected).add(at);
      const next = [...variants.keys()].find((other) => !rejected.has(other));
      setKept({ ...picked, rejected, selected: next ?? picked.selected });
    },
  };
}
