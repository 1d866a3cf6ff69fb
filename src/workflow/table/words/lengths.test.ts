import { describe, expect, it } from 'vitest'
import { readDuration, unitOfHeading } from './durations.ts'

const limit = (quantity: number, unit: string, hedge?: string) => ({
  ...{ kind: 'limit', limit: { quantity, unit } },
  ...(hedge === undefined ? {} : { hedge }),
})
const day = (quantity: number, hedge?: string) => limit(quantity, 'working_day', hedge)
const hour = (quantity: number) => limit(quantity, 'working_hour')
const unread = (words: string, why = 'words') => ({ kind: 'unread', why, words })

describe('a length of time, and how it was taken', () => {
  it.each<[string, unknown]>([
    ['3 ngày', day(3, 'day')],
    ['0,5 ngày', day(0.5)],
    ['1,5 ngày', day(1.5)],
    ['  3   ngày\n làm   việc ', day(3)],
    ['- 3 ngày làm việc;', day(3)],
    ['+ 3 ngày làm việc...', day(3)],
    ['3 ngày làm việc.,', day(3)],
    ['1 ngày 4 giờ', day(1.5, 'day')],
    ['1 ngày, 4 giờ', day(1.5, 'day')],
    ['1 ngày làm việc, 4 giờ', day(1.5)],
    ['1 giờ + 30 phút', hour(1.5)],
    ['1 + 2 giờ', hour(3)],
    ['1 và 2 giờ', hour(3)],
    ['1 ngày làm việc + tối đa 2 ngày làm việc', day(3)],
    ['1 tuần + 3 ngày lịch', limit(10, 'calendar_day')],
    ['1 tháng và 2 tháng', limit(3, 'month')],
    ['trong vòng 2 ngày làm việc', day(2)],
    ['Thời hạn là 2 ngày làm việc', day(2)],
    ['Trong 02 ngày làm việc', day(2)],
    ['at most 2 working days', day(2)],
    ['2 working hours', hour(2)],
    ['<= 2 ngày làm việc', day(2)],
    ['2 tiếng', hour(2)],
    ['90p', hour(1.5)],
    ['2n lv', day(2)],
    ['2½ ngày', day(2.5)],
    ['1 1/2 ngày', day(1.5)],
    ['12 ngày làm việc', day(12)],
    ['1.25 ngày làm việc', day(1.25)],
    ['1.0000 ngày làm việc', day(1)],
    ['2 ngày rưỡi', day(2.5)],
    ['mười ngày làm việc', day(10)],
    ['ba mươi ngày làm việc', day(30)],
    ['10000 ngày làm việc', day(10_000)],
    ['12 1/2 ngày làm việc', day(12.5)],
    ['3/10 ngày làm việc', day(0.3)],
    ['12½ ngày làm việc', day(12.5)],
    ['từ 2 đến 3 ngày làm việc', day(3, 'range')],
    ['2 to 3 days', day(3, 'range')],
    ['2 - 3 ngày', day(3, 'range')],
    ['2 ngày - 3', day(3, 'range')],
    ['2 ngày - 3 ngày', day(3, 'range')],
    ['3-3 ngày làm việc', day(3, 'range')],
    ['1 ngày làm việc + 2-3 giờ', day(1.375, 'range')],
  ])('“%s”', (text, expected) => {
    expect(readDuration(text)).toEqual(expected)
  })

  it.each<[string, unknown]>([
    ['01 (một) ngày (8 giờ)', day(1, 'day')],
    ['1,5 ngày (= 12 giờ)', day(1.5)],
    ['1,5 ngày (=12 giờ)', day(1.5)],
    ['1,5 ngày ( 12 giờ )', day(1.5)],
    ['1,5 ngày = 12 giờ', day(1.5)],
    ['3 ngày (làm việc)', day(3, 'day')],
    ['3 ngày làm việc (tối đa)', day(3)],
    ['3 ngày làm việc (không quá)', day(3)],
    ['3 ngày làm việc (tối đa 3 ngày)', day(3)],
    ['1 tháng (30 ngày lịch)', limit(1, 'month')],
    ['2 tuần (14 ngày lịch)', limit(14, 'calendar_day')],
    ['30 phút (0,5 giờ)', hour(0.5)],
    ['1/3 ngày (160 phút)', day(1 / 3)],
  ])('“%s” is said twice and means the same', (text, expected) => {
    expect(readDuration(text)).toEqual(expected)
  })

  it.each([
    '3 ngày làm việc (tối đa 5 ngày)',
    '3 ngày làm việc (5 ngày làm việc)',
    '1 tháng (31 ngày lịch)',
    '1 tháng (30 ngày)',
    '2 tuần (14 ngày)',
    '1,5 ngày (12)',
    '1,5 ngày = 10 giờ',
    '01 (một) ngày (9 giờ)',
  ])('“%s” is said twice and differs', (text) => {
    expect(readDuration(text)).toEqual(unread(text, 'two_times'))
  })

  it('a number alone, in the unit of its column or of what follows', () => {
    expect(readDuration('4', 'working_hour')).toEqual(hour(4))
    expect(readDuration('03 (ngày làm việc)', 'working_day')).toEqual(day(3))
    expect(readDuration('03 (giờ làm việc)', 'working_hour')).toEqual(hour(3))
    expect(readDuration('1 giờ + 2', 'working_day')).toEqual(day(2.125))
    expect(readDuration('1 + 2 giờ', 'working_day')).toEqual(hour(3))
    expect(readDuration('2 (2)', 'working_day')).toEqual(day(2))
    expect(readDuration('2 ngày', 'calendar_day')).toEqual(day(2, 'day'))
  })
})

describe('no time', () => {
  it.each(['', '  ', '\n'])('“%s” is an empty cell', (text) => {
    expect(readDuration(text)).toEqual({ kind: 'empty' })
  })

  it.each([
    'không tính (theo lịch hẹn)',
    'Không tính(x)',
    '- Không tính;',
    'giờ hành chính.',
    '0',
    '00 ngày làm việc',
    '---',
  ])('in “%s” none is counted', (text) => {
    expect(readDuration(text)).toEqual({ kind: 'uncounted' })
  })

  it.each([
    'Ngay',
    '  NGAY ',
    'Làm ngay',
    'Giải quyết ngay'.normalize('NFD'),
    'ngay.',
    'Ngay, không chậm trễ',
    'ngay; liền',
  ])('“%s” is at once', (text) => {
    expect(readDuration(text)).toEqual({ kind: 'uncounted', hedge: 'at_once' })
  })

  it.each([
    'trong ngày',
    'Trong ngày làm việc',
    'Giải quyết trong ngày',
    'Ngay trong ngày',
    'NGAY TRONG BUỔI',
    'Ngay, trong ngày'.normalize('NFD'),
    '- trong ngày;',
  ])('“%s” is one working day at most', (text) => {
    expect(readDuration(text)).toEqual(day(1, 'same_day'))
  })
})

describe('what is not understood is told from where it is not', () => {
  it.each([
    ['3 ngày làm việc đối với hồ sơ khó', 'doi voi ho so kho'],
    ['theo quy định', 'theo quy dinh'],
    ['3 ngày (theo quy định)', 'theo quy dinh'],
    ['3 ngày (:)', ':'],
    ['2 ngày đến', 'den'],
    ['2 ngày -', '-'],
    ['3 đêm', 'dem'],
    ['vài ngày', 'vai ngay'],
    ['lâu', 'lau'],
    ['-3 ngày làm việc', '-3 ngay lam viec'],
    ['100/1 ngày', '100/1 ngay'],
    ['12.500 ngày', '12.500 ngay'],
    ['2 ngày 3 ngày', '2 ngay 3 ngay'],
    ['2 ngày, 3 ngày làm việc', '2 ngay, 3 ngay lam viec'],
    ['1 ngày + 2 ngày 3 ngày', '1 ngay + 2 ngay 3 ngay'],
    ['3 2 ngày', '3 2 ngay'],
    ['1, 2 ngày', '1, 2 ngay'],
    ['1 giờ 30', '1 gio 30'],
    ['5 - 3 ngày', '5 - 3 ngay'],
    ['2 ngày đến 3 giờ', '2 ngay den 3 gio'],
    ['xử lý trong ngày', 'xu ly trong ngay'],
    ['trong ngày mai', 'trong ngay mai'],
    ['không tính (x) thời gian', 'khong tinh thoi gian'],
    ['Ngay trong 2 giờ', 'ngay trong 2 gio'],
    ['ngay làm việc', 'ngay lam viec'],
    ['ngayx', 'ngayx'],
    ['nửangày', 'nuangay'],
  ])('“%s”', (text, words) => {
    const read = readDuration(text)
    expect(read).toMatchObject({ kind: 'unread', why: 'words' })
    expect(read.kind === 'unread' && read.words.replace(/\s+/g, ' ')).toBe(words)
  })

  it.each([
    'tối đa',
    '(3 ngày)',
    '0 phút',
    '10001 ngày',
    '2 ngày 1 tháng',
    '1 ngày + 1 tuần',
    '1 giờ + 2',
    '4',
  ])('“%s” as a whole', (text) => {
    expect(readDuration(text)).toEqual(unread(text))
  })
})

it.each([
  ['Thời gian (giờ)', 'working_hour'],
  ['Thời gian (h)', 'working_hour'],
  ['Số tiếng', 'working_hour'],
  ['Thời hạn (ngày làm việc)', 'working_day'],
  ['Số ngày', 'working_day'],
  ['Giờ nộp của ngày', 'working_day'],
  ['Thời gian (ngày lịch)', 'calendar_day'],
  ['Ngày dương lịch', 'calendar_day'],
  ['Số ngày tự nhiên', 'calendar_day'],
  ['Số ngày, số giờ', undefined],
  ['Thời gian (ngày/giờ)', undefined],
  ['Thời gian', undefined],
  ['Thời gian gioi hạn', undefined],
])('numbers below “%s” are of the unit %s', (heading, unit) => {
  expect(unitOfHeading(heading)).toBe(unit)
})
