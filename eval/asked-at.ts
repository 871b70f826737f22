/** The moment at which cases are asked: earlier contacts and articles with dates are judged from here. */
export const askedAt = '2026-11-22T10:00:00Z';
