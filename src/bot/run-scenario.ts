/** Walks a scenario from a node to where it waits for the customer, hands off or ends. Pure. */
import type { Customer } from '../domain/conversation.ts';
import type { HandoffReason } from '../domain/handoff.ts';
import { fillSlots } from '../reply/fill-slots.ts';
import { fold } from '../text/fold.ts';
import { nodeOf, type Branch, type Say, type Scenario, type ScenarioNode } from './scenario.ts';

/** What is to be said on the way, still to be proven. */
export type Line = { readonly say: Say } | { readonly answer: string };

export interface Walk {
  readonly lines: readonly Line[];
  readonly stop:
    | { readonly kind: 'ask'; readonly node: string }
    | { readonly kind: 'handoff'; readonly reason: HandoffReason }
    | { readonly kind: 'end' };
}

/** A checked scenario passes each node once at most before it stops; one that was not checked is left for a person. */
export function runScenario(scenario: Scenario, from: string, customer: Customer | undefined): Walk {
  const lines: Line[] = [];
  const passed = new Set<string>();
  for (let name = from; !passed.has(name);) {
    passed.add(name);
    const node = nodeOf(scenario, name);
    if (node === undefined) break;
    if (node.say !== undefined) lines.push({ say: node.say });
    if (node.answer !== undefined) lines.push({ answer: node.answer });
    if (node.ask !== undefined) return { lines, stop: { kind: 'ask', node: name } };
    if (node.handoff !== undefined) return { lines, stop: { kind: 'handoff', reason: node.handoff } };
    if (node.end === true) return { lines, stop: { kind: 'end' } };
    name = nextOf(node, customer) ?? name;
  }
  return { lines, stop: { kind: 'handoff', reason: 'policy' } };
}

function nextOf(node: ScenarioNode, customer: Customer | undefined): string | undefined {
  if (node.to !== undefined) return node.to;
  return node.branch?.find((branch) => holds(branch, customer))?.to ?? node.else;
}

function holds({ slot, known, one_of: values }: Branch, customer: Customer | undefined): boolean {
  const [value] = fillSlots(`{${slot}}`, customer).values;
  if (known !== undefined && known !== (value !== undefined)) return false;
  return values === undefined || (value !== undefined && values.some((one) => fold(one) === fold(value)));
}
