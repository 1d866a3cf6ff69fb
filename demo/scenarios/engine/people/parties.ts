/** Invented people and firms. Telephone numbers are of a block that nobody has, addresses of mail lead nowhere. */
import type { Parties, Party } from '../../../../src/dossiers/index.ts'
import type { Random } from '../random.ts'

const SURNAMES = [
  ['Nguyễn', 32],
  ['Trần', 11],
  ['Lê', 9],
  ['Phạm', 6],
  ['Hoàng', 5],
  ['Vũ', 5],
  ['Bùi', 5],
  ['Đinh', 4],
  ['Hà', 4],
  ['Phan', 3],
  ['Đặng', 3],
  ['Đỗ', 3],
  ['Phùng', 2],
  ['Triệu', 2],
  ['Tạ', 2],
  ['Khuất', 1],
] as const
const GIVEN = {
  nam: [
    ['Văn', 'Đức', 'Quang', 'Minh', 'Hữu', 'Xuân', 'Ngọc', 'Thanh'],
    ['Hùng', 'Dũng', 'Sơn', 'Thắng', 'Tuấn', 'Long', 'Hải', 'Nam', 'Cường', 'Bình', 'Toàn', 'Kiên', 'Lâm'],
  ],
  nữ: [
    ['Thị', 'Thị Thu', 'Thị Kim', 'Thanh', 'Ngọc', 'Thị Bích', 'Phương', 'Thị Hồng'],
    ['Hoa', 'Lan', 'Hương', 'Hạnh', 'Nga', 'Thảo', 'Huyền', 'Linh', 'Yến', 'Hiền', 'Thủy', 'Dung', 'Mai'],
  ],
} as const
const FIRMS = [
  'Hùng Vương',
  'Sông Thao',
  'Ao Châu',
  'Đất Tổ',
  'Sông Lô',
  'Nghĩa Lĩnh',
  'Bạch Hạc',
  'Xuân Sơn',
  'Ba Vì',
]
const TRADES = [
  'Xây dựng',
  'Thương mại',
  'Vận tải',
  'Nông sản',
  'Dược phẩm',
  'Du lịch',
  'Cơ khí',
  'May mặc',
  'Gỗ',
]
const KINDS = ['Công ty TNHH', 'Công ty cổ phần', 'Công ty TNHH MTV', 'Hợp tác xã']
/** Weights of the check digit of a tax code. */
const TAX_WEIGHTS = [31, 29, 23, 19, 17, 13, 7, 5, 3]

export interface Era {
  /** An identity number of the time: 9 digits of Phú Thọ until 2021, 12 digits today. */
  identity: (random: Random, woman: boolean, year: number) => string
  /** Where people live. */
  places: readonly string[]
}

export const ERA_2018: Era = {
  identity: (random) => `13${digits(random, 7)}`,
  places: [
    'thành phố Việt Trì',
    'thị xã Phú Thọ',
    'huyện Lâm Thao',
    'huyện Phù Ninh',
    'huyện Thanh Ba',
    'huyện Đoan Hùng',
    'huyện Cẩm Khê',
    'huyện Tam Nông',
    'huyện Thanh Sơn',
    'huyện Hạ Hòa',
  ].map((place) => `${place}, tỉnh Phú Thọ`),
}

/** People live where their commune is; `places` are its names. */
export function eraToday(places: readonly string[]): Era {
  return {
    identity: (random, woman, year) =>
      `025${woman ? 1 : 0}${String(year % 100).padStart(2, '0')}${digits(random, 6)}`,
    places: places.map((place) => `${place}, tỉnh Phú Thọ`),
  }
}

export function inventParties(random: Random, kind: 'citizen' | 'enterprise', era: Era): Parties {
  return { applicant: kind === 'citizen' ? citizen(random, era) : firm(random, era) }
}

function citizen(random: Random, era: Era): Party {
  const woman = random.chance(0.48)
  const [middle, last] = GIVEN[woman ? 'nữ' : 'nam']
  const year = 1950 + random.int(50)
  const name = `${random.weighted(SURNAMES)} ${random.pick(middle)} ${random.pick(last)}`
  return {
    kind: 'citizen',
    name,
    idNumber: era.identity(random, woman, year),
    birthDate: `${year}-${two(1 + random.int(12))}-${two(1 + random.int(28))}`,
    address: `Khu ${1 + random.int(18)}, ${random.pick(era.places)}`,
    phone: `09000${digits(random, 5)}`,
  }
}

function firm(random: Random, era: Era): Party {
  return {
    kind: 'enterprise',
    name: `${random.pick(KINDS)} ${random.pick(TRADES)} ${random.pick(FIRMS)} ${1 + random.int(99)}`,
    idNumber: taxCode(random),
    address: `Số ${1 + random.int(200)}, ${random.pick(era.places)}`,
    phone: `09000${digits(random, 5)}`,
    email: `lienhe${digits(random, 4)}@example.com`,
  }
}

/** Ten digits, the last of them a check digit; one number in eleven has none and is never given. */
function taxCode(random: Random): string {
  for (;;) {
    const base = `26${digits(random, 7)}`
    const check = 10 - (TAX_WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(base[at]), 0) % 11)
    if (check < 10) return `${base}${check}`
  }
}

function digits(random: Random, count: number): string {
  return String(random.int(10 ** count)).padStart(count, '0')
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
