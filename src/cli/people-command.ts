/** `suffler people add|list|disable|enable|password`. */
import { text } from 'node:stream/consumers';
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Access } from '../access/access.ts';
import { loginOf, type Person } from '../access/people.ts';
import { legibleText } from '../access/random-text.ts';
import { readConfig } from '../config.ts';
import { loginSchema, roles, type Role } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { printJson } from './print.ts';
import { printTable } from './print-table.ts';
import { withAccess } from './with-access.ts';

interface Flags {
  name?: string;
  role?: Role;
  stdin?: boolean;
  json?: boolean;
}

const stdinText = 'read the password from stdin (default: make one, and print it once)';

export function addPeopleCommand(program: Command): void {
  const people = program
    .command('people')
    .summary('add and list those who may sign in')
    .description('Works on the database of SUFFLER_DB. Exit code: 0 done, 2 it could not.');

  people
    .command('add')
    .argument('<login>', 'what they sign in with', readLogin)
    .requiredOption('--name <name>', 'what colleagues and customers see')
    .addOption(new Option('--role <role>', 'what they may do').choices(roles).default('agent'))
    .option('--stdin', stdinText)
    .option('--json', 'print the account as JSON')
    .action(async (login: string, { name = '', role = 'agent', ...flags }: Flags) => {
      const password = await passwordBy(flags);
      const person = await onAccess(({ people: them }) => them.add({ login, name, role, password: password.text }));
      tell(person, `${person.login} may sign in as ${person.role}`, password.made, flags);
    });

  people
    .command('list')
    .option('--json', 'print the accounts as JSON')
    .action(async (flags: Flags) => {
      const all = await onAccess((access) => access.people.list());
      if (flags.json === true) {
        printJson(all);
        return;
      }
      printTable(
        ['login', 'name', 'role', 'since', 'disabled'],
        all.map((one) => [one.login, one.name, one.role, day(one.createdAt), day(one.disabledAt)]),
      );
    });

  for (const [verb, disabled, told] of [
    ['disable', true, 'may not sign in any more; their sessions are over'],
    ['enable', false, 'may sign in again'],
  ] as const) {
    people
      .command(verb)
      .argument('<login>', 'whose', readLogin)
      .option('--json', 'print the account as JSON')
      .action(async (login: string, flags: Flags) => {
        const person = await onAccess(async (access) =>
          access.people.update((await named(access, login)).id, { disabled }),
        );
        tell(person, `${person.login} ${told}`, undefined, flags);
      });
  }

  people
    .command('password')
    .summary('set another password, end the sessions, and open the lock')
    .argument('<login>', 'whose', readLogin)
    .option('--stdin', stdinText)
    .option('--json', 'print the account as JSON')
    .action(async (login: string, flags: Flags) => {
      const password = await passwordBy(flags);
      const person = await onAccess(async (access) =>
        access.people.update((await named(access, login)).id, { password: password.text }),
      );
      tell(person, `${person.login} has another password; their sessions are over`, password.made, flags);
    });
}

const onAccess = <Result>(work: (access: Access) => Promise<Result>) => withAccess(readConfig(), work);

function readLogin(typed: string): string {
  const { data, error } = loginSchema.safeParse(typed);
  if (data === undefined) throw new InvalidArgumentError(error.issues[0]?.message ?? 'is not a login');
  return loginOf(data);
}

async function named({ people }: Access, login: string): Promise<Person> {
  const found = (await people.list()).find((person) => person.login === login);
  if (found === undefined) throw new SufflerError('person_not_found', `there is nobody with the login ${login}.`);
  return found;
}

/** Never an argument: those stand in the shell's history and in the list of processes. */
async function passwordBy({ stdin }: Flags): Promise<{ text: string; made?: string }> {
  if (stdin === true) return { text: (await text(process.stdin)).replace(/\r?\n$/, '') };
  const made = legibleText(4);
  return { text: made, made };
}

function tell(person: Person, sentence: string, made: string | undefined, { json }: Flags): void {
  if (json === true) {
    printJson({ ...person, ...(made === undefined ? {} : { password: made }) });
    return;
  }
  process.stdout.write(`${sentence}\n${made === undefined ? '' : `password: ${made}\n`}`);
}

const day = (at: string | null) => at?.slice(0, 10) ?? '';
