/** Invented people: ordinary Vietnamese names drawn from our own short lists by a seed, so that every run agrees. */

const SURNAMES = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Phan',
  'Vũ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Hà',
  'Đinh',
  'Tạ',
  'Lương',
  'Cao',
  'Triệu',
  'Quách',
] as const
/** As often as the surname is met, roughly. */
const WEIGHTS = [38, 11, 10, 7, 5, 5, 4, 3, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1] as const
const WOMEN = {
  middle: ['Thị', 'Thị Thu', 'Thị Thanh', 'Ngọc', 'Thị Kim', 'Thúy', 'Thị Hồng', 'Minh'],
  given: [
    'Hạnh',
    'Hương',
    'Lan',
    'Mai',
    'Nga',
    'Oanh',
    'Phương',
    'Thảo',
    'Trang',
    'Yến',
    'Huyền',
    'Linh',
    'Hà',
    'Nhung',
    'Vân',
    'Thủy',
  ],
} as const
const MEN = {
  middle: ['Văn', 'Đức', 'Minh', 'Quang', 'Xuân', 'Hữu', 'Anh', 'Ngọc', 'Mạnh'],
  given: [
    'Anh',
    'Bình',
    'Cường',
    'Dũng',
    'Đạt',
    'Hải',
    'Hiếu',
    'Hùng',
    'Khánh',
    'Long',
    'Nam',
    'Phúc',
    'Sơn',
    'Thắng',
    'Tuấn',
    'Việt',
  ],
} as const

/** A stream of names; the same seed gives the same names in the same order. */
export function nameStream(seed: number): () => string {
  const random = mulberry32(seed)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  return () => {
    const kind = random() < 0.5 ? WOMEN : MEN
    return `${pickWeighted(random())} ${pick<string>(kind.middle)} ${pick<string>(kind.given)}`
  }
}

function pickWeighted(at: number): string {
  const total = WEIGHTS.reduce((sum, weight) => sum + weight, 0)
  let left = at * total
  for (const [place, weight] of WEIGHTS.entries()) {
    left -= weight
    if (left < 0) return SURNAMES[place] ?? SURNAMES[0]
  }
  return SURNAMES[0]
}

/** The public mulberry32 generator: 32 bits of state, good enough for names. */
function mulberry32(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
