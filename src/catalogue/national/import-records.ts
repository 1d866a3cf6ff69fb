import { createHash } from 'node:crypto'
import type { Instant } from '../../calendar/index.ts'
import type { Queryable } from '../../platform/database/index.ts'
import { isStorableDeep } from '../../platform/texts/index.ts'
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
  /** Lines after which another one has the same code: the last counts. */
  repeated: { line: number; code: string }[]
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
  const done: Imported = { ...NOTHING, refused: [], repeated: [], findings: {} }
  const stored = await readHashes(db)
  const seen = new Map<string, Seen>()
  // What is new is stored as it comes, what would change only when no later line says otherwise.
  const coming: RecordRow[] = []
  const changing = new Map<string, RecordRow>()
  let number = 0
  try {
    for await (const line of lines) {
      number += 1
      // A byte-order mark and a carriage return are no part of a record.
      const text = line.trim()
      if (text === '') continue
      done.lines += 1
      const row = readLine(text)
      if (typeof row === 'string') {
        done.refused.push({ line: number, why: row })
        continue
      }
      const before = seen.get(row.code)
      if (before) done.repeated.push({ line: before.line, code: row.code })
      seen.set(row.code, { line: number, hash: row.hash, kinds: row.findings.map(({ kind }) => kind) })
      if (stored.get(row.code) === row.hash) changing.delete(row.code)
      else if (before || stored.has(row.code)) changing.set(row.code, row)
      else coming.push(row)
      if (coming.length >= BATCH) await storeRecords(db, coming.splice(0), at)
    }
  } finally {
    // Also of a file that breaks on the way.
    const rest = [...coming, ...changing.values()].reduce(
      (rows, row) => rows.set(row.code, row),
      new Map<string, RecordRow>(),
    )
    await storeAll(db, [...rest.values()], at)
  }
  return count(done, seen, stored)
}

const NOTHING = { lines: 0, added: 0, changed: 0, unchanged: 0 }

/** The line of a code that counts so far. */
interface Seen {
  line: number
  hash: string
  kinds: readonly FindingKind[]
}

async function storeAll(db: Queryable, rows: readonly RecordRow[], at: Instant): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await storeRecords(db, rows.slice(from, from + BATCH), at)
}

function count(
  done: Imported,
  seen: ReadonlyMap<string, Seen>,
  stored: ReadonlyMap<string, string>,
): Imported {
  const counted = { ...done, findings: { ...done.findings } }
  for (const [code, { hash, kinds }] of seen) {
    const was = stored.get(code)
    counted[was === undefined ? 'added' : was === hash ? 'unchanged' : 'changed'] += 1
    for (const kind of kinds) counted.findings[kind] = (counted.findings[kind] ?? 0) + 1
  }
  return counted
}

/** A row to store, or what is wrong with the line. */
function readLine(line: string): RecordRow | string {
  let packet: unknown
  try {
    packet = JSON.parse(line)
  } catch {
    return 'không phải JSON / not JSON'
  }
  if (line.includes('\\u') && !isStorableDeep(packet))
    return 'có ký tự hỏng (NUL hoặc nửa ký tự), không lưu được / has a broken character that cannot be stored'
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
