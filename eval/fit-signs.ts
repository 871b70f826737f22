/**
 * `npm run fit:signs`: makes src/signs/sign-weights.ts from eval/examples/handoff-signs.jsonl and the articles' questions,
 * and tells what phrases, examples and both are worth on examples that the weights were not trained on.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolder } from '../src/package-folder.ts';
import { describeHeldOut } from './signs/describe-held-out.ts';
import { learnSigns, signWeightsModule } from './signs/sign-weights-module.ts';

const { weights, heldOut } = await learnSigns();
const file = join(packageFolder(), 'src/signs/sign-weights.ts');
await writeFile(file, await signWeightsModule(weights));
process.stdout.write(describeHeldOut(heldOut));
process.stderr.write(`written: ${file}\n`);
