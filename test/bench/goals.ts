/** What must hold, as multiples of one remark-parse of the same text; the tests allow twice as much. */
export const GOALS = {
  facts: 1 / 25,
  whole: 1 / 10,
  keys: { policy: 1 / 2, manual: 1 / 10, soa: 1 / 3 },
  /** Ten times as many documents may take so many times as long. */
  growth: 11,
  /** A key in the largest workspace, compared with the smallest one: the same, and what one run differs from another. */
  keyGrowth: 1.25,
  /** In MB. */
  memory: 400,
} as const;
