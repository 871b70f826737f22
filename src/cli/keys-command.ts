/** `suffler keys create|list|revoke`. */
import { Option, type Command } from 'commander';
import { readConfig } from '../config.ts';
import { roles, type Role } from '../domain/principal.ts';
import { SufflerError } from '../errors.ts';
import { printJson } from './print.ts';
import { printTable } from './print-table.ts';
import { withAccess } from './with-access.ts';

interface Flags {
  role?: Role;
  json?: boolean;
}

export function addKeysCommand(program: Command): void {
  const keys = program
    .command('keys')
    .summary("make and revoke machines' keys")
    .description('Works on the database of SUFFLER_DB. Exit code: 0 done, 2 it could not.');

  keys
    .command('create')
    .argument('<name>', 'what the key is for')
    .addOption(new Option('--role <role>', 'what it may do').choices(roles).default('agent'))
    .option('--json', 'print the key as JSON')
    .action(async (name: string, { role = 'agent', json }: Flags) => {
      const made = await withAccess(readConfig(), (access) => access.keys.create({ name, role }));
      if (json === true) printJson(made);
      // The key alone on stdout, so that a script may take it.
      else {
        process.stderr.write(`A key of the role ${role}; it is shown this once:\n`);
        process.stdout.write(`${made.key}\n`);
      }
    });

  keys
    .command('list')
    .option('--json', 'print the keys as JSON')
    .action(async ({ json }: Flags) => {
      const all = await withAccess(readConfig(), (access) => access.keys.list());
      if (json === true) {
        printJson(all);
        return;
      }
      printTable(
        ['prefix', 'name', 'role', 'since', 'last used', 'revoked'],
        all.map((one) => [
          ...[one.prefix, one.name, one.role],
          ...[one.createdAt, one.lastUsedAt, one.revokedAt].map((at) => at?.slice(0, 10) ?? ''),
        ]),
      );
    });

  keys
    .command('revoke')
    .argument('<prefix>', 'how the key begins, such as sk_k7dmx2pw, or its id')
    .option('--json', 'print the key as JSON')
    .action(async (prefix: string, { json }: Flags) => {
      const revoked = await withAccess(readConfig(), async (access) => {
        const found = (await access.keys.list()).find((key) => key.prefix === prefix || key.id === prefix);
        if (found === undefined) throw new SufflerError('key_not_found', `there is no key ${prefix}; see keys list.`);
        return access.keys.revoke(found.id);
      });
      if (json === true) printJson(revoked);
      else process.stdout.write(`${revoked.prefix} opens nothing any more\n`);
    });
}
