/** Reads YAML that people wrote: bounded in depth, without aliases, each fault with its line. */
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { limits } from './limits.ts';

/** The line of the file on which the value of a path stands: of its key, where it has one. */
export type LineOf = (path: readonly PropertyKey[]) => number;

export interface ReadYaml {
  /** `null` where it is empty or has faults. */
  readonly value: unknown;
  readonly faults: readonly { readonly line: number; readonly message: string }[];
  readonly lineOf: LineOf;
}

/** `firstLine` is the line of the file on which the YAML starts. */
export function readYaml(yaml: string, firstLine = 1): ReadYaml {
  const refused = (message: string): ReadYaml => ({
    value: null,
    faults: [{ line: firstLine, message }],
    lineOf: () => firstLine,
  });
  if (nesting(yaml) > limits.nesting) return refused(tooDeep);
  const lines = new LineCounter();
  const parsed = parse(yaml, lines);
  if (parsed instanceof Error) return refused(parsed.message);
  const { document, value } = parsed;
  if (document.errors.some(({ message }) => message.includes('call stack'))) return refused(tooDeep);
  const faults = document.errors.map(({ pos, message }) => ({
    line: firstLine - 1 + lines.linePos(pos[0]).line,
    message: `broken YAML: ${firstSentence(message)}`,
  }));
  return { value, faults, lineOf: (path) => firstLine - 1 + lineAt(document, lines, path) };
}

const tooDeep = 'the YAML is nested too deeply; write it with fewer levels';

/**
 * An upper bound of how deep the YAML goes: brackets open at once, signs of lists and keys one behind another, columns of
 * indent. The parser recurses, and a regular expression that is compiled where the stack ends takes the process with it.
 */
function nesting(yaml: string): number {
  let open = 0;
  let most = 0;
  for (const sign of yaml.match(/[[\]{}]/g) ?? []) {
    open += sign === '[' || sign === '{' ? 1 : -1;
    most = Math.max(most, open);
  }
  for (const line of yaml.split('\n')) {
    const [lead = ''] = /^[\s?:-]*/.exec(line) ?? [];
    const signs = lead.match(/[?:-](?=\s)/g)?.length ?? 0;
    most = Math.max(most, signs, lead.search(/\S|$/) / COLUMNS);
  }
  return most;
}

/** Columns of indent that count as one level: more than anybody gives one, so that only a staircase is refused. */
const COLUMNS = 4;

function parse(yaml: string, lines: LineCounter): { document: Document.Parsed; value: unknown } | Error {
  try {
    const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true, logLevel: 'silent' });
    const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 0 });
    return { document, value };
  } catch (error) {
    const aliases = error instanceof ReferenceError;
    return new Error(aliases ? 'YAML aliases (*name) are not accepted; write the value out' : tooDeep);
  }
}

/** The line of the deepest part of the path that is there. */
function lineAt(document: Document.Parsed, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1];
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === key);
      const at = pair !== undefined && isScalar(pair.key) ? pair.key.range?.[0] : undefined;
      if (at !== undefined) return lines.linePos(at).line;
    }
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      return lines.linePos(Number(node.range[0])).line;
    }
  }
  return 1;
}

function firstSentence(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
}
