/** Invented people, with names whose accents are easily lost, and numbers that agree with their births. */
import type { CardPerson } from './card-picture.ts'

const WOMEN = [
  'Nguyễn Thị Hoa',
  'Đỗ Thị Ngọc Ánh',
  'Trần Thị Mỹ Lệ',
  'Bùi Thị Thùy Dương',
  'Lý Thị Xuân Quỳnh',
  'Hoàng Thị Hằng',
  'Vũ Thị Bích Thủy',
  'Phạm Thị Ngân',
  'Đinh Thị Phượng',
  'Lê Thị Kiều Oanh',
]
const MEN = [
  'Hoàng Văn Dũng',
  'Nguyễn Đức Thắng',
  'Trương Quốc Huy',
  'Phùng Văn Tưởng',
  'Đặng Hữu Nghĩa',
  'Hà Văn Ứng',
  'Ngô Quang Khải',
  'Lương Thế Vĩnh',
  'Đoàn Mạnh Cường',
  'Tạ Văn Kỷ',
]

/** The same ones each time. */
export function inventPeople(count: number): CardPerson[] {
  return Array.from({ length: count }, (_, at): CardPerson => {
    const isWoman = at % 2 === 0
    const names = isWoman ? WOMEN : MEN
    const year = 1960 + ((at * 7) % 44)
    const century = (year >= 2000 ? 2 : 0) + (isWoman ? 1 : 0)
    const two = (value: number) => String(value).padStart(2, '0')
    const chance = String((at * 48_271 + 104_729) % 1_000_000).padStart(6, '0')
    return {
      name: names[Math.floor(at / 2) % names.length] ?? '',
      number: `025${century}${two(year % 100)}${chance}`,
      birthDate: `${two(1 + ((at * 5) % 28))}/${two(1 + ((at * 3) % 12))}/${year}`,
      sex: isWoman ? 'Nữ' : 'Nam',
      issuedOn: `${two(1 + ((at * 11) % 28))}/${two(1 + (at % 12))}/2022`,
    }
  })
}
