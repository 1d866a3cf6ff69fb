import type { Instant, LocalDate } from '../../calendar/index.ts'
import { type Queryable, statement } from '../../platform/database/index.ts'
import type { BlockUse, FlowBlock, FlowLine } from '../../workflow/index.ts'
import type { Text } from '../model.ts'

/** One version of a building block, being written or published. */
export interface BlockVersion {
  block: FlowBlock
  status: 'draft' | 'published'
  /** Its rows as they were typed; absent: as its flow. */
  lines?: readonly FlowLine[]
  /** Raised by every change; whoever saves says which one they saw. */
  revision: number
  /** Who changed it last, and when. */
  by: string
  at: Instant
  publishedBy?: string
  /** Fingerprint of the installation it came from. */
  origin?: string
}

/** A version of a procedure that carries a block. */
export interface BlockCarrier {
  id: string
  procedure: string
  number: number
  status: 'draft' | 'published'
  name: Text
  from: LocalDate
  to?: LocalDate
  uses: readonly BlockUse[]
}

interface Row {
  definition: FlowBlock
  status: BlockVersion['status']
  lines: FlowLine[] | null
  revision: number
  by: string
  at: number
  published_by: string | null
  origin: string | null
}

const COLUMNS = `definition, status, lines, revision, changed_by as by,
  (extract(epoch from changed_at) * 1000)::float8 as at, published_by, origin`

const selectAll = statement('blocks.all', `select ${COLUMNS} from flow_block order by code, number`)
const selectOf = statement(
  'blocks.of',
  `select ${COLUMNS} from flow_block where code = $1 order by number for update`,
)
const insert = statement(
  'blocks.insert',
  `insert into flow_block (code, number, status, definition, lines, revision, origin, changed_by, changed_at, published_at, published_by)
   values ($1, $2, $3, $4, $5, 1, $6, $7, $8, case when $3 = 'published' then $8::timestamptz end, $9)
   on conflict do nothing`,
)
const update = statement(
  'blocks.update',
  `update flow_block set definition = $3, lines = $4, revision = revision + 1, changed_by = $5, changed_at = $6
   where code = $1 and number = $2 and status = 'draft'`,
)
const publish = statement(
  'blocks.publish',
  `update flow_block set status = 'published', published_at = $3, published_by = $4 where code = $1 and number = $2`,
)
const remove = statement('blocks.remove', `delete from flow_block where code = $1 and status = 'draft'`)
const selectCarriers = statement(
  'blocks.carriers',
  `select id, procedure_code as procedure, number, status, line->'name' as name, lower(valid) as from, upper(valid) as to,
     blocks as uses
   from procedure_version where blocks is not null and blocks @> $1::jsonb order by procedure_code, number`,
)

function toVersion(row: Row): BlockVersion {
  const { definition: block, lines, published_by, origin, ...rest } = row
  return {
    ...rest,
    block,
    ...(lines === null ? {} : { lines }),
    ...(published_by === null ? {} : { publishedBy: published_by }),
    ...(origin === null ? {} : { origin }),
  }
}

/** Every version of every block, drafts too. */
export async function listBlocks(db: Queryable): Promise<BlockVersion[]> {
  return (await db.query<Row>(selectAll)).map(toVersion)
}

/** Every version of one block, held to the end of a transaction. */
export async function lockBlock(tx: Queryable, code: string): Promise<BlockVersion[]> {
  return (await tx.query<Row>(selectOf, [code])).map(toVersion)
}

export async function insertBlock(
  tx: Queryable,
  { block, status, lines, origin, by, at, publishedBy }: Omit<BlockVersion, 'revision'>,
): Promise<void> {
  await tx.query(insert, [
    ...[block.code, block.number, status, JSON.stringify(block), lines ? JSON.stringify(lines) : null],
    ...[origin ?? null, by, new Date(at), publishedBy ?? null],
  ])
}

export async function updateBlock(
  tx: Queryable,
  { block, lines, by, at }: Pick<BlockVersion, 'block' | 'lines' | 'by' | 'at'>,
): Promise<void> {
  await tx.query(update, [
    ...[block.code, block.number, JSON.stringify(block), lines ? JSON.stringify(lines) : null, by],
    new Date(at),
  ])
}

export async function markBlockPublished(
  tx: Queryable,
  { code, number }: FlowBlock,
  by: { at: Instant; name: string },
): Promise<void> {
  await tx.query(publish, [code, number, new Date(by.at), by.name])
}

/** Throws the draft of a block away. Idempotent; what is published stays. */
export async function discardBlock(db: Queryable, code: string): Promise<void> {
  await db.query(remove, [code])
}

/** Versions of procedures, drafts too, whose flow has this block in it. */
export async function listCarriers(db: Queryable, code: string): Promise<BlockCarrier[]> {
  const rows = await db.query<Omit<BlockCarrier, 'to'> & { to: LocalDate | null }>(selectCarriers, [
    JSON.stringify([{ block: code }]),
  ])
  return rows.map(({ to, ...row }) => ({ ...row, ...(to === null ? {} : { to }) }))
}
