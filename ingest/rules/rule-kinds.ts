/** Every kind of rule file there is. */
import type { RuleKind } from './rule-kind.ts';

export const ruleKinds: readonly RuleKind[] = [];
