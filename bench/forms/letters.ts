import { readFileSync } from 'node:fs'
import { findInLetters } from '../../src/applications/papers/reading/find-in-letters.ts'
import { openLetterReader } from '../../src/platform/pictures/index.ts'
import { inventPeople } from '../../test/cards/card-people.ts'
import { type CardPerson, photographCard, type Shot } from '../../test/cards/card-picture.ts'
import type { Figure } from '../harness/figure.ts'

const CARDS = 40
const TODAY = '2026-11-23'

/** From a good light to what a pre-check would call blurred; none has a code, so that letters are what is measured. */
const SHOTS: readonly Shot[] = [
  {},
  { degrees: 3, grain: 12 },
  { degrees: -5, grain: 20, shadow: 0.4, labels: 2024 },
  { grain: 30, shadow: 0.5 },
  { blur: 1.4, grain: 10, labels: 2024 },
  { turned: 90, degrees: 2, grain: 10 },
  { turned: 180, grain: 14, labels: 2024 },
  { width: 1000, degrees: 2, grain: 12 },
  { width: 760, grain: 14 },
  { blur: 2.6, grain: 16, shadow: 0.5 },
]

/** What is read of forty cards of invented people, drawn with a real font: how often right, how often wrong, how long, how much memory. */
export async function benchLetters(): Promise<Figure[]> {
  const reader = openLetterReader({ idleMs: 600_000 })
  const rest = process.memoryUsage.rss()
  const times: number[] = []
  let [childMost, ownMost] = [0, 0]
  const counts = { number: 0, name: 0, birthDate: 0, wrong: 0, empty: 0 }
  const watch = setInterval(() => {
    childMost = Math.max(childMost, childMemory())
    ownMost = Math.max(ownMost, process.memoryUsage.rss())
  }, 100)
  for (const [at, person] of inventPeople(CARDS).entries()) {
    const content = await photographCard(person, SHOTS[at % SHOTS.length])
    const begin = performance.now()
    const letters = await reader.read(async () => content)
    times.push(performance.now() - begin)
    if (letters === 'busy' || letters === 'broken') throw new Error(`the reader is ${letters}`)
    const { values } = letters === undefined ? { values: [] } : findInLetters(letters, TODAY)
    if (values.length === 0) counts.empty += 1
    for (const { of, value } of values) {
      if (!isRight(person, of, value)) counts.wrong += 1
      else if (of in counts) counts[of as 'name'] += 1
    }
  }
  clearInterval(watch)
  await reader.close()
  times.sort((a, b) => a - b)
  const share = (count: number) => count / CARDS
  return [
    { name: 'letters: numbers proposed and right', value: share(counts.number), unit: '×', budget: 0.7 },
    { name: 'letters: names proposed and right', value: share(counts.name), unit: '×', budget: 0.6 },
    {
      name: 'letters: dates of birth proposed and right',
      value: share(counts.birthDate),
      unit: '×',
      budget: 0.6,
    },
    { name: 'letters: values proposed and wrong', value: counts.wrong, unit: 'values', budget: 3 },
    { name: 'letters: cards of which nothing is proposed', value: counts.empty, unit: 'cards' },
    { name: 'letters: a photograph, median', value: times[CARDS / 2] ?? 0, unit: 'ms' },
    { name: 'letters: a photograph, longest', value: times.at(-1) ?? 0, unit: 'ms', budget: 120_000 },
    {
      name: 'letters: memory of the process that reads, most',
      value: childMost / 1e6,
      unit: 'MB',
      budget: 450,
    },
    {
      ...{
        name: 'letters: memory of the process that asks, growth',
        value: (ownMost - rest) / 1e6,
        unit: 'MB',
      },
      note: 'with the pictures that the bench draws',
    },
  ]
}

function isRight(person: CardPerson, of: string, value: string): boolean {
  const said = { number: person.number, name: person.name, birthDate: person.birthDate, sex: person.sex }
  return value === { ...said, issuedOn: person.issuedOn }[of]
}

/** Of the children of this process together; Linux only. */
function childMemory(): number {
  try {
    const pids = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8').trim().split(' ')
    return pids.filter(Boolean).reduce((sum, pid) => sum + residentOf(pid), 0)
  } catch {
    return 0
  }
}

function residentOf(pid: string): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes ?? 0) * 1000
}
