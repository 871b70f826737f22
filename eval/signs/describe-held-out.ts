/** Tells what phrases, what examples taught, and both together are worth on examples that were not trained on. */
import { isUrgent } from '../../src/policy/sensitive.ts';
import { heardOf, phrasesOf } from '../../src/signs/hear-signs.ts';
import { handoffSigns, type HandoffSign } from '../../src/signs/judge-signs.ts';
import type { HeldOutExample } from './train-signs.ts';

type Hears = (one: HeldOutExample, sign: HandoffSign) => boolean;

const ways: readonly (readonly [name: string, hears: Hears])[] = [
  ['phrases', ({ said }, sign) => phrasesOf(said)[sign]],
  ['examples', ({ judged }, sign) => judged.decisions[sign] > LIKELY],
  ['both', ({ judged, said }, sign) => phrasesOf(heardOf(judged, said))[sign]],
];

/** Decision from which examples alone would hear a sign. */
const LIKELY = -0.3;

/** A line for each language, sign and way of hearing it, and for any sign at all. */
export function describeHeldOut(heldOut: readonly HeldOutExample[]): string {
  const rows = (['ru', 'en'] as const).flatMap((lang) => {
    const own = heldOut.filter(({ example }) => example.lang === lang);
    const none = own.filter(({ example }) => example.sign === 'none');
    const written = none.filter(({ example }) => !example.fromArticle);
    const asked = none.filter(({ example }) => example.fromArticle);
    const row = (name: string, positives: readonly HeldOutExample[], hears: (one: HeldOutExample) => boolean) => {
      const [found, wrong, wrongOfArticles] = [positives, written, asked].map((list) => list.filter(hears).length);
      const precision = (found ?? 0) / Math.max(1, (found ?? 0) + (wrong ?? 0));
      const figures = [
        `precision ${precision.toFixed(2)}`,
        `recall ${((found ?? 0) / positives.length).toFixed(2)}`,
        `false alarms ${wrong} of ${written.length} look-alikes`,
        `${wrongOfArticles} of ${asked.length} questions of articles`,
      ];
      return `${lang} ${name.padEnd(26)} ${figures.join(', ')}`;
    };
    const grave = own.filter(({ example }) => example.sign === 'sensitive');
    const rightUrgency = grave.filter(
      ({ example, judged }) => example.kind !== undefined && isUrgent(example.kind) === isUrgent(judged.kind),
    );
    return [
      ...handoffSigns.flatMap((sign) => {
        const positives = own.filter(({ example }) => example.sign === sign);
        return ways.map(([name, hears]) => row(`${sign} ${name}`, positives, (one) => hears(one, sign)));
      }),
      ...ways.map(([name, hears]) =>
        row(
          `any sign ${name}`,
          own.filter(({ example }) => example.sign !== 'none'),
          (one) => handoffSigns.some((sign) => hears(one, sign)),
        ),
      ),
      `${lang} right urgency of a sensitive one, by examples alone: ${rightUrgency.length} of ${grave.length}`,
    ];
  });
  return `${rows.join('\n')}\n`;
}
