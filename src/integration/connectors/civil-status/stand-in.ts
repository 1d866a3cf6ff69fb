/** Plays the civil status register: takes an entry, answers a reference, and tells the entry's number a moment later. */
import { CONNECTORS } from '../../model.ts'
import { openMessenger } from '../../stand-ins/messenger.ts'
import type { Mood } from '../../stand-ins/misbehaviour.ts'
import { openRecord } from '../../stand-ins/record.ts'
import { SAMPLE_PDF } from '../../stand-ins/sample-pdf.ts'
import type { StandIn } from '../../stand-ins/serve.ts'
import { writeMoment } from '../national-portal/contract.ts'
import { registerSchema } from './contract.ts'

interface Entry {
  at: number
  id: string
  code: string
  child: string
  reference: string
  number: string
  personal: string
}

export interface CivilStandIn extends StandIn {
  entries(): readonly Entry[]
  waiting(): number
}

export interface CivilStandInOptions {
  mood: Mood
  path: string | undefined
  door: { url: string; token: string } | undefined
  url: () => string
  now: () => number
}

const PREFIX = '/civil-status'
const FIVE_MINUTES = 5 * 60_000

export function civilStatusStandIn({ mood, path, door, url, now }: CivilStandInOptions): CivilStandIn {
  const byMessage = new Map<string, Entry>()
  const byCode = new Map<string, Entry>()
  const record = openRecord<Entry>(path, (entry) => {
    byMessage.set(entry.id, entry)
    byCode.set(entry.code, entry)
  })
  const messenger = openMessenger(door, mood)
  const clock = () => now() + (mood.takes('clock_off') ? FIVE_MINUTES : 0)

  const tell = (entry: Entry) => {
    const body = {
      ...{
        MaThongDiep: `${entry.id}-kq`,
        LoaiThu: 'KetQuaDangKy',
        MaHoSo: entry.code,
        TrangThai: 'DA_DANG_KY',
      },
      ...{ ThoiDiem: writeMoment(clock()), SoDangKy: entry.number, SoDinhDanhCaNhan: entry.personal },
      TepKetQua: { TenTep: 'giay-khai-sinh.pdf', DuongDan: `${url()}${PREFIX}/files/giay-khai-sinh.pdf` },
    }
    messenger.send({ id: body.MaThongDiep, body })
  }
  const register = (body: unknown) => {
    const read = registerSchema.safeParse(body)
    if (!read.success) return { status: 422, body: { loi: 'Thư thiếu hoặc sai trường' } }
    const { MaThongDiep: id, MaHoSo: code, ToKhai: form } = read.data
    const known = byMessage.get(id) ?? byCode.get(code)
    if (known !== undefined) {
      // Whoever asks again may have missed what came after.
      tell(known)
      return { status: 200, body: { soThamChieu: known.reference, daCo: true } }
    }
    const count = record.lines.length + 1
    const year = writeMoment(now()).slice(0, 4)
    const entry: Entry = {
      ...{ at: now(), id, code, child: form.hoTenTre, reference: `HT-${year.slice(2)}-${880_000 + count}` },
      ...{
        number: `${count}/${year}`,
        personal: `0252${form.ngaySinhTre.slice(2, 4)}${String(count).padStart(6, '0')}`,
      },
    }
    record.add(entry)
    tell(entry)
    return { status: 202, body: { soThamChieu: entry.reference } }
  }
  return {
    connector: 'civil_status',
    prefix: PREFIX,
    mood,
    calls: { '/register': register },
    gets: { '/files/giay-khai-sinh.pdf': () => ({ type: 'application/pdf', body: SAMPLE_PDF }) },
    page: () => ({
      name: CONNECTORS.civil_status.name,
      heads: ['Số đăng ký', 'Số định danh', 'Họ tên trẻ', 'MaHoSo', 'Số tham chiếu'],
      rows: [...record.lines]
        .reverse()
        .map(({ number, personal, child, code, reference }) => [
          ...[number, personal, child, code, reference],
        ]),
    }),
    entries: () => record.lines,
    waiting: messenger.waiting,
    close: messenger.close,
  }
}
