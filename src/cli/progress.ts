/** Shows long work: a bar on a terminal, a plain line every tenth of the way elsewhere. Always on stderr. */
import { SingleBar, Presets } from 'cli-progress';

export interface Progress {
  readonly onProgress: (progress: { done: number; total: number }) => void;
  end(): void;
}

export function createProgress(label: string, quiet: boolean, unit = 'articles'): Progress {
  if (quiet) return { onProgress: () => undefined, end: () => undefined };
  return process.stderr.isTTY ? barProgress(label, unit) : lineProgress(label, unit);
}

function barProgress(label: string, unit: string): Progress {
  const format = `${label} {bar} {percentage}% | {value}/{total} ${unit} | {eta_formatted} left`;
  const bar = new SingleBar({ format, stream: process.stderr, hideCursor: true }, Presets.shades_classic);
  let started = false;
  return {
    onProgress({ done, total }) {
      if (!started) bar.start(total, done);
      else bar.update(done);
      started = true;
    },
    end() {
      if (started) bar.stop();
    },
  };
}

function lineProgress(label: string, unit: string): Progress {
  let shown = -1;
  return {
    onProgress({ done, total }) {
      const tenth = total === 0 ? 10 : Math.floor((done / total) * 10);
      if (tenth === shown) return;
      shown = tenth;
      process.stderr.write(`${label} ${done}/${total} ${unit}\n`);
    },
    end: () => undefined,
  };
}
