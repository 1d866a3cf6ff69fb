/** The register's answer becomes the dossier's decision, number and paper. */
import { type CommandOf, findDossierByCode, type PaperFile } from '../../../dossiers/index.ts'
import type { TakenMessage } from '../../door/message-store.ts'
import { type Fault, isFault, readBySchema, readJson } from '../../door/read.ts'
import type { Label } from '../../door/receive-message.ts'
import { fetchFile } from '../../understanding/fetch-papers.ts'
import { giveAct } from '../../understanding/give.ts'
import { actorOf, type Desk, type Reader, type Understood } from '../../understanding/model.ts'
import { agencyFor } from '../national-portal/codes.ts'
import { readMoment } from '../national-portal/contract.ts'
import { type CivilOutcome, outcomeSchema } from './contract.ts'
import { REGISTERING } from './route.ts'

export const civilStatusReader: Reader = {
  source: 'civil_status',
  label: labelOutcome,
  understand: async (desk, message) => {
    const read = readOutcome(message.body)
    return isFault(read)
      ? { parked: read.fault, detail: read.detail }
      : applyOutcome(desk, message, read.outcome)
  },
}

function readOutcome(body: Uint8Array): { outcome: CivilOutcome; at: number } | Fault {
  const json = readJson(body)
  if (isFault(json)) return json
  const read = readBySchema(outcomeSchema, json.value)
  if (isFault(read)) {
    const fields = (read.detail?.fields ?? []) as { field: string }[]
    const only = (name: string) => fields.length > 0 && fields.every(({ field }) => field === name)
    if (only('LoaiThu')) return { fault: 'unknown_kind', detail: read.detail ?? {} }
    return only('TrangThai') ? { fault: 'unknown_code', detail: read.detail ?? {} } : read
  }
  const at = readMoment(read.message.ThoiDiem)
  if (at !== undefined) return { outcome: read.message, at }
  return {
    fault: 'message_wrong',
    detail: { fields: [{ field: 'ThoiDiem', expected: 'yyyyMMddHHmmss, 2000-2100' }] },
  }
}

function labelOutcome(body: Uint8Array): Label | Fault {
  const read = readOutcome(body)
  if (isFault(read)) return read
  return { kind: read.outcome.LoaiThu, subject: read.outcome.MaHoSo, happenedAt: read.at }
}

const STATES = { DA_DANG_KY: 'entered', TU_CHOI: 'refused', KHONG_XU_LY: 'by_hand' } as const

async function applyOutcome(desk: Desk, message: TakenMessage, outcome: CivilOutcome): Promise<Understood> {
  const { office } = desk
  const found = await findDossierByCode(office.database, outcome.MaHoSo)
  if (found === undefined) {
    const place = agencyFor(office.directory, { named: undefined, dossier: outcome.MaHoSo })
    return isFault(place) ? { parked: place.fault, detail: place.detail } : { waits: 'unknown_dossier_there' }
  }
  const dossier = found.state.id
  if (found.state.endedAt !== undefined) return { overtaken: dossier }
  const actor = actorOf(message)
  const { TepKetQua: named } = outcome
  const file = named && (await fetchFile(desk, message, actor, { name: named.TenTep, url: named.DuongDan }))
  if (file && isFault(file)) {
    return file.fault === 'file_not_fetched'
      ? { waits: file.fault, detail: file.detail }
      : { parked: file.fault, detail: file.detail, dossier }
  }
  const given = await giveAct(desk, message, { dossier, actor, body: answerOf(outcome, file) })
  return 'acted' in given ? { applied: dossier } : given
}

function answerOf(outcome: CivilOutcome, file: PaperFile | undefined): CommandOf<'answer_outside'> {
  const { TrangThai: state, SoDangKy: number, LyDo: reason } = outcome
  const decision = state === 'DA_DANG_KY' ? 'granted' : state === 'TU_CHOI' ? 'refused' : undefined
  return {
    type: 'answer_outside',
    node: REGISTERING,
    answer: number === undefined ? (reason ?? state) : `Số đăng ký ${number}`,
    facts: { registry_state: STATES[state] },
    ...(decision === undefined ? {} : { decision }),
    ...(decision === 'refused' ? { reason: reason ?? 'Hệ thống hộ tịch từ chối đăng ký' } : {}),
    ...(number === undefined || decision !== 'granted' ? {} : { resultNumber: number }),
    ...(file === undefined ? {} : { files: [file] }),
  }
}
