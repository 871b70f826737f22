/** Whatever lies in a folder: the fault is named at its line, and the articles beside it are indexed. */
import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../ingest/check.ts';
import { ingest } from '../../ingest/ingest.ts';
import { limits } from '../../ingest/limits.ts';
import { formatProblem } from '../../ingest/problem.ts';
import { SufflerError } from '../../src/errors.ts';
import { makeFolder } from '../make-folder.ts';
import { makeServices, now } from '../make-services.ts';

const good = '# Cherry pie\n\nThe cherry pie is baked in nine minutes.\n';
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
const headed = (yaml: string, body = 'Walnut.\n') => `---\n${yaml}\n---\n\n# Walnut strudel\n\n${body}`;

/** Ingests a folder that also holds a good article, and tells what became of both. */
async function ingested(folder: string) {
  const { services } = await makeServices();
  const report = await ingest(services.writer, { folder, source: 'shop' });
  const found = async (text: string) => {
    const { hits } = await services.search({ messages: [{ role: 'customer', text }], audience: 'agent', limit: 9 });
    return hits.map(({ articleId }) => articleId);
  };
  return { report, problems: report.problems.map(formatProblem), found };
}

const refused: [name: string, content: string | Uint8Array, problem: RegExp][] = [
  ['a list in the YAML that does not end', headed('id: x\ntitle: [open'), /^bad\.md:3: broken YAML: .*]/],
  ['a colon too many in the YAML', headed('id: x\ntitle: a: b'), /^bad\.md:3: broken YAML: Nested mappings/],
  ['a key that stands twice', headed('id: x\nid: y'), /^bad\.md:3: broken YAML: Map keys must be unique/],
  ['front matter that is a list', headed('- a\n- b'), /^bad\.md:2: the front matter must be "key: value"/],
  ['an alias in the YAML', headed('id: &x walnut\ntitle: *x'), /^bad\.md:\d: YAML aliases \(\*name\) are not accepted/],
  ['a bomb of aliases', headed(bombOfAliases()), /^bad\.md:\d: YAML aliases \(\*name\) are not accepted/],
  [
    '1 MB of front matter',
    headed(`note: ${'a'.repeat(1_000_000)}`),
    /^bad\.md:2: the front matter has 1000006 chara.* 65536;/,
  ],
  ['5,000 lists in the YAML', headed(`a: ${'['.repeat(5000)}${']'.repeat(5000)}`), /^bad\.md:\d: .*nested too deeply/],
  [
    '5,000 maps in the YAML',
    headed(`a: ${'{a: '.repeat(5000)}${'}'.repeat(5000)}`),
    /^bad\.md:\d: .*nested too deeply/,
  ],
  [
    'front matter that does not end',
    '---\naudience: agent\n\n# Walnut strudel\n',
    /^bad\.md:1: the front matter is not closed/,
  ],
  [
    'a slip in a key that guards',
    headed('audiance: agent'),
    /^bad\.md:2: unknown key "audiance"; did you mean "audience"\?/,
  ],
  ['a guarding key without a value', headed('audience:'), /^bad\.md:2: audience: has no value/],
  ['a reader that does not exist', headed('audience: staff'), /^bad\.md:2: audience: .*"agent"/],
  [
    'a byte over the limit',
    'a'.repeat(limits.fileBytes + 1),
    /^bad\.md:1: the file has 1048577 bytes, the limit is 1048576/,
  ],
  ['10 MB', 'walnut '.repeat(1_500_000), /^bad\.md:1: the file has 10500000 bytes/],
  ['NUL bytes', '# Walnut\0strudel\n', /^bad\.md:1: the file has NUL bytes/],
  ['UTF-16', bytes([0xff, 0xfe], '#\0 \0W\0'), /^bad\.md:1: the file is not UTF-8/],
  ['broken UTF-8', bytes('# Walnut ', [0xc3, 0x28], ' strudel\n'), /^bad\.md:1: the file is not UTF-8/],
  [
    '5,000 lists in one another',
    `Walnut.\n\n${'- '.repeat(5000)}x\n`,
    /^bad\.md:3: lists or quotes are nested deeper than 50/,
  ],
  ['5,000 numbered lists', `${'1. '.repeat(5000)}x\n`, /^bad\.md:1: lists or quotes are nested/],
  ['5,000 quotes in one another', `${'> '.repeat(5000)}x\n`, /^bad\.md:1: lists or quotes are nested/],
  ['5,000 quotes without spaces', `${'>'.repeat(5000)}x\n`, /^bad\.md:1: lists or quotes are nested/],
  ['lists and quotes by turns', `${'> - '.repeat(2500)}x\n`, /^bad\.md:1: lists or quotes are nested/],
  ['a list that goes down a line at a time', staircase(1000), /^bad\.md:\d+: lists or quotes are nested/],
  ['a list of one level more than the limit', staircase(51), /^bad\.md:51: lists or quotes are nested/],
  ['500 directives in one another', `${':::note\n'.repeat(500)}x\n`, /^bad\.md:\d+: .*nested/],
  ['500 directives in one quote', `${'> :::note\n'.repeat(500)}x\n`, /^bad\.md:\d+: .*nested/],
  ['500 directives that a shorter fence does not end', `${'::::note\n:::\n'.repeat(500)}x\n`, /^bad\.md:\d+: .*nested/],
  [
    '1 MB of brackets that close only',
    `${']('.repeat(500_000)}\n`,
    /^bad\.md:1: one paragraph has more than 10000 marks/,
  ],
  ['1 MB of half links', `Walnut.\n\n${'[a]('.repeat(250_000)}\n`, /^bad\.md:3: one paragraph has more than 10000/],
  ['1 MB of footnotes', '[^a]\n'.repeat(200_000), /^bad\.md:5001: one paragraph has more than 10000 marks/],
  ['5,000 keys in one another in the YAML', headed(`${'? '.repeat(5000)}x`), /^bad\.md:\d: .*nested too deeply/],
];

function staircase(depth: number): string {
  return Array.from(Array(depth).keys(), (level) => `${'  '.repeat(level)}- x\n`).join('');
}

function bombOfAliases(): string {
  const levels = Array.from(Array(20).keys(), (level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`);
  return ['a0: &a0 [x, x]', ...levels].join('\n');
}

test.each(refused)('%s', async (...[, content, problem]) => {
  const { report, problems, found } = await ingested(await makeFolder({ 'bad.md': content, 'good.md': good }));
  expect(problems).toEqual([expect.stringMatching(problem)]);
  expect(report).toMatchObject({ files: 2, added: 1, failed: 1 });
  expect(report.durationMs).toBeLessThan(1000);
  expect(await found('cherry pie')).toEqual(['good']);
  expect(await found('walnut strudel')).toEqual([]);
});

const accepted: [name: string, content: string | Uint8Array][] = [
  ['a byte order mark', bytes([0xef, 0xbb, 0xbf], headed('id: bad'))],
  ['CRLF', headed('id: bad\ntopics: [cake]').replaceAll('\n', '\r\n')],
  ['a lone CR', headed('id: bad').replaceAll('\n', '\r')],
  ['an anchor in the YAML that nothing refers to', headed('id: &x bad')],
  ['exactly the limit', `# Walnut strudel\n${'nut '.repeat(limits.fileBytes)}`.slice(0, limits.fileBytes)],
  ['50 lists in one another', `# Walnut strudel\n\n${'- '.repeat(50)}x\n`],
  ['a list of 3,000 links', `# Walnut strudel\n\n${'- [a](b)\n'.repeat(3000)}`],
  ['12,000 brackets of code', `# Walnut strudel\n\n\`\`\`\n${'[[]]\n'.repeat(3000)}\`\`\`\n`],
  ['brackets that never close', `# Walnut strudel\n\n${'['.repeat(5000)}${'*a _b `'.repeat(700)}\n`],
];

test.each(accepted)('accepted: %s', async (...[, content]) => {
  const { report, problems, found } = await ingested(await makeFolder({ 'bad.md': content, 'good.md': good }));
  expect(problems).toEqual([]);
  expect(report).toMatchObject({ files: 2, added: 2, failed: 0 });
  expect(await found('walnut strudel')).toEqual(['bad']);
});

describe('front matter of another tool', () => {
  test('code in it is not run', async () => {
    const folder = await makeFolder();
    const script = `require("node:fs").writeFileSync(${JSON.stringify(join(folder, 'ran'))}, "")`;
    await ingested(await makeFolder({ 'a.md': `---js\n${script}\n---\n`, 'b.md': `---javascript\n${script}\n---\n` }));
    expect(await readdir(folder)).toEqual([]);
  });

  test.each([
    ['JavaScript', '---js\n{ audience: "agent" }\n---\n\n# Walnut strudel\n'],
    ['TOML', '+++\naudience = "agent"\n+++\n\n# Walnut strudel\n'],
    ['YAML between longer lines', '----\naudience: agent\n----\n\n# Walnut strudel\n'],
    ['YAML behind a comment', '<!-- Ours. -->\n\n---\ntitle: Walnut\naudience: agent\n---\n\n# Walnut strudel\n'],
    ['YAML behind two byte order marks', '\ufeff\ufeff\n---\naudience: agent\n---\n\n# Walnut strudel\n'],
    ['YAML behind an empty line', '\n---\naudience: agent\n---\n\n# Walnut strudel\n'],
  ])('%s is refused, so that a note for agents does not reach customers', async (...[, content]) => {
    const { problems, found } = await ingested(await makeFolder({ 'bad.md': content, 'good.md': good }));
    expect(problems).toEqual([expect.stringMatching(/^bad\.md:\d: .*front matter/)]);
    expect(await found('walnut strudel')).toEqual([]);
  });
});

test('keys that guard nothing, between longer lines or behind a comment, are warned of and read as text', async () => {
  const text = 'title: Walnut\ntopics: [cake]';
  const folder = await makeFolder({
    'a.md': `----\n${text}\n----\n\n# Walnut strudel\n`,
    'b.md': `<!-- Ours.\n-->\n---\n${text}\n---\n\n# Cherry pie\n`,
    'c.md': '# Plum jam\n\n---\n\nA line above.\n\n---\n',
  });
  const { report, problems } = await ingested(folder);
  const said = expect.stringContaining('warning: this looks like front matter but is read as text') as string;
  expect(problems).toEqual([said, said]);
  expect(report.problems.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.md:1', 'b.md:3']);
  expect(report).toMatchObject({ added: 3, failed: 0 });
});

describe('a folder', () => {
  test('of two articles with one id keeps the first and names it to the second', async () => {
    const { report, problems } = await ingested(
      await makeFolder({ 'a.md': headed('id: pie'), 'b.md': headed('id: pie'), 'c.md': good }),
    );
    expect(problems).toEqual(['b.md:1: id "pie" (en) is taken by a.md; give one of them another id']);
    expect(report).toMatchObject({ files: 3, added: 2, failed: 1 });
  });

  test('with links that loop, dangle or lead to a file does not follow them', async () => {
    const folder = await makeFolder({ 'good.md': good });
    await symlink(folder, join(folder, 'loop'));
    await symlink(join(folder, 'good.md'), join(folder, 'link.md'));
    await symlink(join(folder, 'nowhere.md'), join(folder, 'gone.md'));
    const { report, problems, found } = await ingested(folder);
    const said = 'warning: a symbolic link is not followed; put the file itself here';
    expect(problems).toEqual([`gone.md:1: ${said}`, `link.md:1: ${said}`, `loop:1: ${said}`]);
    expect(report).toMatchObject({ added: 1, failed: 0 });
    expect(await found('cherry pie')).toEqual(['good']);
  });

  test('whose name ends in .md is a folder', async () => {
    const folder = await makeFolder({ 'deep.md/pie.md': good });
    await mkdir(join(folder, 'empty.md'));
    const { report, problems, found } = await ingested(folder);
    expect({ problems, added: report.added, files: report.files }).toEqual({ problems: [], added: 1, files: 1 });
    expect(await found('cherry pie')).toEqual(['deepmd-pie']);
  });

  test.each([
    ['that is empty', '.'],
    ['that is not there', 'missing'],
    ['that is a file', 'file.txt'],
  ])('%s is an error that names it', async (...[, path]) => {
    const folder = join(await makeFolder({ 'file.txt': good }), path);
    const { services } = await makeServices();
    const failure = await ingest(services.writer, { folder, source: 'shop' }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(SufflerError);
    expect(failure).toMatchObject({ code: 'folder_unreadable', message: expect.stringContaining(folder) as string });
  });

  test('with a link out of it is told so by the lint', async () => {
    const folder = await makeFolder({ 'a/pie.md': '# Pie\n\n[Up](../../secret.md)\n', 'good.md': good });
    const { problems } = await check({ folder, now });
    expect(problems.map(formatProblem)).toEqual([
      'a/pie.md:3: link "../../secret.md" leads out of the knowledge base; link to an article inside it',
    ]);
  });
});
