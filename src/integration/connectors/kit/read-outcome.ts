/** Reading what a ministry's system tells, whether as JSON or as XML. */
import { isStorable } from '../../../platform/index.ts'
import { type Fault, isFault, readBySchema, readJson } from '../../door/read.ts'
import type { Label } from '../../door/receive-message.ts'
import { readMoment } from '../national-portal/contract.ts'
import { type Outcome, outcomeSchema } from './contract.ts'
import type { AnsweredSystem, Meaning } from './model.ts'
import { readEnvelope } from './xml.ts'

export interface ReadOutcome {
  outcome: Outcome
  meaning: Meaning
  at: number
}

const decoder = new TextDecoder('utf-8', { fatal: true })

export function readOutcome({ tells, states }: AnsweredSystem, body: Uint8Array): ReadOutcome | Fault {
  const value = readContent(body)
  if (isFault(value)) return value
  const read = readBySchema(outcomeSchema, value.value)
  if (isFault(read)) return read
  const { message: outcome } = read
  if (outcome.LoaiThu !== tells) {
    return { fault: 'unknown_kind', detail: { fields: [{ field: 'LoaiThu', expected: tells }] } }
  }
  const meaning = Object.hasOwn(states, outcome.TrangThai) ? states[outcome.TrangThai] : undefined
  if (meaning === undefined) {
    const expected = Object.keys(states).join(', ')
    return { fault: 'unknown_code', detail: { fields: [{ field: 'TrangThai', expected }] } }
  }
  const at = readMoment(outcome.ThoiDiem)
  if (at === undefined) return wrong('ThoiDiem', 'yyyyMMddHHmmss, 2000-2100')
  const needsAmount = meaning.amountAs !== undefined || meaning.asksPayment
  if (needsAmount && outcome.SoTien === undefined) return wrong('SoTien', 'đồng')
  if ((meaning.decision === 'refused' || meaning.asksSupplement) && !outcome.LyDo)
    return wrong('LyDo', '1-2000')
  return { outcome, meaning, at }
}

function wrong(field: string, expected: string): Fault {
  return { fault: 'message_wrong', detail: { fields: [{ field, expected }] } }
}

/** `<` is the beginning of no JSON. */
function readContent(body: Uint8Array): { value: unknown } | Fault {
  const first = body.find((byte) => byte > 0x20 && ![0xef, 0xbb, 0xbf].includes(byte))
  if (first !== 0x3c) return readJson(body)
  try {
    const text = decoder.decode(body)
    const value = isStorable(text) ? readEnvelope(text)?.KetQua : undefined
    return value === undefined ? { fault: 'message_unreadable', detail: { why: 'not_xml' } } : { value }
  } catch {
    return { fault: 'message_unreadable', detail: { why: 'not_utf8' } }
  }
}

export function labelOutcome(system: AnsweredSystem, body: Uint8Array): Label | Fault {
  const read = readOutcome(system, body)
  if (isFault(read)) return read
  return { kind: read.outcome.LoaiThu, subject: read.outcome.MaHoSo, happenedAt: read.at }
}
