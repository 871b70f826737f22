/** Whether a bot may send a text with these findings. */
import type { ToneFinding } from '../domain/tone-finding.ts';

export function mayBotSend(findings: readonly ToneFinding[]): boolean {
  return findings.every(({ severity }) => severity !== 'forbidden');
}
