/** The weights of confidence.ts, made by `npm run fit:confidence`. */
export const weights = {
  inDomain: {
    bias: -4.11,
    strength: 3.22,
    rootStrength: 4.9,
    matched: 1.26,
    alike: 1.19,
    corrected: -2.75,
    unknown: -4.61,
    nearness: 3.43,
  },
  answerable: { bias: -0.4, unmatchedShare: -3.85, logStrength: 0.89, alike: -0.04, evidence: 1.89 },
  first: { bias: -1.49, lead: 4.99, leadOverFifth: 2.12, leadOverTenth: 2.6, logStrength: 0.99, unmatched: 0.33 },
  calibration: { slope: 1.06, intercept: 0.26 },
  intents: { bias: -1.66, inDomain: 0.27, answerable: 0.67, first: -0.12, margin: 4.67 },
} as const;
