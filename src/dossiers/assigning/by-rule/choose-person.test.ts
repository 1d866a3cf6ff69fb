import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ASSIGNMENT_WAYS, type AssignmentWay, choosePerson } from './choose-person.ts'

const PEOPLE = ['an', 'binh', 'chi', 'dung']
const WAYS = Object.keys(ASSIGNMENT_WAYS) as AssignmentWay[]
const known = {
  candidates: ['an', 'binh', 'chi'],
  loads: new Map([
    ['an', 4],
    ['binh', 1],
    ['chi', 1],
  ]),
  before: [] as string[],
  knows: new Map<string, number>(),
}

describe('whom a rule gives work to', () => {
  it('is whoever has least open work; the first by id among equals', () => {
    expect(choosePerson('least_loaded', known)).toBe('binh')
    expect(choosePerson('least_loaded', { ...known, loads: new Map() })).toBe('an')
  })

  it('is the last who acted on the dossier and can do it, else whoever has least', () => {
    expect(choosePerson('had_before', { ...known, before: ['dung', 'an', 'binh'] })).toBe('an')
    expect(choosePerson('had_before', { ...known, before: ['dung'] })).toBe('binh')
  })

  it('is who did most steps of the procedure lately, whoever has least among equals', () => {
    const knows = new Map([
      ['an', 7],
      ['dung', 90],
      ['chi', 7],
    ])
    expect(choosePerson('knows_procedure', { ...known, knows })).toBe('chi')
    expect(choosePerson('knows_procedure', known)).toBe('binh')
  })

  it('is one of those who can do it, in whatever order they are given, and nobody only where there is none', () => {
    const counts = fc.dictionary(fc.constantFrom(...PEOPLE), fc.nat(9))
    fc.assert(
      fc.property(
        fc.constantFrom(...WAYS),
        fc.subarray(PEOPLE),
        counts,
        counts,
        fc.shuffledSubarray(PEOPLE),
        (way, candidates, loads, knows, before) => {
          const of = { loads: new Map(Object.entries(loads)), knows: new Map(Object.entries(knows)), before }
          const chosen = choosePerson(way, { ...of, candidates })
          expect(chosen === undefined ? candidates : candidates.includes(chosen)).toEqual(
            candidates.length === 0 ? [] : true,
          )
          expect(choosePerson(way, { ...of, candidates: candidates.toReversed() })).toBe(chosen)
        },
      ),
    )
  })
})
