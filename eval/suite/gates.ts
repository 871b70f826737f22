/** The gates that a run must pass, read from YAML: each fault with its line and what would be right. */
import { z } from 'zod';
import { readYaml } from '../../ingest/read-yaml.ts';
import { metricOf, metrics } from './metric-list.ts';
import { sliceSchema } from './summary.ts';

export const gateKinds = ['zero', 'floor', 'ceiling', 'regression'] as const;

const line = z.string().trim().min(1);
const metric = z.string().refine((name) => metrics.some((one) => one.name === name), {
  error: ({ input }) => `there is no metric "${String(input)}", only ${metrics.map(({ name }) => name).join(', ')}`,
});
const where = z
  .partialRecord(sliceSchema.shape.by, line)
  .transform((slices, context) => {
    const [slice, more] = sliceSchema.shape.by.options.flatMap((by) => {
      const value = slices[by];
      return value === undefined ? [] : [{ by, value }];
    });
    if (slice !== undefined && more === undefined) return slice;
    context.addIssue(`must name one of ${sliceSchema.shape.by.options.join(', ')}`);
    return z.NEVER;
  })
  .describe('The cases that it looks at, such as `lang: ru`; all of them where it is absent.');

const common = {
  name: line.optional().describe('By default made of its kind, metric and slice.'),
  metric,
  where: where.optional(),
};

const gateSchema = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('zero'), ...common }),
    z.strictObject({
      kind: z.literal('floor'),
      ...common,
      at_least: z.number(),
      on: z.enum(['low', 'value']).default('low').describe('The lower end of the 95 % interval, or the mean itself.'),
    }),
    z.strictObject({
      kind: z.literal('ceiling'),
      ...common,
      at_most: z.number(),
      on: z.enum(['high', 'value']).default('high').describe('The upper end of the 95 % interval, or the mean itself.'),
    }),
    z.strictObject({
      kind: z.literal('regression'),
      name: common.name,
      metric,
      by_at_most: z.number().min(0).describe('How much worse than the baseline it may be, in its own unit.'),
      without_baseline: z.enum(['fail', 'pass']).default('fail').describe('What it comes to before a run is blessed.'),
    }),
  ],
  { error: () => `the kind of a gate must be one of ${gateKinds.join(', ')}` },
);

export type Gate = z.infer<typeof gateSchema> & { readonly name: string };

/**
 * The gates of a file, and its faults as `eval/gates.yaml:12: what is wrong`. A gate with a fault is not among the
 * gates: with any problem the run must stop, for it would pass what nobody looked at.
 */
export function readGates(text: string, file: string): { gates: Gate[]; problems: string[] } {
  const { value, faults, lineOf } = readYaml(text);
  const problems = faults.map(({ line, message }) => `${file}:${line}: ${message}`);
  if (problems.length > 0) return { gates: [], problems };
  const report = (path: readonly PropertyKey[], message: string) =>
    problems.push(`${file}:${lineOf(path)}: ${message}`);

  const list = z.strictObject({ gates: z.array(z.unknown()).min(1) }).safeParse(value);
  if (!list.success) {
    for (const { path } of list.error.issues) report(path, 'must be a list of gates under the one key "gates"');
    return { gates: [], problems };
  }
  const gates = new Map<string, Gate>();
  for (const [index, one] of list.data.gates.entries()) {
    const at = ['gates', index];
    const parsed = gateSchema.safeParse(one);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        const key = path.map(String).join('.');
        report([...at, ...path], key === '' ? message : `${key}: ${message}`);
      }
      continue;
    }
    const gate = { ...parsed.data, name: parsed.data.name ?? nameOf(parsed.data) };
    const fault = faultOf(gate);
    if (fault !== undefined) report([...at, fault.key], `${fault.key}: ${fault.message}`);
    else if (gates.has(gate.name)) report(at, `there is already a gate "${gate.name}"; name one of them`);
    else gates.set(gate.name, gate);
  }
  return { gates: [...gates.values()], problems };
}

function nameOf(gate: z.infer<typeof gateSchema>): string {
  const slice = gate.kind === 'regression' ? undefined : gate.where;
  return `${gate.kind} ${gate.metric}${slice === undefined ? '' : ` ${slice.by} ${slice.value}`}`;
}

/** Why a gate makes no sense for its metric: it looks the wrong way, can never be passed, or stops nothing. */
function faultOf(gate: Gate): { key: string; message: string } | undefined {
  const { better, binary } = metricOf(gate.metric);
  const wrongWay = (use: string) => ({
    key: 'kind',
    message: `of ${gate.metric} ${better === 'low' ? 'less' : 'more'} is better; use ${use}`,
  });
  switch (gate.kind) {
    case 'zero':
      return better === 'low' ? undefined : wrongWay('floor');
    case 'floor': {
      const { at_least: bound, on } = gate;
      if (better === 'low') return wrongWay('ceiling');
      if (!binary) return undefined;
      if (bound <= 0 || bound > 1) return { key: 'at_least', message: 'must be a share above 0, up to 1' };
      // Wilson's interval never reaches the ends, however many cases there are.
      return bound === 1 && on === 'low' ? { key: 'on', message: 'no lower end reaches 1; use value' } : undefined;
    }
    case 'ceiling': {
      const { at_most: bound, on } = gate;
      if (better === 'high') return wrongWay('floor');
      if (!binary) return bound < 0 ? { key: 'at_most', message: 'must be 0 or more' } : undefined;
      if (bound < 0 || bound >= 1) return { key: 'at_most', message: 'must be a share from 0, below 1' };
      return bound === 0 && on === 'high' ? { key: 'on', message: 'no upper end reaches 0; use value' } : undefined;
    }
    case 'regression':
      return undefined;
  }
}
