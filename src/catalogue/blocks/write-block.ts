import type { Instant } from '../../calendar/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { FlowBlock, FlowLine } from '../../workflow/index.ts'
import type { Text } from '../model.ts'
import { type Refusal, refuse } from '../refusals.ts'
import { insertBlock, lockBlock, markBlockPublished, updateBlock } from './block-store.ts'
import { checkBlock } from './check-blocks.ts'

interface By {
  by: string
  at: Instant
}

type Refused = { refusals: Refusal[] }

const CODE = /^[a-z][a-z0-9-]{0,39}$/

/** Begins a block with nothing in it yet. Refused where the code is taken. */
export async function beginBlock(
  db: Database,
  { code, name, by, at }: { code: string; name: Text } & By,
): Promise<{ code: string } | Refused> {
  if (!CODE.test(code)) return { refusals: [refuse('block_code', 'code', { value: code })] }
  return db.transaction(async (tx) => {
    if ((await lockBlock(tx, code)).length > 0)
      return { refusals: [refuse('block_taken', 'code', { value: code })] }
    const end = { kind: 'end' as const, id: 'end' }
    const flow = { id: code, name, start: 'end', facts: {}, nodes: [end] }
    await insertBlock(tx, { block: { code, number: 1, name, flow }, status: 'draft', by, at })
    return { code }
  })
}

/** A whole block put into use at once, as when it is cut out of a flow that runs. Refused where the code is taken or the block unsound. */
export async function addBlock(
  db: Database,
  { block, by, byName, at }: { block: FlowBlock; byName: string } & By,
): Promise<{ block: FlowBlock } | Refused> {
  const { code } = block
  if (!CODE.test(code)) return { refusals: [refuse('block_code', 'code', { value: code })] }
  return db.transaction(async (tx) => {
    if ((await lockBlock(tx, code)).length > 0)
      return { refusals: [refuse('block_taken', 'code', { value: code })] }
    const refusals = checkBlock(block)
    if (refusals.length > 0) return { refusals }
    await insertBlock(tx, { block, status: 'published', by, at, publishedBy: byName })
    return { block }
  })
}

/** Begins the next version of a block, as the last one is. Idempotent: a version being written stays as it is. Locks the block. */
export async function reviseBlock(db: Database, { code, by, at }: { code: string } & By): Promise<void> {
  await db.transaction(async (tx) => {
    const last = (await lockBlock(tx, code)).at(-1)
    if (last?.status !== 'published') return
    await insertBlock(tx, {
      ...{ block: { ...last.block, number: last.block.number + 1 }, status: 'draft', by, at },
      ...(last.lines ? { lines: last.lines } : {}),
    })
  })
}

/** Saves the version of a block that is being written; whoever saves behind somebody else is told, and nothing is written. Locks the block. */
export async function changeBlock(
  db: Database,
  { block, lines, revision, by, at }: { block: FlowBlock; lines: readonly FlowLine[]; revision: number } & By,
): Promise<{ done: true } | Refused> {
  return db.transaction(async (tx) => {
    const draft = (await lockBlock(tx, block.code)).find(({ status }) => status === 'draft')
    if (draft?.block.number !== block.number) return { refusals: [refuse('block_gone', '')] }
    if (draft.revision !== revision) return { refusals: [refuse('block_changed', '')] }
    await updateBlock(tx, { block, lines, by, at })
    return { done: true }
  })
}

/**
 * Puts the version of a block that is being written into use: it does not change any more, and flows may take it. No procedure changes by
 * that. Idempotent by number; locks the block; notifies `catalogue_changed`.
 */
export async function publishBlock(
  db: Database,
  {
    code,
    number,
    revision,
    byName,
    at,
  }: { code: string; number: number; revision: number; byName: string; at: Instant },
): Promise<{ block: FlowBlock } | Refused> {
  return db.transaction(async (tx) => {
    const found = (await lockBlock(tx, code)).find(({ block }) => block.number === number)
    if (found === undefined) return { refusals: [refuse('block_gone', '')] }
    if (found.status === 'published') return { block: found.block }
    if (found.revision !== revision) return { refusals: [refuse('block_changed', '')] }
    const refusals = checkBlock(found.block)
    if (refusals.length > 0) return { refusals }
    await markBlockPublished(tx, found.block, { at, name: byName })
    return { block: found.block }
  })
}
