/** Plays a ministry's system: takes a request once, and tells its outcome a moment later, or when it is asked. */
import { CONNECTORS } from '../../model.ts'
import { openMessenger } from '../../stand-ins/messenger.ts'
import type { Mood } from '../../stand-ins/misbehaviour.ts'
import { openRecord } from '../../stand-ins/record.ts'
import { SAMPLE_PDF } from '../../stand-ins/sample-pdf.ts'
import type { StandIn } from '../../stand-ins/serve.ts'
import { writeMoment } from '../national-portal/contract.ts'
import {
  type MinistryRequest,
  type MinistrySupplement,
  type Outcome,
  requestSchema,
  supplementSchema,
} from './contract.ts'
import type { AnsweredSystem } from './model.ts'
import { readEnvelope, writeEnvelope } from './xml.ts'

interface Line {
  at: number
  request: MinistryRequest
  reference: string
  /** Set: a payment was made after the notice. */
  paid?: true
  /** Set: what was asked for after the request, as it came; `there`: it was given over there. */
  supplement?: MinistrySupplement | 'there'
}

export interface SystemStandIn extends StandIn {
  requests(): readonly MinistryRequest[]
  /** The next request is answered by asking for a supplement, for `reason`. */
  lackNext(reason: string): void
  /** The applicant has given the supplement over there: it tells so, and goes on. */
  supply(code: string): void
  supplements(): readonly MinistrySupplement[]
  /** The applicant has paid what the notice asked for: it tells so. */
  pay(code: string): void
  waiting(): number
}

export interface SystemStandInOptions {
  mood: Mood
  path: string | undefined
  door: { url: string; token: string } | undefined
  url: () => string
  now: () => number
  /** Whether it tells by itself; else it waits to be asked (`GET /results`, `POST /ack`). */
  pushes: boolean
}

const FIVE_MINUTES = 5 * 60_000

export function systemStandIn(system: AnsweredSystem, options: SystemStandInOptions): SystemStandIn {
  const { mood, path, door, url, now, pushes } = options
  const prefix = `/${system.name.replaceAll('_', '-')}`
  const byMessage = new Map<string, Line>()
  const untold: Outcome[] = []
  const record = openRecord<Line>(path, (line) => {
    if (line.paid === undefined && line.supplement === undefined)
      byMessage.set(line.request.MaThongDiep, line)
  })
  const messenger = openMessenger(door, mood)
  let lack: string | undefined
  const tell = (outcome: Outcome) => {
    const id = outcome.MaThongDiep ?? ''
    if (pushes) messenger.send({ id, body: outcome })
    else if (!untold.some(({ MaThongDiep }) => MaThongDiep === id)) untold.push(outcome)
  }
  const outcomeOf = (
    { request: { MaThongDiep: id, MaHoSo } }: Line,
    part: Partial<Outcome>,
    mark: string,
  ): Outcome => ({
    ...{ MaThongDiep: `${id}-${mark}`, LoaiThu: system.tells, MaHoSo, TrangThai: '' },
    ThoiDiem: writeMoment(now() + (mood.takes('clock_off') ? FIVE_MINUTES : 0)),
    ...part,
  })
  const take = (body: unknown) => {
    const read = requestSchema.safeParse(body)
    const isMine = read.success && read.data.LoaiThu === system.asks
    if (!isMine || !system.form.safeParse(read.data.ToKhai).success) return undefined
    const known = byMessage.get(read.data.MaThongDiep)
    const count = record.lines.length + 1
    const line = known ?? { at: now(), request: read.data, reference: `${system.asks}-${count}` }
    if (known === undefined) record.add(line)
    if (known === undefined && lack !== undefined) {
      tell(outcomeOf(line, { TrangThai: 'YEU_CAU_BO_SUNG', LyDo: lack, GiayToBoSung: [lack] }, 'bs'))
      lack = undefined
    } else if (known === undefined || pushes) decide(line, count)
    return { soThamChieu: line.reference }
  }
  const decide = (line: Line, count: number) => {
    const played = system.playAnswer(count, writeMoment(now()).slice(0, 4))
    const file = { TenTep: 'ket-qua.pdf', DuongDan: `${url()}${prefix}/files/ket-qua.pdf` }
    const paper = system.states[played.TrangThai]?.decision === 'granted' ? { TepKetQua: file } : {}
    tell(outcomeOf(line, { ...played, ...paper }, 'kq'))
  }
  const goOn = (code: string, supplement: MinistrySupplement | 'there') => {
    const line = record.lines.find(({ request }) => request.MaHoSo === code)
    if (line === undefined) return undefined
    const isKnown = record.lines.some((one) => one.request.MaHoSo === code && one.supplement !== undefined)
    if (!isKnown) record.add({ ...line, at: now(), supplement })
    tell(outcomeOf(line, { TrangThai: 'DA_NHAN_BO_SUNG' }, 'nbs'))
    decide(line, record.lines.length)
    return { soThamChieu: line.reference }
  }
  const takeSupplement = (body: unknown) => {
    const read = supplementSchema.safeParse(body)
    if (!read.success || read.data.LoaiThu !== system.supplies) return undefined
    return goOn(read.data.MaHoSo, read.data)
  }
  const pay = (code: string) => {
    const line = record.lines.find(({ request, paid }) => request.MaHoSo === code && !paid)
    if (line === undefined || record.lines.some(({ request, paid }) => paid && request.MaHoSo === code))
      return
    record.add({ ...line, at: now(), paid: true })
    tell(outcomeOf(line, { TrangThai: 'DA_NOP', SoKetQua: `${line.reference}-NSNN` }, 'nop'))
  }
  const isTax = 'DA_NOP' in system.states
  const asksMore = system.supplies !== undefined
  const lackNext = (reason: string) => {
    lack = reason === '' ? undefined : reason
  }
  return {
    connector: system.name,
    prefix,
    mood,
    calls: {
      '/requests': (body) => {
        const taken = take(body)
        return taken === undefined
          ? { status: 422, body: { loi: 'Thư thiếu hoặc sai trường' } }
          : { status: 202, body: taken }
      },
      '/supplements': (body) => {
        const taken = takeSupplement(body)
        return taken === undefined
          ? { status: 422, body: { loi: 'Thư thiếu hoặc sai trường' } }
          : { status: 202, body: taken }
      },
      '/ws': (body) => {
        const taken = take(withNumbers(readEnvelope(String(body))?.GuiHoSo))
        return taken === undefined
          ? { status: 422, body: writeEnvelope('Loi', { moTa: 'Thư thiếu hoặc sai trường' }) }
          : { status: 200, body: writeEnvelope('GuiHoSoKetQua', taken) }
      },
      '/ack': (body) => {
        const at = untold.findIndex(({ MaThongDiep }) => MaThongDiep === (body as { id?: string } | null)?.id)
        if (at >= 0) untold.splice(at, 1)
        return { status: 200, body: { ok: true } }
      },
    },
    forms: {
      ...(isTax ? { '/pay': ({ code = '' }) => pay(code.trim()) } : {}),
      ...(asksMore
        ? {
            '/lack': ({ reason = '' }) => lackNext(reason.trim()),
            '/supply': ({ code = '' }) => void goOn(code.trim(), 'there'),
          }
        : {}),
    },
    gets: {
      '/files/ket-qua.pdf': () => ({ type: 'application/pdf', body: SAMPLE_PDF }),
      '/results': () => ({
        type: 'text/xml; charset=utf-8',
        body: untold[0] === undefined ? '' : writeEnvelope('KetQua', untold[0]),
      }),
    },
    page: () => ({
      name: CONNECTORS[system.name].name,
      more: isTax
        ? `<form method="post" action="${prefix}/pay"><label>Mã hồ sơ / code <input name="code" size="24"></label> <button>Đã nộp tiền / paid</button></form>`
        : asksMore
          ? supplementForms(prefix)
          : '',
      heads: ['Số tham chiếu', 'MaHoSo', ...system.fields.map(({ field }) => field)],
      rows: [...record.lines]
        .reverse()
        .map(({ reference, request: { MaHoSo, ToKhai }, paid, supplement }) => [
          ...[markOf(reference, paid, supplement), MaHoSo],
          ...system.fields.map(({ field }) => String(ToKhai[field] ?? '')),
        ]),
    }),
    requests: () =>
      record.lines
        .filter(({ paid, supplement }) => !paid && supplement === undefined)
        .map(({ request }) => request),
    pay,
    lackNext,
    supply: (code) => void goOn(code, 'there'),
    supplements: () =>
      record.lines.flatMap(({ supplement }) =>
        supplement === undefined || supplement === 'there' ? [] : [supplement],
      ),
    waiting: () => messenger.waiting(),
    close: messenger.close,
  }
}

function supplementForms(prefix: string): string {
  return `<form method="post" action="${prefix}/lack"><label>Hồ sơ sau thiếu / the next one lacks <input name="reason" size="30"></label> <button>Yêu cầu bổ sung / ask for it</button></form>
<form method="post" action="${prefix}/supply"><label>Mã hồ sơ / code <input name="code" size="24"></label> <button>Đã bổ sung tại đây / supplemented here</button></form>`
}

function markOf(reference: string, paid: Line['paid'] | undefined, supplement: unknown): string {
  if (paid) return `${reference} (đã nộp tiền)`
  return supplement === undefined ? reference : `${reference} (đã bổ sung)`
}

/** An empty list of fields is read as text. */
function withNumbers(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const request = value as Record<string, unknown>
  return { ...request, ToKhai: typeof request.ToKhai === 'object' ? request.ToKhai : {} }
}
