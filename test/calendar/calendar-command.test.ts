import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { AGENCIES_2026, UNITS_2026 } from '../../demo/agencies-2026.ts'
import { PROCEDURES_2026 } from '../../demo/procedures/index.ts'
import { type Organisation, openOrganisation } from '../../src/agencies/index.ts'
import { fromLocal, toVietnamIso } from '../../src/calendar/index.ts'
import { openCatalogue } from '../../src/catalogue/index.ts'
import { calendarCommand } from '../../src/cli/calendar/calendar.ts'
import { readCalendarArgs } from '../../src/cli/calendar/read-calendar-args.ts'
import { newApplication, openDesk } from '../../src/dossiers/history.testing.ts'
import { actOnDossier, findDossier, isRefusal, listEvents, type Office } from '../../src/dossiers/index.ts'
import { fixedClock, newId } from '../../src/platform/index.ts'
import { demoDatabase, type TestDatabase } from '../database.ts'

const monday = fromLocal('2026-11-23', 600)
const clock = fixedClock(fromLocal('2026-11-24', 600))
const folder = mkdtempSync(join(tmpdir(), 'motcua-calendar-'))
let db: TestDatabase
let organisation: Organisation
let office: Office
let dossier = ''
let agency = ''
let output = ''

beforeAll(async () => {
  db = await demoDatabase()
  organisation = await openOrganisation(db.database, () => undefined)
  const { directory, calendars } = organisation
  office = { database: db.database, directory, calendars, catalogue: await openCatalogue(db.database) }
  await receive()
})
afterAll(async () => {
  await organisation.close()
  await db.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  output = ''
})

/** One dossier that has five working days. */
async function receive(): Promise<void> {
  const desk = openDesk({ agencies: AGENCIES_2026, units: UNITS_2026, versions: PROCEDURES_2026 })
  const procedure = desk.versions.find(
    ({ version: { timeLimits, validTo } }) =>
      validTo === undefined &&
      timeLimits.every(({ limit }) => limit.unit === 'working_day' && limit.quantity > 2),
  )
  if (procedure === undefined) throw new Error('no procedure of the demonstration has working days')
  const body = newApplication(desk, procedure, { way: 1, pick: 0, fill: 2, wait: 0 }, monday)
  const actor = {
    ...{ kind: 'client' as const, id: newId(monday), agencies: 'all' as const },
    scopes: ['dossiers.intake' as const, 'dossiers.act' as const],
  }
  const acted = await actOnDossier(office, { id: newId(), dossier: newId(), actor, at: monday, body })
  if (isRefusal(acted)) throw new Error(acted.refused)
  dossier = acted.dossier
  agency = (await findDossier(db.database, dossier))?.state.clock?.agency ?? ''
}

async function run(...args: string[]): Promise<number> {
  const asked = readCalendarArgs(args)
  if (asked === undefined) return 2
  const write = (text: string) => (output += text)
  return calendarCommand(asked, { house: { office, organisation, clock }, output: { write } })
}

const dueAt = async () =>
  toVietnamIso((await findDossier(db.database, dossier))?.state.dueAt ?? 0).slice(0, 16)
const versions = async () => (await db.database.query('select count(*)::int as n from agency_calendar'))[0]
const fileOf = (json: unknown) => {
  const path = join(folder, `${newId()}.json`)
  writeFileSync(path, typeof json === 'string' ? json : JSON.stringify(json))
  return path
}
const office8 = ['07:30-11:30', '13:30-17:00']
const week = [office8, office8, office8, office8, office8, [], []]
const SWAP = ['--off', '25/11/2026', '--on', '2026-11-28', '--name', 'hoán đổi', '--basis', 'TB 1']

describe('motcua calendar', () => {
  it('shows what limits are counted in, and the days to come', async () => {
    expect(await run('show', agency)).toBe(0)
    expect(output).toContain('T2/Mo  07:30-11:30 13:30-17:00')
    expect(output).toContain('2027-01-01  nghỉ / off')
    expect(output).not.toContain('2026-09-02')
    output = ''
    expect(await run('list', '--json')).toBe(0)
    expect(JSON.parse(output)[0]).toMatchObject({ id: 'vn-deadline', version: 1 })
  })

  it('says which open dossiers announced days would move, and writes nothing', async () => {
    const before = [await dueAt(), await versions()]
    expect(await run('announce', ...SWAP, '--preview')).toBe(0)
    expect(output).toContain('→')
    expect(output).toContain('sẽ đổi / would change: ')
    expect([await dueAt(), await versions()]).toEqual(before)
    output = ''
    await run('announce', ...SWAP, '--preview', '--json')
    expect(JSON.parse(output)).toMatchObject({ preview: true, moved: [{ dossier, agency }] })
  })

  it('announces them and moves the dossiers as the preview said, once', async () => {
    await run('announce', ...SWAP, '--preview', '--json')
    const { moved } = JSON.parse(output) as { moved: { wouldBe: number }[] }
    output = ''
    expect(await run('announce', ...SWAP, '--json')).toBe(0)
    expect(JSON.parse(output).dossiers).toEqual({ changed: 1, unchanged: 0, refused: 0, failed: [] })
    expect((await findDossier(db.database, dossier))?.state.dueAt).toBe(moved[0]?.wouldBe)
    expect((await listEvents(db.database, dossier)).at(-1)?.body.type).toBe('deadline_recalculated')
    output = ''
    expect(await run('announce', ...SWAP)).toBe(0)
    expect(output).toContain('không có gì / nothing')
  })

  it('puts an agency’s own calendar that begins tomorrow; what began before is counted as before', async () => {
    const before = await dueAt()
    const own = { purpose: 'deadline', periods: [{ from: '2027-03-01', week, basis: 'QĐ 2' }] }
    expect(await run('put', fileOf(own), '--agency', agency)).toBe(0)
    expect(output).toContain(`đã đổi / changed: ${agency}-deadline`)
    expect(await dueAt()).toBe(before)
    output = ''
    await run('show', agency, '--json')
    const shown = JSON.parse(output)
    expect(shown.periods.map(({ from }: { from: string }) => from)).toEqual(['2010-01-01', '2027-03-01'])
    // The holidays of the common calendar came along.
    expect(shown.exceptions.some(({ date }: { date: string }) => date === '2027-04-30')).toBe(true)
  })

  it('counts a shorter week of an agency from its first day on', async () => {
    const fourDays = [office8, office8, office8, [], office8, [], []]
    const own = {
      ...{ agency, purpose: 'deadline' },
      periods: [{ from: '2026-11-24', week: fourDays, basis: 'QĐ 3' }],
    }
    const before = await dueAt()
    expect(await run('put', fileOf(own), '--json')).toBe(0)
    expect(JSON.parse(output).dossiers.changed).toBe(1)
    expect((await dueAt()) > before).toBe(true)
  })

  it('closes one agency for a day, and takes the day back', async () => {
    const before = await dueAt()
    const closure = ['--off', '27/11/2026', '--name', 'đóng cửa do bão', '--basis', 'TB 5']
    expect(await run('announce', ...closure, '--agency', 'H44.100', '--preview')).toBe(0)
    expect(output).toContain('H44.100-deadline')
    expect(output).not.toContain('vn-deadline')
    output = ''
    expect(await run('announce', ...closure, '--agency', agency, '--json')).toBe(0)
    expect(JSON.parse(output)).toMatchObject({ dossiers: { changed: 1 }, petitions: { changed: 0 } })
    expect((await dueAt()) > before).toBe(true)
    output = ''
    expect(await run('announce', '--withdraw', '27/11/2026', '--agency', agency)).toBe(0)
    expect(await dueAt()).toBe(before)
    expect(await run('announce', '--withdraw', '27/11/2026', '--agency', 'H44.101')).toBe(0)
    expect(output).toContain('không có gì / nothing')
  })

  it.each([
    ['nobody’s calendar', { purpose: 'deadline', periods: [] }, [], 'Whose calendar is it?'],
    ['no JSON', '{', ['--all'], 'is not a JSON object'],
    ['an agency there is none of', { purpose: 'deadline', periods: [] }, ['--agency', 'H99'], 'code “H99”'],
    ['no period', { purpose: 'deadline', periods: [] }, ['--all'], 'periods: A calendar needs'],
    ['another purpose', { purpose: 'x', periods: [] }, ['--all'], 'purpose: The purpose must be'],
    ['unknown fields', { purpose: 'deadline', periods: [], holidays: [] }, ['--all'], 'holidays'],
    [
      'hours that are none',
      { purpose: 'deadline', periods: [{ from: '2027-01-01', week: [['25:99-26:00']], basis: 'x' }] },
      ['--all'],
      'periods.0.week.0.0: A session must be',
    ],
    [
      'a year without holidays',
      {
        ...{ purpose: 'deadline', exceptions: [] },
        periods: [{ from: '2026-12-01', week, basis: 'x' }],
      },
      ['--agency', 'H44.100'],
      'This whole year has no day off',
    ],
  ])('refuses %s with the place, and changes nothing', async (_, file, args, said) => {
    const before = await versions()
    await expect(run('put', fileOf(file), ...args)).rejects.toThrow(said)
    expect(await versions()).toEqual(before)
  })

  it.each([
    [['--off', '31/2/2027'], 'There is no day 31 in 2/2027'],
    [['--off', '1/3/2027', '--on', '1/3/2027'], 'A date may have one exception only'],
    [['--off', '1/3/2027', '--until', '2028-12-31'], 'This whole year has no day off'],
  ])('refuses days %j with a sentence', async (days, said) => {
    const asked = run('announce', ...days, '--name', 'nghỉ', '--basis', 'TB 2')
    await expect(asked).rejects.toThrow(said)
  })

  it('needs a name and a notice for what is announced', async () => {
    expect(await run('announce', '--off', '1/3/2027')).toBe(2)
    expect(await run('announce')).toBe(2)
    expect(await run('put')).toBe(2)
    expect(await run('sow')).toBe(2)
    expect(await run('show', '--purpose', 'sleep')).toBe(2)
  })
})
