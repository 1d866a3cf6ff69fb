/** Which events the portal hears of, and what of them is frozen: a pure function that runs before every write. */
import {
  type Dossier,
  type EventBody,
  type EventType,
  NATIONAL_STATUS,
  type Route,
} from '../../../dossiers/index.ts'

/** TrangThaiHoSo that an event leads to; what is not named changes nothing that the portal shows. */
const STATUS_AFTER: Partial<Record<EventType, number | 'as it is'>> = {
  intake_supplement_requested: 5,
  intake_supplement_provided: 1,
  intake_refused: 3,
  dossier_accepted: 2,
  dossier_transferred: 4,
  transfer_received: 4,
  supplement_requested: 5,
  supplement_provided: 4,
  payment_requested: 6,
  payment_confirmed: 4,
  deadline_extended: 'as it is',
  deadline_recalculated: 'as it is',
  version_moved: 'as it is',
  version_restored: 'as it is',
  dossier_stopped: 8,
  dossier_withdrawn: 7,
  result_issued: 9,
  result_handed_over: 10,
}

/** Events that are only progress inside status 4. */
const PROGRESS: Partial<Record<EventType, string>> = {
  step_completed: 'Đã xong một bước xử lý',
  step_sent_back: 'Trả lại bước trước để xử lý thêm',
  outside_answered: 'Cơ quan phối hợp đã trả lời',
}

export type PortalKind = 'DongBoHoSoMC' | 'CapNhatTienDoHoSoMC'

/** What is frozen with the event; who and which procedure it is about never changes and is added when it is sent. */
export interface PortalPayload {
  happenedAt: number
  status: number
  /** Our code, or the reference while there is none. */
  code: string
  isCoded: boolean
  acceptedAt?: number
  dueAt?: number
  endedAt?: number
  handedOverAt?: number
  reason?: string
  text?: string
  /** Number and code of the result, and its files by SHA-256. */
  result?: { code?: string; number?: string; decision: string; files: { sha256: string; name: string }[] }
}

export const portalRoute: Route = {
  destination: 'national_portal',
  messageOf: ({ event, after }) => {
    const { body, at } = event
    const status = STATUS_AFTER[body.type]
    const text = PROGRESS[body.type]
    if (status === undefined && text === undefined) return undefined
    const payload: PortalPayload = {
      happenedAt: at,
      status: status === 'as it is' ? NATIONAL_STATUS[after.status] : (status ?? 4),
      code: after.code ?? after.reference,
      isCoded: after.code !== undefined || after.acceptedAt !== undefined,
      ...datesOf(after, body),
      ...(text === undefined ? {} : { text }),
    }
    const kind: PortalKind = status === undefined ? 'CapNhatTienDoHoSoMC' : 'DongBoHoSoMC'
    return { kind, payload: payload as unknown as Record<string, unknown> }
  },
}

function datesOf(after: Dossier, body: EventBody): Partial<PortalPayload> {
  const dueAt = 'dueAt' in body ? (body.dueAt ?? undefined) : after.dueAt
  const { acceptedAt, endedAt, handedOverAt } = after
  const isEnd = body.type === 'result_issued' || body.type === 'result_handed_over'
  return {
    ...(acceptedAt === undefined ? {} : { acceptedAt }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(handedOverAt === undefined ? {} : { handedOverAt }),
    ...('reason' in body && typeof body.reason === 'string' ? { reason: body.reason } : {}),
    ...(isEnd && after.result ? { result: resultOf(after.result) } : {}),
  }
}

function resultOf({ code, number, decision, files }: NonNullable<Dossier['result']>) {
  return {
    decision,
    ...(code === undefined ? {} : { code }),
    ...(number === undefined ? {} : { number }),
    files: files.map(({ sha256, name }) => ({ sha256, name })),
  }
}
