import { describe, expect, it } from 'vitest'
import { tell } from '../sentences.ts'

describe('a finding is told in both languages', () => {
  it('with its place and the words of the table, lines of a cell after one another', () => {
    expect(tell('time_unread', 'T1R2C4', { text: 'vài ngày\nhoặc hơn', words: 'vai ngay' })).toEqual({
      code: 'time_unread',
      severity: 'error',
      place: 'T1R2C4',
      message: {
        vi: 'Không hiểu thời gian “vài ngày / hoặc hơn” ở T1R2C4 (chỗ không hiểu: “vai ngay”). Hãy ghi như “½ ngày”, “04 giờ làm việc” hoặc “không tính thời gian”.',
        en: 'The time “vài ngày / hoặc hơn” at T1R2C4 is not understood (at “vai ngay”). Write it like “½ ngày”, “04 giờ làm việc” or “không tính thời gian”.',
      },
    })
  })

  it('what was read, and how, is only a warning', () => {
    expect(tell('time_range', 'T1R2C4', { text: '2-3 ngày' })).toMatchObject({
      severity: 'warning',
      message: { en: 'The time “2-3 ngày” at T1R2C4 is a range; the longest counts.' },
    })
    expect(tell('several_tables', '', { count: 2 })).toMatchObject({
      severity: 'warning',
      message: {
        en: 'The file holds 2 tables of processes; each is read by itself. Choose the one of this procedure.',
      },
    })
  })

  it('what was not given leaves no gap of signs', () => {
    expect(tell('agency_by_name', 'C1', { text: 'Sở Y' }).message.en).toBe(
      '“Sở Y” at C1 is not linked to the code of an agency. Choose it from the list.',
    )
  })
})
