/** The weights of confidence.ts, made by `npm run fit:confidence`. */
export const weights = {
  inDomain: {
    bias: -4.15,
    strength: 3.35,
    rootStrength: 4.98,
    matched: 1.24,
    alike: 0.81,
    corrected: -2.64,
    unknown: -4.88,
    nearness: 3.5,
  },
  answerable: { bias: -0.06, unmatchedShare: -3.89, logStrength: 0.94, alike: -0.44, evidence: 1.79 },
  first: { bias: -1.34, lead: 4.15, leadOverFifth: 2.89, leadOverTenth: 2.33, logStrength: 1.02, unmatched: 0.28 },
  calibration: { slope: 1.06, intercept: 0.24 },
  intents: { bias: -1.93, inDomain: 0.25, answerable: 1.16, first: -0.17, margin: 4.72 },
} as const;
