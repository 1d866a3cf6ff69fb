/** The dispute file (tệp đối soát) for the other side: a table for people, and the same as JSON under our signature. */
import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'
import { toVietnamIso } from '../../calendar/index.ts'
import type { Signer } from '../../platform/index.ts'
import { DIFFERENCES, type Difference, type Reconciliation } from './model.ts'
import { writeReconciliation } from './write-json.ts'

const SIDES = { ours: 'Trung tâm', theirs: 'Bên kia' } as const
const HEADS = [
  ...[
    'Mã hồ sơ (bên kia)',
    'Mã hồ sơ (Trung tâm)',
    'Sai khác',
    'Thuộc về',
    'Trạng thái theo ta',
    'Trạng thái theo bên kia',
  ],
  ...[
    'Hẹn trả theo ta',
    'Hẹn trả theo bên kia',
    'Bên kia cập nhật',
    'Mã thư làm chứng',
    'Bên kia nhận thư lúc',
    'Lý do từ chối',
  ],
]

/** An XLSX workbook: one sheet of sums, one of differences. */
export async function disputeTable(found: Reconciliation): Promise<Buffer> {
  const sheets = [
    { sheet: 'Tổng hợp', data: sums(found) },
    { sheet: 'Sai khác', data: [HEADS.map(bold), ...found.differences.map(rowOf)], stickyRowsCount: 1 },
  ]
  // Loaded by the first who asks for a workbook.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  const file = writeXlsxFile(sheets as Parameters<typeof writeXlsxFile>[0])
  return file.toBuffer()
}

function sums({ destination, at, period, counts, overdue, byKind }: Reconciliation) {
  const line = (name: string, ...values: (string | number)[]) => [
    text(name),
    ...values.map((value) => cell(value)),
  ]
  return [
    line('Đối soát với', destination),
    line('Lúc', toVietnamIso(at)),
    line('Tiếp nhận từ', toVietnamIso(period.from), 'đến trước', toVietnamIso(period.to)),
    [bold(''), bold('Theo ta'), bold('Theo bên kia')],
    line('Hồ sơ', counts.ours, counts.theirs),
    line('Quá hạn', overdue.ours, overdue.theirs),
    ...counts.byStatus.map(({ status, ours, theirs }) => line(`Trạng thái ${status}`, ours, theirs)),
    line('Khớp', counts.equal),
    line('Sai khác', counts.different),
    ...byKind.map(({ kind, side, count }) => line(`${DIFFERENCES[kind].name.vi} (${SIDES[side]})`, count)),
  ]
}

function rowOf({ code, ourCode = '', kind, side, ours, theirs, proof }: Difference) {
  const last = proof.at(-1)
  const values = [
    ...[code, ourCode, DIFFERENCES[kind].name.vi, SIDES[side], ours?.status ?? '', theirs?.status ?? ''],
    ...[moment(ours?.dueAt), moment(theirs?.dueAt), moment(theirs?.updatedAt)],
    ...[last?.id ?? '', moment(last?.acceptedAt), last?.failure ?? ''],
  ]
  return values.map((value) => cell(value))
}

const moment = (at: number | undefined) => (at === undefined ? '' : toVietnamIso(at))
const text = (value: string) => ({ value, type: String })
const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const })
const cell = (value: string | number) => (typeof value === 'number' ? { value, type: Number } : text(value))

export interface SignedDispute {
  /** JSON text, signed byte by byte. */
  payload: string
  alg: 'Ed25519'
  /** Public key, DER in base64: the same for every file of this Centre. */
  key: string
  /** Of the payload's UTF-8 bytes, base64. */
  signature: string
  sha256: string
}

/** Whoever has the public key checks it without us; the key stays as long as the server's secret. */
export function signDispute(found: Reconciliation, signer: Signer): SignedDispute {
  const payload = writeReconciliation(found)
  const key = disputeKey(signer)
  const bytes = Buffer.from(payload)
  return {
    payload,
    alg: 'Ed25519',
    key: createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64'),
    signature: sign(null, bytes, key).toString('base64'),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }
}

/** PKCS #8 around the seed (RFC 8410). */
function disputeKey(signer: Signer): KeyObject {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  const seed = signer.mac('key of dispute files', 'Ed25519').subarray(0, 32)
  return createPrivateKey({ key: Buffer.concat([head, seed]), format: 'der', type: 'pkcs8' })
}
