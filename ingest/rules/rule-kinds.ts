/** Every kind of rule file there is. */
import { botKind } from './bot/bot-kind.ts';
import { scenarioKind } from './bot/scenario-kind.ts';
import { compensationKind } from './compensation/compensation-kind.ts';
import type { RuleKind } from './rule-kind.ts';

export const ruleKinds: readonly RuleKind[] = [compensationKind, botKind, scenarioKind];
