import { describe, expect, it } from 'vitest'
import { buildDirectory, ROLES } from '../src/agencies/index.ts'
import {
  type CatalogueDirectory,
  checkVersion,
  isCompetent,
  type ProcedureVersion,
  procedureVersionSchema,
} from '../src/catalogue/index.ts'
import { longestPath } from '../src/workflow/index.ts'
import { AGENCIES_2018, COMMITTEE_2018, UNITS_2018 } from './agencies-2018.ts'
import { AGENCIES_2026, COMMITTEE, COMMITTEE_OFFICE, DEPARTMENTS_2026, UNITS_2026 } from './agencies-2026.ts'
import { flowDays } from './procedures/flow.ts'
import { DEMO_PROCEDURES, PROCEDURES_2018, PROCEDURES_2026 } from './procedures/index.ts'
import { LIFE_EVENTS } from './procedures/words.ts'
import { DEMO_PEOPLE, STAFF_2018, STAFF_2026 } from './staff.ts'

const agencies = [...AGENCIES_2018, ...AGENCIES_2026]
const codes = new Set(agencies.map((agency) => agency.code))
const staff = [...STAFF_2018, ...STAFF_2026]
const grants = staff.flatMap((person) => person.grants)

/** Whether the invented staff hold a role on a day; a role in one unit does not serve another. */
const directory: CatalogueDirectory = {
  agencies,
  hasRole: ({ agency, role, unit, on }) =>
    grants.some(
      (grant) =>
        grant.agency === agency &&
        grant.role === role &&
        (unit === undefined || grant.unit === undefined || grant.unit === unit) &&
        grant.from <= on &&
        (grant.to === undefined || on <= grant.to),
    ),
}

const house = buildDirectory(agencies, [])

const committeeAt = ({ validFrom }: ProcedureVersion) => (validFrom < '2025' ? COMMITTEE_2018 : COMMITTEE)

/** Every step of a procedure at every agency that decides it, with the agency whose work it is. */
function stepsOf(version: ProcedureVersion) {
  const competent = agencies.filter(
    (agency) => house.isValidAt(agency.code, version.validFrom) && isCompetent(version, agency),
  )
  return competent.flatMap(({ code }) => {
    const places: Readonly<Record<string, string | undefined>> = {
      competent: code,
      parent: house.parentOf(code),
      committee: house.committeeOf(code),
    }
    return version.flow.nodes.flatMap((node) => {
      if (node.kind !== 'step') return []
      const { agency, role, unit } = node.performer
      const step = { role, unit, agency: places[agency] ?? agency, competent: code }
      return [{ ...step, procedure: version.procedure, name: node.name.vi, signs: node.signs === true }]
    })
  })
}

describe('agencies of the demonstration', () => {
  it('are the departments of then, those of today and at least twenty communes', () => {
    const count = (list: typeof agencies, kind: string) =>
      list.filter((agency) => agency.kind === kind).length
    expect(count([...AGENCIES_2018], 'department')).toBe(19)
    expect(count([...AGENCIES_2018], 'district')).toBe(13)
    // The Committee Office is the fifteenth.
    expect(count([...AGENCIES_2026], 'department') + count([...AGENCIES_2026], 'committee_office')).toBe(15)
    expect(count([...AGENCIES_2026], 'commune')).toBeGreaterThanOrEqual(20)
    expect(codes.size).toBe(agencies.length)
  })

  it('stand under a known agency and lead to known successors', () => {
    for (const { parent, successors = [] } of agencies)
      for (const code of [...successors, ...(parent === undefined ? [] : [parent])])
        expect(codes).toContain(code)
    const departments = AGENCIES_2018.filter((agency) => agency.kind !== 'district')
    for (const agency of departments) expect(agency.successors?.length, agency.name.vi).toBeGreaterThan(0)
  })

  it('have units of known agencies, each code once', () => {
    const units = [...UNITS_2018, ...UNITS_2026]
    for (const unit of units) expect(codes).toContain(unit.agency)
    expect(new Set(units.map((unit) => `${unit.agency} ${unit.code}`)).size).toBe(units.length)
  })
})

describe('staff of the demonstration', () => {
  it('hold every role in both eras, in units that exist', () => {
    const units = new Set([...UNITS_2018, ...UNITS_2026].map((unit) => `${unit.agency} ${unit.code}`))
    for (const people of [STAFF_2018, STAFF_2026]) {
      const held = new Set(people.flatMap((person) => person.grants.map((grant) => grant.role)))
      expect([...held].sort()).toEqual([...ROLES].sort())
    }
    for (const { agency, unit } of grants)
      if (unit !== undefined) expect(units).toContain(`${agency} ${unit}`)
  })

  it('have a username each, and the people on the sign-in page exist', () => {
    const usernames = new Set(staff.map((person) => person.username))
    expect(usernames.size).toBe(staff.length)
    for (const { username } of DEMO_PEOPLE) expect(usernames).toContain(username)
  })
})

describe('procedures of the demonstration', () => {
  it('are enough, and between them use every pattern', () => {
    expect(PROCEDURES_2026.length).toBeGreaterThanOrEqual(45)
    expect(PROCEDURES_2018.length).toBeGreaterThanOrEqual(25)
    const marks = {
      A: (ids: string[]) => ids.join() === 'prepare,approve,issue,end',
      B: (ids: string[]) => ids.join() === 'handle,approve,issue,end',
      C: (ids: string[]) => ids.includes('assign') && ids.includes('review'),
      D: (ids: string[]) => ids.includes('committee_examine'),
      E: (ids: string[]) => ids.includes('tax') || ids.includes('insurance'),
      F: (ids: string[]) => ids.includes('inspect'),
      G: (ids: string[]) => ids.includes('meeting'),
      H: (ids: string[]) => ids.includes('processing'),
    }
    for (const [pattern, has] of Object.entries(marks))
      expect(
        PROCEDURES_2026.some(({ flow }) => has(flow.nodes.map((node) => node.id))),
        pattern,
      ).toBe(true)
  })

  it.each(DEMO_PROCEDURES.map((version) => [version.procedure, version.number, version] as const))(
    '%s version %i has a sound record',
    (_code, _number, version) => {
      expect(procedureVersionSchema.safeParse(version).error?.issues).toBeUndefined()
      expect(checkVersion(version, { directory, today: version.validFrom })).toEqual([])
    },
  )

  it('have, for every step at every competent agency, somebody of the staff who can do it', () => {
    const orphans = DEMO_PROCEDURES.flatMap((version) =>
      stepsOf(version).filter(
        ({ agency, role, unit }) => !directory.hasRole({ agency, role, unit, on: version.validFrom }),
      ),
    )
    expect(orphans).toEqual([])
  })

  it('are signed for the People’s Committee of the province by its Chairman, for others by their own head', () => {
    let chairmans = 0
    for (const version of DEMO_PROCEDURES)
      for (const { name, role, agency, competent } of stepsOf(version).filter(({ signs }) => signs)) {
        const isChairmans = /Chủ tịch Ủy ban nhân dân tỉnh/.test(name)
        chairmans += isChairmans ? 1 : 0
        const signer = isChairmans ? ['province_leader', committeeAt(version)] : ['agency_head', competent]
        expect([role, agency], `${version.procedure} ${name}`).toEqual(signer)
      }
    expect(chairmans).toBeGreaterThan(0)
  })

  it('go up to the People’s Committee from every department, whose Office examines them', () => {
    const above = PROCEDURES_2026.filter(({ flow }) =>
      flow.nodes.some(({ id }) => id === 'committee_examine'),
    )
    const from = new Set(above.flatMap((version) => stepsOf(version).map(({ competent }) => competent)))
    expect([...from].sort()).toEqual(DEPARTMENTS_2026.map(({ code }) => code).toSorted())
    for (const version of above)
      for (const step of stepsOf(version).filter(({ name }) => /Văn phòng Ủy ban nhân dân tỉnh/.test(name)))
        expect(step.agency, version.procedure).toBe(COMMITTEE_OFFICE)
  })

  it('have steps that add up to the longest limit, less the half day of the desk', () => {
    for (const version of DEMO_PROCEDURES) {
      const published = Math.max(...version.timeLimits.map((row) => flowDays(row.limit)))
      expect(longestPath(version.flow).workingDays, version.procedure).toBeCloseTo(published, 6)
    }
  })

  it('name known occasions in life', () => {
    const known = LIFE_EVENTS.map((event) => event.code) as string[]
    for (const version of DEMO_PROCEDURES)
      for (const event of version.lifeEvents) expect(known).toContain(event)
    const used = new Set(PROCEDURES_2026.flatMap((version) => version.lifeEvents))
    expect([...used].sort()).toEqual([...known].sort())
  })
})
