/** The ten principles, in their order. */
import { customersLanguage } from './rules/customers-language.ts';
import { equalRespect } from './rules/equal-respect.ts';
import { factsNotGuesses } from './rules/facts-not-guesses.ts';
import { noBlame } from './rules/no-blame.ts';
import { noEmptyApology } from './rules/no-empty-apology.ts';
import { noSecretsPromised } from './rules/no-secrets-promised.ts';
import { oneStepAhead } from './rules/one-step-ahead.ts';
import { ownThePain } from './rules/own-the-pain.ts';
import { reasonAndAlternative } from './rules/reason-and-alternative.ts';
import { simpleAndQuick } from './rules/simple-and-quick.ts';
import type { ToneRule } from './tone-rule.ts';

export const toneRules: readonly ToneRule[] = [
  simpleAndQuick,
  factsNotGuesses,
  customersLanguage,
  ownThePain,
  reasonAndAlternative,
  oneStepAhead,
  equalRespect,
  noBlame,
  noSecretsPromised,
  noEmptyApology,
];
