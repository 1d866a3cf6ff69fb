import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type TestDatabase, testDatabase } from '../../../test/database.ts'
import {
  addWorkingDays,
  fromLocal,
  nationalExceptions,
  officeWeek,
  toLocalDate,
} from '../../calendar/index.ts'
import { openDatabase } from '../../platform/database/index.ts'
import { readCalendarChanges, readLatestCalendars } from '../calendars/calendar-store.ts'
import { buildCalendars } from '../calendars/calendars.ts'
import { announceDays, putCalendar } from '../calendars/put-calendar.ts'
import { addStaff, agencies, monday, writeProvince } from '../province.testing.ts'
import { recordView } from '../viewing/record-view.ts'
import { readViews } from '../viewing/view-store.ts'
import { type Organisation, openOrganisation } from './organisation.ts'
import { putAgency, putUnit } from './put-agency.ts'

/** A change is heard in milliseconds; on a machine that is busy it takes its time. */
const SOON = { timeout: 20_000 }

let test: TestDatabase
let server: Organisation
const outages: unknown[] = []
beforeAll(async () => {
  test = await testDatabase()
  await writeProvince(test.database)
  server = await openOrganisation(test.database, (error) => outages.push(error))
})
afterAll(async () => {
  await server.close()
  await test.close()
})

const by = { staff: undefined, now: monday }
const dept = agencies.find((agency) => agency.code === 'H44.05')!
const periods = [{ from: '2010-01-01', week: officeWeek, basis: 'QĐ 188/1999/QĐ-TTg' }]
const saturdays = officeWeek.map((day, index) => (index === 5 ? [{ from: 450, to: 690 }] : day))
const put = (change: object) => putAgency(test.database, { ...dept, ...change })
const codeOf = async (answer: Promise<{ ok: boolean; problem?: { code: string } }>) =>
  (await answer).problem?.code ?? 'ok'

describe('an agency', () => {
  it('is renamed on every server at once', async () => {
    const name = { vi: 'Sở Xây dựng và Giao thông', en: 'Department of Construction and Transport' }
    expect(await put({ name })).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(server.directory.nameOf('H44.05', 'vi')).toBe(name.vi), SOON)
    await putUnit(test.database, {
      agency: 'H44.05',
      code: 'KT',
      name: { vi: 'Phòng Kinh tế', en: 'Economics' },
    })
    await vi.waitFor(() => expect(server.directory.unitsOf('H44.05')).toHaveLength(3), SOON)
  })

  it('reads back as it was written, other codes and successors included', async () => {
    const written = {
      ...dept,
      aliases: ['000.00.05.H44', 'SXD'],
      validTo: '2030-12-31',
      successors: ['H44.101'],
    }
    await put(written)
    await put(written)
    await server.reload()
    expect(server.directory.find('SXD')).toEqual(written)
    await put({})
    await server.reload()
    expect(server.directory.find('SXD')).toBeUndefined()
    expect(server.directory.find('H44.05')).toEqual(dept)
  })

  it('is refused with a reason when it fits nowhere', async () => {
    expect(await codeOf(put({ code: 'H44 05' }))).toBe('agency_code_malformed')
    expect(await codeOf(put({ name: { vi: '', en: 'x' } }))).toBe('agency_name_missing')
    expect(await codeOf(put({ parent: 'H99' }))).toBe('agency_parent_unknown')
    expect(await codeOf(put({ parent: 'H44.05' }))).toBe('agency_under_itself')
    expect(await codeOf(put({ parent: 'H44.05.1' }))).toBe('agency_under_itself')
    expect(await codeOf(put({ validTo: '2020-01-01' }))).toBe('dates_reversed')
    expect(await codeOf(put({ successors: ['H98'] }))).toBe('agency_unknown')
    expect(await codeOf(put({ aliases: ['000.00.01.H44'] }))).toBe('agency_code_taken')
    expect(await codeOf(put({ aliases: ['H44.101'] }))).toBe('agency_code_taken')
    expect(await codeOf(put({ code: '000.00.01.H44' }))).toBe('agency_code_taken')
    const unit = { agency: 'H99', code: 'X', name: { vi: 'x', en: 'x' } }
    expect(await codeOf(putUnit(test.database, unit))).toBe('agency_unknown')
  })

  it('never comes to stand under itself when two are moved at the same time', async () => {
    const base = { kind: 'department' as const, validFrom: '2026-01-01', name: { vi: 'x', en: 'x' } }
    await putAgency(test.database, { ...base, code: 'A1' })
    await putAgency(test.database, { ...base, code: 'A2' })
    const answers = await Promise.all([
      putAgency(test.database, { ...base, code: 'A1', parent: 'A2' }),
      putAgency(test.database, { ...base, code: 'A2', parent: 'A1' }),
    ])
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
  })
})

describe('the working calendar', () => {
  it('of an agency without one is the national one, for the desk as for deadlines', () => {
    expect(server.calendars.deadlineTime('H44.05').definition).toMatchObject({
      purpose: 'deadline',
      version: 1,
    })
    expect(server.calendars.receptionTime('H44.05').definition.purpose).toBe('reception')
    expect(server.calendars.deadlineTime('H44.05')).toBe(server.calendars.deadlineTime('H44.101'))
  })

  it('gets a new version with each change, heard by every server, and none without a change', async () => {
    const desk = {
      agency: 'H44.101',
      purpose: 'reception',
      periods: [{ from: '2025-07-01', week: saturdays, basis: 'QĐ 12/QĐ-UBND' }],
      exceptions: nationalExceptions,
    } as const
    const first = await putCalendar(test.database, desk, by)
    expect(first).toMatchObject({ ok: true, value: [{ id: 'H44.101-reception', version: 2 }] })
    expect(await putCalendar(test.database, desk, by)).toEqual({ ok: true, value: [] })
    await vi.waitFor(
      () => expect(server.calendars.receptionTime('H44.101').definition.id).toBe('H44.101-reception'),
      SOON,
    )
    expect(server.calendars.deadlineTime('H44.101').definition.id).toBe('vn-deadline')
    const changed = await putCalendar(test.database, { ...desk, exceptions: [] }, by)
    expect(changed).toMatchObject({ value: [{ version: 3 }] })
    const versions = await readCalendarChanges(test.database, 'H44.101', 10)
    expect(versions.map((one) => one.definition.version)).toEqual([3, 2])
  })

  it('keeps versions in a row when several people save at the same time', async () => {
    const saves = Array.from({ length: 5 }, (_, n) =>
      putCalendar(
        test.database,
        { agency: 'H44.02', purpose: 'deadline', periods, exceptions: nationalExceptions.slice(n) },
        by,
      ),
    )
    const answers = await Promise.all(saves)
    expect(answers.map((answer) => (answer.ok ? (answer.value[0]?.version ?? 0) : 0)).sort()).toEqual([
      2, 3, 4, 5, 6,
    ])
  })

  it('is refused with the places that are wrong', async () => {
    const wrong = { purpose: 'deadline', periods: [], exceptions: [] } as const
    const answer = await putCalendar(test.database, wrong, by)
    expect(answer).toMatchObject({
      problem: { code: 'calendar_invalid', extra: { faults: [{ code: 'no_periods', path: 'periods' }] } },
    })
    expect(await codeOf(putCalendar(test.database, { ...wrong, agency: 'H99' }, by))).toBe('agency_unknown')
  })

  it('of every agency takes a swap that is announced late, in one go', async () => {
    const name = { vi: 'nghỉ hoán đổi', en: 'swapped' }
    const swap = [
      { date: '2026-12-31', kind: 'off', name, basis: 'thông báo' },
      { date: '2026-12-26', kind: 'on', name, basis: 'thông báo' },
    ] as const
    const answer = await announceDays(test.database, { exceptions: swap }, by)
    const changed = answer.ok ? answer.value.map((one) => one.id).sort() : []
    expect(changed).toEqual(['H44.02-deadline', 'H44.101-reception', 'vn-deadline', 'vn-reception'])
    await vi.waitFor(() => {
      const time = server.calendars.deadlineTime('H44.05')
      expect(time.definition.id).toBe('vn-deadline')
      expect(time.definition.exceptions.some((day) => day.date === '2026-12-31')).toBe(true)
    }, SOON)
    const again = await announceDays(test.database, { exceptions: swap }, by)
    expect(again).toEqual({ ok: true, value: [] })
    const stored = await readLatestCalendars(test.database)
    const versions = stored.map(({ definition }) => `${definition.purpose} ${definition.version}`)
    expect(new Set(versions).size).toBe(versions.length)
  })

  it('of no agency takes days that one of them cannot take', async () => {
    const week = officeWeek.map((day, index) => (index === 0 ? [] : day))
    const closedOnMondays = { agency: 'H44.01', purpose: 'reception', exceptions: [] } as const
    const input = { ...closedOnMondays, periods: [{ from: '2026-01-01', week, basis: 'x' }] }
    expect(await putCalendar(test.database, input, by)).toMatchObject({ ok: true })
    const before = await readLatestCalendars(test.database)
    const worked = {
      date: '2027-01-09',
      kind: 'on',
      name: { vi: 'làm bù', en: 'worked' },
      basis: 'x',
    } as const
    expect(await announceDays(test.database, { exceptions: [worked] }, by)).toMatchObject({
      problem: { code: 'calendar_invalid', extra: { calendar: 'H44.01-reception' } },
    })
    expect(await readLatestCalendars(test.database)).toEqual(before)
  })

  it('leaves clocks of before its first day as they were, even where it begins tomorrow', async () => {
    const own = {
      agency: 'H44.05.1',
      purpose: 'deadline',
      periods: [{ from: '2026-12-01', week: saturdays, basis: 'QĐ 30/QĐ-UBND' }],
      exceptions: nationalExceptions.filter(({ date }) => date > '2026-12-01'),
    } as const
    const put = await putCalendar(test.database, own, by)
    if (!put.ok) throw new Error('the calendar is refused')
    const calendars = buildCalendars(await readLatestCalendars(test.database))
    const [mine, common] = ['H44.05.1', 'H44.05'].map((code) => calendars.deadlineTime(code))
    const before = fromLocal('2026-11-20', 600)
    expect(addWorkingDays(mine!, before, 3)).toBe(addWorkingDays(common!, before, 3))
    // Saturday 5 December is worked there: 30 November plus five days.
    expect(addWorkingDays(mine!, fromLocal('2026-11-30', 450), 5)).toBe(fromLocal('2026-12-05', 450))
    expect(addWorkingDays(common!, fromLocal('2026-11-30', 450), 5)).toBe(fromLocal('2026-12-07', 450))
  })

  it('goes on from the agency’s own of before where the new one begins later', async () => {
    const [before, later] = ['2026-01-01', '2027-06-01'].map((from) => ({
      agency: 'H44.101',
      purpose: 'deadline' as const,
      periods: [{ from, week: from === '2026-01-01' ? saturdays : officeWeek, basis: 'QĐ' }],
      exceptions: nationalExceptions,
    }))
    for (const one of [before, later]) {
      expect(await putCalendar(test.database, one!, by)).toMatchObject({ ok: true })
    }
    expect(await putCalendar(test.database, later!, by)).toEqual({ ok: true, value: [] })
    const { definition } = buildCalendars(await readLatestCalendars(test.database)).deadlineTime('H44.101')
    expect(definition.periods.map(({ from }) => from)).toEqual(['2010-01-01', '2026-01-01', '2027-06-01'])
  })

  it('of limits that forgets the holidays of a year is refused', async () => {
    const input = { agency: 'H44.05', purpose: 'deadline', exceptions: [] } as const
    const late = { ...input, periods: [{ from: '2026-12-01', week: saturdays, basis: 'QĐ' }] }
    expect(await putCalendar(test.database, late, by)).toMatchObject({
      problem: {
        code: 'calendar_invalid',
        extra: { faults: [{ code: 'year_without_days_off', path: 'exceptions' }] },
      },
    })
    const far = { exceptions: [], announcedUntil: '2028-12-31' }
    expect(await codeOf(announceDays(test.database, far, by))).toBe('calendar_invalid')
  })

  it('has a past that nobody can change', async () => {
    const change = test.database.query('update agency_calendar set version = version + 1')
    await expect(change).rejects.toThrow('only added')
    await expect(test.database.query('delete from agency_calendar')).rejects.toThrow('only added')
  })
})

describe('a server whose connection to the database breaks', () => {
  it('says so, comes back by itself and misses nothing', async () => {
    const other = openDatabase({ url: test.url })
    const heard: unknown[] = []
    const follower = await openOrganisation(other, (error) => heard.push(error))
    const own = "pid <> pg_backend_pid() and query like 'listen%' and application_name = 'motcua'"
    await test.database.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${own}`)
    await put({ name: { vi: 'Tên mới', en: 'New name' } })
    await vi.waitFor(() => expect(follower.directory.nameOf('H44.05', 'vi')).toBe('Tên mới'), SOON)
    expect(heard.length).toBeGreaterThan(0)
    await follower.close()
    await other.close()
  })
})

describe('a look at personal data', () => {
  it('is recorded with who, what for and when, and stays', async () => {
    const staff = await addStaff(test.database, 'xem.ho.so')
    const dossier = crypto.randomUUID()
    for (const purpose of ['dossier_page', 'export']) {
      await recordView(test.database, { staff, dossier, purpose }, monday)
    }
    const views = await readViews(test.database, { dossier, limit: 10 })
    expect(views.map((view) => view.purpose)).toEqual(['export', 'dossier_page'])
    expect(toLocalDate(views[0]!.at)).toBe('2026-11-23')
    expect(await readViews(test.database, { staff, before: views[0]!.id, limit: 10 })).toEqual([views[1]])
    await expect(test.database.query('delete from personal_data_view')).rejects.toThrow('only added')
  })

  it('leaves no outage behind in all of this', () => {
    expect(outages).toEqual([])
  })
})
