import { describe, expect, it } from 'vitest'
import { defaultCalendar, officeWeek } from '../days/national-calendar.ts'
import type { LimitPart } from '../model.ts'
import { readInstant } from '../read-instant.ts'
import { compileCalendar } from '../working-time/working-time.ts'
import type { DueDateInput } from './deadline-model.ts'
import { computeDueDate } from './due-date.ts'
import { type ExplanationRow, explainDeadline } from './explain.ts'

const national = compileCalendar(defaultCalendar)
/** An agency that rests on Tuesdays too. */
const week = officeWeek.map((sessions, day) => (day === 1 ? [] : sessions))
const restsOnTuesday = compileCalendar({
  ...defaultCalendar,
  periods: [{ from: '2010-01-01', week, basis: 'QĐ 1' }],
})
const at = (text: string): number => readInstant(text) as number
const days = (quantity: number, unit: LimitPart['unit'] = 'working_day'): LimitPart => ({ quantity, unit })
const pause = (from: string, to?: string, reason?: string) => ({
  from: at(from),
  ...(to === undefined ? {} : { to: at(to) }),
  ...(reason === undefined ? {} : { reason }),
})

type Key = ExplanationRow['key']
/** The rows of one key, in Vietnamese and in English. */
function said(key: Key, input: DueDateInput, time = national): string[] {
  const { explanation } = computeDueDate(input, time)
  return (['vi', 'en'] as const).flatMap((lang) =>
    explainDeadline(explanation, lang).flatMap((row) => (row.key === key ? [row.text] : [])),
  )
}
const from = (start: string, more: Partial<DueDateInput> = {}): DueDateInput => ({
  ...{ start: at(start), limit: days(7), ...more },
})
const WEDNESDAY = '2026-11-18T10:15'
const MONDAY = '2026-11-02T09:00'

const ROWS: [says: string, key: Key, input: DueDateInput, ...both: string[]][] = [
  [
    'a dossier in order is counted from when it came',
    'start',
    from(WEDNESDAY),
    '10 giờ 15 phút thứ Tư 18/11, khi hồ sơ được tiếp nhận đủ',
    '10:15 Wednesday 18 Nov, when the complete dossier was accepted',
  ],
  [
    'one of a holiday from the next opening',
    'start',
    from('2026-11-24T09:00'),
    '7 giờ 30 phút thứ Tư 25/11, giờ mở cửa kế tiếp, vì hồ sơ được tiếp nhận lúc 9 giờ 00 phút thứ Ba 24/11, ngày nghỉ (Ngày Văn hóa Việt Nam)',
    '07:30 Wednesday 25 Nov, the next opening, because the dossier was accepted at 09:00 Tuesday 24 Nov, a day off (Vietnamese Culture Day)',
  ],
  [
    'one of the evening too',
    'start',
    from('2026-11-18T18:00'),
    '7 giờ 30 phút thứ Năm 19/11, giờ mở cửa kế tiếp, vì hồ sơ được tiếp nhận lúc 18 giờ 00 phút thứ Tư 18/11, ngoài giờ làm việc',
    '07:30 Thursday 19 Nov, the next opening, because the dossier was accepted at 18:00 Wednesday 18 Nov, outside working hours',
  ],
  [
    'one for the same day that came late is for the next',
    'start',
    from('2026-11-13T15:20', { limit: { unit: 'same_day' } }),
    '15 giờ 20 phút thứ Sáu 13/11, sau giờ chốt nhận trong ngày: tính cho ngày làm việc tiếp theo',
    '15:20 Friday 13 Nov, after the cut-off of the day: counted for the next working day',
  ],
  [
    'and so is one that came on a Saturday',
    'start',
    from('2026-11-14T10:00', { limit: { unit: 'same_day' } }),
    '10 giờ 00 phút thứ Bảy 14/11, ngày nghỉ (cuối tuần): tính cho ngày làm việc tiếp theo',
    '10:00 Saturday 14 Nov, a day off (weekend): counted for the next working day',
  ],
  [
    'one that came in time is for today',
    'start',
    from('2026-11-13T10:00', { limit: { unit: 'same_day' } }),
    '10 giờ 00 phút thứ Sáu 13/11, khi hồ sơ được tiếp nhận đủ',
    '10:00 Friday 13 Nov, when the complete dossier was accepted',
  ],
  [
    'a limit of the same day says until when',
    'limit',
    from('2026-11-13T10:00', { limit: { unit: 'same_day' } }),
    'trong ngày làm việc; nhận từ 15 giờ 00 phút trở đi thì trả vào ngày làm việc tiếp theo',
    'the same working day; from 15:00 on, the next working day',
  ],
  [
    'weekends come before holidays, a Tết over several days is one',
    'skipped',
    from('2026-02-10T09:00', { limit: days(6) }),
    '14, 15, 21, 22/02 (cuối tuần) và 16, 17, 18, 19, 20/02 (Tết Nguyên đán)',
    '14, 15, 21, 22 Feb (weekend) and 16, 17, 18, 19, 20 Feb (Lunar New Year)',
  ],
  [
    'many days are counted, not told',
    'skipped',
    from('2027-06-01T09:00', { limit: days(250) }),
    '100 ngày (cuối tuần); 02, 03/09/2027 (Quốc khánh) và 24/11/2027 (Ngày Văn hóa Việt Nam)',
    '100 days (weekend); 2, 3 Sep 2027 (National Day) and 24 Nov 2027 (Vietnamese Culture Day)',
  ],
  [
    'days off inside a pause are not told again',
    'skipped',
    from(WEDNESDAY, { pauses: [pause('2026-11-20T09:00', '2026-11-23T09:00')] }),
    '28, 29/11 (cuối tuần) và 24/11 (Ngày Văn hóa Việt Nam)',
    '28, 29 Nov (weekend) and 24 Nov (Vietnamese Culture Day)',
  ],
  [
    'a day off that a pause covers whole is not told, the one beside it is',
    'skipped',
    from(WEDNESDAY, { pauses: [pause('2026-11-21T00:00', '2026-11-22T00:00')] }),
    '22, 28, 29/11 (cuối tuần) và 24/11 (Ngày Văn hóa Việt Nam)',
    '22, 28, 29 Nov (weekend) and 24 Nov (Vietnamese Culture Day)',
  ],
  [
    'a Saturday worked instead of a Monday is told',
    'worked',
    from('2026-08-21T09:00', { limit: days(1) }),
    '22/08 (làm bù cho ngày 31/8/2026)',
    '22 Aug (worked instead of 31/8/2026)',
  ],
  [
    'a pause says how long it was and why',
    'pause',
    from(WEDNESDAY, { pauses: [pause('2026-11-19T09:00', '2026-11-20T09:00', 'supplement')] }),
    '1 ngày làm việc chờ bổ sung hồ sơ, 9 giờ 00 phút 19/11 đến 9 giờ 00 phút 20/11',
    '1 working day waiting for the supplement, 09:00 19 Nov to 09:00 20 Nov',
  ],
  [
    'a pause of a day off took no working time',
    'pause',
    from(WEDNESDAY, { pauses: [pause('2026-11-21T00:00', '2026-11-22T00:00')] }),
    '0 phút làm việc, 0 giờ 00 phút 21/11 đến 0 giờ 00 phút 22/11',
    '0 working minutes, 00:00 21 Nov to 00:00 22 Nov',
  ],
  [
    'one that is not over says what will be left of each phase',
    'pause',
    from(MONDAY, {
      limit: { unit: 'phases', parts: [days(2), days(3)] },
      pauses: [pause('2026-11-03T09:00')],
    }),
    'từ 9 giờ 00 phút 03/11, chưa kết thúc; khi tiếp tục còn 1 ngày làm việc và 3 ngày làm việc',
    'since 09:00 3 Nov, not over yet; 1 working day, then 3 working days will be left when it ends',
  ],
  [
    'one that came too late does not count',
    'pause',
    from(MONDAY, {
      limit: days(5),
      pauses: [pause('2026-11-10T09:00', '2026-11-11T09:00', 'financial_obligation')],
    }),
    'chờ thực hiện nghĩa vụ tài chính, 9 giờ 00 phút 10/11 đến 9 giờ 00 phút 11/11: không tính, vì bắt đầu khi hồ sơ đã đến hạn',
    'waiting for the financial obligation to be met, 09:00 10 Nov to 09:00 11 Nov: not counted, it began when the dossier was already due',
  ],
  [
    'nor does one that is still open, with a reason in its own words',
    'pause',
    from(MONDAY, { limit: days(5), pauses: [pause('2026-11-10T09:00', undefined, 'Mưa bão')] }),
    'từ 9 giờ 00 phút 10/11 Mưa bão: không tính, vì bắt đầu khi hồ sơ đã đến hạn',
    'since 09:00 10 Nov Mưa bão: not counted, it began when the dossier was already due',
  ],
  [
    'nor one that was over before counting began',
    'pause',
    from('2026-11-02T18:00', { limit: days(5), pauses: [pause('2026-11-02T19:00', '2026-11-02T20:00')] }),
    '19 giờ 00 phút 02/11 đến 20 giờ 00 phút 02/11: kết thúc trước khi bắt đầu tính',
    '19:00 2 Nov to 20:00 2 Nov: it ended before counting began',
  ],
  [
    'an end on a day off moves',
    'roll',
    from('2026-10-30T09:00', { limit: days(16, 'calendar_day') }),
    'Chủ nhật 15/11 là ngày nghỉ (cuối tuần), chuyển sang thứ Hai 16/11',
    'Sunday 15 Nov is a day off (weekend): moved to Monday 16 Nov',
  ],
  [
    'an extension by days',
    'extension',
    from(WEDNESDAY, { extension: days(3) }),
    'thêm 3 ngày làm việc sau 10 giờ 15 phút thứ Hai 30/11',
    '3 working days after 10:15 Monday 30 Nov',
  ],
  [
    'an extension to a day',
    'extension',
    from(WEDNESDAY, { extension: { until: at('2026-12-04T17:00') } }),
    'từ 10 giờ 15 phút thứ Hai 30/11 đến 17 giờ 00 phút thứ Sáu 04/12',
    'from 10:15 Monday 30 Nov to 17:00 Friday 4 Dec',
  ],
  [
    'counted by whole days',
    'method',
    from(WEDNESDAY, { counting: 'day' }),
    'tính đến hết giờ làm việc của ngày; NĐ 118/2025/NĐ-CP, NĐ 309/2026/NĐ-CP, TT 03/2025/TT-VPCP, QĐ 766/QĐ-TTg',
    'counted to closing time of the day; NĐ 118/2025/NĐ-CP, NĐ 309/2026/NĐ-CP, TT 03/2025/TT-VPCP, QĐ 766/QĐ-TTg',
  ],
  [
    'days off that nobody has announced yet',
    'note',
    from('2027-06-01T09:00', { limit: days(250) }),
    'ngày nghỉ sau 31/12/2027 chưa được thông báo, ngày hẹn có thể thay đổi',
    'days off after 31 Dec 2027 are not announced yet, the due date may change',
  ],
]

describe('why this date, in both languages', () => {
  it.each(ROWS)('%s', (_, key, input, vi, en) => {
    expect(said(key, input)).toEqual([vi, en])
  })

  it('a day that is no weekend is a weekly rest', () => {
    expect(
      said('roll', from('2026-10-30T09:00', { limit: days(18, 'calendar_day') }), restsOnTuesday),
    ).toEqual([
      'thứ Ba 17/11 là ngày nghỉ (nghỉ hằng tuần), chuyển sang thứ Tư 18/11',
      'Tuesday 17 Nov is a day off (weekly rest): moved to Wednesday 18 Nov',
    ])
  })

  it('a limit that the law does not set is none, with nothing to warn of', () => {
    const none = from(WEDNESDAY, { limit: { unit: 'none' } })
    expect(said('limit', none)).toEqual(['pháp luật không quy định thời hạn', 'the law sets no limit'])
    expect(said('note', none)).toEqual([])
  })

  it('a date on the last day announced is not in doubt', () => {
    expect(said('note', from('2027-12-30T09:00', { limit: days(1) }))).toEqual([])
    expect(said('note', from('2027-12-30T09:00', { limit: days(2) }))).not.toEqual([])
  })

  it('names the calendar it was counted by', () => {
    const { explanation } = computeDueDate(from(WEDNESDAY), national)
    expect(explanation.calendar).toEqual({ id: national.id, version: national.version })
  })
})
