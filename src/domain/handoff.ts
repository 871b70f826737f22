/** A hand-off from the bot to a person: why, and what that person should know. */
import { z } from 'zod';

export const handoffReasons = [
  'asked_for_human',
  'no_match',
  'conflict',
  'low_confidence',
  'angry',
  'sensitive',
  'repeat_contact',
  'limit_reached',
  'policy',
] as const;
export type HandoffReason = (typeof handoffReasons)[number];

export const handoffSchema = z.object({
  reason: z.enum(handoffReasons),
  summary: z.string().describe('For the agent: what the customer wants and what is known. Personal data stays masked.'),
  tried: z.array(z.string()).describe('What the bot has already answered or asked, oldest first.'),
});
export type Handoff = z.infer<typeof handoffSchema>;
