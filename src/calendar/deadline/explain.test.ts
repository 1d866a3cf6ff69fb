import { describe, expect, it } from 'vitest'
import { defaultCalendar } from '../days/national-calendar.ts'
import { readInstant } from '../read-instant.ts'
import { sayFullMoment } from '../words.ts'
import { compileCalendar } from '../working-time/working-time.ts'
import type { DueDateInput } from './deadline-model.ts'
import { computeDueDate } from './due-date.ts'
import { explainDeadline } from './explain.ts'

const time = compileCalendar(defaultCalendar)
const at = (text: string): number => readInstant(text)!

function rows(input: DueDateInput, lang: 'vi' | 'en' = 'vi'): Record<string, string> {
  const { explanation } = computeDueDate(input, time)
  return Object.fromEntries(explainDeadline(explanation, lang).map((row) => [row.label, row.text]))
}

const sevenDays: DueDateInput = {
  start: at('2026-11-18T10:15'),
  limit: { quantity: 7, unit: 'working_day' },
  basis: 'Nghị định 217/2026, Điều 54',
  pauses: [{ from: at('2026-11-19T09:00'), to: at('2026-11-20T09:00'), reason: 'supplement' }],
}

describe('why this date', () => {
  it('says start, limit, days not counted and the pause in Vietnamese', () => {
    expect(rows(sevenDays)).toEqual({
      'Bắt đầu tính': '10 giờ 15 phút thứ Tư 18/11, khi hồ sơ được tiếp nhận đủ',
      'Thời hạn': '7 ngày làm việc (Nghị định 217/2026, Điều 54)',
      'Không tính': '21, 22, 28, 29/11 (cuối tuần) và 24/11 (Ngày Văn hóa Việt Nam)',
      'Tạm dừng': '1 ngày làm việc chờ bổ sung hồ sơ, 9 giờ 00 phút 19/11 đến 9 giờ 00 phút 20/11',
      'Cách tính':
        'tính đến thời điểm; NĐ 118/2025/NĐ-CP, NĐ 309/2026/NĐ-CP, TT 03/2025/TT-VPCP, QĐ 766/QĐ-TTg',
    })
  })

  it('says the same in English', () => {
    const english = rows(sevenDays, 'en')
    expect(english['Not counted']).toBe('21, 22, 28, 29 Nov (weekend) and 24 Nov (Vietnamese Culture Day)')
    expect(english.Paused).toBe('1 working day waiting for the supplement, 09:00 19 Nov to 09:00 20 Nov')
  })

  it('says the due date as a headline', () => {
    expect(sayFullMoment(at('2026-12-01T10:15'), 'vi')).toBe('10 giờ 15 phút, thứ Ba 01/12/2026')
    expect(sayFullMoment(at('2026-12-01T17:00'), 'vi')).toBe('17 giờ 00 phút, thứ Ba 01/12/2026')
    expect(sayFullMoment(at('2026-12-01T10:15'), 'en')).toBe('10:15, Tuesday 1 Dec 2026')
  })

  it('says why counting began later, with the name of the holiday', () => {
    const text = rows({ start: at('2026-11-24T09:00'), limit: { quantity: 1, unit: 'working_day' } })
    expect(text['Bắt đầu tính']).toBe(
      '7 giờ 30 phút thứ Tư 25/11, giờ mở cửa kế tiếp, vì hồ sơ được tiếp nhận lúc 9 giờ 00 phút thứ Ba 24/11, ngày nghỉ (Ngày Văn hóa Việt Nam)',
    )
  })

  it('says when a same-day dossier came after the cut-off', () => {
    const text = rows({ start: at('2026-11-13T15:20'), limit: { unit: 'same_day' } })
    expect(text['Bắt đầu tính']).toContain('sau giờ chốt nhận trong ngày: tính cho ngày làm việc tiếp theo')
    expect(text['Thời hạn']).toContain('nhận từ 15 giờ 00 phút trở đi')
  })

  it('says to which day an end on a day off moved', () => {
    const text = rows({ start: at('2026-10-30T09:00'), limit: { quantity: 16, unit: 'calendar_day' } })
    expect(text['Chuyển ngày']).toBe('Chủ nhật 15/11 là ngày nghỉ (cuối tuần), chuyển sang thứ Hai 16/11')
    expect(text['Không tính']).toBeUndefined()
  })

  it('names Saturdays worked instead', () => {
    const text = rows({ start: at('2026-08-21T09:00'), limit: { quantity: 1, unit: 'working_day' } })
    expect(text['Có tính']).toBe('22/08 (làm bù cho ngày 31/8/2026)')
  })

  it('stays short for long limits and warns where holidays are not announced', () => {
    const input: DueDateInput = {
      start: at('2027-06-01T09:00'),
      limit: { quantity: 250, unit: 'working_day' },
    }
    const { explanation } = computeDueDate(input, time)
    expect(JSON.stringify(explanation).length).toBeLessThan(2000)
    expect(explanation.announcedUntil).toBe('2027-12-31')
    expect(rows(input)['Lưu ý']).toBe(
      'ngày nghỉ sau 31/12/2027 chưa được thông báo, ngày hẹn có thể thay đổi',
    )
  })

  it('says what is left while the clock stands, and why a late pause does not count', () => {
    const limit = { quantity: 5, unit: 'working_day' as const }
    const standing = rows({
      start: at('2026-11-02T09:00'),
      limit,
      pauses: [{ from: at('2026-11-04T09:00') }],
    })
    expect(standing['Tạm dừng']).toBe(
      'từ 9 giờ 00 phút 04/11, chưa kết thúc; khi tiếp tục còn 3 ngày làm việc',
    )
    const late = { from: at('2026-11-10T09:00'), to: at('2026-11-11T09:00'), reason: 'financial_obligation' }
    expect(rows({ start: at('2026-11-02T09:00'), limit, pauses: [late] })['Tạm dừng']).toBe(
      'chờ thực hiện nghĩa vụ tài chính, 9 giờ 00 phút 10/11 đến 9 giờ 00 phút 11/11: không tính, vì bắt đầu khi hồ sơ đã đến hạn',
    )
  })

  it('says a pause of less than a day in hours', () => {
    const pauses = [{ from: at('2026-11-19T09:00'), to: at('2026-11-19T10:00') }]
    expect(rows({ ...sevenDays, pauses })['Tạm dừng']).toBe(
      '1 giờ làm việc, 9 giờ 00 phút 19/11 đến 10 giờ 00 phút 19/11',
    )
    const standing = rows({
      ...sevenDays,
      limit: { quantity: 1, unit: 'working_day' },
      pauses: [{ from: at('2026-11-18T16:00') }],
    })
    expect(standing['Tạm dừng']).toContain('khi tiếp tục còn 4 giờ làm việc')
  })

  it('says an extension', () => {
    const extension = { quantity: 3, unit: 'working_day' as const }
    expect(rows({ ...sevenDays, pauses: [], extension })['Gia hạn']).toBe(
      'thêm 3 ngày làm việc sau 10 giờ 15 phút thứ Hai 30/11',
    )
  })
})
