import { describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../../demo/agencies-2026.ts'
import { DEMO_PROCEDURES } from '../../../demo/procedures/index.ts'
import { fromLocal } from '../../calendar/index.ts'
import type { ProcedureVersion } from '../../catalogue/index.ts'
import type { CommandOf } from '../commands.ts'
import { openDesk } from '../history.testing.ts'
import { isRefusal, type Refusal } from '../refusals.ts'
import { applicationFor, oddVersion, type Walk, walkOn } from '../walk.testing.ts'
import { factsToGive } from './given-facts.ts'

const MONDAY = fromLocal('2026-12-07', 600)
const COPY = '2.000815'
const CIVIL_EXTRACT = '2.000635'
const inForce = (code: string) =>
  DEMO_PROCEDURES.find((one) => one.procedure === code && one.validTo === undefined) as ProcedureVersion

/** A fee by the share of each page after the first: one page divides by zero. */
const SHARED = '9.000005'
const shared: ProcedureVersion = {
  ...inForce(COPY),
  id: 'shared',
  procedure: SHARED,
  fees: inForce(COPY).fees.map((fee) => ({ ...fee, formula: '10000 / (pages - 1)' })),
}
/** Its flow asks whether the matter is simple before its first step. */
const ODD = '9.000001'
const desk = openDesk({
  agencies: AGENCIES_2026,
  units: UNITS_2026,
  versions: [inForce(COPY), inForce(CIVIL_EXTRACT), shared, { ...oddVersion(inForce(COPY)), fees: [] }],
})

type Facts = CommandOf<'receive'>['facts']

function application(type: 'submit' | 'receive', procedure: string, facts: Facts) {
  const { paidFees: _, ...rest } = applicationFor(desk, { procedure, at: MONDAY })
  return { ...rest, type, facts, ...(type === 'receive' ? { paidFees: false } : {}) } as
    | CommandOf<'submit'>
    | CommandOf<'receive'>
}

function refusal(outcome: ReturnType<Walk['try']>): [string, unknown] | undefined {
  const { refused, detail } = outcome as Refusal
  return isRefusal(outcome) ? [refused, detail?.facts] : undefined
}

const enter = (type: 'submit' | 'receive', facts: object, procedure = COPY) =>
  refusal(walkOn(desk).try(application(type, procedure, facts as Facts), MONDAY))

describe('facts that are not what the fees need are refused where they enter', () => {
  it.each([
    ['pages as a text', { pages: '2', copies: 1 }, ['pages']],
    ['pages below one', { pages: -1, copies: 1 }, ['pages']],
    ['no page at all', { pages: 0, copies: 1 }, ['pages']],
    ['pages as yes or no', { pages: true, copies: 1 }, ['pages']],
    ['half a sheet', { pages: 1.5, copies: 1 }, ['pages']],
    ['more pages than anybody copies', { pages: 1e308, copies: 10 }, ['pages']],
    ['both wrong', { pages: '2', copies: 1e20 }, ['pages', 'copies']],
    ['not a number', { pages: Number.NaN, copies: 1 }, ['pages']],
    ['the decision of a step', { pages: 1, copies: 1, decision: 'granted' }, ['decision']],
  ])('%s', (_, facts, named) => {
    expect(enter('receive', facts)).toEqual(['facts_wrong', named])
    expect(enter('submit', facts)).toEqual(['facts_wrong', named])
  })

  it('also by the fees of another procedure', () => {
    expect(enter('receive', { copies: 1e20 }, CIVIL_EXTRACT)).toEqual(['facts_wrong', ['copies']])
    expect(enter('receive', { copies: 3 }, CIVIL_EXTRACT)).toBeUndefined()
  })

  it('with a sentence that says what the fact must be', () => {
    const outcome = walkOn(desk).try(application('receive', COPY, { pages: 1.5, copies: 1 }), MONDAY)
    expect((outcome as Refusal).detail?.wrong).toEqual([
      {
        fact: 'pages',
        message: {
          vi: 'Số trang phải là số nguyên từ 1 đến 10.000.',
          en: 'Pages must be a whole number from 1 to 10,000.',
        },
      },
    ])
  })

  it('and so is what makes the formula divide by zero, or come to nothing that can be paid', () => {
    expect(enter('submit', { pages: 1 }, SHARED)).toEqual(['fee_not_computable', ['pages']])
    expect(enter('receive', { pages: 1 }, SHARED)).toEqual(['fee_not_computable', ['pages']])
    expect(enter('receive', { pages: 3 }, SHARED)).toBeUndefined()
  })
})

describe('facts that were missing', () => {
  function submitted(facts: Facts, procedure = COPY): Walk {
    const walk = walkOn(desk)
    walk.do(application('submit', procedure, facts), MONDAY)
    return walk
  }
  const procedureOf = (walk: Walk) => {
    const procedure = desk.catalogue.byId(walk.state().procedureVersion)
    if (procedure === undefined) throw new Error('not in the catalogue')
    return procedure
  }

  it('are named, and are given at acceptance', () => {
    const walk = submitted({})
    expect(factsToGive(procedureOf(walk), walk.state())).toEqual(['pages', 'copies'])
    expect(refusal(walk.try({ type: 'accept', paidFees: false }, MONDAY))).toEqual([
      'facts_missing',
      ['pages', 'copies'],
    ])
    walk.do({ type: 'accept', paidFees: false, facts: { pages: 2, copies: 3 } }, MONDAY)
    expect(walk.state()).toMatchObject({
      status: 'in_process',
      facts: { pages: 2, copies: 3 },
      fees: [{ amount: 12_000 }],
    })
  })

  it('are given with the supplement before acceptance', () => {
    const walk = submitted({ pages: 2 })
    walk.do({ type: 'request_intake_supplement', items: ['Số bản'], reason: 'Chưa ghi' }, MONDAY)
    const provide = { type: 'provide_intake_supplement' as const, papers: [] }
    expect(refusal(walk.try({ ...provide, facts: { copies: 0.5 } }, MONDAY))).toEqual([
      'facts_wrong',
      ['copies'],
    ])
    walk.do({ ...provide, facts: { copies: 3 } }, MONDAY)
    walk.do({ type: 'accept', paidFees: true }, MONDAY)
    expect(walk.state()).toMatchObject({ facts: { pages: 2, copies: 3 }, fees: [{ amount: 12_000 }] })
  })

  it('are refused at acceptance where they are wrong', () => {
    const walk = submitted({ copies: 1 })
    expect(refusal(walk.try({ type: 'accept', paidFees: false, facts: { pages: '2' } }, MONDAY))).toEqual([
      'facts_wrong',
      ['pages'],
    ])
  })

  it('are asked for by the flow, too, before anybody can begin', () => {
    const walk = submitted({}, ODD)
    expect(factsToGive(procedureOf(walk), walk.state())).toEqual(['simple'])
    expect(refusal(walk.try({ type: 'accept', paidFees: false }, MONDAY))).toEqual([
      'facts_missing',
      ['simple'],
    ])
    walk.do({ type: 'accept', paidFees: false, facts: { simple: false } }, MONDAY)
    expect(walk.state().status).toBe('in_process')
  })
})

describe('facts that a step or an answer from outside establishes', () => {
  it('are checked as those of the application are', () => {
    const walk = walkOn(desk)
    walk.do(application('receive', ODD, { simple: false }), MONDAY)
    const granted = { type: 'complete_step', node: 'examine', decision: 'granted' } as const
    expect(refusal(walk.try({ ...granted, facts: { simple: 'no' } }, MONDAY))).toEqual([
      'facts_wrong',
      ['simple'],
    ])
    const answer = { type: 'answer_outside', node: 'ask', answer: 'Có' } as const
    expect(refusal(walk.try({ ...answer, facts: { pages: 0 } }, MONDAY))).toEqual(['facts_wrong', ['pages']])
    expect(refusal(walk.try({ ...answer, facts: { register: 'found' } }, MONDAY))).toBeUndefined()
  })
})
