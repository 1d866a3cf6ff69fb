/** The slips that follow from what happened to a dossier (TT 01/2018/TT-VPCP forms 02 to 04, TT 03/2025 form 05). */
import type { EventType } from '../../dossiers/index.ts'
import type { Text } from '../../platform/index.ts'

export interface SlipKind {
  /** Number of the official form; `wait`: none, what somebody takes home until they are answered. */
  form: '02' | '03' | '04' | '05' | 'wait'
  /** What stands after its number: `…/HDHS`. */
  sign: string
  name: Text
}

const supplement: SlipKind = {
  form: '02',
  sign: 'HDHS',
  name: { vi: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ', en: 'Request to complete the dossier' },
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
  dossier_stopped: {
    form: '05',
    sign: 'TBD',
    name: { vi: 'Thông báo dừng giải quyết hồ sơ', en: 'Notice that the dossier is stopped' },
  },
}

/** The slip that is printed of an event; undefined for most. */
export function slipOf(type: EventType): SlipKind | undefined {
  return SLIPS[type]
}
