/** Prompt files: what is refused, with file and line, and that a changed prompt has a raised version. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePrompt } from '../../../eval/prompts/parse-prompt.ts';
import { promptsModule } from '../../../eval/prompts/prompts-module.ts';
import { readPrompts } from '../../../eval/prompts/read-prompts.ts';
import { sufflerErrorIn } from '../../../src/errors.ts';
import { root } from '../../run-cli.ts';

interface Draft {
  readonly id?: string;
  readonly version?: number | string;
  readonly variables?: string;
  readonly body?: string;
}

function file({ id = 'poem', version = 1, variables = '[lang, topic]', body = '' }: Draft = {}): string {
  const text = body === '' ? 'Write in {lang}.\n--- user ---\nAbout {topic}.\n' : body;
  return `---\nid: ${id}\nversion: ${version}\ndescription: Writes a poem.\nvariables: ${variables}\n---\n${text}`;
}

const faultsOf = (text: string) => parsePrompt('p.md', text).faults;

describe('a prompt file', () => {
  it('is front matter and two texts', () => {
    expect(parsePrompt('p.md', file()).prompt).toEqual({
      id: 'poem',
      version: 1,
      description: 'Writes a poem.',
      variables: ['lang', 'topic'],
      system: 'Write in {lang}.',
      user: 'About {topic}.',
      hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    });
  });

  it('has the same hash with other line ends, and another with another word', () => {
    const hashOf = (text: string) => parsePrompt('p.md', text).prompt?.hash;
    expect(hashOf(file().replaceAll('\n', '\r\n'))).toBe(hashOf(file()));
    expect(hashOf(file({ version: 2 }))).toBe(hashOf(file()));
    expect(hashOf(file().replace('About', 'On'))).not.toBe(hashOf(file()));
  });

  it('may hold braces that are none of a variable', () => {
    const body = 'Write {{"lang": "{lang}"}}\n--- user ---\n{topic}\n';
    expect(faultsOf(file({ body }))).toEqual([]);
  });

  it.each<[string, string, string[]]>([
    ['no front matter', 'Write.', ['p.md:1: must begin with front matter between lines of ---']],
    ['broken YAML', file({ variables: '[lang' }), ['p.md:5: broken YAML']],
    ['a version that is no number', file({ version: 'new' }), ['p.md:3: version: must be a whole number']],
    [
      'an undeclared variable, on its line',
      file({ body: 'Write in {lang}.\n--- user ---\nAbout {topic}.\nFor {reader}.\n' }),
      ['p.md:10: {reader} is not among the variables'],
    ],
    ['a variable that is used nowhere', file({ variables: '[lang, topic, mood]' }), ['p.md:5: mood is nowhere in the body']],
    ['a variable named twice', file({ variables: '[lang, topic, lang]' }), ['p.md:5: a variable is named twice']],
    [
      'a brace alone',
      file({ body: 'Write in {lang}.\n--- user ---\nAbout {topic}. }\n' }),
      ['p.md:9: a brace alone; write }} for the sign'],
    ],
    [
      'one text only',
      file({ body: 'Write in {lang} about {topic}.\n' }),
      ['p.md:7: the body must be two texts with one line "--- user ---" between them'],
    ],
  ])('is refused for %s', (...[, text, faults]) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  it('is refused for keys that mean nothing', () => {
    const [fault] = faultsOf(file().replace('description', 'descripton'));
    expect(fault).toMatch(/^p\.md:\d+: /);
  });
});

describe('all prompts together', () => {
  const messageOf = (files: Record<string, string>, recorded: string) => {
    try {
      readPrompts(files, recorded);
    } catch (error) {
      return sufflerErrorIn(error)?.message;
    }
    return undefined;
  };

  it('have ids of their own, and every fault is told at once', () => {
    expect(messageOf({ 'a.md': file(), 'b.md': file(), 'c.md': '' }, '{}')).toBe(
      'b.md:1: the id poem is another file\'s already\nc.md:1: must begin with front matter between lines of ---',
    );
  });

  it('must raise the version with a change of words, and are recorded', () => {
    const before = readPrompts({ 'a.md': file() }, '{}').versions;
    const changed = file().replace('About', 'On');
    expect(messageOf({ 'a.md': changed }, JSON.stringify(before))).toBe(
      'a.md:1: changed, and is version 1 still; raise the version',
    );
    const raised = readPrompts({ 'a.md': changed.replace('version: 1', 'version: 2') }, JSON.stringify(before));
    expect(Object.keys(raised.versions['poem'] ?? {})).toEqual(['1', '2']);
    expect(raised.versions['poem']?.['1']).toBe(before['poem']?.['1']);
  });

  it('of this repository are what is compiled in and recorded', async () => {
    const folder = join(root, 'prompts');
    const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
    const texts = await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]));
    const recorded = await readFile(join(folder, 'versions.json'), 'utf8');
    const read = readPrompts(Object.fromEntries(texts) as Record<string, string>, recorded);
    expect(read.versions).toEqual(JSON.parse(recorded));
    expect(promptsModule(read.prompts)).toBe(await readFile(join(root, 'src/prompts/prompts.ts'), 'utf8'));
  });
});
