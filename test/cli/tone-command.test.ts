/** `suffler tone` as people and their pipelines run it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text as readAll } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { root, suffler } from '../run-cli.ts';

describe('suffler tone', () => {
  it('finds what is forbidden, says what to write instead, and ends with 1', async () => {
    const { code, stdout, stderr } = await suffler(['tone', 'Вы неправильно указали адрес.']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(
      /^1:1: forbidden: no-blame: “Вы неправильно”\n {3}Вина .+\n {3}→ .+\n1 forbidden, 0 advice\n$/,
    );
  });

  it('ends with 0 for advice and for a good text', async () => {
    const runs = await Promise.all([
      suffler(['tone', 'Kindly send a photo.']),
      suffler(['tone', 'Send', 'a', 'photo.']),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0]);
    expect(runs.map(({ stdout }) => stdout.trim().split('\n').at(-1))).toEqual([
      '0 forbidden, 1 advice',
      '0 forbidden, 0 advice',
    ]);
  });

  it('prints JSON, in the language it was told', async () => {
    const { code, stdout } = await suffler(['tone', '--json', '--lang', 'en', '--channel', 'chat', 'Hello!!!']);
    const message = 'Shouting with punctuation.';
    const better = 'Put one mark, or a full stop.';
    expect({ code, json: JSON.parse(stdout) as unknown }).toEqual({
      code: 1,
      json: {
        mayBotSend: false,
        findings: [{ rule: 'equal-respect', severity: 'forbidden', start: 5, end: 8, message, better, words: '!!!' }],
      },
    });
  });

  it('reads stdin for -, and names the line', async () => {
    const child = spawn(process.execPath, ['dist/bundle/suffler.js', 'tone', '-'], { cwd: root, env: {} });
    child.stdin.end('Hello!\nIt is probably close.\n');
    const [stdout] = await Promise.all([readAll(child.stdout), once(child, 'close')]);
    expect(child.exitCode).toBe(1);
    expect(stdout).toMatch(/^2:7: forbidden: facts-not-guesses: “probably”/);
  });

  it.each([
    ['no text', ['tone', ' ']],
    ['an unknown channel', ['tone', '--channel', 'pigeon', 'Hello']],
    ['an unknown language', ['tone', '--lang', 'xx', 'Hello']],
  ])('could not run with %s', async (...[, args]) => {
    const { code, stdout, stderr } = await suffler(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('lists the principles in its help', async () => {
    const { code, stdout } = await suffler(['tone', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('no-empty-apology: An apology always comes with');
  });
});
