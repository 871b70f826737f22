/** Lets what has the same name run one after another, and everything else at once. */

export type InTurn = <Result>(name: string, work: () => Promise<Result>) => Promise<Result>;

export function createInTurn(): InTurn {
  /** The last one in each line; a line that ran dry is taken out. */
  const lines = new Map<string, Promise<unknown>>();

  return (name, work) => {
    const mine = (lines.get(name) ?? Promise.resolve()).then(work, work);
    const tidy = () => {
      if (lines.get(name) === mine) lines.delete(name);
    };
    lines.set(name, mine);
    mine.then(tidy, tidy);
    return mine;
  };
}
