import { expect, it } from 'vitest'
import { fromLocal } from '../../calendar/index.ts'
import type { CaseFile } from './case-file.ts'
import { type Filed, findIndications, wasRefiled } from './find-indications.ts'
import { CONDUCT_KINDS, type ConductKind, indicationWords } from './kinds.ts'
import { chanceOf, fileOf, goodSteps, PLANTS, planOf } from './year.testing.ts'

/** `DOSSIERS=50000` looks at a whole year. */
const DOSSIERS = Number(process.env.DOSSIERS ?? 4_000)
const PLANTED_OF_EACH = Math.max(2, Math.floor(DOSSIERS / 250))
const AFTER = fromLocal('2027-03-01', 600)

const found = (file: CaseFile, filings: readonly Filed[]) =>
  [...findIndications(file), ...[wasRefiled(file, filings)].flatMap((one) => one ?? [])].map(
    ({ kind }) => kind,
  )

function yearOf(seed: number) {
  const chance = chanceOf(seed)
  const planted = new Map<string, ConductKind>()
  const files: CaseFile[] = []
  const filings: Filed[] = []
  for (let i = 0; i < DOSSIERS; i++) {
    const kind = CONDUCT_KINDS[Math.floor(i / PLANTED_OF_EACH)]
    const plan = planOf(chance, i)
    const id = `d${i}`
    if (kind !== undefined) planted.set(id, kind)
    // What is silent is looked at soon after; everything else long after.
    const steps = kind === undefined ? goodSteps(plan) : PLANTS[kind](plan)
    const isOpen = ['supplement_at_the_end', 'extended_too_late', 'due_date_set_anew'].includes(kind ?? '')
    files.push(fileOf(id, plan, steps, isOpen ? plan.due + 2 * 3_600_000 : AFTER))
    filings.push({ dossier: id, person: plan.person, procedure: '1.012784', at: plan.submitted })
    if (kind === 'withdrawn_and_refiled') {
      filings.push({
        dossier: `again${i}`,
        person: plan.person,
        procedure: '1.012784',
        at: plan.due + 86_400_000,
      })
    }
  }
  return { files, planted, byPerson: Map.groupBy(filings, ({ person }) => person) }
}

it('of a year, every dossier that shows something is found, and no other is named', () => {
  const { files, planted, byPerson } = yearOf(20261129)
  for (const file of files) {
    const kinds = found(file, byPerson.get(file.person ?? '') ?? [])
    const kind = planted.get(file.dossier)
    expect(kinds, `${file.dossier} ${kind}`).toEqual(kind === undefined ? [] : [kind])
  }
  expect(planted.size).toBe(PLANTED_OF_EACH * CONDUCT_KINDS.length)
})

it('a dossier withdrawn near its due date and filed for something else, or much later, was not filed again', () => {
  const plan = planOf(chanceOf(1), 1)
  const file = fileOf('d', plan, PLANTS.withdrawn_and_refiled(plan), AFTER)
  const again = { dossier: 'e', person: plan.person, procedure: file.procedure, at: plan.due }
  expect(wasRefiled(file, [again])?.kind).toBe('withdrawn_and_refiled')
  expect(wasRefiled(file, [{ ...again, procedure: '1.000001' }])).toBeUndefined()
  expect(wasRefiled(file, [{ ...again, at: plan.due + 11 * 86_400_000 }])).toBeUndefined()
  expect(wasRefiled(file, [{ ...again, dossier: 'd' }])).toBeUndefined()
})

it('has a name and a rule in both languages for every kind', () => {
  for (const { name, rule } of Object.values(indicationWords)) {
    for (const text of [name.vi, name.en, rule.vi, rule.en]) expect(text.trim()).not.toBe('')
  }
})
