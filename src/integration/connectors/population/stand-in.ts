/** Plays the population database: knows some invented citizens, and keeps its own record of who asked about whom and what for. */
import type { Mood } from '../../stand-ins/misbehaviour.ts'
import { openRecord } from '../../stand-ins/record.ts'
import type { StandIn } from '../../stand-ins/serve.ts'
import { writeMoment } from '../national-portal/contract.ts'
import { querySchema } from './contract.ts'

interface Entry {
  at: number
  id: string
  number: string
  purpose: string
  dossier: string
  agency: string
  staff: string
  result: 'KHOP' | 'KHONG_KHOP' | 'KHONG_TIM_THAY'
}

export interface PopulationStandIn extends StandIn {
  entries(): readonly Entry[]
}

const PREFIX = '/population'

/** Number, name, birth date, residence: all invented. */
const CITIZENS = [
  ['025090000001', 'Nguyễn Văn Ví Dụ', '19900412', 'Số 12, đường Mẫu, phường Việt Trì, tỉnh Phú Thọ'],
  ['025190000000', 'Nguyễn Thị Ví Dụ', '19900302', 'Số 5, ngõ 3, phường Nông Trang, tỉnh Phú Thọ'],
  ['025185000002', 'Trần Thị Thí Dụ', '19851120', 'Khu 4, xã Lâm Thao, tỉnh Phú Thọ'],
  // Those who sign in with the stand-in of the identity provider.
  ['025092000101', 'Hoàng Văn Dũng', '19920314', 'Khu 3, phường Nông Trang, tỉnh Phú Thọ'],
  ['025194000102', 'Phạm Thị Lan', '19940802', 'Khu 3, phường Nông Trang, tỉnh Phú Thọ'],
  ['025156000103', 'Nguyễn Thị Hoa', '19560520', 'Khu 8, xã Hy Cương, tỉnh Phú Thọ'],
  ['025085000104', 'Trần Minh Đức', '19851130', 'Số 21, đường Mẫu, phường Việt Trì, tỉnh Phú Thọ'],
  ['001075000003', 'Lê Văn Mẫu', '1975', 'Số 8, phố Mẫu, phường Ba Đình, thành phố Hà Nội'],
] as const

export function populationStandIn({
  mood,
  path,
  now,
}: {
  mood: Mood
  path: string | undefined
  now: () => number
}): PopulationStandIn {
  const record = openRecord<Entry>(path, () => undefined)
  const lookUp = (body: unknown) => {
    const read = querySchema.safeParse(body)
    if (!read.success) return { status: 422, body: { loi: 'Thiếu hoặc sai trường, hoặc không có mục đích' } }
    const { MaYeuCau: id, SoDinhDanh: number, HoVaTen: name, NgaySinh: born, MucDich: purpose } = read.data
    const { MaHoSo: dossier, MaDonVi: agency, NguoiTraCuu: staff } = read.data
    const [, knownName, knownBorn, address] = CITIZENS.find(([one]) => one === number) ?? []
    const answer =
      knownName === undefined ? NOBODY : compare({ name, born }, { knownName, knownBorn, address })
    record.add({ ...{ at: now(), id, number, purpose, dossier, agency, staff }, result: answer.KetQua })
    return { status: 200, body: answer }
  }
  return {
    connector: 'population',
    prefix: PREFIX,
    mood,
    calls: { '/look-ups': lookUp },
    page: () => ({
      name: { vi: 'CSDL quốc gia về dân cư', en: 'Population database' },
      heads: ['Lúc', 'Số định danh', 'Mục đích', 'Kết quả', 'Hồ sơ', 'Đơn vị'],
      rows: [...record.lines]
        .reverse()
        .map(({ at, number, purpose, result, dossier, agency }) => [
          ...[writeMoment(at), number, purpose, result, dossier, agency],
        ]),
      more: `<details><summary>Công dân mẫu / invented citizens</summary><pre>${CITIZENS.map((one) => one.join(' · ')).join('\n')}</pre></details>`,
    }),
    entries: () => record.lines,
    close: () => undefined,
  }
}

const NOBODY = { KetQua: 'KHONG_TIM_THAY' } as const

interface Known {
  knownName: string
  knownBorn: string | undefined
  address: string | undefined
}

/** Names by their letters whatever their case; of a person known by the year of birth, the year. */
function compare(
  { name, born }: { name: string; born: string },
  { knownName, knownBorn = '', address }: Known,
) {
  const wrong = [
    ...(letters(name) === letters(knownName) ? [] : ['HoVaTen']),
    ...(born.startsWith(knownBorn) || knownBorn.startsWith(born) ? [] : ['NgaySinh']),
  ]
  if (wrong.length > 0) return { KetQua: 'KHONG_KHOP', TruongSai: wrong } as const
  return {
    KetQua: 'KHOP',
    CongDan: { HoVaTen: knownName, NgaySinh: knownBorn, NoiThuongTru: address },
  } as const
}

function letters(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('vi')
}
