/** Plays the National Public Service Portal: takes what we send, keeps it, files dossiers with us. Its own record is the proof. */
import { newId } from '../../../platform/index.ts'
import { CONNECTORS } from '../../model.ts'
import { type Letter, openMessenger } from '../../stand-ins/messenger.ts'
import type { Mood } from '../../stand-ins/misbehaviour.ts'
import { openRecord } from '../../stand-ins/record.ts'
import { SAMPLE_PDF } from '../../stand-ins/sample-pdf.ts'
import type { StandIn } from '../../stand-ins/serve.ts'
import { readMoment, writeMoment } from './contract.ts'
import { type HeldProcedure, listProcedures, techIdOf } from './sample-catalogue.ts'
import { sampleForm, sampleOf } from './sample-filing.ts'

/** A line of the record: one message taken, or one dossier filed. */
export interface PortalLine {
  at: number
  id: string
  service: string
  item: Record<string, unknown> & { MaHoSo: string }
}

export interface HeldDossier {
  MaHoSo: string
  TrangThaiHoSo: string
  NgayTiepNhan?: string | undefined
  NgayHenTra?: string | undefined
  NgayKetThucXuLy?: string | undefined
  ThongTinKhac?: string | undefined
  NgayCapNhat: string
}

export interface PortalStandIn extends StandIn {
  /** Files a dossier as an applicant of the portal would; answers its code. */
  file(item: Record<string, unknown> & { MaHoSo: string }): void
  /** Sends us any message, for tests. */
  push(letter: Letter): void
  held(): HeldDossier[]
  lines(): readonly PortalLine[]
  waiting(): number
}

export interface PortalStandInOptions {
  mood: Mood
  path: string | undefined
  door: { url: string; token: string } | undefined
  /** Its own address, for the files that its dossiers name. */
  url: () => string
  now: () => number
  /** Its list of procedures. */
  procedures: () => readonly HeldProcedure[]
}

interface PortalCall {
  session?: string
  service?: string
  MaThongDiep?: string
  data?: PortalLine['item'][]
}

interface ListCall {
  tuNgay?: string
  denNgay?: string
  /** Code after which the page begins, and how many it has. */
  sau?: string
  soLuong?: number
}

const PREFIX = '/national-portal'
const FIVE_MINUTES = 5 * 60_000

export function portalStandIn({
  mood,
  path,
  door,
  url,
  now,
  procedures,
}: PortalStandInOptions): PortalStandIn {
  const dossiers = new Map<string, HeldDossier>()
  const known = new Set<string>()
  const record = openRecord<PortalLine>(path, (line) => keep(line, dossiers, known))
  const messenger = openMessenger(door, mood)
  const session = newId()
  const clock = () => now() + (mood.takes('clock_off') ? FIVE_MINUTES : 0)

  const take = (body: unknown) => {
    const { session: given, service = '', data, MaThongDiep: id = '' } = (body ?? {}) as PortalCall
    if (given !== session) return said('401', 'Phiên đã hết')
    const [item] = data ?? []
    if (typeof item?.MaHoSo !== 'string') return said('-1', 'Thiếu MaHoSo')
    if (item.TrangThaiHoSo === undefined && service === 'DongBoHoSoMC')
      return said('-2', 'Thiếu TrangThaiHoSo')
    // A message that it has is answered, not written twice.
    if (!known.has(id)) record.add({ at: now(), id, service, item })
    return said('0', 'OK')
  }
  const file: PortalStandIn['file'] = (item) => {
    const id = newId()
    const sent = { ...item, NgayNopHoSo: item.NgayNopHoSo ?? writeMoment(clock()), TrangThaiHoSo: '1' }
    record.add({ at: now(), id, service: 'file', item: sent })
    messenger.send({
      id,
      body: { service: 'DongBoHoSoMC', MaThongDiep: id, isUpdating: 'False', data: [sent] },
    })
  }
  return {
    connector: 'national_portal',
    prefix: PREFIX,
    mood,
    calls: {
      '/login': () => ({ status: 200, body: { session, error_code: '0' } }),
      '/integration': take,
      '/share': (body) => share(body, dossiers, procedures()),
    },
    forms: {
      '/file': (fields) =>
        file(sampleOf(fields.kind ?? '', fields, { now: clock(), url: `${url()}${PREFIX}` })),
    },
    gets: {
      '/files/to-khai.pdf': () => ({ type: 'application/pdf', body: SAMPLE_PDF }),
      '/held.jsonl': () => ({
        type: 'application/x-ndjson',
        body: [...dossiers.values()].map((one) => `${JSON.stringify(one)}\n`).join(''),
      }),
    },
    page: () => ({
      name: CONNECTORS.national_portal.name,
      heads: ['MaHoSo', 'Mã tại Trung tâm', 'Trạng thái', 'NgayTiepNhan', 'NgayHenTra', 'Cập nhật'],
      rows: [...dossiers.values()]
        .reverse()
        .map((one) => [
          one.MaHoSo,
          one.ThongTinKhac ?? '',
          `${one.TrangThaiHoSo} ${STATUS_NAMES[one.TrangThaiHoSo] ?? ''}`,
          one.NgayTiepNhan ?? '',
          one.NgayHenTra ?? '',
          one.NgayCapNhat,
        ]),
      more: sampleForm(PREFIX, messenger.waiting()),
    }),
    file,
    push: messenger.send,
    held: () => [...dossiers.values()],
    lines: () => record.lines,
    waiting: messenger.waiting,
    close: messenger.close,
  }
}

const STATUS_NAMES: Readonly<Record<string, string>> = {
  1: 'mới đăng ký',
  2: 'được tiếp nhận',
  3: 'không được tiếp nhận',
  4: 'đang xử lý',
  5: 'yêu cầu bổ sung',
  6: 'nghĩa vụ tài chính',
  7: 'rút hồ sơ',
  8: 'dừng xử lý',
  9: 'đã xử lý xong',
  10: 'đã trả kết quả',
}

function said(error_code: string, message: string) {
  return { status: 200, body: { error_code, message, result: null } }
}

function keep(
  { at, id, service, item }: PortalLine,
  dossiers: Map<string, HeldDossier>,
  known: Set<string>,
): void {
  known.add(id)
  const before = dossiers.get(item.MaHoSo)
  const status = service === 'CapNhatTienDoHoSoMC' ? item.TrangThai : item.TrangThaiHoSo
  const text = (name: string) => (typeof item[name] === 'string' ? (item[name] as string) : undefined)
  const isWhole = service === 'DongBoHoSoMC'
  dossiers.set(item.MaHoSo, {
    MaHoSo: item.MaHoSo,
    TrangThaiHoSo: String(status),
    NgayTiepNhan: isWhole ? text('NgayTiepNhan') : before?.NgayTiepNhan,
    NgayHenTra: isWhole ? text('NgayHenTra') : before?.NgayHenTra,
    NgayKetThucXuLy: isWhole ? text('NgayKetThucXuLy') : before?.NgayKetThucXuLy,
    ThongTinKhac: isWhole ? text('ThongTinKhac') : before?.ThongTinKhac,
    NgayCapNhat: writeMoment(at),
  })
}

interface ShareCall {
  service?: string
  sau?: string
  soLuong?: number
  mstorcmnd?: string
}

/** What anybody connected may ask: its dossiers, its procedures, who a person is there. */
function share(
  body: unknown,
  dossiers: ReadonlyMap<string, HeldDossier>,
  procedures: readonly HeldProcedure[],
) {
  const { service, sau = '', soLuong = 500, mstorcmnd = '' } = (body ?? {}) as ShareCall
  if (service === 'LayDanhSachTTHC') return listProcedures(procedures, sau, soLuong)
  if (service === 'TraCuuTechID') {
    const isKnown = /^\d{10,13}$/.test(mstorcmnd)
    return { status: 200, body: { error_code: '0', TECHNICALID: isKnown ? techIdOf(mstorcmnd) : null } }
  }
  return listHeld(body, dossiers)
}

/** LayDanhSachHoSo: what it holds, by code, in pages. Assumed: public sources show a look-up of one dossier only. */
function listHeld(body: unknown, dossiers: ReadonlyMap<string, HeldDossier>) {
  const { tuNgay = '', denNgay = '', sau = '', soLuong = 1000 } = (body ?? {}) as ListCall
  const [from, to] = [readMoment(tuNgay) ?? 0, readMoment(denNgay) ?? Number.MAX_SAFE_INTEGER]
  const inPeriod = ({ NgayTiepNhan }: HeldDossier) => {
    const at = readMoment(NgayTiepNhan ?? '')
    return at !== undefined && at >= from && at < to
  }
  const all = [...dossiers.values()].filter(inPeriod).sort((a, b) => (a.MaHoSo < b.MaHoSo ? -1 : 1))
  const result = all.filter(({ MaHoSo }) => MaHoSo > sau).slice(0, soLuong)
  return { status: 200, body: { error_code: '0', tongSo: all.length, result } }
}
