/** The way out to the civil status register; it answers that it has the message, and tells the entry later through our door. */
import { actOnDossier, derivedId, findDossier, isRefusal, type Office } from '../../../dossiers/index.ts'
import type { Delivery } from '../../../outbox/index.ts'
import type { Said, Talker } from '../../journal/journaled.ts'
import { postJson } from '../../journal/post-json.ts'
import { writeMoment } from '../national-portal/contract.ts'
import { takenSchema } from './contract.ts'
import { birthFormOf } from './form-of.ts'
import { REGISTERING } from './route.ts'

export interface CivilStatusSettings {
  /** Without a slash at its end. */
  url: string
  token: string | undefined
  perSecond: number
}

const NO_FORM = 'Không có tờ khai điện tử đủ trường cho hệ thống hộ tịch; cơ quan tự giải quyết.'

export function civilStatusTalker(
  { url, token, perSecond }: CivilStatusSettings,
  { office, now }: { office: Office; now: () => number },
): Talker {
  const talk = async (delivery: Delivery): Promise<Said> => {
    const { id, subject, payload } = delivery
    const form = await birthFormOf(office.database, subject)
    if (form === undefined) return doByHand(office, delivery, now())
    const { code, agency, happenedAt } = payload as { code: string; agency: string; happenedAt: number }
    const body = {
      ...{ MaThongDiep: id, LoaiThu: 'DangKyKhaiSinh', MaHoSo: code, MaDonVi: agency },
      ...{ NgayTiepNhan: writeMoment(happenedAt), ToKhai: form },
    }
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const posted = await postJson(`${url}/register`, { id, body, headers })
    if ('answer' in posted) return { answer: posted.answer }
    if (posted.status >= 400) return { answer: { refused: `http_${posted.status}` } }
    const taken = takenSchema.safeParse(posted.json)
    if (!taken.success) return { answer: { failed: 'wrong_answer' } }
    return { answer: { sent: true }, said: { soThamChieu: taken.data.soThamChieu } }
  }
  return { destination: 'civil_status', afterParked: 'wait', perSecond, talk }
}

/** The register takes nothing without a form: the flow goes on at the agency. Idempotent by the delivery's id. */
async function doByHand(office: Office, { id, subject }: Delivery, now: number): Promise<Said> {
  const found = await findDossier(office.database, subject)
  const waits = found?.state.tasks.some(({ node, kind }) => kind === 'wait' && node === REGISTERING)
  if (!waits) return { answer: { sent: true }, said: { byHand: true } }
  const acted = await actOnDossier(office, {
    id: derivedId('no form', id),
    dossier: subject,
    actor: { kind: 'system', id: 'civil_status' },
    at: now,
    body: {
      type: 'answer_outside',
      node: REGISTERING,
      answer: NO_FORM,
      facts: { registry_state: 'by_hand' },
    },
    cause: id,
    correlation: derivedId('conversation', subject),
  })
  return isRefusal(acted)
    ? { answer: { failed: acted.refused } }
    : { answer: { sent: true }, said: { byHand: true } }
}
