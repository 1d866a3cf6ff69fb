/** The slips that follow from what happened to a dossier (TT 01/2018/TT-VPCP forms 02 to 04, TT 03/2025 form 05). */
import { type DossierEvent, type EventType, FEE_SLIP_SIGN } from '../../dossiers/index.ts'
import type { Text } from '../../platform/index.ts'

export interface SlipKind {
  /** Number of the official form; `wait`: none, what somebody takes home until they are answered; `fee`: none, for what they paid. */
  form: '02' | '03' | '04' | '05' | 'wait' | 'fee'
  /** What stands after its number: `…/HDHS`. */
  sign: string
  name: Text
}

const supplement: SlipKind = {
  form: '02',
  sign: 'HDHS',
  name: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request to complete the dossier' },
}

/** Also where the applicant withdraws: the procedure is stopped as they asked (TT 03/2025 art. 7). */
const stopped: SlipKind = {
  form: '05',
  sign: 'TBD',
  name: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice that the dossier is stopped' },
}

const paid: SlipKind = {
  form: 'fee',
  sign: FEE_SLIP_SIGN,
  name: { vi: 'Phiếu thu phí, lệ phí', en: 'Slip for fees that were paid' },
}

const SLIPS: Partial<Record<EventType, SlipKind>> = {
  intake_supplement_requested: supplement,
  supplement_requested: supplement,
  intake_refusal_proposed: {
    form: 'wait',
    sign: 'PHTL',
    name: { vi: 'Phiếu hẹn trả lời việc tiếp nhận hồ sơ', en: 'Slip: until when intake is answered' },
  },
  intake_refused: {
    form: '03',
    sign: 'TCHS',
    name: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Refusal to take in the dossier' },
  },
  deadline_extended: {
    form: '04',
    sign: 'PXL',
    name: { vi: 'Phiếu xin lỗi và hẹn lại ngày trả kết quả', en: 'Apology with a new date' },
  },
  dossier_stopped: stopped,
  dossier_withdrawn: stopped,
  fee_collected: paid,
  dossier_accepted: paid,
}

/** The slip that is printed of an event; undefined for most. Of an acceptance only where a desk took money with it; what was paid online has its bill. */
export function slipOf({
  at,
  actor,
  body,
}: Pick<DossierEvent, 'at' | 'actor' | 'body'>): SlipKind | undefined {
  const kind = SLIPS[body.type]
  if (kind?.form !== 'fee') return kind
  return actor.kind === 'staff' && paidWith(body, at).length > 0 ? kind : undefined
}

/** Codes of the fees that were paid with this act. */
export function paidWith(body: DossierEvent['body'], at: number): string[] {
  if (body.type === 'fee_collected') return [body.code]
  if (body.type !== 'dossier_accepted') return []
  return body.fees.flatMap(({ code, amount, paidAt = 0 }) => (amount > 0 && paidAt >= at ? [code] : []))
}

/** Whether it is one of the official forms, which have numbers. */
export function isOfficial({ form }: SlipKind): boolean {
  return form !== 'wait' && form !== 'fee'
}
