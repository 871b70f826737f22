/** Accounts and a key for those who only want to look: made on an empty database, with passwords that are nobody else's. */
import type { Access } from '../access/access.ts';
import { legibleText } from '../access/random-text.ts';

export interface DemoAccounts {
  readonly people: readonly { readonly login: string; readonly password: string; readonly name: string }[];
  readonly key: string;
}

const accounts = [
  { login: 'agent', name: 'Лена Ветрова', role: 'agent' },
  { login: 'editor', name: 'Nora Hillside', role: 'editor' },
  { login: 'supervisor', name: 'Глеб Сомов', role: 'supervisor' },
  { login: 'admin', name: 'Alma Stonefield', role: 'admin' },
] as const;

/** Random each time: well-known ones would open every demo that was left running. */
export async function makeDemoAccounts({ people, keys }: Pick<Access, 'people' | 'keys'>): Promise<DemoAccounts> {
  const made: { login: string; password: string; name: string }[] = [];
  for (const account of accounts) {
    const password = legibleText();
    await people.add({ ...account, password });
    made.push({ ...account, password });
  }
  const { key } = await keys.create({ name: 'demo', role: 'agent' });
  return { people: made, key };
}

/** Whether anybody could come in at all. */
export async function isNobodyThere({ people, keys }: Pick<Access, 'people' | 'keys'>): Promise<boolean> {
  return (await people.list()).length === 0 && (await keys.list()).length === 0;
}

export function describeDemo({ people, key }: DemoAccounts): string {
  const lines = people.map(({ login, password, name }) => `  ${login.padEnd(10)} ${password}  ${name}\n`);
  return `Demo accounts, shown this once (suffler people password LOGIN makes another password):\n${lines.join('')}  key        ${key}\nCustomers to answer:  SUFFLER_KEY=${key} npx suffler demo play\n`;
}

export const howToBegin =
  'Nobody can sign in yet. Make the first administrator:  suffler people add LOGIN --name NAME --role admin\n' +
  "and a key for a machine:  suffler keys create 'help desk'\n";
