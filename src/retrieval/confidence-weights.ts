/** The weights of confidence.ts, made by `npm run fit:confidence`. */
export const weights = {
  inDomain: {
    bias: -4.11,
    strength: 3.22,
    rootStrength: 4.9,
    matched: 1.26,
    alike: 1.19,
    corrected: -2.75,
    unknown: -4.6,
    nearness: 3.45,
  },
  answerable: { bias: -0.43, unmatchedShare: -3.85, logStrength: 0.88, alike: -0.03, evidence: 1.89 },
  first: { bias: -1.49, lead: 5, leadOverFifth: 2.12, leadOverTenth: 2.6, logStrength: 0.98, unmatched: 0.33 },
  calibration: { slope: 1.06, intercept: 0.26 },
  intents: { bias: -1.58, inDomain: 0.28, answerable: 0.63, first: -0.08, margin: 4.74 },
} as const;
