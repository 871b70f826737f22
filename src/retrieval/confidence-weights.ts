/** The weights of confidence.ts, made by `npm run fit:confidence`. */
export const weights = {
  inDomain: {
    bias: -3.75,
    strength: 2.82,
    rootStrength: 4.21,
    matched: 1.24,
    alike: 1.63,
    corrected: -2.55,
    unknown: -4.82,
    nearness: 3.76,
  },
  answerable: { bias: -0.55, unmatchedShare: -3.91, logStrength: 0.84, alike: 0.44, evidence: 1.94 },
  first: { bias: -1.67, lead: 3.87, leadOverFifth: 2.13, leadOverTenth: 3.01, logStrength: 0.67, unmatched: 0.25 },
  calibration: { slope: 1.08, intercept: 0.26 },
} as const;
