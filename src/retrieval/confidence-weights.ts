/** The weights of confidence.ts, made by `npm run fit:confidence`. */
export const weights = {
  inDomain: {
    bias: -3.93,
    strength: 3.14,
    rootStrength: 4.62,
    matched: 1.2,
    alike: 1.3,
    corrected: -2.48,
    unknown: -4.62,
    nearness: 3.72,
  },
  answerable: { bias: -0.6, unmatchedShare: -3.77, logStrength: 0.77, alike: 0.1, evidence: 1.88 },
  first: { bias: -1.42, lead: 5.07, leadOverFifth: 2.16, leadOverTenth: 2.46, logStrength: 1.03, unmatched: 0.34 },
  calibration: { slope: 1.08, intercept: 0.26 },
} as const;
