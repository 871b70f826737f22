/** `suffler people` and `suffler keys` as people and their scripts run them. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../make-folder.ts';
import { root, suffler } from '../run-cli.ts';

const database = async () => ({ SUFFLER_DB: join(await makeFolder(), 'suffler.sqlite') });

describe('suffler people', () => {
  it('adds somebody with a password that it shows once, and lists them', async () => {
    const settings = await database();
    const added = await suffler(['people', 'add', 'Vera', '--name', 'Вера Полева', '--role', 'admin'], settings);
    expect(added).toMatchObject({ code: 0, stderr: '' });
    expect(added.stdout).toMatch(/^vera may sign in as admin\npassword: (?:[a-z0-9]{4}-){3}[a-z0-9]{4}\n$/);
    const { stdout } = await suffler(['people', 'list'], settings);
    expect(stdout.replace(/\d{4}-\d{2}-\d{2}/g, 'DAY')).toBe(
      'login  name         role   since       disabled\nvera   Вера Полева  admin  DAY\n',
    );
  });

  it('takes somebody out and in again', async () => {
    const settings = await database();
    await suffler(['people', 'add', 'tom', '--name', 'Tom'], settings);
    const disabled = await suffler(['people', 'disable', 'tom', '--json'], settings);
    expect(JSON.parse(disabled.stdout)).toMatchObject({
      login: 'tom',
      role: 'agent',
      disabledAt: expect.any(String) as string,
    });
    const enabled = await suffler(['people', 'enable', 'tom'], settings);
    expect(enabled).toMatchObject({ code: 0, stdout: 'tom may sign in again\n' });
  });

  it('takes a password from stdin, and refuses a weak one in clear words', async () => {
    const settings = await database();
    const add = (input: string) =>
      spawnSync(process.execPath, ['dist/bundle/suffler.js', 'people', 'add', 'eve', '--name', 'Eve', '--stdin'], {
        ...{ cwd: root, env: settings, input, encoding: 'utf8' },
      });
    expect(add('short\n')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'suffler: A password has at least 10 characters; a few words are a good one.\n',
    });
    expect(add('four words make one\n')).toMatchObject({ status: 0, stdout: 'eve may sign in as agent\n' });
    const other = await suffler(['people', 'password', 'eve', '--json'], settings);
    expect(JSON.parse(other.stdout)).toMatchObject({ login: 'eve', password: expect.any(String) as string });
  });

  it('says what is wrong', async () => {
    const settings = await database();
    const add = ['people', 'add', 'vera', '--name', 'Vera', '--role', 'admin'];
    await suffler(add, settings);
    const faults = [
      [add, /has this login already/],
      [['people', 'disable', 'vera'], /last administrator/],
      [['people', 'disable', 'nobody'], /nobody with the login nobody/],
      [['people', 'add', 'a b', '--name', 'x'], /must be letters/],
      [['people', 'add', 'eve', '--name', 'x', '--role', 'king'], /agent, editor, supervisor, admin/],
      [['people', 'add', 'eve'], /--name/],
    ] as const;
    const told = await Promise.all(faults.map(([args]) => suffler(args, settings)));
    expect(told).toEqual(
      faults.map(([, words]) => ({ code: 2, stdout: '', stderr: expect.stringMatching(words) as string })),
    );
  });
});

describe('suffler keys', () => {
  it('makes a key, lists it by its prefix, and revokes it', async () => {
    const settings = await database();
    const { code, stdout: key } = await suffler(['keys', 'create', 'help desk', '--role', 'editor'], settings);
    expect(code).toBe(0);
    expect(key).toMatch(/^sk_[a-z0-9]{8}_[\w-]{43}\n$/);
    const prefix = key.slice(0, 11);
    const listed = await suffler(['keys', 'list', '--json'], settings);
    expect(JSON.parse(listed.stdout)).toMatchObject([{ name: 'help desk', prefix, role: 'editor', revokedAt: null }]);
    expect(listed.stdout).not.toContain(key.slice(12, -1));
    const [revoked, none] = await Promise.all(
      [prefix, 'sk_none'].map((given) => suffler(['keys', 'revoke', given], settings)),
    );
    expect(revoked).toMatchObject({ code: 0, stdout: `${prefix} opens nothing any more\n` });
    expect(none).toMatchObject({ code: 2, stdout: '' });
  });
});
