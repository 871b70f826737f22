/** The demo knowledge base's compensation table, in services that know nothing but it. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ingestRules } from '../../ingest/rules/ingest-rules.ts';
import { readRule, type ReadRule } from '../../ingest/rules/read-rule.ts';
import { ruleKinds } from '../../ingest/rules/rule-kinds.ts';
import { makeServices } from '../make-services.ts';

const file = fileURLToPath(new URL('../../kb/policies/compensation.yaml', import.meta.url));
export const demoText = await readFile(file, 'utf8');

export function readTable(text: string, hasArticle: (id: string) => boolean = () => true): ReadRule {
  const rule = readRule('compensation.yaml', text, ruleKinds, { hasArticle });
  if (rule === undefined) throw new Error('not a rule file');
  return rule;
}

export async function makeCompensation(text = demoText) {
  const made = await makeServices();
  const rules = [readTable(text)];
  const { problems } = await ingestRules(made.services.writer, { rules, unread: [], source: 'kb' });
  if (problems.length > 0) throw new Error(problems[0]?.message);
  return { ...made, compensation: made.services.compensation };
}
