/** Every kind of rule file there is. */
import { compensationKind } from './compensation/compensation-kind.ts';
import type { RuleKind } from './rule-kind.ts';

export const ruleKinds: readonly RuleKind[] = [compensationKind];
