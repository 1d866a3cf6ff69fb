import { expect, it } from 'vitest'
import { readDuration, unitOfHeading } from './durations.ts'

const day = (quantity: number) => ({ kind: 'limit', limit: { quantity, unit: 'working_day' } })
const hour = (quantity: number) => ({ kind: 'limit', limit: { quantity, unit: 'working_hour' } })

it.each([
  ['½ ngày', day(0.5)],
  ['1/2 ngày làm việc', day(0.5)],
  ['0,5 ngày làm việc', day(0.5)],
  ['0.5 ngày', day(0.5)],
  ['1½ ngày làm việc', day(1.5)],
  ['1 ½ ngày', day(1.5)],
  ['01 ngày rưỡi', day(1.5)],
  ['nửa ngày', day(0.5)],
  ['một ngày làm việc', day(1)],
  ['01 (một) ngày làm việc', day(1)],
  ['Không quá 03 ngày làm việc', day(3)],
  ['Tối đa 16 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ', day(16)],
  ['04 giờ làm việc', hour(4)],
  ['04 giờ', hour(4)],
  ['4h', hour(4)],
  ['30 phút', hour(0.5)],
  ['01 buổi', day(0.5)],
  ['02 tuần', { kind: 'limit', limit: { quantity: 14, unit: 'calendar_day' } }],
  ['60’', hour(1)],
  ['Theo Giấy tiếp nhận hồ sơ và hẹn trả kết quả', { kind: 'uncounted' }],
  ['Giờ HC', { kind: 'uncounted' }],
  ['½ (ngày làm việc)', day(0.5)],
  ['0 ngày làm việc + 4 giờ', { kind: 'limit', limit: { quantity: 4, unit: 'working_hour' } }],
  ['1 ngày làm việc + 0 giờ', { kind: 'limit', limit: { quantity: 1, unit: 'working_day' } }],
  ['0 ngày làm việc + 0 giờ', { kind: 'uncounted' }],
  ['10 ngày lịch', { kind: 'limit', limit: { quantity: 10, unit: 'calendar_day' } }],
  ['01 tháng', { kind: 'limit', limit: { quantity: 1, unit: 'month' } }],
  ['1,5 ngày (12 giờ)', day(1.5)],
  ['1,5 ngày = 12 giờ', day(1.5)],
  ['04 giờ (½ ngày)', hour(4)],
  ['01 ngày + 04 giờ', day(1.5)],
  ['01 ngày và 04 giờ làm việc', day(1.5)],
  ['1 + 2 ngày làm việc', day(3)],
  ['1 ngày làm việc + 2 ngày làm việc', day(3)],
  ['1 ngày làm việc và 2 ngày làm việc', day(3)],
  ['≤ 2 ngày', day(2)],
  ['¼ ngày', day(0.25)],
  ['1 ¾ ngày làm việc', day(1.75)],
  ['0.125 ngày', day(0.125)],
  ['3 NLV.', day(3)],
  ['02 ngày l.v', day(2)],
  ['3 working days', day(3)],
  ['5 ngày tự nhiên', { kind: 'limit', limit: { quantity: 5, unit: 'calendar_day' } }],
  ['45 phút làm việc', hour(0.75)],
  ['1 giờ 30 phút', hour(1.5)],
  ['1/2 buổi', day(0.25)],
  ['1 buổi rưỡi', day(0.75)],
  ['nửa giờ', hour(0.5)],
  ['mười lăm ngày làm việc', day(15)],
  ['hai mươi ngày làm việc', day(20)],
  ['Chậm nhất là 02 ngày làm việc', day(2)],
  ['trong thời hạn 03 ngày làm việc', day(3)],
  ['03 ngày làm việc/hồ sơ', day(3)],
  ['Thời gian: 02 ngày làm việc', day(2)],
  ['8 giờ (01 ngày)', hour(8)],
  ['1,5 tháng', { kind: 'limit', limit: { quantity: 1.5, unit: 'month' } }],
  ['0,5 tuần', { kind: 'limit', limit: { quantity: 3.5, unit: 'calendar_day' } }],
])('“%s” is a length of time', (text, expected) => {
  expect(readDuration(text)).toMatchObject(expected)
})

it.each([
  ['02-03 ngày làm việc', 3],
  ['từ 02 đến 03 ngày làm việc', 3],
  ['3 – 5 ngày làm việc', 5],
  ['3 ngày làm việc đến 5 ngày làm việc', 5],
])('of “%s” the longest counts, and it is told', (text, quantity) => {
  expect(readDuration(text)).toEqual({
    kind: 'limit',
    limit: { quantity, unit: 'working_day' },
    hedge: 'range',
  })
})

it.each([
  'không tính thời gian',
  'Không tính vào thời gian giải quyết',
  'Giờ hành chính',
  'Theo giấy hẹn',
  '-',
  '–',
  'x',
  'n/a',
  '00 giờ',
  'theo phiếu hẹn trả kết quả',
])('in “%s” no time is counted', (text) => {
  expect(readDuration(text)).toEqual({ kind: 'uncounted' })
})

it('“ngay” is not “ngày”', () => {
  expect(readDuration('Ngay sau khi nhận hồ sơ')).toEqual({ kind: 'uncounted', hedge: 'at_once' })
  expect(readDuration('trong ngày')).toMatchObject({ limit: { quantity: 1 }, hedge: 'same_day' })
})

it('a number alone has the unit of its column, and none where that has none', () => {
  expect(readDuration('0,5', unitOfHeading('Thời hạn (ngày làm việc)'))).toEqual(day(0.5))
  expect(readDuration('4', unitOfHeading('Thời gian (giờ)'))).toEqual(hour(4))
  expect(readDuration('4', unitOfHeading('Thời gian'))).toMatchObject({ kind: 'unread' })
})

it('“ngày” without “làm việc” is taken as a working day, and told, unless the column says so', () => {
  expect(readDuration('3 ngày')).toEqual({ ...day(3), hedge: 'day' })
  expect(readDuration('3 ngày', 'working_day')).toEqual(day(3))
})

it.each([
  'khoảng vài ngày',
  'theo quy định của cơ quan thuế',
  '20% thời gian',
  '3 ngày đối với hồ sơ đơn giản',
  '5-3 ngày',
  'ít nhất 2 ngày',
  '2 ngày 1 tháng',
  '2 tuần 1 ngày làm việc',
  '3/0 ngày',
  '11/2 ngày',
  '8h/ngày',
  '1.000 ngày',
  '2 ngày 3 ngày',
  '2 ngày; 3 ngày làm việc',
  '01 ngày/ 02 ngày',
  '2 ngày đến 3 giờ',
  'buổi',
])('“%s” is unread, not guessed', (text) => {
  expect(readDuration(text).kind).toBe('unread')
})

it('a time said twice in different lengths is unread', () => {
  expect(readDuration('1,5 ngày (10 giờ)')).toMatchObject({ kind: 'unread', why: 'two_times' })
})
