/** What was published of the Centre's first three months, and what the scenario assumes where the text is silent. */

/** 15 September to 15 December 2018, both days included. */
export const PERIOD_2018 = { from: '2018-09-15', to: '2018-12-15' } as const

/**
 * The figures the Centre published. The scenario takes from them how many people came and how many were asked, and how many
 * dossiers the offices meant to finish when; what became of them is read from the store and only then compared with these.
 */
export const PUBLISHED_2018 = {
  received: 8868,
  resolved: 6824,
  early: 4718,
  onTime: 2093,
  overdue: 13,
  inProcess: 2018,
  /** Received less resolved less in process: the text does not say what became of them. */
  endedOtherwise: 26,
  /** Of the published counts, rounded as every report here; the text says 77 % resolved, and 22.75 % in process, cut off. */
  percentages: { resolved: 76.9, early: 69.1, onTime: 30.7, overdue: 0.2, inProcess: 22.8 },
  satisfaction: { verySatisfied: 96.8, satisfied: 3.2, neutral: 0, dissatisfied: 0 },
} as const

/** Assumptions; phutho-2018.md says them in words. */
export const ASSUMED_2018 = {
  withdrawn: 17,
  stopped: 9,
  askedVerySatisfied: 1210,
  askedSatisfied: 40,
  /** So many times more people came in the last week than in the first. */
  growth: 1.8,
} as const
