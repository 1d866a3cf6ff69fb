/** How often a procedure is asked for today, against 1 for one that is not named here: what fills the desks of a province. */
export const MIX_TODAY: Readonly<Record<string, number>> = {
  '2.000815': 14,
  '2.000884': 5,
  '2.001035': 3,
  '1.001193': 9,
  '1.000894': 4,
  '1.000656': 4,
  '2.000635': 8,
  '1.004873': 5,
  '2.000986': 3,
  '1.004222': 5,
  '1.004194': 4,
  '1.014061': 4,
  '1.001612': 5,
  '1.013225': 4,
  '1.001776': 3,
  '1.014027': 3,
  '1.013831': 12,
  '1.013978': 6,
  '1.012784': 3,
  '1.012783': 4,
  '1.011441': 5,
  '1.001456': 6,
  '3.000333': 7,
  '3.000347': 8,
  '2.001583': 3,
  '2.002041': 4,
  '2.002288': 3,
  '1.000703': 2,
}

/** Shares of the channels where a procedure offers them all: most people file from home now. */
export const CHANNELS_TODAY = [
  ['online', 82],
  ['direct', 13],
  ['kiosk', 3],
  ['post', 2],
] as const

export const RATINGS_TODAY = [
  ['very_satisfied', 84],
  ['satisfied', 13],
  ['dissatisfied', 3],
] as const
