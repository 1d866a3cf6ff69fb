import { createHash } from 'node:crypto'
import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { normaliseDeep } from '../finding/normalise.ts'
import { type FindingKind, findDoubts } from './findings.ts'
import { type RawRecord, rawRecordSchema, readNationalRecord } from './record.ts'
import { type RecordRow, readHashes, storeRecords } from './record-store.ts'

export interface Imported {
  /** Lines that were no empty ones. */
  lines: number
  added: number
  changed: number
  unchanged: number
  /** Lines that were not read, with what is wrong; the others are imported all the same. */
  refused: { line: number; why: string }[]
  /** How many findings of each kind there are in the records of this file. */
  findings: Partial<Record<FindingKind, number>>
}

const BATCH = 200

/**
 * Imports records of the national database, one JSON object a line. Idempotent by code and content: the same file again
 * changes nothing, a changed record replaces the former one. The last of two lines with one code counts. Locks rows of
 * `national_record` batch by batch, so that a stopped import goes on where it was.
 */
export async function importNationalRecords(
  db: Queryable,
  lines: AsyncIterable<string>,
  at: Instant,
): Promise<Imported> {
  const done: Imported = { lines: 0, added: 0, changed: 0, unchanged: 0, refused: [], findings: {} }
  const known = await readHashes(db)
  let batch = new Map<string, RecordRow>()
  const flush = async () => {
    if (batch.size > 0) await storeRecords(db, [...batch.values()], at)
    batch = new Map()
  }
  let number = 0
  for await (const line of lines) {
    number += 1
    if (line.trim() === '') continue
    done.lines += 1
    const row = readLine(line)
    if (typeof row === 'string') {
      done.refused.push({ line: number, why: row })
      continue
    }
    for (const { kind } of row.findings) done.findings[kind] = (done.findings[kind] ?? 0) + 1
    if (known.get(row.code) === row.hash) {
      done.unchanged += 1
      continue
    }
    done[known.has(row.code) ? 'changed' : 'added'] += 1
    known.set(row.code, row.hash)
    batch.set(row.code, row)
    if (batch.size >= BATCH) await flush()
  }
  await flush()
  return done
}

/** A row to store, or what is wrong with the line. */
function readLine(line: string): RecordRow | string {
  let packet: unknown
  try {
    packet = JSON.parse(line)
  } catch {
    return 'không phải JSON / not JSON'
  }
  const parsed = rawRecordSchema.safeParse(packet)
  if (!parsed.success) {
    const fields = parsed.error.issues.map(({ path }) => path.join('.') || '(dòng / line)')
    return `thiếu hoặc sai kiểu / missing or of a wrong type: ${[...new Set(fields)].join(', ')}`
  }
  const record = readNationalRecord(normaliseDeep(parsed.data) as RawRecord)
  return {
    code: record.code,
    hash: createHash('sha256').update(line).digest('hex'),
    packet: parsed.data,
    record,
    findings: findDoubts(parsed.data, record),
  }
}
