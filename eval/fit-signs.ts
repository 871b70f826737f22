/**
 * `npm run fit:signs`: makes src/signs/sign-weights.ts from eval/examples/handoff-signs.jsonl and the articles' questions,
 * and tells what phrases, examples and both are worth on examples that the weights were not trained on. With `--check` it
 * only compares.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from '../src/package-folder.ts';
import { describeHeldOut } from './signs/describe-held-out.ts';
import { learnSigns, signWeightsModule } from './signs/sign-weights-module.ts';

const { weights, heldOut } = await learnSigns();
const name = 'src/signs/sign-weights.ts';
const file = join(packageFolder(), name);
const made = await signWeightsModule(weights);
if (!process.argv.includes('--check')) {
  await writeFile(file, made);
  process.stdout.write(describeHeldOut(heldOut));
  process.stderr.write(`written: ${file}\n`);
} else if ((await readFile(file, 'utf8').catch(() => '')) !== made) {
  process.stderr.write(`${name} is not what the examples would make; run npm run fit:signs\n`);
  process.exitCode = 1;
}
