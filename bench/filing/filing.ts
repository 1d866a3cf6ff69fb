/** A thousand people file at once, each with five files of two megabytes, and the server is killed in the middle. */
import type { Figure } from '../harness/figure.ts'
import { rush } from './rush.ts'

const FILE_BYTES = 2_000_000
const MOST_MB = 600

export async function benchFiling({ people }: { people: number }): Promise<Figure[]> {
  const done = await rush(people, FILE_BYTES)
  const note = `${done.people} people at once, 5 files of 2 MB each`
  return [
    {
      name: 'Acknowledged before kill -9 and whole after it',
      value: done.lacking.length === 0 ? 1 : 1 - done.lacking.length / done.people,
      unit: '×',
      budget: 1,
      note: [`${done.beforeKill} acknowledged before it`, ...done.lacking.slice(0, 3)].join('; '),
    },
    { name: 'Memory of the server while they file', value: done.peakMb, unit: 'MB', budget: MOST_MB, note },
    { name: 'Until all are filed', value: Math.round(done.seconds), unit: 's', note },
    {
      name: 'Answers that it was too busy',
      value: done.sentAway,
      unit: 'answers',
      note: 'each was tried again',
    },
    { name: 'People who filed', value: done.filed, unit: 'people', note: `of ${done.people}` },
  ]
}
