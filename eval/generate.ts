/** Makes the files that follow from the code: settings, API description, compiled scan, prompts. With `--check` it only compares. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import openWabt from 'wabt';
import { mainTenant } from '../src/domain/tenant.ts';
import { apiInfo, createApp } from '../src/app.ts';
import { configSchema } from '../src/config.ts';
import { createServices } from '../src/services.ts';
import { createSqliteStore } from '../src/store/sqlite.ts';
import { sufflerErrorIn } from '../src/errors.ts';
import { packageFolder } from '../src/package-folder.ts';
import { promptsModule } from './prompts/prompts-module.ts';
import { readPrompts } from './prompts/read-prompts.ts';

const check = process.argv.includes('--check');
const files: Readonly<Record<string, string>> = {
  '.env.example': exampleEnvironment(),
  'src/openapi.json': apiDescription(),
  'src/index/scan-int8-code.ts': await scanCode(),
  ...(await prompts()),
};

for (const [name, content] of Object.entries(files)) {
  const path = join(packageFolder(), name);
  if (!check) {
    await writeFile(path, content);
  } else if ((await readFile(path, 'utf8').catch(() => '')) !== content) {
    process.stderr.write(`${name} is not what the code would make; run npm run generate\n`);
    process.exitCode = 1;
  }
}

function exampleEnvironment(): string {
  const entries = Object.entries(configSchema.shape).map(([name, schema]) => {
    const { data } = schema.safeParse(undefined);
    const shown = data === undefined || typeof data === 'object' ? '' : data;
    return `# ${schema.description ?? ''}\n# ${name}=${shown}\n`;
  });
  return `# Every setting with its default. A line without # takes effect.\n\n${entries.join('\n')}`;
}

function apiDescription(): string {
  const store = createSqliteStore({ file: ':memory:' });
  const services = createServices({ store, tenant: mainTenant, now: () => new Date(0), threshold: 0 });
  const app = createApp({ services, log: () => undefined, bodyLimit: 0 });
  return `${JSON.stringify(app.getOpenAPI31Document(apiInfo), undefined, 2)}\n`;
}

async function scanCode(): Promise<string> {
  const name = 'scan-int8.wat';
  const wabt = await openWabt();
  const parsed = wabt.parseWat(name, await readFile(join(packageFolder(), 'src/index', name), 'utf8'), {
    simd: true,
  });
  const code = Buffer.from(parsed.toBinary({}).buffer).toString('base64');
  return `/** Compiled from ${name} by \`npm run generate\`; do not edit. */\nexport const scanCode =\n  '${code}';\n`;
}

/** Nothing of them when one is wrong, so that a faulty prompt changes no file. */
async function prompts(): Promise<Record<string, string>> {
  const folder = join(packageFolder(), 'prompts');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  const texts = await Promise.all(
    names.map(async (name) => [`prompts/${name}`, await readFile(join(folder, name), 'utf8')] as const),
  );
  try {
    const read = readPrompts(Object.fromEntries(texts), await readFile(join(folder, 'versions.json'), 'utf8'));
    return {
      'src/prompts/prompts.ts': promptsModule(read.prompts),
      'prompts/versions.json': `${JSON.stringify(read.versions, undefined, 2)}\n`,
    };
  } catch (error) {
    const known = sufflerErrorIn(error);
    if (known === undefined) throw error;
    process.stderr.write(`${known.message}\n`);
    process.exitCode = 1;
    return {};
  }
}
